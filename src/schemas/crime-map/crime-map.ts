import { z } from 'zod';
import { count, forceId, month, onsCode } from '../common.ts';
import { countGroup } from '../crime/counts.ts';

/**
 * `[category, outcome group, counts]`: indexes into the lists beside it, the group -1 where outcomes are not told
 * apart, then one count for each month. A count is null where it is not known; it is never nought then. A
 * category without a row has none in the months that are known.
 */
const row = z.tuple([count, z.int().min(-1), z.array(count.nullable())]);
export type FigureRow = z.infer<typeof row>;

const area = z.strictObject({
  level: z.enum(['force', 'partnership', 'team']),
  /** Force id, partnership code or neighbourhood id. */
  id: z.string().min(1),
  name: z.string().min(1),
  /** Address of its own page on the site. */
  page: z.string().startsWith('/'),
  /** Residents in mid-2022. */
  residents: count,
  /** What must be said beside its rate, e.g. that few live there and many visit. */
  caution: z.string().min(1).optional(),
  /** Last part of a partnership's address. */
  slug: z.string().min(1).optional(),
  /** Codes of the partnerships that a team's patch lies in. */
  partnerships: z.array(onsCode).optional(),
  /** Indexes of months that are not known. */
  unknown: z.array(count),
  rows: z.array(row),
});
export type FigureArea = z.infer<typeof area>;

/** Months of one force that are not plainly published, and why. */
const gap = z.strictObject({
  status: z.enum(['partial', 'notPublished', 'notImported', 'notKnown']),
  /** Empty where nobody has given a reason. */
  reasons: z.array(z.string()),
  /** First and last month of each run. */
  runs: z.array(z.tuple([month, month])),
});
export type FigureGap = z.infer<typeof gap>;

/**
 * Where the classes of a map part, by what is mapped: `<category>` or `crimes`, then `/` and an outcome group
 * where only that is asked for. Counts a month for every 1,000 residents, rising. Worked out from all months of
 * the release and all areas of the level, so they stay put whatever months are chosen.
 */
const breaks = z.record(z.string(), z.array(z.number().positive()));
export type ClassBreaks = z.infer<typeof breaks>;

const levelBreaks = z.partialRecord(z.enum(['force', 'partnership', 'team']), breaks);

/** `/data/v1/crime-map/forces.json`, `<force>.json` and both with `-outcomes`: what the crime map draws. */
export const mapFiguresSchema = z.strictObject({
  release: z.string(),
  months: z.array(month).min(1),
  categories: z.array(z.string()),
  /** Groups of outcomes. */
  groups: z.array(z.string()),
  areas: z.array(area),
  /** By force; a force with nothing missing is left out. */
  gaps: z.record(forceId, z.array(gap)),
  breaks: levelBreaks,
});
export type MapFigures = z.infer<typeof mapFiguresSchema>;

const named = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });

/**
 * `/data/v1/crime-map/<force>/<neighbourhood>.json`: what the map of a team needs beside the team's own file of
 * points. A small area belongs to the team whose patch holds its middle; some of its points may lie across the
 * boundary, in another team's patch: these are the strays.
 */
export const mapTeamSchema = z.strictObject({
  release: z.string(),
  /** Its rows are only those of kinds that the force is known to leave out: counts are in the file of points. */
  team: area,
  force: named,
  /** Partnerships that the patch lies in; the id is the last part of the address. */
  partnerships: z.array(named),
  /** Every team of the force. */
  teams: z.array(named),
  gaps: z.array(gap),
  /** Records of the force, over all months, that came without a point: in no team's patch. */
  withoutPoint: count,
  lsoas: z.array(z.strictObject({ code: onsCode, name: z.string().min(1), residents: count })),
  /** `[month, category, outcome, LSOAs, counts]`, indexes into the lists of the team's file and `lsoas` here. */
  strays: z.array(countGroup),
  breaks,
});
export type MapTeam = z.infer<typeof mapTeamSchema>;
