import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoundaryKml } from '../../src/importer/sources/boundary-kml.ts';
import { headerOf } from '../../src/importer/sources/csv.ts';
import { readAreaFile } from '../../src/importer/sources/geojson-areas.ts';
import { type GivenTables, readAreaTable } from '../../src/importer/inputs/area-tables.ts';
import { readNeighbourhoodNames } from '../../src/importer/sources/team-list.ts';
import { openZip, textOf } from '../../src/importer/sources/zip.ts';
import { newTally } from '../../src/importer/teams/describe-team.ts';
import { readTeams } from '../../src/importer/teams/read-teams.ts';
import { tries } from '../tries.ts';
import { inDatabase } from './support/databases.ts';
import { temporaryFolder } from './support/files.ts';
import {
  centroidCsv,
  councilCsv,
  FORCE_AREAS,
  lookupCsv,
  lsoaCouncilCsv,
  N1,
  NAMES_CSV,
  populationCsv,
} from './support/made-up-areas.ts';
import { streetMembers } from './support/made-up-crime.ts';
import { dirty, otherValues } from './support/mutations.ts';
import { box, geoJsonOf, kmlOf } from './support/outlines.ts';
import { unlessRefused } from './support/refused.ts';
import { streetMember } from './support/street-csv.ts';
import { teamsFile } from './support/teams-file.ts';
import { zipOf } from './support/zip-file.ts';

const closed = (ring: Float64Array) => ring.subarray(0, 2).join() === ring.subarray(-2).join();

/** Puts bytes into a file and reads that. */
const fromFile = async <T>(name: string, read: (path: string) => Promise<T>) => {
  const path = join(await temporaryFolder(), name);
  return async (bytes: Buffer) => {
    await writeFile(path, bytes);
    return read(path);
  };
};

/** What no two rows of a table of areas share. */
const keysOf = ({ joinedLookup, lsoaCouncils, councilPartnerships, ...maps }: GivenTables): string[] => [
  ...[...(joinedLookup?.table ?? []), ...(lsoaCouncils?.table ?? [])].map(({ lsoa }) => lsoa),
  ...(councilPartnerships?.table ?? []).map(({ council, partnership }) => `${council} ${partnership}`),
  ...(maps.lsoaPopulation?.table.keys() ?? []),
  ...(maps.lsoaCentroids?.table.keys() ?? []),
];

/** Read so many files, by night, and check what was read. Some of them must be read: else they are only ever refused. */
async function fuzz<T>(
  nightly: number,
  files: fc.Arbitrary<Buffer>,
  read: (bytes: Buffer) => T | Promise<T>,
  check: (content: T) => void,
) {
  let known = 0;
  const property = fc.asyncProperty(files, async (bytes) => {
    const content = await unlessRefused(() => read(bytes));
    if (content === null) return;
    known++;
    check(content);
  });
  await fc.assert(property, { numRuns: tries(nightly) });
  expect(known).toBeGreaterThan(0);
}

describe('whatever a file holds, the importer reads it or refuses it:', () => {
  it('neighbourhood outlines in KML', async () => {
    const kml = kmlOf('N1', [[N1, box(-2.99, 53.44, -2.97, 53.45)]]);
    const pieces = '< > </ /> & &#0; &x; <!-- <![CDATA[ ]]> </Polygon> <Polygon> <!DOCTYPE [ NaN , ,,'.split(
      ' ',
    );
    const nests = [
      ['<a>', '</a>'],
      ['<Polygon>', '</Polygon>'],
      ['<!--', '-->'],
    ] as const;
    const read = (bytes: Buffer) => readBoundaryKml('x.kml', bytes.toString('utf8')).geometry.parts;
    await fuzz(2500, dirty(kml, { pieces, nests }), read, (polygons) => {
      expect(polygons.length).toBeGreaterThan(0);
      for (const ring of polygons.flat()) expect(closed(ring)).toBe(true);
    });
  });

  it('files of outlines in GeoJSON', async () => {
    const pieces = '[ ] {} null , " "type":"Point" [[]] true \\u0000 \\ud800 "__proto__":'.split(' ');
    const nests = [
      ['[', ']'],
      ['{"a":', '}'],
      [',[', '1]'],
    ] as const;
    const geoJson = geoJsonOf('PFA20', FORCE_AREAS);
    const read = await fromFile('x.geojson', readAreaFile);
    const files = fc.oneof(dirty(geoJson, { pieces, nests }), otherValues(geoJson));
    await fuzz(1500, files, read, ({ features }) => {
      for (const { code, name, geometry } of features) {
        expect([typeof code, typeof name]).toEqual(['string', 'string']);
        expect(geometry.parts.length).toBeGreaterThan(0);
      }
    });
  });

  it('files of teams in JSON', async () => {
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
    const read = await fromFile('merseyside.json', (path) => readTeams(path, newTally()));
    const files = fc.oneof(dirty(file, { pieces, nests }), otherValues(file));
    await fuzz(1200, files, read, ({ teams: kept }) => {
      const ids = kept.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    });
  });

  it('look-ups and residents of LSOAs, files of centroids and lists of names', async () => {
    const pieces = ['"', '""', ',', '\n', '\r', '-1', ' ', 'POP_MID2022', '\u{1F600}'];
    const apart = [lsoaCouncilCsv(), councilCsv(), populationCsv()];
    const texts = [lookupCsv(), centroidCsv(), NAMES_CSV, ...apart];
    const files = fc.oneof(...texts.map((csv) => dirty(csv, { pieces })));
    await inDatabase(async (db) => {
      const read = await fromFile('x.csv', async (path) => {
        if ((await headerOf(path)).includes('PFNid')) return (await readNeighbourhoodNames(db, path)).keys();
        const tables: GivenTables = {};
        await readAreaTable(db, tables, path);
        return keysOf(tables);
      });
      await fuzz(600, files, read, (keys) => {
        const all = [...keys];
        expect(all).toEqual([...new Set(all)]);
      });
    });
  });

  it('zip archives', async () => {
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
    const read = await fromFile('x.zip', async (path) => {
      const archive = await openZip(path);
      try {
        return await Promise.all(archive.members.map((member) => textOf(archive, member)));
      } finally {
        archive.close();
      }
    });
    // Some whole ones are among them, for few that are spoilt can be read.
    const files = fc.oneof(fc.constant(packed), dirty(packed, { pieces }), dirty(stored, { pieces }));
    // What is read is what was packed: a checksum stands for every byte.
    await fuzz(2000, files, read, (unpacked) => {
      for (const text of unpacked) expect(texts).toContain(text);
    });
  });
});
