import { z } from 'zod';
import { pointRef, standardId } from './standard.ts';

/** `content/standards/situations/<situation>.yaml`: what has happened to a reader, and which standards answer it. */
export const situationSchema = z.strictObject({
  id: standardId,
  /** In the reader's words: "I reported a crime". */
  title: z.string().min(1),
  order: z.int(),
  /** What to do first, in one or two sentences. */
  lead: z.string().min(1),
  /** Points in the order in which they help. Those not in force on the day are left out. */
  points: z.array(pointRef).min(1),
  /** Ids of services that help with it. */
  services: z.array(standardId),
});
export type Situation = z.infer<typeof situationSchema>;
