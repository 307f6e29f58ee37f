import { z } from 'zod';
import { forceId, month, onsCode, sourceId } from '../common.ts';
import type { Level } from './doubt.ts';

/** Published datasets whose coverage we track. */
export const datasets = ['street', 'outcomes', 'stop-and-search'] as const;
export type Dataset = (typeof datasets)[number];

/** One entry of `content/coverage/known-gaps.yaml`: what a publisher is known not to have published, and why. */
export const knownGapSchema = z.strictObject({
  /** In the file, `all` stands for every territorial force; whoever reads the content gets one entry for each. */
  force: forceId,
  dataset: z.enum(datasets),
  /** First month of the gap. */
  from: month,
  /** Last month of the gap; null while it goes on. */
  to: month.nullable(),
  /** `notPublished`: nothing to be had. `partial`: some of it, or some of it wrong. */
  status: z.enum(['notPublished', 'partial']),
  /** Only these crime categories (data.police.uk slugs); all of them when left out. */
  categories: z.array(z.string().min(1)).min(1).optional(),
  /** In words that a reader is shown. */
  reason: z.string().min(1),
  source: sourceId,
});
export type KnownGap = z.infer<typeof knownGapSchema>;

/** A gap that somebody wrote down, or one that the importer found: the latter is of some levels only. */
export type Gap = KnownGap & { levels?: readonly Level[] };

export const knownGapsFileSchema = z.array(knownGapSchema);

/** `content/coverage/airports.yaml`: large airports, whose passengers a rate for each resident cannot count. */
export const airportsFileSchema = z.array(
  z.strictObject({
    name: z.string().min(1),
    /** ONS code of the Community Safety Partnership that it lies in. */
    partnership: onsCode,
    /** Where it is read that the airport lies there. */
    source: sourceId,
  }),
);
