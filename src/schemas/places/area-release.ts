import { z } from 'zod';
import {
  count,
  forceId,
  isoDate,
  lonLat,
  looseDate,
  month,
  neighbourhoodId,
  onsCode,
  sourceId,
} from '../common.ts';
import { doubtSchema } from '../crime/doubt.ts';
import { partnershipSchema } from './partnership.ts';

/** One publisher's file that went into a release. */
const input = z.strictObject({
  source: sourceId,
  file: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: count,
  /** What the file says of its own date. */
  vintage: looseDate.nullable(),
});

/** Rows in = rows out: `read` = `published` + `outside` + all of `rejected`. */
const account = z
  .strictObject({
    read: count,
    published: count,
    /** Rows for places that the site does not cover, by country or force. */
    outside: z.record(z.string(), count),
    /** Rows left out, by reason. */
    rejected: z.record(z.string(), count),
  })
  .refine(
    (a) => a.read === a.published + sum(a.outside) + sum(a.rejected),
    'read must equal published + outside + rejected: every row is accounted for',
  );

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, n) => total + n, 0);

/** How the patches of one force lie in its area and on each other, told in live postcodes with a location. */
const patchCover = z.strictObject({
  force: forceId,
  /** Postcodes in the force's area. */
  postcodes: count,
  /** Of them, those in more than one of the force's patches. */
  shared: count,
  /** Of them, those in none. */
  uncovered: count,
  /** Postcodes of another force's area in a patch of this one. */
  outside: count,
  /** Two patches, and how many postcodes lie in both: most first. */
  overlaps: z.array(z.tuple([neighbourhoodId, neighbourhoodId, count])),
  /** Patches that hold no postcode. */
  empty: z.array(neighbourhoodId),
});

/** Of one force's crimes that have a known LSOA, how many lie in another force's area. */
const elsewhere = z.strictObject({ force: forceId, located: count, elsewhere: count });

/**
 * Rows of a force whose LSOA code the look-up does not know, in the files of which they are one row in a hundred or more.
 * They count for the partnership that their map point lies in; those that lie in none are lost to the partnerships.
 */
const unknownLsoaCodes = z.strictObject({
  force: forceId,
  /** First and last month of these files, and all their rows. */
  from: month,
  to: month,
  rows: count,
  unknown: count,
  lost: count,
});

/** `content/areas/release.json`: what this release holds and what it was made from. */
export const releaseSchema = z.strictObject({
  /** Last month and a hash of everything in the release: same input, same id. */
  id: z.string().regex(/^\d{4}-\d{2}-[0-9a-f]{10}$/),
  /** Months for which at least one force's street file was imported, in order. */
  months: z.array(month).min(1),
  postcodeDirectory: z.strictObject({ name: z.string().min(1), date: isoDate.nullable(), source: sourceId }),
  /** Month of the neighbourhood boundary files; null where none were imported. */
  boundariesMonth: month.nullable(),
  inputs: z.array(input).min(1),
  accounts: z.strictObject({
    crime: account,
    postcodes: account,
    /** Left out where no such file was imported. */
    outcomes: account.optional(),
    'stop-and-search': account.optional(),
    /** Outlines of neighbourhoods; left out where none were given. */
    boundaries: account.optional(),
    /** What forces publish of their teams; left out where none was given. */
    teams: account.optional(),
  }),
  /** How the patches of each force lie in its area; left out where none were imported. */
  patches: z.array(patchCover).optional(),
  /**
   * Where the wards of located postcodes come from: the directory's own code, or the ward's outline because no ward
   * that was imported has the code. `unlisted` have a code of no ward that was imported, and lie in none. Left out
   * where no wards were imported.
   */
  wards: z.strictObject({ directory: count, outline: count, unlisted: count }).optional(),
  /** Forces with an area of their own; left out by releases made before this was counted. */
  elsewhere: z.array(elsewhere).optional(),
  /** Left out where there is no such force. */
  unknownLsoaCodes: z.array(unknownLsoaCodes).optional(),
});
export type UnknownLsoaCodes = z.infer<typeof unknownLsoaCodes>;
export type Elsewhere = z.infer<typeof elsewhere>;
export type PatchCover = z.infer<typeof patchCover>;
export type Release = z.infer<typeof releaseSchema>;

