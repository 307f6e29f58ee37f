import { z } from 'zod';
import { isoDate, sourceId } from '../common.ts';

const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** A bank holiday; one at a weekend is made up for on a weekday, and only that one counts. */
const weekday = isoDate.refine(
  (day) => !isoDate.safeParse(day).success || !weekend(day),
  'a day from Monday to Friday',
);

/** `content/complaints/bank-holidays.yaml`: days that are no working days in England and Wales, and who says so. */
export const bankHolidaysFileSchema = z.strictObject({
  listed: z.strictObject({
    /** Last year whose days the source names. */
    to: z.int().min(2000).max(2100),
    source: sourceId,
  }),
  /** Days of later years. */
  workedOut: z.strictObject({
    source: sourceId,
    /** What a reader should know of dates that lie ahead. */
    note: z.string().min(1),
  }),
  /** Every one of the years from the first day's to the last day's, in order. */
  days: z.array(weekday).min(1),
});
export type BankHolidaysFile = z.infer<typeof bankHolidaysFileSchema>;
