import { z } from 'zod';
import { forceId, isoDate, month, sourceId } from '../common.ts';
import { datasets } from './coverage.ts';
import { measures } from './doubt.ts';

/** `content/corrections/<id>.yaml`: a dated correction to what a source file says. Never in importer code. */
export const correctionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens; the file is named for it'),
  /** The source whose file is wrong. */
  source: sourceId,
  /** What is replaced or accepted: a postcode's area, or a force's count of a month. */
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
    /**
     * Not a change: what the importer doubts about a force's month is accepted, for the reason in `why`. `right`: it is
     * so, and shown. `notKnown`: it is wrong, and what it makes wrong is shown as not known. Left out, counts are right
     * and places are not known. A file of next to no rows is never shown. `dataset`: of which files; street files, where
     * left out. `measure`: only what was found by this measure, so that a file that comes later and is wrong in another
     * way is doubted as any other.
     */
    z.strictObject({
      kind: z.literal('forceMonth'),
      force: forceId,
      month,
      dataset: z.enum(datasets).optional(),
      as: z.enum(['right', 'notKnown']).optional(),
      measure: z.enum(measures).optional(),
    }),
  ]),
  why: z.string().min(1),
  /** Where the right value was read. */
  evidence: sourceId,
  /** The day from which it is no longer applied and everybody is warned that it should be looked at again. */
  expires: isoDate,
});
export type Correction = z.infer<typeof correctionSchema>;