/** One file of a dataset: a force and a month. Counts are of rows. */
const fileCoverage = z.strictObject({
  force: forceId,
  month,
  rows: count,
  /** Rows without coordinates: in the force's total, in no neighbourhood. */
  withoutPoint: count,
  /** Rows without an LSOA code or any other sign of a partnership: only in the force's total. Nought but for street files. */
  withoutLsoa: count,
  /** Rows that could not be read or believed; not in any total. */
  rejected: count,
  /** Rows whose map point bears out their LSOA and lies in the force's own area. Counted for street files. */
  placed: count.optional(),
  /** What about the month cannot be trusted; left out where nothing is wrong. */
  doubts: z.array(doubtSchema).min(1).optional(),
});

/** `content/areas/coverage.json`: every file that was read, by dataset; none of a dataset that was not given. */
export const coverageFileSchema = z.strictObject({
  release: z.string(),
  street: z.array(fileCoverage),
  outcomes: z.array(fileCoverage).default([]),
  'stop-and-search': z.array(fileCoverage).default([]),
});
export type CoverageFile = z.infer<typeof coverageFileSchema>;
export type FileCoverage = z.infer<typeof fileCoverage>;

const areaForce = z.strictObject({
  id: forceId,
  pfaCode: onsCode,
  /** Mid-2022 residents, summed over its LSOAs. */
  population: count,
  partnerships: z.array(onsCode),
  neighbourhoods: z.array(neighbourhoodId),
});

/** What an outline was worked out from, where it is not the publisher's own. */
const basis = z.strictObject({
  /** The electoral ward whose outline it is. */
  ward: onsCode,
  /** Year of the ward's outline. */
  vintage: z.int(),
  /** `exact`: the team's list names the ward; `best-fit`: the force has changed the ward's line somewhere. */
  fit: z.enum(['exact', 'best-fit']),
  /** The list of teams that the ward was found by, and its date. */
  source: sourceId,
  listDate: isoDate,
});
export type PatchBasis = z.infer<typeof basis>;

const areaNeighbourhood = z.strictObject({
  force: forceId,
  id: neighbourhoodId,
  /** As the publisher's list of neighbourhoods names it; null where no list was imported. */
  name: z.string().min(1).nullable(),
  /** Mid-2022 residents of the LSOAs whose population-weighted centroid lies in the patch. */
  population: count,
  /** Square kilometres, two decimals. */
  areaKm2: z.number().min(0),
  centre: lonLat,
  /** Left out where the outline is the publisher's own. */
  basis: basis.optional(),
  /** Cells that hold its map points, by quadkey. */
  cells: z.array(z.string()),
  partnerships: z.array(onsCode),
  /** LSOAs whose population-weighted centroid lies in the patch. */
  lsoas: z.array(onsCode),
  /** Mid-2022 residents of each of `lsoas`, in their order. */
  lsoaPopulations: z.array(count),
  /** Wards with postcodes in the patch; `share` of the ward's postcodes that are inside it, 0 to 1, two decimals. */
  wards: z.array(z.strictObject({ code: onsCode, name: z.string().min(1), share: z.number().min(0).max(1) })),
});
export type AreaNeighbourhood = z.infer<typeof areaNeighbourhood>;

/** `content/areas/areas.json`: the areas themselves, sorted by id or code. */
export const areasFileSchema = z.strictObject({
  release: z.string(),
  forces: z.array(areaForce),
  partnerships: z.array(partnershipSchema),
  neighbourhoods: z.array(areaNeighbourhood),
});
export type AreasFile = z.infer<typeof areasFileSchema>;

/**
 * A TopoJSON topology of area outlines, simplified together so that neighbours still share their lines.
 * Objects by name (`forces`, `partnerships`, or `neighbourhoods`, `wards`, `lsoas`); each geometry's `id` is
 * the area's id or code. WGS84 degrees.
 */
export const topologySchema = z.object({
  type: z.literal('Topology'),
  transform: z.object({
    scale: z.tuple([z.number(), z.number()]),
    translate: z.tuple([z.number(), z.number()]),
  }),
  objects: z.record(
    z.string(),
    z.object({
      type: z.literal('GeometryCollection'),
      geometries: z.array(z.object({ id: z.string() }).loose()),
    }),
  ),
  arcs: z.array(z.array(z.tuple([z.int(), z.int()]))),
});
