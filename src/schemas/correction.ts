import { z } from 'zod';
import { isoDate, sourceId } from './common.ts';

/** `content/corrections/<id>.yaml`: a dated correction to what a source file says. Never in importer code. */
export const correctionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens; the file is named for it'),
  /** The source whose file is wrong. */
  source: sourceId,
  /** What is replaced: a postcode's area, or a neighbourhood's name. */
  target: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('postcodeForce'),
      postcode: z.string().min(5),
      force: z.string().min(1),
    }),
    z.strictObject({
      kind: z.literal('postcodePartnership'),
      postcode: z.string().min(5),
      partnership: z.string().min(1),
    }),
  ]),
  why: z.string().min(1),
  /** Where the right value was read. */
  evidence: sourceId,
  /** The day from which the importer warns that this should be looked at again. */
  expires: isoDate,
});
export type Correction = z.infer<typeof correctionSchema>;
