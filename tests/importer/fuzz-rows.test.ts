import type { Places } from '../../src/importer/count/point-places.ts';
import { LineCounter } from '../../src/importer/sources/line-counter.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countCrime } from '../../src/importer/count/count-crime.ts';
import { rowsOf } from '../../src/importer/database.ts';
import { AreaIndex } from '../../src/importer/place/area-index.ts';
import type { Lookups } from '../../src/importer/place/place-postcodes.ts';
import { placePostcodeTable, readPostcodeTable } from '../../src/importer/place/read-postcodes.ts';
import { openCrimeArchives } from '../../src/importer/sources/crime-archive.ts';
import { FileThread } from '../../src/importer/sources/file-thread.ts';
import type { Correction } from '../../src/schemas/crime/correction.ts';
import type { Dataset } from '../../src/schemas/crime/coverage.ts';
import { tries } from '../tries.ts';
import { flat } from './support/outlines.ts';
import { codePointMembers, inEngland } from './support/code-point.ts';
import { inDatabase } from './support/databases.ts';
import { temporaryFolder } from './support/files.ts';
import { FORCE_AREAS, PARTNERSHIPS } from './support/made-up-areas.ts';
import { CRIME, POINTS } from './support/made-up-crime.ts';
import { dirty, mutated } from './support/mutations.ts';
import { headerLine, onsLine } from './support/ons-directory.ts';
import { outcomesFile, searchesFile } from './support/other-csv.ts';
import { unlessRefused } from './support/refused.ts';
import { STREET_HEADER, streetLine } from './support/street-csv.ts';
import { zipOf } from './support/zip-file.ts';

const DIRT = ', "" \\ 1e999 NaN \u{1F600} \uFEFF ; \t \0 -'.split(' ').concat(' ', '9'.repeat(400));
/** What makes two rows of one, or one of two; a file with many of these says nothing of its other rows. */
const BREAKS = ['"', '\n', '\r', '\r\n'];

/** Dirty rows in a file. */
const ROWS = 40;

/** A file with rows that are dirty, and as many again that are good, so that the file is not given up for them. */
const withDirtyRows = (header: string, good: readonly string[]) => {
  const [spoilt, kept] = [good.slice(0, ROWS), good.slice(ROWS)];
  return fc
    .tuple(
      fc.tuple(...spoilt.map((line) => mutated(line, DIRT))),
      fc.option(mutated(good.at(-1) ?? '', BREAKS), { freq: 2 }),
      fc.constantFrom('\n', '\r\n', ''),
    )
    .map(([rows, broken, end]) => {
      const lines = rows.flatMap((row, i) => [row, kept[i] ?? '']);
      const all = [header, ...lines, ...(broken === null ? [] : [broken]), ...kept.slice(ROWS)];
      return Buffer.from(all.filter((line) => line !== '').join('\n') + end);
    });
};

/** Rows of CSV: a line break inside a quoted cell ends none. How they are counted has a test of its own. */
function lineCount(bytes: Buffer): number {
  const lines = new LineCounter();
  lines.add(bytes);
  return lines.count;
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, n) => total + n, 0);

/** As many as a file with dirty rows needs. */
const enough = (lines: readonly string[]) =>
  Array.from({ length: 3 * ROWS }, (_, i) => lines[i % lines.length] ?? '');

const street = (CRIME['2025-01']?.['merseyside'] ?? []).map((row) => streetLine('2025-01', row));
const linesAfterHeader = (text: string) => text.trim().split('\n').slice(1);
const outcomes = outcomesFile('2025-01', [
  { id: 'a1', outcome: 'Suspect charged', at: POINTS.inN1 },
  { id: 'a2', outcome: 'Unable to prosecute suspect' },
]);
const searches = searchesFile([
  { date: '2025-01-03T12:00:00+00:00', object: 'Controlled drugs', outcome: 'Arrest', at: POINTS.inN1 },
  { date: '2025-01-31T23:30:00+00:00', object: 'Stolen goods' },
]);
const headerOf = (text: string) => text.split('\n')[0] ?? '';

