import { z } from 'zod';
import { complaintNations } from './body.ts';
import { standardId } from '../standards/standard.ts';

/** What has happened to a reader that starts clocks. */
export const clockSchema = z.strictObject({
  id: standardId,
  /** As the reader would say it: "A letter tells me the outcome of my complaint". */
  words: z.string().min(1),
  /** Which date to enter: "the date on the letter". */
  date: z.string().min(1),
  /** Ids of the time limits that run from that date, most pressing first. */
  limits: z.array(standardId).min(1),
  /** Where it can happen; left out if in both. */
  nation: z.enum(complaintNations).optional(),
  /** Ids of letters that help at this point. */
  letters: z.array(standardId),
});
export type Clock = z.infer<typeof clockSchema>;

/** `content/complaints/clocks.yaml`: what the deadline calculator asks. */
export const clocksFileSchema = z.strictObject({
  /** As the page lists them, under their headings. */
  groups: z.array(z.strictObject({ words: z.string().min(1), clocks: z.array(clockSchema).min(1) })).min(1),
});
export type ClocksFile = z.infer<typeof clocksFileSchema>;
