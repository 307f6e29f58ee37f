import { z } from 'zod';
import { sourceId } from './common.ts';

export const contactKinds = [
  'website',
  'contactPage',
  'yourAreaPage',
  'phone',
  'textphone',
  'text',
  'email',
  'post',
  'form',
  'complaintInfo',
  'complaintForm',
  'professionalStandardsEmail',
  'professionalStandardsPhone',
  'professionalStandardsPost',
  'reviewPage',
  'chiefConstableComplaint',
  'panel',
  'stopAndSearch',
  'dataRequest',
  'freedomOfInformationEmail',
] as const;

/** One way to reach somebody, with where it was read. */
export const contactSchema = z.strictObject({
  kind: z.enum(contactKinds),
  /** The number, address or web address itself. */
  value: z.string().min(2),
  source: sourceId,
  /** What a reader should know before using it: hours, limits, doubts. */
  note: z.string().min(1).optional(),
});
export type Contact = z.infer<typeof contactSchema>;
export type ContactKind = Contact['kind'];
