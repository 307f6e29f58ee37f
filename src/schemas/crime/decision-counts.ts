import { z } from 'zod';
import { count, forceId, month, neighbourhoodId } from '../common.ts';

/** A count for each of `months`; null where the force's file of that month is not in the release: unknown. */
const byMonth = z.array(count.nullable());

/** `[outcome, counts]`: an index into `outcomes`. */
const decisions = z.array(z.tuple([count, byMonth]));

/**
 * `content/areas/outcomes/<force>.json`: what the force's outcomes files say was decided in each month, whenever the
 * crime was.
 */
export const forceDecisionsSchema = z.strictObject({
  release: z.string(),
  force: forceId,
  months: z.array(month),
  /** Slugs of outcomes. */
  outcomes: z.array(z.string()),
  counts: decisions,
  /** Decisions on crimes published at a map point in the patch. */
  neighbourhoods: z.record(neighbourhoodId, decisions),
});
export type ForceDecisions = z.infer<typeof forceDecisionsSchema>;

/** `[object, outcome, counts]`: indexes into `objects` and `outcomes`. */
const searches = z.array(z.tuple([count, count, byMonth]));

/** What a search file says of who was searched, and under which law. */
export const searchFields = [
  'selfDefinedEthnicity',
  'officerDefinedEthnicity',
  'ageRange',
  'gender',
  'legislation',
] as const;
export type SearchField = (typeof searchFields)[number];

/** `[words, counts]`: the publisher's words, empty where it gives none. */
const detail = z.array(z.tuple([z.string(), byMonth]));
export type SearchDetail = z.infer<typeof detail>;

/** `content/areas/searches/<force>.json`: stop and search by what was looked for and what came of it. */
export const forceSearchesSchema = z.strictObject({
  release: z.string(),
  force: forceId,
  months: z.array(month),
  /** The publisher's words; empty where it gives none. */
  objects: z.array(z.string()),
  outcomes: z.array(z.string()),
  counts: searches,
  /** The force's searches by one fact about them; left out by releases made before these were counted. */
  details: z
    .strictObject(
      Object.fromEntries(searchFields.map((field) => [field, detail])) as Record<SearchField, typeof detail>,
    )
    .optional(),
  /** Searches at a map point in the patch. */
  neighbourhoods: z.record(neighbourhoodId, searches),
});
export type ForceSearches = z.infer<typeof forceSearchesSchema>;
