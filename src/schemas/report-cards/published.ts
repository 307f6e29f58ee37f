import { z } from 'zod';
import { count, forceId, looseDate, webAddress } from '../common.ts';
import { units } from './comparable.ts';
import { gradeMarks } from './framework.ts';
import { aboutCardsSchema, monitoringRowSchema } from './rows.ts';

/**
 * `/data/v1/report-cards.json`: every round, every grade and the figures beside them, for all 43 forces in one
 * small file. Numbers in rows are places, from 0, in the lists `forces`, `sources`, `dates` and `notes` and in the
 * round's own `questions` and `scale`.
 */

const place = count;

/** `[force, question, grade, how, source, date, note]`. `how`: 0 stated, 1 worked out. Date and note may be null. */
const gradeRow = z.tuple([
  place,
  place,
  place,
  z.union([z.literal(0), z.literal(1)]),
  place,
  place.nullable(),
  place.nullable(),
]);

const round = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  /** When forces were inspected and reports published, in words. */
  dates: z.string(),
  /** What the inspectorate says of comparing this round with others. */
  comparability: z.string(),
  /** Rounds of the same series may be shown one after another. Grades of two rounds are never ranked together. */
  series: z.string().nullable(),
  /** Best first. */
  scale: z.array(
    z.strictObject({ grade: z.string(), mark: z.enum(gradeMarks), meaning: z.string().nullable() }),
  ),
  questions: z.array(z.strictObject({ id: z.string(), name: z.string(), core: z.boolean() })),
  /** The inspectorate's own page: `{force}` stands for the force's id. */
  reportPages: z.union([
    z.strictObject({ address: webAddress }),
    z.strictObject({ pattern: z.string(), exceptions: z.record(forceId, webAddress).optional() }),
  ]),
  /** A force and question without a row: not found in our sources. It may have been graded. */
  grades: z.array(gradeRow),
  /** `[force, question]` of grades that sources only hint at. They are not published. */
  withheld: z.array(z.tuple([place, place])),
  /**
   * `[force, counts, how, source, note]`: how many areas have each grade, as published, in the order of the scale;
   * null where a number is not stated. It holds even where the areas themselves are not known.
   */
  counts: z.array(
    z.tuple([
      place,
      z.array(count.nullable()),
      z.union([z.literal(0), z.literal(1)]),
      place,
      place.nullable(),
    ]),
  ),
});

const document = z.strictObject({ title: z.string(), publisher: z.string(), address: webAddress.nullable() });

const figure = z.strictObject({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  /** What it is about: figures of one publication have the same. */
  group: z.string(),
  /** One date or period. Two periods are two figures. */
  period: z.string(),
  unit: z.enum(units),
  decimals: count,
  caution: z.string(),
  /** The official publication. */
  source: document,
  /** Where it was read, if that was a copy. */
  readFrom: document.nullable(),
  /** One for each force; null where there is none. */
  values: z.array(z.number().nullable()),
  /** `[force, note]` where something must be said of a value, or of its absence. */
  notes: z.array(z.tuple([place, place])),
  /** `[force, source]` where a value stands in a document of its own. */
  sources: z.array(z.tuple([place, place])),
});

export const publishedReportCardsSchema = z.strictObject({
  release: z.string(),
  forces: z.array(
    z.strictObject({
      id: forceId,
      name: z.string(),
      shortName: z.string(),
      nation: z.string(),
      region: z.string(),
      /** Residents in mid-2022. */
      people: count,
      /** Ids of the forces most like it in size and in how closely people live. */
      similar: z.array(forceId),
      /** How far each of them is, in the same order; see the method page. 0 is the same. */
      distances: z.array(z.number()),
    }),
  ),
  rounds: z.array(round),
  figures: z.array(figure),
  /** `left` is null where no source that we have says that it ended. */
  monitoring: z.array(
    z.strictObject({
      force: forceId,
      entered: looseDate,
      left: monitoringRowSchema.shape.left,
      source: webAddress,
    }),
  ),
  /** The inspectorate's own lists of forces in Engage and formerly in it; `forces` is null where it was not read. */
  engage: aboutCardsSchema.shape.engage,
  sources: z.array(webAddress),
  dates: z.array(looseDate),
  notes: z.array(z.string()),
});
export type PublishedReportCards = z.infer<typeof publishedReportCardsSchema>;
