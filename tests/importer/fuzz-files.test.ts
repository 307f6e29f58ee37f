import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoundaryKml } from '../../src/importer/sources/boundary-kml.ts';
import { headerOf } from '../../src/importer/sources/csv.ts';
import { readAreaFile } from '../../src/importer/sources/geojson-areas.ts';
import { areaCsvKind, readLsoaCentroids, readLsoaLookup } from '../../src/importer/sources/lsoa-lookup.ts';
import { readNeighbourhoodNames } from '../../src/importer/sources/neighbourhood-names.ts';
import { openZip, textOf } from '../../src/importer/sources/zip.ts';
import { newTally } from '../../src/importer/teams/describe-team.ts';
import { readTeams } from '../../src/importer/teams/read-teams.ts';
import { inDatabase } from './support/databases.ts';
import { temporaryFolder } from './support/files.ts';
import { centroidCsv, FORCE_AREAS, lookupCsv, N1, NAMES_CSV } from './support/made-up-areas.ts';
import { streetMembers } from './support/made-up-crime.ts';
import { dirty, otherValues } from './support/mutations.ts';
import { box, geoJsonOf, kmlOf } from './support/outlines.ts';
import { unlessRefused } from './support/refused.ts';
import { streetMember } from './support/street-csv.ts';
import { teamsFile } from './support/teams-file.ts';
import { zipOf } from './support/zip-file.ts';

const closed = (ring: readonly (readonly number[])[]) => ring[0]?.join() === ring.at(-1)?.join();

/** Reads a file that holds these bytes. */
const reading = async <T>(name: string, read: (path: string) => Promise<T>) => {
  const path = join(await temporaryFolder(), name);
  return async (bytes: Buffer) => {
    await writeFile(path, bytes);
    return unlessRefused(() => read(path));
  };
};

describe('whatever a file holds, the importer reads it or refuses it:', () => {
  it('2,500 neighbourhood outlines in KML', async () => {
    const kml = kmlOf('N1', [[N1, box(-2.99, 53.44, -2.97, 53.45)]]);
    const pieces = '< > </ /> & &#0; &x; <!-- <![CDATA[ ]]> </Polygon> <Polygon> <!DOCTYPE [ NaN , ,,'.split(
      ' ',
    );
    const nests = [
      ['<a>', '</a>'],
      ['<Polygon>', '</Polygon>'],
      ['<!--', '-->'],
    ] as const;
    await fc.assert(
      fc.asyncProperty(dirty(kml, { pieces, nests }), async (bytes) => {
        const outline = await unlessRefused(() => readBoundaryKml('x.kml', bytes.toString('utf8')));
        if (outline === null) return;
        expect(outline.coordinates.length).toBeGreaterThan(0);
        for (const ring of outline.coordinates.flat()) expect(closed(ring)).toBe(true);
      }),
      { numRuns: 2500 },
    );
  });

  it('1,500 files of outlines in GeoJSON', async () => {
    const pieces = '[ ] {} null , " "type":"Point" [[]] true \\u0000 \\ud800 "__proto__":'.split(' ');
    const nests = [
      ['[', ']'],
      ['{"a":', '}'],
      [',[', '1]'],
    ] as const;
    const geoJson = geoJsonOf('PFA20', FORCE_AREAS);
    const read = await reading('x.geojson', readAreaFile);
    await fc.assert(
      fc.asyncProperty(fc.oneof(dirty(geoJson, { pieces, nests }), otherValues(geoJson)), async (bytes) => {
        const file = await read(bytes);
        for (const { code, name, geometry } of file?.features ?? []) {
          expect([typeof code, typeof name]).toEqual(['string', 'string']);
          expect(geometry.coordinates.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('1,200 files of teams in JSON', async () => {
    const teams = ['N1', 'S1'].flatMap(
      (id) =>
        (
          JSON.parse(teamsFile({ id, events: [{ title: 'Meet', start_date: '2026-03-01T18:30:00' }] })) as {
            neighbourhoods: object[];
          }
        ).neighbourhoods,
    );
    const file = teamsFile({}, { neighbourhoods: [...teams, ...teams.slice(0, 1)] });
    const pieces = '[ ] {} null , " <script> &lt; <a \\u0000 "id":"S1" "id":"../x" "people":[] :0'.split(' ');
    const nests = [
      ['[', ']'],
      ['"a":{', '"a":1},'],
      ['<b>', '</b>'],
    ] as const;
    const read = await reading('merseyside.json', (path) => readTeams(path, newTally()));
    await fc.assert(
      fc.asyncProperty(fc.oneof(dirty(file, { pieces, nests }), otherValues(file)), async (bytes) => {
        const ids = (await read(bytes))?.teams.map(({ id }) => id) ?? [];
        expect(ids).toEqual([...new Set(ids)]);
      }),
      { numRuns: 1200 },
    );
  });

  it('600 look-ups of LSOAs, files of centroids and lists of names', async () => {
    const pieces = ['"', '""', ',', '\n', '\r', '-1', ' ', 'POP_MID2022', '\u{1F600}'];
    const files = fc.oneof(...[lookupCsv(), centroidCsv(), NAMES_CSV].map((csv) => dirty(csv, { pieces })));
    await inDatabase(async (db) => {
      const read = await reading('x.csv', async (path) => {
        if ((await headerOf(path)).includes('PFNid')) return (await readNeighbourhoodNames(db, path)).keys();
        if ((await areaCsvKind(path)) === 'lsoaCentroids') return (await readLsoaCentroids(db, path)).keys();
        return (await readLsoaLookup(db, path)).map(({ lsoa }) => lsoa);
      });
      await fc.assert(
        fc.asyncProperty(files, async (bytes) => {
          const keys = [...((await read(bytes)) ?? [])];
          expect(keys).toEqual([...new Set(keys)]);
        }),
        { numRuns: 600 },
      );
    });
  });

  it('2,000 zip archives', async () => {
    const members = streetMembers('2025-01');
    const packed = await zipOf(members);
    const stored = await zipOf(members, { compress: false });
    // An entry of noughts is a whole one: an empty file, which no reader takes for one of its own.
    const texts = new Set(['', ...Object.values(members)]);
    const pieces = [
      'PK\u0001\u0002',
      'PK\u0003\u0004',
      'PK\u0005\u0006',
      '../',
      streetMember('2025-01', 'kent'),
    ];
    const read = await reading('x.zip', async (path) => {
      const archive = await openZip(path);
      try {
        return await Promise.all(archive.members.map((member) => textOf(archive, member)));
      } finally {
        archive.close();
      }
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(dirty(packed, { pieces }), dirty(stored, { pieces })), async (bytes) => {
        // What is read is what was packed: a checksum stands for every byte.
        for (const text of (await read(bytes)) ?? []) expect(texts).toContain(text);
      }),
      { numRuns: 2000 },
    );
  });
});
