import { monthsBefore } from '../../domain/crime/months.ts';
import type { AreaRelease } from '../../read/release.ts';
import { type ChangeSection, named, NOTHING_TO_DO } from './change-section.ts';

/** Sources older than this beside the newest crimes need somebody to look for a newer edition. */
const STALE_MONTHS = 12;

/** Days that may lie between the details of two forces' teams. */
const TEAM_DAYS = 31;

/** The days and months that the sources of a release are of; null for what was not given or is not dated. */
interface Dates {
  crime: string;
  postcodes: string | null;
  boundaries: string | null;
  /** Force → the day on which the publisher was asked of its teams. */
  teams: ReadonlyMap<string, string>;
}

/** Of what dates the sources are: side by side, and beside those of the release in place. */
export function sourceSection(before: AreaRelease | null, after: AreaRelease): ChangeSection {
  const [was, now] = [before && datesOf(before), datesOf(after)];
  const todo = [...stale(now), ...apart(now), ...(was ? backwards(was, now) : [])];
  const lines = words(now).map(([what, date], i) => {
    const then = was ? words(was)[i]?.[1] : undefined;
    return `${what}: ${date}${then === undefined || then === date ? '' : `, before ${then}`}`;
  });
  return {
    title: 'Dates of the sources',
    lines,
    action: todo.length > 0 ? todo.join(' ') : NOTHING_TO_DO,
  };
}

function datesOf(opened: AreaRelease): Dates {
  const { release, areas } = opened;
  return {
    crime: release.months.at(-1) ?? '',
    postcodes: release.postcodeDirectory.date,
    boundaries: release.boundariesMonth,
    teams: new Map(
      areas.forces.flatMap(({ id }) => {
        const fetched = opened.teams(id)?.fetched;
        return fetched === undefined ? [] : [[id, fetched] as const];
      }),
    ),
  };
}

function words({ crime, postcodes, boundaries, teams }: Dates): [what: string, date: string][] {
  const [first, last] = span(teams);
  return [
    ['crimes', `to ${crime}`],
    ['postcodes', postcodes ?? 'not dated'],
    ['boundaries', boundaries ?? 'not imported'],
    ['details of teams', first === null ? 'not imported' : first === last ? first : `${first} to ${last}`],
  ];
}

function span(teams: Dates['teams']): [string, string] | [null, null] {
  const days = [...teams.values()].sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? [null, null] : [first, last];
}

/** What is a year older than the newest crimes. */
function stale({ crime, postcodes, boundaries }: Dates): string[] {
  const limit = monthsBefore(crime, STALE_MONTHS);
  const isOld = (date: string | null) => date !== null && date.slice(0, 7) < limit;
  return [
    ...(isOld(postcodes)
      ? [
          'the postcode directory is over a year older than the crimes: fetch the newest, or postcodes made since are not found.',
        ]
      : []),
    ...(postcodes === null
      ? ['the postcode directory says no date: give it under the name that its publisher gave it.']
      : []),
    ...(isOld(boundaries)
      ? [
          'the boundaries are over a year older than the crimes: fetch the newest archive, or teams redrawn since are shown as they were.',
        ]
      : []),
  ];
}

/** Details of teams of another time than each other, or than the outlines. */
function apart({ boundaries, teams }: Dates): string[] {
  const [first, last] = span(teams);
  if (first === null) return [];
  const oldest = [...teams].filter(([, day]) => daysBetween(day, last) > TEAM_DAYS).map(([force]) => force);
  const [early, late] =
    boundaries === null ? ['', '9999-12'] : [monthsBefore(boundaries, 1), monthsBefore(boundaries, -1)];
  const other = first.slice(0, 7) < early || last.slice(0, 7) > late;
  return [
    ...(oldest.length > 0
      ? [
          `details of teams are over a month older than the newest for ${named(oldest.sort())}: npm run download -- --only teams${oldest.map((force) => ` --force ${force}`).join('')}.`,
        ]
      : []),
    ...(other
      ? [
          'details of teams and boundaries are over a month apart: fetch both anew, or teams renamed between the two do not meet.',
        ]
      : []),
  ];
}

const daysBetween = (early: string, late: string) => (Date.parse(late) - Date.parse(early)) / 86_400_000;

/** What is older than in the release in place. */
function backwards(was: Dates, now: Dates): string[] {
  const pairs: [string, string | null, string | null][] = [
    ['crimes', was.crime, now.crime],
    ['postcodes', was.postcodes, now.postcodes],
    ['boundaries', was.boundaries, now.boundaries],
    ['details of teams', span(was.teams)[1], span(now.teams)[1]],
  ];
  const older = pairs.flatMap(([what, old, date]) =>
    old !== null && date !== null && date < old ? [what] : [],
  );
  return older.length === 0
    ? []
    : [
        `${older.join(', ')} are older than in the release in place: was an old file given? If it was meant, go on.`,
      ];
}
