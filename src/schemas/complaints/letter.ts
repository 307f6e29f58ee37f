import { z } from 'zod';
import { sourceId } from '../common.ts';
import { pointRef, standardId } from '../standards/standard.ts';

const words = z.string().min(1);

/** A part of a letter is there only if this holds: a choice was made, or a field was filled in. */
const when = z.union([
  z.strictObject({ field: standardId, is: z.array(standardId).min(1) }),
  z.strictObject({ filled: standardId }),
  z.strictObject({ notFilled: standardId }),
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

const recipient = z.strictObject({
  when: when.optional(),
  /** The first line of the address: a department or a body. May hold placeholders. */
  line: words,
  /** Id of the body in `content/complaints/bodies.yaml`: how it is reached is written there. */
  body: standardId,
});

const part = z.union([
  /**
   * A paragraph. In braces: `{field-id}` what was filled in; `{limit:id}` a time limit in words ("28 days");
   * `{law:id}` where it stands; `{last-day:id:field-id}` its last day, counted from a date field (of several, with
   * `|` between them, the first that is filled in); `{force}` and `{body}` names of the force and of the body that oversees it. Left out on days when a limit in it does not hold.
   */
  z.strictObject({ text: words, when: when.optional() }),
  /** A standard quoted in our plain words, with its place in the law. Left out on days when it is not in force. */
  z.strictObject({ quote: pointRef, when: when.optional() }),
]);
export type LetterPart = z.infer<typeof part>;

/** `content/complaints/letters/<letter>.yaml`: one letter, as the letter builder asks for it and writes it. */
export const letterSchema = z.strictObject({
  id: standardId,
  order: z.int(),
  /** Starting with a verb: "Ask for a review". */
  title: words,
  /** Ids of the complaint routes that lead here: a link may name one of them in place of the letter. */
  routes: z.array(standardId),
  /** When to send it, and when not. */
  use: words,
  /** The first whose condition holds. The last has none. */
  to: z.array(recipient).min(1),
  /** Whether the reader is asked which force it is about. */
  asksForce: z.boolean(),
  subject: words,
  fields: z.array(field).min(1),
  parts: z.array(part).min(1),
  /** Time limits shown beside the form, each counted from a date field. */
  clocks: z.array(
    z.strictObject({
      limit: standardId,
      from: standardId,
      when: when.optional(),
      /** The field that asks why it is late: asked once the last day has passed, and left out until then. */
      late: standardId.optional(),
    }),
  ),
  /** Sources that the letter rests on besides those of the standards and limits that it quotes. */
  rests: z.array(z.strictObject({ words, source: sourceId })),
});
export type LetterTemplate = z.infer<typeof letterSchema>;
