import { z } from 'zod';
import { count, forceId, lonLat, month, neighbourhoodId, onsCode } from '../common.ts';

/**
 * Counts by category, last outcome and month. `rows` holds `[category, outcome, counts]`: indexes into
 * `categories` and `outcomes`, and one count per month of `months`. A month's count is null where the
 * reporting force's file for that month is not in the release: unknown, not nought.
 */
const series = z.array(z.tuple([count, count, z.array(count.nullable())]));
export type CountSeries = z.infer<typeof series>;

/** What counts are numbered by. */
const lists = {
  months: z.array(month),
  categories: z.array(z.string()),
  outcomes: z.array(z.string()),
};

/** Alike counts at some places: `[month, category, outcome, places, counts]`. */
export const countGroup = z.tuple([count, count, count, z.array(count), z.array(count.min(1))]);

/** `content/areas/crime/<force>.json`: the force's own counts, and its partnerships' by reporting force. */
export const forceCrimeSchema = z.strictObject({
  release: z.string(),
  force: forceId,
  ...lists,
  counts: series,
  /** Partnership code → reporting force → counts of rows whose LSOA lies in the partnership. */
  partnerships: z.record(onsCode, z.record(forceId, series)),
});
export type ForceCrime = z.infer<typeof forceCrimeSchema>;

/**
 * `/data/v1/crime/<force>/<neighbourhood>.json`: counts at each published map point inside a patch.
 * `groups` holds `[month, category, outcome, points, counts]`: indexes into the lists above, then the points
 * where such crimes were published and how many at each. Whichever force reported them.
 */
export const neighbourhoodCrimeSchema = z.strictObject({
  release: z.string(),
  force: forceId,
  neighbourhood: neighbourhoodId,
  ...lists,
  points: z.array(lonLat),
  /** The publisher's words for each point, "On or near Park Road". */
  streets: z.array(z.string()),
  /** LSOA codes that the publisher gives to points here. */
  lsoas: z.array(z.string()),
  /** For each point, the index of its LSOA in `lsoas`; -1 where the publisher gives none. */
  pointLsoas: z.array(z.int().min(-1)),
  groups: z.array(countGroup),
});
export type NeighbourhoodCrime = z.infer<typeof neighbourhoodCrimeSchema>;
