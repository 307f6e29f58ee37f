import { z } from 'zod';
import { forceId, isoDate, month, webAddress } from './common.ts';
import { datasets } from './crime/known-gap.ts';

/** Parts that several published files share. */

export const coverageRow = z.strictObject({
  force: forceId,
  month,
  dataset: z.enum(datasets),
  /** `notPublished`: the force has none. `notImported`: it may have, but we do not hold it. */
  status: z.enum(['published', 'partial', 'notPublished', 'notImported']),
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
});
export type CitedSource = z.infer<typeof citedSource>;
