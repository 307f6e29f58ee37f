import { z } from 'zod';
import { isoDate, looseDate, sourceId } from '../common.ts';
import { standardId } from '../standards/standard.ts';
import { complaintNations } from './body.ts';

export const limitUnits = ['days', 'workingDays', 'weeks', 'months'] as const;
export type LimitUnit = (typeof limitUnits)[number];

/**
 * A time limit of a complaint route. The day it runs from is not counted, unless `firstDayCounts`: "28 days
 * beginning with the day after the letter" ends on the letter's date plus 28. A month ends on the same day of a
 * later month, or on that month's last day where there is none.
 */
export const limitSchema = z.strictObject({
  /** Never changes once published: pages, letters and calendars refer to it. */
  id: standardId,
  /** Whom it binds. */
  binds: z.enum(['you', 'them']),
  /** What must be done by then, starting with a verb: "Ask for a review". */
  what: z.string().min(1),
  /** What the clock starts from, as a reader would say it: "the date on the letter about the outcome". */
  from: z.string().min(1),
  value: z.int().positive(),
  unit: z.enum(limitUnits),
  /** The law counts the day it runs from: "one year starting on the day". It then ends one day sooner. */
  firstDayCounts: z.boolean().optional(),
  /** Falls due again each time so much more has passed, as long as the matter goes on: monthly updates. */
  every: z.strictObject({ value: z.int().positive(), unit: z.enum(limitUnits) }).optional(),
  /** `law`: a statute or regulations. `guidance`: official but not law. `local`: one place's own timetable. */
  basis: z.enum(['law', 'guidance', 'local']),
  /** How it is counted and what a reader should know, such as late requests that may still be accepted. */
  note: z.string().min(1).optional(),
  source: sourceId,
  /** Section, regulation or heading in the source. */
  paragraph: z.string().min(1),
  inForceFrom: looseDate.nullable(),
  inForceTo: looseDate.nullable(),
});
export type Limit = z.infer<typeof limitSchema>;

/** `content/complaints/limits.yaml`: every time limit, once. */
export const limitsFileSchema = z.array(limitSchema).min(1);

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