/** Each kind of file with its header, good rows, and the table that counts the rows of the force itself. */
const DATASETS: [Dataset, string, string[], string][] = [
  ['street', STREET_HEADER, enough(street), 'force_count'],
  ['outcomes', headerOf(outcomes), enough(linesAfterHeader(outcomes)), 'decision_count WHERE place IS NULL'],
  [
    'stop-and-search',
    headerOf(searches),
    enough(linesAfterHeader(searches)),
    'search_count WHERE place IS NULL',
  ],
];

let thread: FileThread;
let folder: string;
beforeAll(async () => {
  thread = new FileThread();
  folder = await temporaryFolder();
});
afterAll(() => thread.close());

/** A folder of its own for one file, removed afterwards. */
async function inFolder<T>(work: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(folder, 'run-'));
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const patch = { id: 'merseyside/N1', parts: [[flat(PARTNERSHIPS[0]?.ring ?? [])]] };

/** Whatever is doubted of a file of outcomes stays in the counts. */
const shown: Correction = {
  ...{ id: 'made-up', source: 'made-up', why: 'made up', evidence: 'made-up', expires: '2099-01-01' },
  target: { kind: 'forceMonth', force: 'merseyside', month: '2025-01', dataset: 'outcomes', as: 'right' },
};

/** Count one file of a dataset: published and rejected rows, and those in the counts. Null where it is refused. */
const counted = (dataset: Dataset, table: string, file: Buffer) =>
  inFolder((scratch) =>
    inDatabase((db) =>
      unlessRefused(async () => {
        const path = join(scratch, '2025-01.zip');
        await writeFile(path, await zipOf({ [`2025-01/2025-01-merseyside-${dataset}.csv`]: file }));
        await countCrime(db, {
          files: await openCrimeArchives([path], new Set(['merseyside'])),
          partnershipOfLsoa: new Map([['E01000901', 'E22000901']]),
          lsoaPlaces: new Map(),
          // As an import has made sure: of each partnership with an outline.
          forceOfPartnership: new Map(PARTNERSHIPS.map(({ code }) => [code, 'merseyside'])),
          ...{ places, scratch, thread },
          doubts: { territorial: new Set(), fewestRows: 0, corrections: [shown], knownGaps: [] },
          partnershipAt: (lon, lat) => lookups.partnerships.areaAt(lon, lat),
          onMonth: () => undefined,
        });
        const [row = []] = await rowsOf(
          db,
          `SELECT (SELECT sum(good) FROM file_count)::INTEGER, (SELECT coalesce(sum(n), 0) FROM reject_count)::INTEGER,
             (SELECT coalesce(sum(n), 0) FROM ${table})::INTEGER`,
        );
        return row.map(Number);
      }),
    ),
  );

const indexOf = (areas: typeof FORCE_AREAS) =>
  new AreaIndex(
    areas.map(({ code, ring }) => ({ id: code, parts: [[flat(ring)]] })),
    100,
  );
const lookups: Lookups = {
  forces: indexOf(FORCE_AREAS),
  partnerships: indexOf(PARTNERSHIPS),
  teams: new AreaIndex([], 100),
  wards: new AreaIndex([], 100),
  wardCodes: new Set(),
  patches: [],
  forceOfPartnership: new Map(),
  councils: new Set(),
  onlyCouncil: new Map(),
};

const places: Places = {
  lookups: { ...lookups, teams: new AreaIndex([patch], 100) },
  patches: [patch.id],
  wards: [],
  forces: FORCE_AREAS.map(({ code }) => code),
  bounds: [-3, 53.43, -2.9, 53.46],
};

