import { stat } from 'node:fs/promises';
import { vi } from 'vitest';
import { stringify } from 'yaml';
import { main } from '../../../src/download/cli.ts';
import type { Times } from '../../../src/download/times.ts';
import { temporaryFolder, writeInto } from '../../importer/support/files.ts';
import { streetFile, streetMember } from '../../importer/support/street-csv.ts';
import { zipOf } from '../../importer/support/zip-file.ts';
import { StandIn } from './stand-in.ts';

/** A clock that is moved by waiting: tests say what the time is and see what was waited for. */
export class TestTimes implements Times {
  waits: number[] = [];
  #now: number;

  constructor(day = '2026-01-15') {
    this.#now = Date.parse(`${day}T12:00:00Z`);
  }

  now = () => this.#now;
  random = () => 1;

  wait(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
    this.#now += milliseconds;
    return Promise.resolve();
  }
}

const described = {
  source: 'made-up',
  publisher: 'Made up for the test',
  licence: 'None',
  checked: '2026-01-15',
  confirmed: true,
};

/** Areas that come page by page, one entry of each kind. */
const paged = (at: string) => ({
  outlines: {
    ...described,
    id: 'wards',
    how: 'features',
    group: 'areas',
    address: `${at}/wards/query`,
    gives: 'outlines',
    file: 'wards.geojson',
    fields: ['WD25CD', 'WD25NM'],
    key: ['WD25CD'],
    page: 2,
  },
  rows: {
    ...described,
    id: 'councils',
    how: 'features',
    group: 'areas',
    address: `${at}/councils/query`,
    gives: 'rows',
    file: 'councils.csv',
    fields: ['LAD23CD', 'LAD23NM', 'CSP23CD'],
    key: ['LAD23CD', 'CSP23CD'],
    page: 2,
  },
  points: {
    ...described,
    id: 'centroids',
    how: 'features',
    group: 'areas',
    address: `${at}/centroids/query`,
    gives: 'points',
    file: 'centroids.csv',
    fields: ['LSOA21CD'],
    key: ['LSOA21CD'],
    page: 2,
  },
  people: {
    ...described,
    id: 'people',
    how: 'csvPages',
    group: 'areas',
    address: `${at}/people.csv?geography=TYPE151`,
    file: 'people.csv',
    columns: ['GEOGRAPHY_CODE', 'OBS_VALUE'],
    count: 'RECORD_COUNT',
    key: ['GEOGRAPHY_CODE'],
    offset: 'recordoffset',
    limit: 'recordlimit',
    page: 2,
  },
});
export type PagedKind = keyof ReturnType<typeof paged>;

/** The list of addresses for a stand-in, laid out as content/downloads.yaml. */
const addressesFor = (at: string, kind: PagedKind) => ({
  userAgent: 'know-your-patch-test/1',
  politeness: { requests: 1000, seconds: 1, tries: 4, silence: 0.2, longestWait: 120 },
  policeApi: { ...described, id: 'api', address: `${at}/api`, parts: ['people', 'priorities', 'events'] },
  files: [
    {
      ...described,
      id: 'crime',
      how: 'monthly',
      group: 'crime',
      address: `${at}/archive/{month}.zip`,
      monthsInFile: 3,
      lookBack: 0,
    },
    {
      ...described,
      id: 'boundaries',
      how: 'monthly',
      group: 'boundaries',
      address: `${at}/boundaries/{month}.zip`,
      monthsInFile: 1,
      lookBack: 2,
    },
    { ...described, id: 'postcodes', how: 'listed', group: 'postcodes', address: `${at}/products` },
    paged(at)[kind],
  ],
});

export interface Downloading {
  standIn: StandIn;
  times: TestTimes;
  /** Where the files go. */
  to: string;
  /** The list of addresses. */
  addresses: string;
  /** When so many bytes of the archive of January 2026 are on disk. */
  arrived: (bytes: number) => () => Promise<void>;
  run: (...args: string[]) => Promise<{ code: number; stdout: string; stderr: string }>;
}

/**
 * A stand-in with one crime archive of January 2026, and a folder to download into.
 * @param areas which kind of areas is on the list of addresses; or the list itself, for where the stand-in is.
 */
export async function downloading(
  areas: PagedKind | ((at: string) => string) = 'outlines',
): Promise<Downloading> {
  const standIn = await StandIn.start();
  standIn.serve('/archive/2026-01.zip', { body: await archiveOf('2026-01') });
  standIn.json('/api/crimes-street-dates', [
    { date: '2026-01', 'stop-and-search': ['merseyside'] },
    { date: '2025-12', 'stop-and-search': [] },
  ]);
  standIn.json('/api/crime-categories', [
    { url: 'all-crime', name: 'All crime' },
    { url: 'burglary', name: 'Burglary' },
  ]);
  const folder = await temporaryFolder();
  const list =
    typeof areas === 'string' ? stringify(addressesFor(standIn.address, areas)) : areas(standIn.address);
  const addresses = await writeInto(folder, 'downloads.yaml', list);
  const to = `${folder}/files`;
  const times = new TestTimes();
  return {
    standIn,
    times,
    to,
    addresses,
    arrived: (bytes) => async () => {
      await vi.waitUntil(
        async () => (await stat(`${to}/crime/.2026-01.zip.part`).catch(() => null))?.size === bytes,
      );
    },
    run: async (...args) => {
      const said = { stdout: '', stderr: '' };
      const keep = (stream: keyof typeof said) => ({ write: (words: string) => (said[stream] += words) });
      const all = ['--addresses', addresses, '--to', to, ...args];
      return { code: await main(all, keep('stdout'), keep('stderr'), times), ...said };
    },
  };
}

/** A crime archive of some months with fifty crimes each, not compressed: large enough to be cut in pieces. */
export const archiveOf = (...months: string[]) =>
  zipOf(
    Object.fromEntries(
      months.map((month) => [
        streetMember(month, 'merseyside'),
        streetFile(
          month,
          Array.from({ length: 50 }, () => ({ type: 'Burglary' })),
        ),
      ]),
    ),
    { compress: false },
  );
