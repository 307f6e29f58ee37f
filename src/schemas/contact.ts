import { z } from 'zod';
import { sourceId } from './common.ts';

/**
 * What a contact is for and how it is used. `website`, `contactPage`, `form` and the others that do not end in a
 * means of writing or calling hold web addresses; `panel...` is who takes complaints about the body itself.
 */
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
  'panelEmail',
  'panelPhone',
  'panelPost',
  'stopAndSearch',
  'scrutinyPanel',
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
