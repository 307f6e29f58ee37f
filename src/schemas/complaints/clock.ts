import { z } from 'zod';
import { sourceId } from '../common.ts';
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
  /** Ids of letters that help at this point. */
  letters: z.array(standardId),
});
export type Clock = z.infer<typeof clockSchema>;

/** `content/complaints/clocks.yaml`: what the deadline calculator asks, and how it counts working days. */
export const clocksFileSchema = z.strictObject({
  bankHolidays: z
    .strictObject({
      /** First and last year for which working days are counted. */
      from: z.int().min(2000).max(2100),
      to: z.int().min(2000).max(2100),
      source: sourceId,
      /** What a reader should know of dates that lie ahead. */
      note: z.string().min(1),
    })
    .refine(({ from, to }) => from <= to, { path: ['to'], error: 'a year that is not before "from"' }),
  /** As the page lists them, under their headings. */
  groups: z.array(z.strictObject({ words: z.string().min(1), clocks: z.array(clockSchema).min(1) })).min(1),
});
export type ClocksFile = z.infer<typeof clocksFileSchema>;
