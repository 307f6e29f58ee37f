import { z } from 'zod';
import { looseDate, sourceId } from '../common.ts';
import { stepRef } from './route.ts';
import { standardId } from '../standards/standard.ts';

/** What a rung became: who or what took its place, and the step of today's routes that is nearest. */
const replaced = z.strictObject({
  /** In a few words, for the diagram. */
  short: z.string().min(1).max(40),
  words: z.string().min(1),
  /** `<route>#<step>`; null where nothing took its place. */
  step: stepRef.nullable(),
  since: looseDate.nullable(),
  source: sourceId,
});

/** `content/complaints/history/<ladder>.yaml`: a way of complaining that is no longer in force. */
export const complaintHistorySchema = z.strictObject({
  id: standardId,
  name: z.string().min(1),
  summary: z.string().min(1),
  inForceFrom: looseDate,
  inForceTo: looseDate,
  /** How the dates are known. */
  dates: z.strictObject({ words: z.string().min(1), source: sourceId }),
  source: sourceId,
  paragraph: z.string().min(1),
  /** From the bottom of the ladder to its top. */
  rungs: z
    .array(z.strictObject({ id: standardId, title: z.string().min(1), did: z.string().min(1), replaced }))
    .min(2),
  /** The public scrutiny meeting that could be asked for. */
  meeting: z.strictObject({
    title: z.string().min(1),
    words: z.string().min(1),
    paragraph: z.string().min(1),
    triggers: z
      .array(
        z.strictObject({
          id: standardId,
          words: z.string().min(1),
          today: z.string().min(1),
          step: stepRef.nullable(),
        }),
      )
      .min(1),
    replaced,
  }),
});
