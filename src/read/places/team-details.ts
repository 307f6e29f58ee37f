import type { Contact } from '../../schemas/contact.ts';
import type { Neighbourhood } from '../../schemas/places/neighbourhood.ts';
import type { ReleaseTeam } from '../../schemas/places/team-release.ts';
import { need, siteData } from '../site.ts';
import { siteDate } from '../site-date.ts';

/** A list with where it was read and on which day. */
export interface Dated<T> {
  items: T[];
  source: string;
  day: string;
}

export interface TeamPerson {
  name: string;
  rank: string | null;
  /** What the force says of them, as inline HTML, safe to show. */
  bio: string | null;
  contacts: Contact[];
}

/** Words are inline HTML, safe to show. */
export interface TeamPriority {
  issue: string;
  issueDate: string | null;
  action: string | null;
  actionDate: string | null;
}

export interface TeamMeeting {
  title: string;
  /** `2026-12-01T18:30`, British time; midnight where only the day is known. */
  starts: string;
  ends: string | null;
  address: string | null;
  description: string | null;
}

/** What is known of a team beside its patch. Null: not in this release. Empty: the force publishes none. */
export interface TeamDetails {
  website: string | null;
  contacts: Dated<Contact> | null;
  links: Dated<ReleaseTeam['links'][number]> | null;
  /** As the force publishes it. */
  population: { people: number; source: string; day: string } | null;
  /** Stations and other places where the team can be found. */
  places: Dated<NonNullable<ReleaseTeam['places']>[number]> | null;
  /** The team in the force's own words, as inline HTML. */
  description: { html: string; source: string; day: string } | null;
  people: Dated<TeamPerson> | null;
  priorities: Dated<TeamPriority> | null;
  /** Those to come on the day that the site is built for. */
  meetings: Dated<TeamMeeting> | null;
}

const SOURCE = 'police-uk-team-api';

/** What people wrote in `content/neighbourhoods/` stands before what was imported, list by list. */
export function teamDetails(force: string, id: string): TeamDetails {
  const { content, areas } = siteData();
  const file = areas.teams(force);
  const imported = file?.teams.find((team) => team.id === id);
  const written = content.neighbourhoods.get(`${force}/${id}`);
  const day = file?.fetched ?? '';
  const dated = <T>(items: T[] | null | undefined): Dated<T> | null =>
    items ? { items, source: SOURCE, day } : null;
  return {
    website: written?.website ?? imported?.website ?? null,
    contacts: writtenList(written, 'contacts') ?? dated(imported?.contacts),
    links: dated(imported?.links),
    population: imported?.population ? { people: imported.population, source: SOURCE, day } : null,
    places: dated(imported?.places),
    description: imported?.description ? { html: imported.description, source: SOURCE, day } : null,
    people: writtenPeople(written) ?? dated(imported?.people),
    priorities: writtenPriorities(written) ?? dated(imported?.priorities),
    meetings: toCome(writtenMeetings(written) ?? dated(imported?.meetings)),
  };
}

type ListKey = 'contacts' | 'people' | 'priorities' | 'meetings';
type Written<Key extends ListKey> = NonNullable<Neighbourhood[Key]>[number];

/** The source of the first entry stands for the list; an empty list has the team's. */
function writtenList<Key extends ListKey>(
  team: Neighbourhood | undefined,
  key: Key,
): Dated<Written<Key>> | null {
  const items = team?.[key] as Written<Key>[] | undefined;
  if (!team || !items) return null;
  const source = items[0]?.source ?? team.source;
  return { items, source, day: need(siteData().content.sources, source).checked };
}

/** A list with other items, from the same place. */
const withItems = <A, B>(list: Dated<A> | null, items: (items: A[]) => B[]): Dated<B> | null =>
  list && { ...list, items: items(list.items) };

const writtenPeople = (team: Neighbourhood | undefined): Dated<TeamPerson> | null =>
  withItems(writtenList(team, 'people'), (people) =>
    people.map(({ name, rank, contacts }) => ({ name, rank, bio: null, contacts })),
  );

const writtenPriorities = (team: Neighbourhood | undefined): Dated<TeamPriority> | null =>
  withItems(writtenList(team, 'priorities'), (priorities) =>
    priorities.map(({ issue, issueDate, action, actionDate }) => ({
      ...{ issue: escaped(issue), issueDate },
      ...{ action: action && escaped(action), actionDate },
    })),
  );

const writtenMeetings = (team: Neighbourhood | undefined): Dated<TeamMeeting> | null =>
  withItems(writtenList(team, 'meetings'), (meetings) =>
    meetings.map(({ title, starts, address }) => ({
      ...{ title, starts: starts.slice(0, 16), ends: null, address, description: null },
    })),
  );

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function toCome(meetings: Dated<TeamMeeting> | null): Dated<TeamMeeting> | null {
  const today = siteDate();
  return withItems(meetings, (all) =>
    all.filter(({ starts, ends }) => (ends ?? starts).slice(0, 10) >= today),
  );
}

/** Where the meetings of a team are as a calendar; only teams that have some to come. */
export const meetingFiles = () =>
  siteData().areas.areas.neighbourhoods.flatMap(({ force, id }) =>
    (teamDetails(force, id).meetings?.items.length ?? 0) > 0
      ? [{ params: { force, neighbourhood: id } }]
      : [],
  );
