import { isoDate } from '../../schemas/common.ts';
import type { DownloadedTeam } from '../../schemas/places/police-api.ts';
import type { ReleaseTeam } from '../../schemas/places/team-release.ts';
import { inlineHtml, plainText, teamName } from './clean-html.ts';
import { contactsOf, isWeb, linksOf } from './contact-details.ts';

/** What was left out, by reason, for the report. */
export interface TeamTally {
  /** Teams in the files. */
  read: number;
  /** Teams given twice in the same words. */
  repeatedTeam: number;
  teams: number;
  people: number;
  meetings: number;
  /** Meetings before the day of the answers. */
  pastMeetings: number;
  /** Places, people, priorities and meetings given twice in the same words. */
  repeated: number;
  /** Places without name or address, people without a name, priorities without words, meetings without title or day. */
  blank: number;
}

export const newTally = (): TeamTally => ({
  read: 0,
  repeatedTeam: 0,
  teams: 0,
  people: 0,
  meetings: 0,
  pastMeetings: 0,
  repeated: 0,
  blank: 0,
});

/** Add what was counted for one file to the rest. */
export function addTally(sum: TeamTally, more: TeamTally) {
  for (const key of Object.keys(sum) as (keyof TeamTally)[]) sum[key] += more[key];
}

/** One team of the API as the release keeps it. @param fetched the day of the answers: earlier meetings are over. */
export function describeTeam(team: DownloadedTeam, fetched: string, tally: TeamTally): ReleaseTeam {
  const { details } = team;
  const website = plainText(details?.url_force ?? null);
  const contacts = details?.contact_details ?? {};
  const described: ReleaseTeam = {
    id: team.id,
    name: teamName(team.name) ?? team.id,
    website: isWeb(website) ? website : null,
    description: inlineHtml(details?.description ?? null),
    population: populationOf(details?.population),
    contacts: contactsOf(contacts),
    links: linksOf(contacts, details?.links ?? []),
    places: listOf(details?.locations ?? null, tally, placeOf),
    people: listOf(team.people, tally, personOf),
    priorities: listOf(team.priorities, tally, priorityOf),
    meetings: toCome(listOf(team.events, tally, meetingOf), fetched, tally),
  };
  tally.teams++;
  tally.people += described.people?.length ?? 0;
  tally.meetings += described.meetings?.length ?? 0;
  return described;
}

/** "0" is the publisher's way to say that it does not know. */
function populationOf(value: string | number | null | undefined): number | null {
  const people = Number(value ?? 0);
  return Number.isSafeInteger(people) && people > 0 ? people : null;
}

/** Each entry once and only those that say something; null stays null. */
function listOf<T, R>(
  entries: readonly T[] | null,
  tally: TeamTally,
  of: (entry: T) => R | null,
): R[] | null {
  if (entries === null) return null;
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const described = of(entry);
    const key = JSON.stringify(described);
    if (described === null) tally.blank++;
    else if (seen.has(key)) tally.repeated++;
    else {
      seen.add(key);
      return [described];
    }
    return [];
  });
}

type Entry<Key extends 'people' | 'priorities' | 'events'> = NonNullable<DownloadedTeam[Key]>[number];
type Described<Key extends 'places' | 'people' | 'priorities' | 'meetings'> = NonNullable<
  ReleaseTeam[Key]
>[number];

type Location = NonNullable<DownloadedTeam['details']>['locations'][number];

function placeOf({ name, address, postcode, description }: Location): Described<'places'> | null {
  const title = plainText(name);
  const street = plainText(address)
    ?.replace(/(?: *, *)+/g, ', ')
    .replace(/^, |, $/g, '');
  const code = plainText(postcode) ?? '';
  const whole = [street, street?.includes(code) ? '' : code].filter(Boolean).join(', ');
  if (title === null && whole === '') return null;
  return { name: title, address: whole === '' ? null : whole, description: inlineHtml(description) };
}

function personOf({ name, rank, bio, contact_details }: Entry<'people'>): Described<'people'> | null {
  const words = plainText(name);
  if (words === null) return null;
  return { name: words, rank: plainText(rank), bio: inlineHtml(bio), contacts: contactsOf(contact_details) };
}

function priorityOf(entry: Entry<'priorities'>): Described<'priorities'> | null {
  const issue = inlineHtml(entry.issue);
  if (issue === null) return null;
  return {
    issue,
    issueDate: timeOf(entry['issue-date'])?.slice(0, 10) ?? null,
    action: inlineHtml(entry.action),
    actionDate: timeOf(entry['action-date'])?.slice(0, 10) ?? null,
  };
}

function meetingOf(entry: Entry<'events'>): Described<'meetings'> | null {
  const title = plainText(entry.title) ?? plainText(entry.type);
  const starts = timeOf(entry.start_date);
  if (title === null || starts === null) return null;
  const ends = timeOf(entry.end_date);
  return {
    title,
    starts,
    ends: ends !== null && ends > starts ? ends : null,
    address: plainText(entry.address),
    description: inlineHtml(entry.description),
  };
}

function toCome(meetings: Described<'meetings'>[] | null, fetched: string, tally: TeamTally) {
  if (meetings === null) return null;
  const left = meetings.filter(({ starts, ends }) => (ends ?? starts).slice(0, 10) >= fetched);
  tally.pastMeetings += meetings.length - left.length;
  return left.sort((a, b) => compare(a.starts, b.starts) || compare(a.title, b.title));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** `2026-12-01T18:30:00` → `2026-12-01T18:30`; null where it is no day and time. */
function timeOf(text: string | null): string | null {
  const [, day = '', time = '00:00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]([0-2]\d:[0-5]\d))?/.exec(text?.trim() ?? '') ?? [];
  const real = isoDate.safeParse(day).success && time < '24:00';
  return real ? `${day}T${time}` : null;
}
