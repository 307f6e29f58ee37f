import { z } from 'zod';
import { forceId, isoDate, looseDate, sourceId, webAddress } from '../common.ts';

/** Rows of the tables in `content/report-cards/`. A blank cell is null: not known. */

/**
 * How we know a grade. `stated`: the source says it. `derived`: it follows by arithmetic from published counts
 * and named areas. `inferred`: read from prose, and never shown as a grade.
 */
export const gradeBases = ['stated', 'derived', 'inferred'] as const;

const text = z.string().min(1);
const whole = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/, 'a number')
  .pipe(z.coerce.number<string>().int().min(0))
  .nullable();

/** `grades.csv`: one row, one grade. */
export const gradeRowSchema = z.strictObject({
  force: forceId,
  /** Id of a file in `frameworks/`. */
  framework: text,
  /** Id of one of its questions. */
  question: text,
  /** A word of its scale. */
  grade: text,
  /** The date that the source bears; blank where it bears none. */
  date: looseDate.nullable(),
  basis: z.enum(gradeBases),
  /** Where it can be read. */
  source: webAddress,
  /** How it was worked out, or what to know about the source. */
  note: text.nullable(),
});
export type GradeRow = z.infer<typeof gradeRowSchema>;

/** `grade-counts.csv`: how many of each grade the inspectorate or the force says there are. Blank: not stated. */
export const gradeCountRowSchema = z.strictObject({
  force: forceId,
  framework: text,
  outstanding: whole,
  good: whole,
  adequate: whole,
  'requires-improvement': whole,
  inadequate: whole,
  basis: z.enum(['stated', 'derived']),
  source: webAddress,
  note: text.nullable(),
});
export type GradeCountRow = z.infer<typeof gradeCountRowSchema>;

/** What `left` says of a force that is known to have left on a day that no source gives. */
export const DAY_NOT_FOUND = 'day not found';

/** `monitoring.csv`: enhanced monitoring ("Engage"). */
export const monitoringRowSchema = z.strictObject({
  force: forceId,
  entered: looseDate,
  /** Blank where no source that we have says that it left. */
  left: z.union([looseDate, z.literal(DAY_NOT_FOUND)]).nullable(),
  source: webAddress,
  note: text.nullable(),
});
export type MonitoringRow = z.infer<typeof monitoringRowSchema>;

/** Where a judgment was read: the report, the part of it that a copy held, the news release, or the press. */
export const readIns = ['report', 'report-part', 'release', 'reported'] as const;

/** `judgments.csv`: what the inspectorate said of a force as a whole, in one sentence of ours. */
export const judgmentRowSchema = z.strictObject({
  force: forceId,
  framework: text,
  words: text,
  'read-in': z.enum(readIns),
  source: webAddress,
});

/**
 * How we know of a cause of concern. `stated`: the inspectorate says it. `derived`: the area is graded inadequate,
 * which by its definition means that it has causes of concern. `partly-read`: the copy breaks off. `third-party`:
 * an index of its reports says it.
 */
export const causeBases = ['stated', 'derived', 'partly-read', 'third-party'] as const;

/** `causes-of-concern.csv`: what the inspectorate told a force to put right, and whether it is. */
export const causeRowSchema = z.strictObject({
  force: forceId,
  /** Blank where it belongs to no round, or to one that is not known. */
  framework: text.nullable(),
  /** Blank: not found. */
  raised: looseDate.nullable(),
  subject: text,
  /** Blank: no source says. That is not "open". */
  status: z.enum(['open', 'closed']).nullable(),
  /** The day on which the status was said, or on which the cause was closed. */
  'status-date': looseDate.nullable(),
  basis: z.enum(causeBases),
  source: webAddress,
  note: text.nullable(),
});
export type CauseRow = z.infer<typeof causeRowSchema>;

export const regions = [
  'North East',
  'North West',
  'Yorkshire and the Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'London',
  'South East',
  'South West',
  'Wales',
] as const;
export type Region = (typeof regions)[number];

/** `regions.csv`: the English region, or Wales, that a force's area lies in. */
export const regionRowSchema = z.strictObject({ force: forceId, region: z.enum(regions) });

const addresses = z.array(webAddress).min(1);

/** `differences.yaml`: where sources disagree about a force's grades, and what we do about it. */
export const differencesFileSchema = z.array(
  z.strictObject({
    force: forceId,
    framework: text,
    /** What the sources say, in words that a reader is shown. */
    words: text,
    addresses,
  }),
);

/** `corrections.yaml`: every grade or figure that was changed after it was first published, newest first. */
export const correctionsFileSchema = z.array(
  z.strictObject({
    date: isoDate,
    by: z.enum(['inspectorate', 'us']),
    force: forceId.nullable(),
    framework: text.nullable(),
    words: text,
    addresses,
  }),
);

const sourced = z.strictObject({ words: text, source: sourceId });

/** One of the inspectorate's own lists of forces in Engage, as read on a day; `forces` is null where it was not. */
const engageList = z.strictObject({
  asOf: isoDate,
  address: webAddress,
  forces: z.array(forceId).nullable(),
});
export type EngageList = z.infer<typeof engageList>;

/** `about.yaml`: what must be said about the report cards as a whole. */
export const aboutCardsSchema = z.strictObject({
  /** Day on which the documents behind grades were last read. */
  checked: isoDate,
  howChecked: text,
  /** What enhanced monitoring is. */
  monitoring: sourced,
  /** Its list of forces in Engage, and that of forces formerly in it. What "In short" says rests on these alone. */
  engage: z.strictObject({ now: engageList, formerly: engageList }),
  regions: sourced,
  /** Figures by force that we looked for and did not find, each to follow "We did not find". */
  notFound: z.array(text),
});
export type AboutCards = z.infer<typeof aboutCardsSchema>;
