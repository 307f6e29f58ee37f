import { z } from 'zod';
import { count, forceId, month, neighbourhoodId, onsCode } from '../common.ts';

/**
 * Crimes by month in one area, in the order of the file's `months`; null where a month is not known, and never nought
 * then. Anti-social behaviour is not among them. `top`: index into `categories` of the kind with most, -1 where none.
 */
const crimes = z.strictObject({
  counts: z.array(count.nullable()),
  top: z.int().min(-1),
  /** The newest month beside those before it. */
  usual: z.enum(['usual', 'more', 'fewer', 'tooFew']),
});
export type BriefCrimes = z.infer<typeof crimes>;

const ward = z.strictObject({
  name: z.string().min(1),
  nameWelsh: z.string().min(1).optional(),
  /** Index into `councils`. */
  council: z.int().min(0),
  partnership: onsCode,
  /** The team whose area is worked out from this ward. */
  team: neighbourhoodId.optional(),
  /** Name of a team that bears the ward's name; perhaps its team, and never told as a fact. */
  likelyTeam: z.string().min(1).optional(),
  crimes: crimes.nullable(),
});

const team = z.strictObject({
  name: z.string().min(1),
  /** Larger unit of the force that it belongs to, where it publishes such. */
  unit: z.string().min(1).optional(),
  partnerships: z.array(onsCode),
  crimes: crimes.nullable(),
});

/** Who else can help with one kind of problem. */
const service = z.strictObject({
  problem: z.string().min(1),
  name: z.string().min(1),
  /** Names of the councils whose area it serves; left out where it serves all of the force's. */
  councils: z.array(z.string().min(1)).optional(),
  contact: z.strictObject({ href: z.string().min(1), words: z.string().min(1) }).nullable(),
});

const named = z.strictObject({ title: z.string().min(1), address: z.string().startsWith('/') });

/**
 * `/data/v1/areas/<force>.json`: what an answer says of a team or a ward besides its name: what happened there, and how
 * good the force is, what is owed, who else can help and how to complain.
 */
export const areaBriefSchema = z.strictObject({
  release: z.string(),
  force: z.strictObject({
    id: forceId,
    name: z.string().min(1),
    nation: z.string().min(1),
    website: z.string().min(1),
    /** Where to report a crime online or find one's own team; null where our sources give none. */
    report: z.string().min(1).nullable(),
    finder: z.string().min(1).nullable(),
  }),
  months: z.array(month),
  categories: z.array(z.string()),
  /** Why there are no counts of places, or not of the newest month, in words; null where there are. */
  missing: z.string().min(1).nullable(),
  grades: z.strictObject({
    round: z.string().min(1),
    /** `[grade, how many]`, best first; empty where none is known. */
    tally: z.array(z.tuple([z.string().min(1), count])),
    /** Places of those grades on the round's scale, best 0, for the shape beside the word. */
    ranks: z.array(count),
    /** Areas whose grade was not found, where the tally is not the whole. */
    notFound: count,
  }),
  /** The standards that matter most to somebody who looks up their area. */
  owed: z.array(named),
  services: z.array(service),
  councils: z.array(z.string()),
  partnerships: z.record(onsCode, z.strictObject({ name: z.string().min(1), slug: z.string().min(1) })),
  teams: z.record(neighbourhoodId, team),
  wards: z.record(onsCode, ward),
});
export type AreaBrief = z.infer<typeof areaBriefSchema>;
