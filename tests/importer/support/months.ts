import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { doubtGaps } from '../../../src/domain/crime/doubts.ts';
import type { Evidence } from '../../../src/domain/crime/coverage.ts';
import { monthsFromTo } from '../../../src/domain/crime/months.ts';
import { loadContent } from '../../../src/read/content/content.ts';
import { type AreaRelease, openRelease } from '../../../src/read/release.ts';
import { recountTeam } from './counts.ts';
import { temporaryFolder } from './files.ts';
import { POINTS } from './made-up-crime.ts';
import { runInProcess } from './run-importer.ts';
import { streetFile, streetMember, type StreetRow } from './street-csv.ts';
import { teamCrime } from './team-crime.ts';
import type { World } from './world.ts';
import { type Members, zipOf } from './zip-file.ts';

export const MONTHS = monthsFromTo('2025-01', '2025-08');
export const LAST = '2025-08';

/** Where the people of the made-up LSOAs live, and their codes. */
const HOMES: readonly (readonly [string, string])[] = [
  [POINTS.inN1, 'E01000901'],
  [POINTS.inN1East, 'E01000902'],
  [POINTS.inS1, 'E01000903'],
  [POINTS.inNoPatch, 'E01000904'],
];
const TYPES = ['Violence and sexual offences', 'Anti-social behaviour', 'Burglary', 'Public order'];

/** Two hundred rows, as many of each kind at each home. */
export const soundRows = (): StreetRow[] =>
  Array.from({ length: 200 }, (_, i) => {
    const [at = '', lsoa = ''] = HOMES[i % 4] ?? [];
    return { type: TYPES[Math.floor(i / 4) % 4] ?? '', at, lsoa };
  });

export type Damage = (rows: StreetRow[]) => StreetRow[];

export const moved =
  (move: (lon: number, lat: number) => string): Damage =>
  (rows) =>
    rows.map((row) => {
      const [lon = 0, lat = 0] = (row.at ?? '').split(',').map(Number);
      return { ...row, at: move(lon, lat) };
    });

export const withoutPlace: Damage = (rows) =>
  rows.map((row) => {
    const { at, ...others } = row;
    return at === undefined ? row : others;
  });

interface Choice {
  force?: string;
  months?: readonly string[];
  /** More of the command. */
  more?: readonly string[];
  out?: string;
  /** What a month's file holds where nothing is wrong. */
  rows?: (month: string) => StreetRow[];
  /** More files in the archive. */
  members?: Members;
}

/** Import months of one force, each sound but for the damaged ones; the floor of a hundred rows holds. */
export async function importingMonths(
  world: World,
  damaged: Record<string, Damage>,
  {
    force = 'merseyside',
    months = MONTHS,
    more = [],
    out = '',
    rows = soundRows,
    members: others = {},
  }: Choice = {},
) {
  const place = out === '' ? join(await temporaryFolder(), 'areas') : out;
  const members = Object.fromEntries(
    months.map((month) => [
      streetMember(month, force),
      streetFile(month, (damaged[month] ?? ((all) => all))(rows(month))),
    ]),
  );
  await writeFile(join(world.folder, 'crime', '2025-08.zip'), await zipOf({ ...members, ...others }));
  const args = [...world.options, '--fewest-rows', '100', '--out', place, ...more];
  const outcome = await runInProcess(args, world.path('scratch'));
  return { ...outcome, release: () => openRelease(place) };
}

/** What is known of missing data, as the site reads it. */
export function evidenceOf(release: AreaRelease): Evidence {
  const { doubtWords } = loadContent();
  const { outcomes, 'stop-and-search': searches } = release.otherCoverage;
  return {
    ...{ street: release.coverage, outcomes, 'stop-and-search': searches },
    gaps: [
      ...doubtGaps(release.coverage, doubtWords),
      ...doubtGaps(outcomes, doubtWords, 'outcomes'),
      ...doubtGaps(searches, doubtWords, 'stop-and-search'),
    ],
  };
}

export const teamCount = (release: AreaRelease, month: string, id: string) => {
  const at = release.release.months.indexOf(month);
  const crime = teamCrime(release, 'merseyside', id);
  return recountTeam(crime && { ...crime, groups: crime.groups.filter(([of]) => of === at) });
};
