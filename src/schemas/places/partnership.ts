import { z } from 'zod';
import { count, forceId, neighbourhoodId, onsCode } from '../common.ts';

const ward = z.strictObject({ code: onsCode, name: z.string().min(1) });

/** One Community Safety Partnership, as the importer works it out from ONS files. */
export const partnershipSchema = z.strictObject({
  code: onsCode,
  name: z.string().min(1),
  /** Last part of its address on the site, unique. */
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  force: forceId,
  /** Mid-2022 residents, summed over its LSOAs. */
  population: count,
  /** Local authorities (2024) that its LSOAs lie in, most people first. */
  councils: z.array(z.strictObject({ code: onsCode, name: z.string().min(1), population: count })),
  /** Teams whose patch holds at least one of its LSOAs' centroids. Empty where none are imported. */
  neighbourhoods: z.array(neighbourhoodId),
  /** Electoral wards inside it, by name; empty where ward boundaries are not imported. */
  wards: z.array(ward),
});
export type Partnership = z.infer<typeof partnershipSchema>;
