import { z } from 'zod';
import { count, forceId, isoDate, looseDate, neighbourhoodId, onsCode, sourceId } from '../common.ts';

/** Last part of an address or the anchor of a point: what letters quote, so it never changes once published. */
export const standardId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens, such as reply-in-72-hours');

/** A point anywhere: `<framework>#<point>`. */
export const pointRef = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'a framework and a point joined by #, such as victims-code#right-6',
  );

/**
 * What a standard is while it holds. Whether it holds on a day follows from its dates; one that has ended is
 * shown as withdrawn.
 */
export const standardStatuses = [
  'statutoryRight',
  'code',
  'nationalTarget',
  'localPromise',
  'announced',
  'guidance',
] as const;
export type StandardStatus = (typeof standardStatuses)[number];

export const measureUnits = [
  'seconds',
  'minutes',
  'hours',
  'days',
  'workingDays',
  'weeks',
  'months',
  'percent',
  'reports',
] as const;
export type MeasureUnit = (typeof measureUnits)[number];

/** `every`: again and again, at least that often. */
export const comparators = ['atMost', 'atLeast', 'every'] as const;
export type Comparator = (typeof comparators)[number];

const measure = z.strictObject({
  value: z.number().positive(),
  unit: z.enum(measureUnits),
  comparator: z.enum(comparators),
  /** What is measured, as the end of a sentence: "to answer a 999 call". */
  of: z.string().min(1),
  /** Where the number was read, if not in the point's own source. */
  source: sourceId.optional(),
});
export type Measure = z.infer<typeof measure>;

/** How what followed compares, for the person it is owed to. */
export const relations = ['better', 'same', 'weaker', 'gone'] as const;
export type Relation = (typeof relations)[number];

const successor = z
  .strictObject({
    /** What followed; null where nothing did. */
    point: pointRef.nullable(),
    relation: z.enum(relations),
    /** The difference in one plain sentence. */
    words: z.string().min(1),
  })
  .refine(({ point, relation }) => (point === null) === (relation === 'gone'), {
    path: ['point'],
    error: 'null where the relation is "gone", and a point where it is not',
  });
export type Successor = z.infer<typeof successor>;

/** How dates are known, where the source of a point or framework does not say them. */
const dates = z.strictObject({ words: z.string().min(1), source: sourceId });

const point = z
  .strictObject({
    id: standardId,
    /** As numbered in the document; left out where it numbers nothing. */
    number: z.int().positive().optional(),
    title: z.string().min(1),
    /** What is owed, in plain words of our own. */
    statement: z.string().min(1),
    /** Every number and time limit; empty where it has none. */
    measures: z.array(measure),
    /** What sources do not bear out and is therefore left out, in words that a reader is shown. */
    unconfirmed: z.string().min(1).optional(),
    owedBy: z.string().min(1),
    owedTo: z.string().min(1),
    status: z.enum(standardStatuses),
    /** For a standard that is only announced: the day it was. */
    announcedOn: looseDate.optional(),
    /** First day; null while it is only announced. */
    inForceFrom: looseDate.nullable(),
    /** Set where the first day is only the one from which we know of it; it may have begun earlier. */
    knownFrom: z.boolean().optional(),
    /** Last day, also of an announcement that came to nothing; null while it goes on. */
    inForceTo: looseDate.nullable(),
    /** For this point alone; else the framework's holds. */
    dates: dates.optional(),
    source: sourceId,
    /** Where in the source: a section, a paragraph, a heading; null for a page without parts. */
    paragraph: z.string().min(1).nullable(),
    /** What to say or ask for while it is in force. */
    use: z.string().min(1),
    ifNotMet: z.strictObject({
      words: z.string().min(1),
      /** Id of the complaint route to take then; null where this site has none for it. */
      complaint: standardId.nullable(),
    }),
    /** Ids of services that give it. */
    services: z.array(standardId).optional(),
    /** What followed it, nearest first. */
    successors: z.array(successor).optional(),
    /** Shown on the page of every place that it applies to. */
    headline: z.boolean().optional(),
  })
  .refine(({ status, inForceFrom }) => (status === 'announced') === (inForceFrom === null), {
    path: ['inForceFrom'],
    error: 'null for a standard with the status "announced", and a date for any other',
  })
  .refine(({ status, announcedOn }) => (status === 'announced') === (announcedOn !== undefined), {
    path: ['announcedOn'],
    error: 'a date for a standard with the status "announced", and no such key for any other',
  });
