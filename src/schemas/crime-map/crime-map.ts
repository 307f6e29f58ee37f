import { z } from 'zod';
import { count, forceId, month, onsCode } from '../common.ts';

/**
 * `[category, outcome group, counts]`: indexes into the lists beside it, the group -1 where outcomes are not told
 * apart, then one count for each month. A count is null where it is not known; it is never nought then. A
 * category without a row has none in the months that are known.
 */
const row = z.tuple([count, z.int().min(-1), z.array(count.nullable())]);
export type FigureRow = z.infer<typeof row>;

const area = z.strictObject({
  level: z.enum(['force', 'partnership', 'team', 'ward']),
  /** Force id, partnership code, neighbourhood id or ward code. */
  id: z.string().min(1),
  name: z.string().min(1),
  /** Address of its own page on the site; null for a ward, which has none. */
  page: z.string().startsWith('/').nullable(),
  /** Residents in mid-2022; null where not known. */
  residents: count.nullable(),
  /** What must be said beside its rate, e.g. that few live there and many visit. */
  caution: z.string().min(1).optional(),
  /** Last part of a partnership's address. */
  slug: z.string().min(1).optional(),
  /** Codes of the partnerships that a team's patch or a ward lies in. */
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

const levelBreaks = z.partialRecord(z.enum(['force', 'partnership', 'team', 'ward']), breaks);

/**
 * `/data/v1/crime-map/forces.json`, `<force>.json`, `<force>-teams.json`, `<force>-wards.json` and all with
 * `-outcomes`: what the crime map shades.
 */
export const mapFiguresSchema = z.strictObject({
  release: z.string(),
  months: z.array(month).min(1),
  categories: z.array(z.string()),
  /** Groups of outcomes. */
  groups: z.array(z.string()),
  areas: z.array(area),
  /** What else a force can be split into. */
  splits: z.array(z.enum(['teams', 'wards'])),
  /** By force; a force with nothing missing is left out. */
  gaps: z.record(forceId, z.array(gap)),
  breaks: levelBreaks,
});
export type MapFigures = z.infer<typeof mapFiguresSchema>;

const knownForce = z.strictObject({
  name: z.string().min(1),
  /** Indexes of months that are not known at map points. */
  unknown: z.array(count),
  /** Rows of kinds that the force is known to leave out. */
  rows: z.array(row),
  gaps: z.array(gap),
  /** Records of the force, over all months, that came without a point: in no patch and no mile. */
  withoutPoint: count,
});

const cellTrees = z.record(z.string().regex(/^[0-3]{8}$/), z.string().regex(/^[+#.]+$/));

/** `/data/v1/crime-map/known.json`: what is known of each force's map points, whichever cells they are in. */
export const mapKnownSchema = z.strictObject({
  release: z.string(),
  months: z.array(month).min(1),
  /** Whether there are files of towns and of our neighbours' coasts: `map/towns.json`, `map/coasts.json`. */
  orientation: z.boolean(),
  /** Which cells of zoom 10 have a file of their towns, told from the top of zoom 8 as `points/index.json` does. */
  towns: cellTrees,
  /** Which cells the land of other countries reaches into: elsewhere a map needs no coasts. */
  coasts: cellTrees,
  forces: z.record(forceId, knownForce),
});
export type MapKnown = z.infer<typeof mapKnownSchema>;

/**
 * `/data/v1/crime-map/<force>-small-areas.json`: the small areas of each of its teams. One belongs to the team whose
 * patch holds its middle; some of its points may lie across the boundary, in another team's patch.
 */
export const mapSmallAreasSchema = z.strictObject({
  release: z.string(),
  /** By neighbourhood id: `[code, residents]`. */
  teams: z.record(z.string(), z.array(z.tuple([onsCode, count]))),
  breaks,
});
export type MapSmallAreas = z.infer<typeof mapSmallAreasSchema>;
