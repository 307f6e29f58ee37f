import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/importer/database.ts';
import { ImportRefused } from '../../src/importer/errors.ts';
import { readBoundaryKml } from '../../src/importer/sources/boundary-kml.ts';
import { readAreaFile } from '../../src/importer/sources/geojson-areas.ts';
import { areaCsvKind, readLsoaCentroids, readLsoaLookup } from '../../src/importer/sources/lsoa-lookup.ts';
import { openZip, unpack } from '../../src/importer/sources/zip.ts';
import { temporaryFolder } from './support/files.ts';
import { FORCE_AREAS, lookupCsv, N1 } from './support/made-up-areas.ts';
import { streetMembers } from './support/made-up-crime.ts';
import { damaged, mutated } from './support/mutations.ts';
import { box, geoJsonOf, kmlOf } from './support/outlines.ts';
import { zipOf } from './support/zip-file.ts';

/** Run it; whatever it throws must be a refusal. */
async function onlyRefused(run: () => unknown) {
  try {
    await run();
  } catch (error) {
    expect(error).toBeInstanceOf(ImportRefused);
  }
}

const closed = (ring: readonly (readonly number[])[]) => ring[0]?.join() === ring.at(-1)?.join();

describe('whatever a file holds, the importer reads it or refuses it:', () => {
  it('a neighbourhood’s KML', async () => {
    const kml = kmlOf('N1', [[N1, box(-2.99, 53.44, -2.97, 53.45)]]);
    const pieces = [
      '<',
      '>',
      '</',
      '/>',
      '&',
      '&#0;',
      '<!--',
      '<![CDATA[',
      '</Polygon>',
      '<Polygon>',
      'NaN',
      '1e999',
      ' , ',
    ];
    const texts = fc.oneof(mutated(kml, pieces), fc.string(), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(texts, (text) =>
        onlyRefused(() => {
          const { coordinates } = readBoundaryKml('x.kml', text);
          expect(coordinates.length).toBeGreaterThan(0);
          for (const ring of coordinates.flat()) expect(closed(ring)).toBe(true);
        }),
      ),
      { numRuns: 400 },
    );
  });

  it('an outline file', async () => {
    const path = join(await temporaryFolder(), 'x.geojson');
    const geoJson = geoJsonOf('PFA20', FORCE_AREAS);
    const pieces = ['[', ']', '{}', 'null', ',', '"', '1e999', '"type":"Point"', '[[]]'];
    const texts = fc.oneof(mutated(geoJson, pieces), fc.json(), fc.string());
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        await writeFile(path, text);
        await onlyRefused(async () => {
          const { features } = await readAreaFile(path);
          expect(features.length).toBeGreaterThan(0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('an LSOA look-up', async () => {
    const folder = await temporaryFolder();
    const db = await (await openDatabase(join(folder, 'spill'))).connect();
    const path = join(folder, 'x.csv');
    const pieces = ['"', ',', '\n', '\r\n', '""', '\0', ' ', '-1', 'POP_MID2022', 'LSOA21CD', '\u{1F600}'];
    const texts = fc.oneof(mutated(lookupCsv(), pieces), fc.string());
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        await writeFile(path, text);
        await onlyRefused(async () => {
          const read = (await areaCsvKind(path)) === 'lsoaLookup' ? readLsoaLookup : readLsoaCentroids;
          await read(db, path);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('a zip archive', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'x.zip');
    const honest = await zipOf(streetMembers('2025-01'));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          damaged(honest),
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        ),
        async (bytes) => {
          await writeFile(path, bytes);
          await onlyRefused(async () => {
            const archive = await openZip(path);
            try {
              for (const member of archive.members) await unpack(archive, member, join(folder, 'member'));
            } finally {
              archive.close();
            }
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});
