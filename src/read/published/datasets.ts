import type {
  PublishedDecisions,
  PublishedSearches,
  PublishedTeams,
} from '../../schemas/published-datasets.ts';
import { citedSources, coverageRows } from './json.ts';
import { once } from '../in-memory.ts';
import { siteData } from '../site.ts';
import { teamDetails } from '../places/team-details.ts';

/** Files that a release may hold of a force, each with its id: one that it does not hold is not published at all. */
const held = {
  teams: (force: string) => siteData().areas.teams(force),
  decisions: (force: string) => siteData().areas.forceDecisions(force),
  'stop-and-search': (force: string) => siteData().areas.forceSearches(force),
};
export type ForceDataset = keyof typeof held;

/** Ids of the forces of which the release holds such a file, in order. */
export const forcesWith = once((dataset: ForceDataset) =>
  siteData()
    .content.forces.map(({ id }) => id)
    .filter((force) => held[dataset](force) !== null)
    .sort(),
);

/** @throws RangeError where the release has none of the force. */
function need<T>(file: T | null, force: string): T {
  if (file === null) throw new RangeError(`The release has no such file of ${force}.`);
  return file;
}

/** `/data/v1/teams/<force>.json`: teams that have a page, and of them what it shows. */
export function publishedTeams(force: string): PublishedTeams {
  const { areas, areaForces, teamName } = siteData();
  const { release } = need(areas.teams(force), force);
  const ids = areaForces.get(force)?.neighbourhoods ?? [];
  const teams = ids.map((id) => ({ id, name: teamName(force, id), ...teamDetails(force, id) }));
  return { release, force, teams, sources: citedSources([...new Set(teams.flatMap(sourcesOf))].sort()) };
}

const sourcesOf = ({
  contacts,
  links,
  population,
  description,
  places,
  people,
  priorities,
  meetings,
}: PublishedTeams['teams'][number]) =>
  [contacts, links, population, description, places, people, priorities, meetings].flatMap((part) =>
    part ? [part.source] : [],
  );

/** `/data/v1/decisions/<force>.json` */
export function publishedDecisions(force: string): PublishedDecisions {
  const file = need(siteData().areas.forceDecisions(force), force);
  return {
    ...file,
    coverage: coverageRows([force], ['outcomes']),
    sources: citedSources(['police-uk-street-crime']),
  };
}

/** `/data/v1/stop-and-search/<force>.json` */
export function publishedSearches(force: string): PublishedSearches {
  const file = need(siteData().areas.forceSearches(force), force);
  return {
    ...file,
    coverage: coverageRows([force], ['stop-and-search']),
    sources: citedSources(['police-uk-street-crime']),
  };
}
