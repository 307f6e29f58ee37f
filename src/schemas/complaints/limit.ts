import { z } from 'zod';
import { looseDate, sourceId } from '../common.ts';
import { standardId } from '../standards/standard.ts';

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
