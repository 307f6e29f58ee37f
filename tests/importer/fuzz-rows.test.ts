import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { countCrime } from '../../src/importer/count/count-crime.ts';
import { openDatabase, rowsOf } from '../../src/importer/database.ts';
import { ImportRefused } from '../../src/importer/errors.ts';
import { AreaIndex } from '../../src/importer/place/area-index.ts';
import type { Lookups } from '../../src/importer/place/place-postcodes.ts';
import { placePostcodeTable, readPostcodeTable } from '../../src/importer/place/read-postcodes.ts';
import { openCrimeArchives } from '../../src/importer/sources/crime-archive.ts';
import { FileThread } from '../../src/importer/sources/file-thread.ts';
import { codePoint, inEngland, POSTCODES } from './support/code-point.ts';
import { temporaryFolder } from './support/files.ts';
import { FORCE_AREAS, PARTNERSHIPS } from './support/made-up-areas.ts';
import { CRIME } from './support/made-up-crime.ts';
import { mutated } from './support/mutations.ts';
import { STREET_HEADER, streetLine, streetMember } from './support/street-csv.ts';
import { zipOf } from './support/zip-file.ts';

const DIRT = [
  '"',
  '""',
  ',',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\\',
  ' ',
  '1e999',
  'NaN',
  '\u{1F600}',
  '\uFEFF',
  ';',
  '\t',
];

/** Some good lines, and some with dirt in them, in any order. */
const linesOf = (good: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...good),
        fc.constantFrom(...good).chain((line) => mutated(line, DIRT)),
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((dirty) => [...good, ...dirty]);

/** What it returns; null where it refuses. Anything else that it throws fails the test. */
async function unlessRefused<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    expect(error).toBeInstanceOf(ImportRefused);
    return null;
  }
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, n) => total + n, 0);
const lineCount = (text: string) =>
  text.split('\n').filter((line, i, all) => line !== '' || i < all.length - 1).length;

describe('whatever rows a file holds, each is published, rejected or outside, or the file is refused:', () => {
  const thread = new FileThread();
  afterAll(() => thread.close());

  it('a street file', async () => {
    const folder = await temporaryFolder();
    const good = (CRIME['2025-01']?.['merseyside'] ?? []).map((row) => streetLine('2025-01', row));
    const patch = { id: 'merseyside/N1', parts: [[PARTNERSHIPS[0]?.ring ?? []]] };
    await fc.assert(
      fc.asyncProperty(linesOf(good), fc.constantFrom('\n', '\r\n', ''), async (lines, end) => {
        const text = [STREET_HEADER, ...lines].join('\n') + end;
        const path = join(await mkdtemp(join(folder, 'run-')), '2025-01.zip');
        await writeFile(path, await zipOf({ [streetMember('2025-01', 'merseyside')]: text }));
        const instance = await openDatabase(join(path, '../spill'));
        const db = await instance.connect();
        const counts = await unlessRefused(async () => {
          await countCrime(db, {
            files: await openCrimeArchives([path], new Set(['merseyside'])),
            partnershipOfLsoa: new Map([['E01000901', 'E22000901']]),
            patches: {
              index: new AreaIndex([patch], 100),
              ids: [patch.id],
              bounds: [-3, 53.43, -2.9, 53.46],
            },
            ...{ scratch: join(path, '..'), thread },
            onMonth: () => undefined,
          });
          return rowsOf(
            db,
            `SELECT (SELECT sum(good) FROM file_count)::INTEGER, (SELECT coalesce(sum(n), 0) FROM reject_count)::INTEGER,
               (SELECT coalesce(sum(n), 0) FROM force_count)::INTEGER`,
          );
        });
        if (counts === null) return;
        const [published = NaN, rejected = NaN, counted = NaN] = (counts[0] ?? []).map(Number);
        expect(published + rejected).toBe(lineCount(text) - 1);
        expect(counted).toBe(published);
      }),
      { numRuns: 40 },
    );
  });

  it('a file of Code-Point Open', async () => {
    const folder = await temporaryFolder();
    const index = (areas: typeof FORCE_AREAS) =>
      new AreaIndex(
        areas.map(({ code, ring }) => ({ id: code, parts: [[ring]] })),
        100,
      );
    const lookups: Lookups = {
      forces: index(FORCE_AREAS),
      partnerships: index(PARTNERSHIPS),
      teams: new AreaIndex([], 100),
      forceOfPartnership: new Map(),
      councils: new Set(),
      onlyCouncil: new Map(),
    };
    // Postcodes enough, so that the odd contradiction does not refuse every file.
    const good = Array.from('ABDEFGHJ', (letter) => inEngland(`ZZ9 9A${letter}`, '335006,394695')).concat(
      POSTCODES,
    );
    await fc.assert(
      fc.asyncProperty(linesOf(good), async (lines) => {
        const scratch = await mkdtemp(join(folder, 'run-'));
        const path = join(scratch, 'codepo_gb.zip');
        await writeFile(path, await codePoint(lines));
        const instance = await openDatabase(join(scratch, 'spill'));
        const db = await instance.connect();
        const placed = await unlessRefused(async () => {
          const table = await readPostcodeTable(db, thread, path, join(scratch, 'postcodes'));
          return placePostcodeTable(db, table, lookups, [], () => Promise.resolve());
        });
        if (placed === null) return;
        const { tally, rejected, directory } = placed;
        const known = tally.placed + tally.unlocated + sum(tally.outside.values());
        expect(known + sum(rejected.values())).toBe(directory.lines);
        expect(directory.lines).toBe(lineCount(`${lines.join('\n')}\n`));
      }),
      { numRuns: 40 },
    );
  });
});
