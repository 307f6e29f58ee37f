import { z } from 'zod';
import { forceId, sourceId, webAddress } from '../common.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens, such as officers-2026');

/** What a figure counts in. */
export const units = ['people', 'rate', 'percent', 'days', 'seconds', 'pounds', 'ratio', 'count'] as const;
export type Unit = (typeof units)[number];

/** One measure at one date or over one period. Two periods are two measures, so that no ranking mixes them. */
export const measureSchema = z.strictObject({
  id,
  /** With its unit in words: "Police officers (full-time equivalents)". */
  name: z.string().min(1),
  /** For the head of a column. */
  short: z.string().min(1),
  period: z.string().min(1),
  unit: z.enum(units),
  decimals: z.int().min(0).max(2),
  /** The official publication. */
  source: sourceId,
  /** Where we read it, if that was a copy. */
  readFrom: z.strictObject({ source: sourceId }).optional(),
  /** What to know of this measure alone. */
  caution: z.string().min(1).optional(),
});
export type Measure = z.infer<typeof measureSchema>;

/** `content/report-cards/comparables/<id>.yaml`: official figures by force; the values stand in `<id>.csv`. */
export const comparableSchema = z.strictObject({
  id,
  title: z.string().min(1),
  /** What must be said beside every one of its figures. */
  caution: z.string().min(1),
  /** Its place in lists, from 1. */
  order: z.int().min(1),
  measures: z.array(measureSchema).min(1),
});

/** A row of `comparables/<id>.csv`. */
export const comparableRowSchema = z.strictObject({
  force: forceId,
  /** Id of a measure in the YAML file of the same name. */
  measure: z.string().min(1),
  /** Blank where the source gives words and no number; `note` then has the words. */
  value: z
    .string()
    .regex(/^-?\d+(?:\.\d+)?$/, 'a number, or nothing')
    .pipe(z.coerce.number<string>())
    .nullable(),
  note: z.string().min(1).nullable(),
  /** For tables gathered from several documents: where this value stands. */
  source: webAddress.nullable().optional(),
});
