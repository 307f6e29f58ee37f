import { z } from 'zod';
import { sourceId, webAddress } from './common.ts';

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
export type ContactKind = (typeof contactKinds)[number];

/**
 * What a telephone number is written with; a short code or a relay's prefix is one, too. Of those that begin with 01 a
 * few have ten digits, but not where the code is that of a large city (011x, 01x1).
 */
const telephone = z
  .string()
  .regex(/^\+?\d[\d ]*\d(?: \(option \d\))?$/, 'a telephone number: digits and spaces')
  .refine((typed) => {
    const digits = typed.replace(/ \(.*/, '').replaceAll(' ', '');
    const long = /^0(?:[237]|11|1\d1)/.test(digits) ? 11 : /^01/.test(digits) ? 10 : 0;
    return digits.length >= long && (long === 0 || digits.length <= 11);
  }, 'a telephone number with all its digits, eleven as a rule');
const email = z.email('an email address, such as name@force.police.uk');

/** How the value of each kind is written; by post, in lines of text. */
const written = (kind: ContactKind): z.ZodType =>
  /(?:^post|Post)$/.test(kind)
    ? z.string()
    : /email/i.test(kind)
      ? email
      : /^(?:phone|textphone|text)$|Phone$/.test(kind)
        ? telephone
        : webAddress;

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

/** The same in a content file, where somebody may have mistyped it. */
export const typedContactSchema = contactSchema.superRefine(({ kind, value }, context) => {
  const [issue] = written(kind).safeParse(value).error?.issues ?? [];
  if (issue) context.addIssue({ code: 'custom', path: ['value'], message: issue.message });
});
