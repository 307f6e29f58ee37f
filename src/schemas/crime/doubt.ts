import { z } from 'zod';

/** `force`: its own total. `partnership`: by the LSOA code of each row. `place`: all that goes by map points. */
export const levels = ['force', 'partnership', 'place'] as const;
export type Level = (typeof levels)[number];

/** What of a force's file of a month is measured. */
export const measures = [
  'tooFewRows',
  'unusable',
  'unknownKinds',
  'repeated',
  'rows',
  'kind',
  'stated',
  'partnerships',
  'located',
  'placed',
  'inPatches',
  'onePoint',
  'fewPoints',
  'strangePoints',
  'kindLocated',
  'kindPlaced',
  'exchanged',
  'evenPoints',
] as const;
export type Measure = (typeof measures)[number];

/** Something about a force's file of a month that cannot be trusted. */
export const doubtSchema = z.strictObject({
  /**
   * `tooFewRows`, `rows`, `kind`, `unknownKinds`, `stated`, `partnerships`: how many rows there are, in all, of one
   * kind, of kinds that nobody knows, that fill in a column, or of one partnership or ward. `fewPoints`: at how many map
   * points. The others are shares of the rows, per cent: `unusable` cannot be read or believed, `repeated` stand in
   * the files more than once, `located` are in a partnership, `placed` have a map point that bears out their LSOA in
   * the force's own area, `inPatches` lie in a patch of the force, `onePoint` lie at one and the same point,
   * `strangePoints` at a point that some other month has, too;
   * `kindLocated` and `kindPlaced` are of the rows of one kind, in a partnership and at a map point in the force's area.
   * `exchanged` is how many rows the first of two kinds has that have changed places; `evenPoints` is the share of the map
   * points with anti-social behaviour that have an even number of it.
   */
  measure: z.enum(measures),
  /** Slugs of the kinds of crime that it is about; all of them where left out. */
  categories: z.array(z.string().min(1)).min(1).optional(),
  /** What `found`, `low` and `high` count: slugs of kinds, the column, or the code of the partnership or ward. */
  counted: z.array(z.string().min(1)).min(1).optional(),
  found: z.number().min(0),
  /** Lowest and highest of the months around it, or the bounds that hold for every month. */
  low: z.number().min(0),
  high: z.number().min(0),
  /**
   * Levels at which the month, or these kinds of it, is not known; none where somebody has said that it is right, or where
   * pages say of each crime themselves that the thing is not told.
   */
  notKnown: z.array(z.enum(levels)),
  /** Id of the correction by which somebody has accepted it. */
  accepted: z.string().min(1).optional(),
});
export type Doubt = z.infer<typeof doubtSchema>;

const words = z.string().min(1);

/**
 * `content/coverage/doubts.yaml`: what a reader is told of each, with `{found}`, `{low}` and `{high}` for the numbers, and
 * `{kinds}` for the names of the kinds that they count.
 */
export const doubtWordsSchema = z.strictObject(
  Object.fromEntries(measures.map((measure) => [measure, words])) as Record<Measure, typeof words>,
);
export type DoubtWords = z.infer<typeof doubtWordsSchema>;
