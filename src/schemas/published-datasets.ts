import { z } from 'zod';
import { count, forceId, isoDate, month, sourceId, webAddress } from './common.ts';
import { levels } from './crime/doubt.ts';
import { datasets } from './crime/coverage.ts';
import { forceDecisionsSchema, forceSearchesSchema } from './crime/decision-counts.ts';
import { contactSchema } from './contact.ts';
import { releaseTeamSchema } from './places/team-release.ts';

/** Parts that several published files share. */

export const coverageRow = z.strictObject({
  force: forceId,
  month,
  dataset: z.enum(datasets),
  /**
   * `notPublished`: the force has none. `notImported`: it may have, but we do not hold it. `notKnown`: we hold a file,
   * and it cannot be right.
   */
  status: z.enum(['published', 'partial', 'notPublished', 'notImported', 'notKnown']),
  /**
   * Levels at which the month, or some kinds of it, is not known although we hold its file: `force`, `partnership`,
   * and `place` for whatever goes by map points (teams, wards, small areas, a mile around).
   */
  notKnownAt: z.array(z.enum(levels)),
  reason: z.string(),
});
export type CoverageRow = z.infer<typeof coverageRow>;

export const citedSource = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  address: webAddress.nullable(),
  licence: z.string().nullable(),
  checked: isoDate,
  /** Whether the page itself was opened on that day, or a copy of it read. */
  read: z.enum(['live', 'copy']),
});
export type CitedSource = z.infer<typeof citedSource>;

/** Why a month of `months` has no counts, or only some; and where the counts come from. */
const evidence = { coverage: z.array(coverageRow), sources: z.array(citedSource) };

/**
 * `/data/v1/decisions/<force>.json`: what was decided about crimes in each month, whenever the crime was. Series are
 * `[outcome, counts]`: an index into `outcomes`, and a count for each of `months`, null where it is not known.
 */
export const publishedDecisionsSchema = forceDecisionsSchema.extend(evidence);
export type PublishedDecisions = z.infer<typeof publishedDecisionsSchema>;

/**
 * `/data/v1/stop-and-search/<force>.json`. Series are `[object, outcome, counts]`: indexes into `objects` and
 * `outcomes`, whose empty words stand for "not stated", and a count for each of `months`, null where it is not known.
 */
export const publishedSearchesSchema = forceSearchesSchema.extend(evidence);
export type PublishedSearches = z.infer<typeof publishedSearchesSchema>;

/** Where something was read, and the day on which it was so. */
const read = { source: sourceId, day: isoDate };

/** Null: not in this release. No items: the force publishes none. */
const listOf = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item), ...read }).nullable();

const { id, name, website, links, places, people, priorities, meetings } = releaseTeamSchema.shape;

const team = z.strictObject({
  id,
  name,
  website,
  contacts: listOf(contactSchema),
  links: listOf(links.element),
  /** How many people the force says live there; null where it does not say. */
  population: z.strictObject({ people: count, ...read }).nullable(),
  /** The patch in the force's own words, as inline HTML: `a`, `strong`, `em`, `br`. Words below are the same. */
  description: z.strictObject({ html: z.string().min(1), ...read }).nullable(),
  places: listOf(places.unwrap().element),
  people: listOf(people.unwrap().element),
  priorities: listOf(priorities.unwrap().element),
  /** Those to come on the day for which the site was built. */
  meetings: listOf(meetings.unwrap().element),
});

/** `/data/v1/teams/<force>.json`: what the pages of the force's teams show of them. */
export const publishedTeamsSchema = z.strictObject({
  release: z.string(),
  force: forceId,
  teams: z.array(team),
  sources: z.array(citedSource),
});
export type PublishedTeams = z.infer<typeof publishedTeamsSchema>;