/** Place the postcodes of one directory: those given a place, outside or rejected, and all lines of it. */
const placed = (name: string, content: Buffer) =>
  inFolder((scratch) =>
    inDatabase((db) =>
      unlessRefused(async () => {
        const path = join(scratch, name);
        await writeFile(path, content);
        const table = await readPostcodeTable(db, thread, path, join(scratch, 'postcodes'));
        const { tally, rejected, directory } = await placePostcodeTable(
          ...([db, table, lookups, []] as const),
          async () => {},
        );
        const known = tally.placed + tally.unlocated + sum(tally.outside.values());
        return { accounted: known + sum(rejected.values()), lines: directory.lines };
      }),
    ),
  );

const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
// Each once: two rows of one postcode that differ refuse the whole file.
const postcodes = Array.from(
  { length: 3 * ROWS },
  (_, i) => `ZZ${1 + (i % 9)} ${i % 10}${LETTERS[i % 20] ?? ''}${LETTERS[Math.floor(i / 20)] ?? ''}`,
);
const codePointRows = postcodes.map((postcode) => inEngland(postcode, '335006,394695'));
const onsHeader = headerLine('onspd-2025-11');
const onsRows = postcodes.map((postcode) => onsLine(onsHeader, { postcode }));

const codePoint = async (data: Buffer) => zipOf({ ...codePointMembers(), 'Data/CSV/zz.csv': data });

describe(`whatever is in ${ROWS} rows of a file, each is published, rejected or outside, or the file is refused:`, () => {
  it.each(DATASETS)('files of %s', async (dataset, header, good, table) => {
    await fc.assert(
      fc.asyncProperty(withDirtyRows(header, good), async (file) => {
        const [published = NaN, rejected = NaN, inCounts = NaN] = (await counted(dataset, table, file)) ?? [
          0,
          lineCount(file) - 1,
          0,
        ];
        expect(published + rejected).toBe(lineCount(file) - 1);
        expect(inCounts).toBe(published);
      }),
      { numRuns: tries(100) },
    );
  });

  it('files of Code-Point Open', async () => {
    await fc.assert(
      fc.asyncProperty(withDirtyRows('', codePointRows), async (data) => {
        const result = await placed('codepo_gb.zip', await codePoint(data));
        if (result) expect(result).toEqual({ accounted: lineCount(data), lines: lineCount(data) });
      }),
      { numRuns: tries(100) },
    );
  });

  it('files of the ONS directory', async () => {
    await fc.assert(
      fc.asyncProperty(withDirtyRows(onsHeader, onsRows), async (file) => {
        const result = await placed('onspd.csv', file);
        const lines = lineCount(file) - 1;
        if (result) expect(result).toEqual({ accounted: lines, lines });
      }),
      { numRuns: tries(100) },
    );
  });
});

describe('whatever becomes of a whole file, every line of it is accounted for, or it is refused:', () => {
  const pieces = ['"', '\n', '\r', ',', '\0', '\uFEFF'];

  it.each(DATASETS)('files of %s', async (dataset, header, good, table) => {
    const file = [header, ...good, ''].join('\n');
    await fc.assert(
      fc.asyncProperty(dirty(file, { pieces }), async (bytes) => {
        const result = await counted(dataset, table, bytes);
        if (result === null) return;
        const [published = NaN, rejected = NaN, inCounts = NaN] = result;
        expect(published + rejected).toBe(lineCount(bytes) - 1);
        expect(inCounts).toBe(published);
      }),
      { numRuns: tries(300) },
    );
  });

  it('files of Code-Point Open', async () => {
    await fc.assert(
      fc.asyncProperty(dirty(codePointRows.join('\n'), { pieces }), async (data) => {
        const result = await placed('codepo_gb.zip', await codePoint(data));
        if (result) expect(result).toEqual({ accounted: lineCount(data), lines: lineCount(data) });
      }),
      { numRuns: tries(300) },
    );
  });

  it('files of the ONS directory', async () => {
    await fc.assert(
      fc.asyncProperty(dirty([onsHeader, ...onsRows].join('\r\n'), { pieces }), async (file) => {
        const result = await placed('onspd.csv', file);
        const lines = lineCount(file) - 1;
        if (result) expect(result).toEqual({ accounted: lines, lines });
      }),
      { numRuns: tries(300) },
    );
  });
});
