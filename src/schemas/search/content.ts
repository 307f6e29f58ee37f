import { z } from 'zod';
import { onsCode, sourceId } from '../common.ts';
import { pointRef, standardId } from '../standards/standard.ts';

/** A page or a place on one, from the site's own first slash. */
const sitePage = z.templateLiteral(['/', z.string()]);

/** Where a question is answered: a standard's point, a complaint route, or a page of the site. */
const target = z.union([
  z.strictObject({ standard: pointRef }),
  z.strictObject({ route: standardId }),
  z.strictObject({ page: sitePage }),
]);
export type QuestionTarget = z.infer<typeof target>;

const question = z.strictObject({
  id: standardId,
  /** As a reader would ask it. */
  question: z.string().min(1).endsWith('?'),
  /** One or two sentences; `{limit:id}` is a limit of complaints/limits.yaml. */
  answer: z.string().min(1),
  /** Other words that people ask it by. */
  also: z.string().min(1),
  to: target,
});
export type Question = z.infer<typeof question>;

/** `content/questions.yaml`: what people ask the search, and the page that answers. */
export const questionsFileSchema = z.array(question).min(1);

const term = z.strictObject({
  word: z.string().min(1),
  /** One plain sentence. */
  means: z.string().min(1),
  also: z.string().min(1),
  /** Where it is told in full. */
  page: sitePage,
});
export type GlossaryTerm = z.infer<typeof term>;

/** `content/glossary.yaml`: words of the field. */
export const glossaryFileSchema = z.array(term).min(1);

const district = z.strictObject({
  name: z.string().min(1),
  /** Other names or spellings, joined by `; `. */
  also: z.string().min(1).optional(),
  /** ONS codes of the wards that it lies in, the one with most of it first. */
  wards: z.array(onsCode).min(1),
  /** Where it is read that it lies there. */
  source: sourceId,
});
export type District = z.infer<typeof district>;

/** `content/districts.yaml`: parts of towns that people know by a name that no ward and no town in our lists has. */
export const districtsFileSchema = z.array(district);
