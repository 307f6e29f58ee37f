import { z } from 'zod';
import { count, forceId, isoDate, sourceId } from '../common.ts';
import { contactSchema } from '../contact.ts';
import { citedSource } from '../published-parts.ts';
import { releaseTeamSchema } from './team-release.ts';

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
