import { describeTeam, newTally } from '../../../src/importer/teams/describe-team.ts';
import { changesSince } from '../../../src/importer/publish/change-report.ts';
import type { Elsewhere, PatchCover } from '../../../src/schemas/places/area-release.ts';
import { type Doubt, levels } from '../../../src/schemas/crime/doubt.ts';
import { downloadedTeamsSchema } from '../../../src/schemas/places/police-api.ts';
import { temporaryFolder, writeInto } from './files.ts';
import { teamsFile } from './teams-file.ts';

type Json = Record<string, unknown>;
/** Rows of each file, and what of it is doubted. */
export type Rows = readonly (readonly [force: string, month: string, rows: number, doubt?: Partial<Doubt>])[];

export interface MadeUp {
  months?: string[];
  street?: Rows;
  outcomes?: Rows;
  neighbourhoods?: { id: string; name: string }[];
  /** Team of each postcode of L1 1AA, 1AB, 1AD; null for none. */
  teams?: (string | null)[];
  force?: string;
  /** Overlaps and gaps of the force's patches. */
  cover?: Partial<PatchCover>;
  /** Crimes of the force in another's area, of a thousand. */
  elsewhere?: Elsewhere['elsewhere'];
  /** Teams that the force publishes, and the day on which it was asked. */
  details?: { ids: string[]; fetched?: string };
  directory?: string;
  boundaries?: string;
}

const wellCovered: PatchCover = {
  force: 'merseyside',
  postcodes: 1000,
  shared: 0,
  uncovered: 0,
  outside: 0,
  overlaps: [],
  empty: [],
};

const doubted: Doubt = { measure: 'rows', found: 0, low: 1000, high: 1000, notKnown: [...levels] };

const account = { read: 1, published: 1, outside: {}, rejected: {} };

/** A release on disk that holds just what the change report looks at. */
export async function madeUp(release: MadeUp): Promise<string> {
  const folder = await temporaryFolder();
  const write = (name: string, value: Json) => writeInto(folder, name, JSON.stringify(value));
  const {
    months = ['2025-12'],
    street = [],
    outcomes = [],
    neighbourhoods = [{ id: 'A1', name: 'Made-up Team' }],
  } = release;
  const { teams = ['A1', 'A1', 'A1'], force = 'merseyside' } = release;
  await write('release.json', {
    id: '2025-12-0123456789',
    months,
    postcodeDirectory: { name: 'Made up', date: release.directory ?? '2025-10-20', source: 'made-up' },
    boundariesMonth: release.boundaries ?? null,
    inputs: [{ source: 'made-up', file: 'a', sha256: '0'.repeat(64), bytes: 1, vintage: null }],
    accounts: { crime: account, postcodes: account },
    ...(release.elsewhere !== undefined && {
      elsewhere: [{ force: 'merseyside', located: 1000, elsewhere: release.elsewhere }],
    }),
    ...(release.cover && { patches: [{ ...wellCovered, ...release.cover }] }),
  });
  const filesOf = (rows: Rows) =>
    rows.map(([of, month, n, doubt]) => ({
      ...{ force: of, month, rows: n },
      ...{ withoutPoint: 0, withoutLsoa: 0, rejected: 0 },
      ...(doubt && { doubts: [{ ...doubted, found: n, ...doubt }] }),
    }));
  await write('coverage.json', { street: filesOf(street), outcomes: filesOf(outcomes) });
  await write('areas.json', {
    forces: [
      {
        id: 'merseyside',
        pfaCode: 'E23000004',
        population: 1,
        partnerships: [],
        neighbourhoods: neighbourhoods.map(({ id }) => id),
      },
    ],
    partnerships: [],
    neighbourhoods: neighbourhoods.map(({ id, name }) => ({
      force: 'merseyside',
      id,
      name,
      population: 1,
      areaKm2: 1,
      centre: [-3, 53],
      cells: [],
      partnerships: [],
      lsoas: [],
      lsoaPopulations: [],
      wards: [],
    })),
  });
  const places = teams.map((neighbourhood) => ({
    force,
    partnership: 'E22000182',
    council: null,
    ward: null,
    neighbourhood,
  }));
  const record = {
    places,
    sectors: { 1: 'AAABAD' },
    runs: [0, 1, 1, 1, 2, 1],
    boundaries: [],
    near: [],
    terminated: [],
    largeUser: [],
  };
  await write('postcodes/L.json', { area: 'L', outcodes: { L1: record } });
  if (release.details) {
    const { ids, fetched = '2026-01-15' } = release.details;
    const file = downloadedTeamsSchema.parse(JSON.parse(teamsFile()));
    const [one] = file.neighbourhoods;
    if (!one) throw new RangeError('no team');
    const teams = ids.map((id) => describeTeam({ ...one, id, events: null }, fetched, newTally()));
    await write('teams/merseyside.json', { force: 'merseyside', fetched, teams });
  }
  return folder;
}

/** What the change report says of one made-up release after another. */
export const changes = async (before: MadeUp, after: MadeUp, unattended = false) =>
  changesSince(await madeUp(before), await madeUp(after), { unattended });

/** A section of a report, from its title to the next. */
export const section = (report: string, title: string) =>
  report.split('\n## ').find((part) => part.startsWith(title)) ?? '';
