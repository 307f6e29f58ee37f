import { z } from 'zod';
import { forceId, looseDate, sourceId, webAddress } from '../common.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens, such as peel-2023-25');

/** Shapes that stand for a grade beside its word, best to worst. */
export const gradeMarks = ['star', 'disc', 'half', 'ring', 'cross'] as const;
export type GradeMark = (typeof gradeMarks)[number];

const scaleStep = z.strictObject({
  /** The inspectorate's word. */
  grade: z.string().min(1),
  mark: z.enum(gradeMarks),
  /** What it means, in our words; null where our sources do not say. */
  meaning: z.string().min(1).nullable(),
});

const question = z.strictObject({
  id,
  /** Its name, as tables and files have it. */
  name: z.string().min(1),
  /** What the inspectors asked, in plain words. */
  asks: z.string().min(1),
  /** What forces below the line must improve, to follow "must improve": "how they investigate crime". */
  improve: z.string().min(1).optional(),
  /** Graded for every force in this round. Others were graded for some forces only. */
  core: z.boolean(),
});

/** Where the inspectorate's own page for a force stands: one page for the round, or one for each force. */
const reportPages = z.union([
  z.strictObject({ address: webAddress }),
  z.strictObject({
    /** With `{force}` where the force's id goes. */
    pattern: z.string().regex(/^https:\/\/.+\{force\}/, 'a web address with {force} in it'),
    /** Forces whose page does not follow the pattern. */
    exceptions: z.record(forceId, webAddress).optional(),
  }),
]);
export type ReportPages = z.infer<typeof reportPages>;

/** `content/report-cards/frameworks/<id>.yaml`: one round of inspections, with its own questions and scale. */
export const roundSchema = z.strictObject({
  id,
  /** As files and citations name it. */
  name: z.string().min(1),
  /** As pages name it. */
  title: z.string().min(1),
  inForceFrom: looseDate,
  /** Null while reports of this round go on appearing. */
  inForceTo: looseDate.nullable(),
  /** When forces were inspected and reports published, in words; for grades whose source bears no date. */
  dates: z.string().min(1),
  inspectorate: z.string().min(1),
  about: z.string().min(1),
  /** Best first. */
  scale: z.array(scaleStep).min(2),
  questions: z.array(question).min(1),
  /** Rounds with the same series may be shown one after another. No round is ranked against another. */
  series: id.optional(),
  /** What the inspectorate says of comparing this round with others. */
  comparability: z.strictObject({ words: z.string().min(1), source: sourceId }),
  reportPages,
  sources: z.array(z.strictObject({ source: sourceId })).min(1),
});
export type Round = z.infer<typeof roundSchema>;
