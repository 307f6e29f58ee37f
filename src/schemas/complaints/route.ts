import { z } from 'zod';
import { forceId, looseDate, sourceId } from '../common.ts';
import { complaintNations } from './body.ts';
import { pointRef, standardId } from '../standards/standard.ts';

/** A step of the same route, or `<route>#<step>` of another one. */
export const stepRef = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?$/,
    'the id of a step, or a route and one of its steps joined by #, such as review#ask-for-a-review',
  );

const next = z.strictObject({
  /** When to go there, as the start of a sentence: "If they say no". */
  when: z.string().min(1),
  step: stepRef,
  /** Only there; left out for both. */
  nation: z.enum(complaintNations).optional(),
});

/**
 * What a door is to a reader: to put it right quickly, to make it formal, what to do first, what comes next, what to do
 * if that is not enough, or another way.
 */
export const doorKinds = ['quick', 'formal', 'first', 'next', 'then', 'or'] as const;
export type DoorKind = (typeof doorKinds)[number];

/** Whether what a step says is law, official guidance, or one place's own way. */
export const stepBases = ['law', 'guidance', 'local'] as const;
export type StepBasis = (typeof stepBases)[number];

const step = z
  .strictObject({
    id: standardId,
    /** Starts with a verb: "Ask for a review". */
    title: z.string().min(1),
    /** Id of the body that handles it. */
    body: standardId,
    /** What to do, in one or two sentences. */
    do: z.string().min(1),
    /** What to put in. */
    include: z.array(z.string().min(1)).optional(),
    /** What happens then. */
    happens: z.string().min(1),
    /** What to do if they miss their limit or do not answer. */
    ifMissed: z.string().min(1),
    /** Why this body and not another, or other things worth knowing. */
    note: z.string().min(1).optional(),
    basis: z.enum(stepBases),
    /** Ids of limits. */
    limits: z.array(standardId).optional(),
    /** Where no limit could be sourced: what to say in its place. */
    limitUnknown: z.string().min(1).optional(),
    /** Ids of letters in `content/complaints/letters/` that take this step. */
    letters: z.array(standardId).optional(),
    /** Standards to quote. */
    standards: z.array(pointRef).optional(),
    source: sourceId,
    /** Section, regulation or heading; null for a page without parts. */
    paragraph: z.string().min(1).nullable(),
    /** Further documents that it rests on. */
    also: z.array(z.strictObject({ source: sourceId, paragraph: z.string().min(1).nullable() })).optional(),
    /** Where to go from here; left out for a last step. */
    next: z.array(next).min(1).optional(),
  })
  .refine(({ limits, limitUnknown }) => (limits?.length ?? 0) > 0 || limitUnknown !== undefined, {
    path: ['limits'],
    error: 'at least one limit, or "limitUnknown" with words that say that none was found',
  });
export type ComplaintStep = z.infer<typeof step>;

export const routeGroups = ['police', 'oversight', 'victims', 'neighbours', 'others'] as const;
export type RouteGroup = (typeof routeGroups)[number];

/**
 * `content/complaints/routes/<route>.yaml`: a way from a first step to a last one. `{limit:id}` in any of its words
 * becomes that limit in words, such as "28 days".
 */
export const complaintRouteSchema = z.strictObject({
  id: standardId,
  /** What has happened, in the reader's words: "I was stopped and searched". */
  title: z.string().min(1),
  /** How to call it in a list: "Stop and search". */
  shortTitle: z.string().min(1),
  group: z.enum(routeGroups),
  order: z.int(),
  /** What a reader learns here, in two sentences at most. */
  lead: z.string().min(1),
  /** What to do today. */
  today: z.string().min(1),
  isFor: z.array(z.string().min(1)).min(1),
  /** The steps that stand first on the page, as one or two doors. A step of this route or of another; `happens` where
   * what the step says of it is too long for a card. */
  doors: z
    .array(z.strictObject({ as: z.enum(doorKinds), step: stepRef, happens: z.string().min(1).optional() }))
    .min(1)
    .max(2),
  /** What a reader is asked in place of a police force, where it hangs on that who takes it. */
  asks: z
    .array(z.enum(['council', 'landlord', 'nation']))
    .min(1)
    .optional(),
  /** What it is not for, and which way to take. */
  notFor: z.array(z.strictObject({ words: z.string().min(1), route: standardId.optional() })).optional(),
  /** Somebody may be in danger now: 999 stands first. */
  danger: z.literal(true).optional(),
  /** About something that it may be unsafe to be seen reading of: 999 first, a quick way out, a plain title. */
  sensitive: z.boolean().optional(),
  /** Only about this one; left out for a route about any force. */
  force: forceId.optional(),
  /** About a body that is not one of the forces on this site, so no force is to be chosen. */
  withoutForce: z.boolean().optional(),
  inForceFrom: looseDate.nullable(),
  inForceTo: looseDate.nullable(),
  /** First step. */
  start: standardId,
  /** In the order of the ladder. */
  steps: z.array(step).min(1),
  source: sourceId,
});
export type ComplaintRoute = z.infer<typeof complaintRouteSchema>;

const answer = z
  .strictObject({
    label: z.string().min(1),
    /** Id of a further question. */
    question: standardId.optional(),
    route: standardId.optional(),
  })
  .refine(({ question, route }) => (question === undefined) !== (route === undefined), {
    path: ['route'],
    error: 'either a question or a route',
  });

/** `content/complaints/triage.yaml`: from "what happened?" to a route, in at most five questions. */
export const triageFileSchema = z
  .array(
    z.strictObject({
      id: standardId,
      ask: z.string().min(1),
      help: z.string().min(1).optional(),
      answers: z.array(answer).min(2),
    }),
  )
  .min(1);
export type TriageQuestion = z.infer<typeof triageFileSchema>[number];
