import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unpackOutcodes } from '../../src/domain/look-up/outcodes.ts';
import { loadRelease } from '../../src/read/release.ts';
import type { CountSeries } from '../../src/schemas/crime/counts.ts';
import { holderOf, isNear, outlinesOf, patchesOf } from '../importer/support/independent.ts';
import { answerFor } from '../importer/support/postcodes.ts';
import { published, recounted } from '../importer/support/recount.ts';
import { samplePostcodes } from '../importer/support/sample-postcodes.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const root = join(checkout, 'content', 'areas');
const release = loadRelease(root);

const sum = (numbers: readonly (number | null)[]) =>
  numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
const total = (series: CountSeries, month: number) =>
  sum(series.map(([, , counts]) => counts[month] ?? null));

describe('the release in content/areas', () => {
  it('accounts for every row: read is published and outside and rejected', () => {
    const { crime, postcodes } = release.release.accounts;
    for (const { read, outside, rejected, ...account } of [crime, postcodes]) {
      expect(account.published + sum(Object.values(outside)) + sum(Object.values(rejected))).toBe(read);
    }
    expect(sum(release.coverage.map(({ rows }) => rows))).toBe(crime.published);
  });

  it('counts for each force and month just the rows of its street file, fewer of one that is doubted, and is unknown elsewhere', () => {
    for (const { id } of release.areas.forces) {
      const { months = [], counts = [] } = release.forceCrime(id) ?? {};
      months.forEach((month, i) => {
        const file = release.coverage.find((each) => each.force === id && each.month === month);
        const doubted = file?.doubts?.some(({ notKnown }) => notKnown.includes('force')) === true;
        if (file && doubted) expect(total(counts, i)).toBeLessThan(file.rows);
        else if (file && file.rows > 0) expect(total(counts, i)).toBe(file.rows);
        else expect(counts.every(([, , values]) => values[i] === null)).toBe(true);
      });
    }
  });

  it('lists as many postcodes as its account says', () => {
    const { postcodes } = release.release.accounts;
    let inside = 0;
    for (const area of release.postcodeAreas()) {
      for (const { places, runs } of Object.values(release.postcodeArea(area).outcodes)) {
        for (let i = 0; i < runs.length; i += 2) {
          const place = places[runs[i] ?? -1];
          if (!place || !('outside' in place)) inside += runs[i + 1] ?? 0;
        }
      }
    }
    expect(inside).toBe(postcodes.published);
  });

  it('holds the files that it should and no others, and they are those that its id was made from', () => {
    const { forces, neighbourhoods } = release.areas;
    const index = release.pointIndex();
    const wards = release.wards().wards;
    const drawn = new Set([...neighbourhoods, ...wards].map(({ force }) => force));
    const crimeForces = new Set([
      ...forces.map(({ id }) => id),
      ...release.coverage.map(({ force }) => force),
    ]);
    const areas = new Set(
      unpackOutcodes(release.outcodes().outcodes).map((outcode) => outcode.replace(/\d.*/, '')),
    );
    const expected = [
      ...['areas', 'coverage', 'outcodes', 'boundaries/england-and-wales', 'points/index'],
      ...(wards.length > 0 ? ['wards'] : []),
      ...(release.teamLists().lists.length > 0 ? ['team-lists'] : []),
      ...(release.towns().towns.length > 0 ? ['towns'] : []),
      ...(release.hasTopology('coasts') ? ['boundaries/coasts'] : []),
      ...[...drawn].map((force) => `boundaries/${force}`),
      ...forces.filter(({ id }) => release.smallAreaTopology(id)).map(({ id }) => `small-areas/${id}`),
      ...Object.keys(index.cells).map((top) => `points/${top}`),
      ...[...crimeForces].map((force) => `crime/${force}`),
      ...[...drawn].filter((force) => release.hasAreaSums(force)).map((force) => `sums/${force}`),
      ...[...areas].map((area) => `postcodes/${area}`),
    ].map((name) => `${name}.json`);
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    expect(files.sort()).toEqual([...expected, 'CHANGES.md', 'REPORT.md', 'release.json'].sort());

    const digest = createHash('sha256');
    for (const name of expected.toSorted()) {
      const hash = createHash('sha256')
        .update(readFileSync(join(root, name)))
        .digest('hex');
      digest.update(`${name} ${hash}\n`);
    }
    expect(release.release.id.slice(-10)).toBe(digest.digest('hex').slice(0, 10));
  });
});

const data = join(checkout, '..', 'shared', 'data');

// The publishers' files stand beside some checkouts only: they are too large to come with each.
if (existsSync(data)) {
  describe('the release in content/areas, counted again from the publishers’ files in another way,', () => {
    // Every month of a release is counted in the same way: by day the newest, by night all.
    const { months: all } = release.release;
    const months = process.env['NIGHTLY'] === undefined ? all.slice(-1) : all;
    // Other tests run beside it, and it reads a whole month of the country.
    const timeout = 180_000;
    it.each(months)(
      'has the same numbers for %s by force, partnership and team',
      { timeout },
      async (month) => {
        const counts = await recounted(data, month);
        expect(counts.size).toBeGreaterThan(20_000);
        expect(published(release, month)).toEqual(counts);
      },
    );

    it('gives 3,000 postcodes well inside a boundary the force, partnership and team that turf finds', async () => {
      const forces = outlinesOf(join(data, 'areas/police-force-areas-2020.geojson'), 'PFA20CD');
      const partnerships = outlinesOf(
        join(data, 'areas/community-safety-partnerships-2022.geojson'),
        'CSP22CD',
      );
      const patches = await patchesOf(join(data, 'teams-2026-03/boundaries/2026-03.zip'));
      const forceOf = new Map(release.areas.forces.map(({ id, pfaCode }) => [pfaCode, id]));
      const checked = { scotland: 0, forces: 0, partnerships: 0, teams: 0 };

      for (const { postcode, scotland, at } of await samplePostcodes(data, 3000)) {
        const found = [postcode, answerFor(release, postcode)?.place];
        if (scotland) {
          expect(found).toEqual([postcode, { outside: 'scotland' }]);
          checked.scotland++;
        } else if (at === null) {
          expect(found).toEqual([postcode, null]);
        } else {
          if (!isNear(at, forces, 300)) {
            expect(found).toMatchObject([postcode, { force: forceOf.get(holderOf(at, forces) ?? '') }]);
            checked.forces++;
          }
          if (!isNear(at, partnerships, 300)) {
            expect(found).toMatchObject([postcode, { partnership: holderOf(at, partnerships) }]);
            checked.partnerships++;
          }
          if (!isNear(at, patches, 100)) {
            expect(found).toMatchObject([
              postcode,
              { neighbourhood: holderOf(at, patches)?.split('/')[1] ?? null },
            ]);
            checked.teams++;
          }
        }
      }
      expect(checked.scotland).toBeGreaterThan(20);
      expect(Math.min(checked.forces, checked.partnerships, checked.teams)).toBeGreaterThan(2000);
    });
  });
}
