import { z } from 'zod';
import { forceId, isoDate, month, webAddress } from './common.ts';
import { levels } from './crime/doubt.ts';
import { datasets } from './crime/known-gap.ts';

/** Parts that several published files share. */

export const coverageRow = z.strictObject({
  force: forceId,
  month,
  dataset: z.enum(datasets),
  /**
   * `notPublished`: the force has none. `notImported`: it may have, but we do not hold it. `notKnown`: we hold a file,
   * and it cannot be right.
   */
  status: z.enum(['published', 'partial', 'notPublished', 'notImported', 'notKnown']),
  /**
   * Levels at which the month, or some kinds of it, is not known although we hold its file: `force`, `partnership`,
   * and `place` for whatever goes by map points (teams, wards, small areas, a mile around).
   */
  notKnownAt: z.array(z.enum(levels)),
  reason: z.string(),
});
export type CoverageRow = z.infer<typeof coverageRow>;

export const citedSource = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  address: webAddress.nullable(),
  licence: z.string().nullable(),
  checked: isoDate,
  /** Whether the page itself was opened on that day, or a copy of it read. */
  read: z.enum(['live', 'copy']),
});
export type CitedSource = z.infer<typeof citedSource>;