export type StandardPoint = z.infer<typeof point>;

/** Words with where they were read; no source for what we could not find. */
const sourcedWords = z.strictObject({ words: z.string().min(1), source: sourceId.optional() });

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everywhere') }),
  /** England and Wales, but not a force without an area, such as British Transport Police. */
  z.strictObject({ kind: z.literal('territorialForces') }),
  z.strictObject({ kind: z.literal('forces'), forces: z.array(forceId).min(1) }),
  z.strictObject({ kind: z.literal('partnerships'), partnerships: z.array(onsCode).min(1) }),
  z.strictObject({
    kind: z.literal('neighbourhoods'),
    force: forceId,
    neighbourhoods: z.array(neighbourhoodId).min(1),
  }),
]);

/** `content/standards/<framework>.yaml`: a document that says what the public is owed, point by point. */
export const frameworkSchema = z.strictObject({
  id: standardId,
  name: z.string().min(1),
  /** How to call it in the middle of a sentence and in a quotation. */
  shortName: z.string().min(1),
  /** Where it stands in lists; lower comes first. */
  order: z.int(),
  /** What it is and who has to keep to it. */
  summary: z.string().min(1),
  /** What is still open about it; shown until it ends. */
  note: sourcedWords.optional(),
  /** What became of it; shown once it has ended. */
  ending: sourcedWords.optional(),
  /** About something that it may be unsafe to be seen reading of: its page offers a quick way out. */
  sensitive: z.boolean().optional(),
  /** What the document calls its numbered points, in the middle of a sentence: "right", "guideline". */
  numbered: z.string().min(1).optional(),
  /** Where it applies. */
  appliesTo: scope,
  dates: dates.optional(),
  source: sourceId,
  points: z.array(point).min(1),
});
export type Framework = z.infer<typeof frameworkSchema>;

/** `content/standards/situations/<situation>.yaml`: what has happened to a reader, and which standards answer it. */
export const situationSchema = z.strictObject({
  id: standardId,
  /** In the reader's words: "I reported a crime". */
  title: z.string().min(1),
  order: z.int(),
  /** What to do first, in one or two sentences. */
  lead: z.string().min(1),
  /** Points in the order in which they help. Those not in force on the day are left out. */
  points: z.array(pointRef).min(1),
  /** Ids of services that help with it. */
  services: z.array(standardId),
});

const figure = z.strictObject({
  /** First and last day, month or year counted. */
  from: looseDate,
  to: looseDate,
  value: z.number().min(0),
  source: sourceId,
  note: z.string().min(1).optional(),
});
export type DeliveryFigure = z.infer<typeof figure>;

/** `content/standards/delivery/<measure>.yaml`: how far a standard was kept, by place, as somebody published it. */
export const deliverySchema = z.strictObject({
  id: standardId,
  /** The standard that it measures. */
  point: pointRef,
  title: z.string().min(1),
  unit: z.enum(['percent', 'applications']),
  /** What must be said beside every figure. */
  caution: z.string().min(1),
  /** By force id. A force left out has no figure in our sources. */
  forces: z.record(forceId, z.array(figure).min(1)).optional(),
  /** By the partnership's ONS code. */
  partnerships: z.record(onsCode, z.array(figure).min(1)).optional(),
});
export type Delivery = z.infer<typeof deliverySchema>;

const grade = z.strictObject({
  grade: z.string().min(1),
  /** `stated`: a source names the force. `derived`: follows from published counts and the forces named. */
  basis: z.enum(['stated', 'derived']),
  source: sourceId,
});

/** `content/standards/inspections/<framework>.yaml`: what inspectors found when they checked a framework. */
export const inspectionSchema = z.strictObject({
  /** The framework that was inspected. */
  id: standardId,
  inspectedBy: z.string().min(1),
  published: isoDate,
  /** How it was done and what it found, in plain words. */
  summary: z.string().min(1),
  /** Best first, each with what it meant and how many forces the inspectors counted. */
  scale: z
    .array(
      z.strictObject({
        grade: z.string().min(1),
        meaning: z.string().min(1),
        forces: count,
        source: sourceId,
      }),
    )
    .min(2),
  /** How grades that no source states were worked out. */
  derivation: z.string().min(1),
  /** By force id. */
  forces: z.record(forceId, grade),
  /** What it found on single points of the framework. */
  points: z.array(z.strictObject({ point: standardId, words: z.string().min(1), source: sourceId })),
  source: sourceId,
});
