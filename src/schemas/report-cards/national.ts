import { z } from 'zod';
import { isoDate, sourceId } from '../common.ts';

const text = z.string().min(1);
const year = z.int().min(1980).max(2100);
const cited = z.strictObject({ source: sourceId });

/** One measure of a yearly survey, England and Wales. */
const chart = z.strictObject({
  id: text,
  title: text,
  /** Who says what. */
  what: text,
  source: sourceId,
  /** The table of the publication. */
  table: text,
  /** How it was read, if not in the publication itself. */
  read: text.optional(),
  /** Year ending in March → per cent. A year that is not there was not asked or is not known. */
  values: z.record(z.string().regex(/^\d{4}$/, 'a year such as 2025'), z.number().min(0).max(100)),
});
export type NationalChart = z.infer<typeof chart>;

/** A national figure with its dates. */
const fact = z.strictObject({
  words: text,
  figures: z.array(z.strictObject({ period: text, value: z.number() })).min(1),
  source: sourceId,
  readFrom: cited.optional(),
  caution: text.optional(),
});

/** `content/report-cards/national.yaml`: what is known for England and Wales and not force by force. */
export const nationalSchema = z.strictObject({
  checked: isoDate,
  /** The first year that cannot be set beside earlier ones. */
  break: z.strictObject({ at: year, words: text, source: sourceId }),
  noInterviews: z.array(year),
  noInterviewsWords: text,
  /** What is said of force level. */
  byForce: z.strictObject({ words: text, source: sourceId }),
  charts: z.array(chart).min(1),
  facts: z.array(fact),
});
export type National = z.infer<typeof nationalSchema>;
