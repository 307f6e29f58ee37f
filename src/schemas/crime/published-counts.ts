import { z } from 'zod';
import { forceDecisionsSchema, forceSearchesSchema } from './decision-counts.ts';
import { citedSource, coverageRow } from '../published-parts.ts';

/** Why a month of `months` has no counts, or only some; and where the counts come from. */
const evidence = { coverage: z.array(coverageRow), sources: z.array(citedSource) };

/**
 * `/data/v1/decisions/<force>.json`: what was decided about crimes in each month, whenever the crime was. Series are
 * `[outcome, counts]`: an index into `outcomes`, and a count for each of `months`, null where it is not known.
 */
export const publishedDecisionsSchema = forceDecisionsSchema.extend(evidence);
export type PublishedDecisions = z.infer<typeof publishedDecisionsSchema>;

/**
 * `/data/v1/stop-and-search/<force>.json`. Series are `[object, outcome, counts]`: indexes into `objects` and
 * `outcomes`, whose empty words stand for "not stated", and a count for each of `months`, null where it is not known.
 */
export const publishedSearchesSchema = forceSearchesSchema.extend(evidence);
export type PublishedSearches = z.infer<typeof publishedSearchesSchema>;
