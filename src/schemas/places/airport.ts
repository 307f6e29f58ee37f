import { z } from 'zod';
import { onsCode, sourceId } from '../common.ts';

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
export type Airport = z.infer<typeof airportsFileSchema>[number];
