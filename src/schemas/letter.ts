import { z } from 'zod';
import { contactKinds } from './contact.ts';
import { sourceId } from './common.ts';
import { pointRef, standardId } from './standard.ts';

const words = z.string().min(1);

/** A part of a letter is there only if this holds: a choice was made, or a field was filled in. */
const when = z.union([
  z.strictObject({ field: standardId, is: z.array(standardId).min(1) }),
  z.strictObject({ filled: standardId }),
]);
export type LetterCondition = z.infer<typeof when>;

const base = {
  id: standardId,
  /** The question, in plain words. */
  label: words,
  hint: words.optional(),
  when: when.optional(),
};

/** What stands in the letter until it is filled in, without its brackets: "the date of the letter". */
const blank = words;

const field = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('text'), blank }),
  z.strictObject({ ...base, kind: z.literal('longText'), blank }),
  z.strictObject({ ...base, kind: z.literal('date'), blank }),
  z.strictObject({
    ...base,
    kind: z.literal('choice'),
    blank,
    options: z
      .array(
        z.strictObject({
          id: standardId,
          label: words,
          /** What a placeholder for the field becomes. */
          text: words,
        }),
      )
      .min(2),
  }),
]);
export type LetterField = z.infer<typeof field>;

const recipient = z.strictObject({
  when: when.optional(),
  /** The first line of the address: a department or a body. May hold placeholders. */
  line: words,
  /**
   * Whose contacts are looked up. `force`: the chosen force. `policingBody`: the body that oversees it. `typed`: the
   * reader writes the name, and we know no address.
   */
  at: z.enum(['force', 'policingBody', 'typed', 'national']),
  /** Kinds of contact that serve for this letter, best first. */
  contacts: z.array(z.enum(contactKinds)),
  /** For a national body: its own ways of being reached. */
  national: z
    .array(
      z.strictObject({ kind: z.enum(contactKinds), value: words, source: sourceId, note: words.optional() }),
    )
    .optional(),
});
export type LetterRecipient = z.infer<typeof recipient>;

const part = z.union([
  /**
   * A paragraph. In braces: `{field-id}` what was filled in; `{limit:id}` a time limit in words ("28 days");
   * `{last-day:id:field-id}` its last day, counted from a date field; `{force}` and `{body}` names of the force and
   * of the body that oversees it.
   */
  z.strictObject({ text: words, when: when.optional() }),
  /** A standard quoted in our plain words, with its place in the law. Left out on days when it is not in force. */
  z.strictObject({ quote: pointRef, when: when.optional() }),
  /** What a time limit demands of them, with its place in the law. Left out on days when it is not in force. */
  z.strictObject({ cite: standardId, when: when.optional() }),
]);
export type LetterPart = z.infer<typeof part>;

/** `content/complaints/letters/<letter>.yaml`: one letter, as the letter builder asks for it and writes it. */
export const letterSchema = z.strictObject({
  id: standardId,
  order: z.int(),
  /** Starting with a verb: "Ask for a review". */
  title: words,
  /** When to send it, and when not. */
  use: words,
  /** The first whose condition holds. The last has none. */
  to: z.array(recipient).min(1),
  /** Whether the reader is asked which force it is about. */
  asksForce: z.boolean(),
  subject: words,
  fields: z.array(field).min(1),
  parts: z.array(part).min(1),
  /** A time limit shown beside the form, counted from a date field. */
  clock: z.strictObject({ limit: standardId, from: standardId }).optional(),
  /** Sources that the letter rests on besides those of the standards and limits that it quotes. */
  rests: z.array(z.strictObject({ words, source: sourceId })),
});
export type LetterTemplate = z.infer<typeof letterSchema>;
