import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { coverageOf, knownStreet } from '../../src/domain/crime/coverage.ts';
import { loadContent } from '../../src/read/content/content.ts';
import { temporaryFolder, treeOf } from './support/files.ts';
import { POINTS } from './support/made-up-crime.ts';
import { section } from './support/made-up-release.ts';
import {
  type Damage,
  evidenceOf,
  importingMonths,
  LAST,
  MONTHS,
  moved,
  soundRows,
  teamCount,
  withoutPlace,
} from './support/months.ts';
import { runInProcess } from './support/run-importer.ts';
import { streetFile, streetMember } from './support/street-csv.ts';
import { makeWorld, type World } from './support/world.ts';
import { zipOf } from './support/zip-file.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ 'crime/2025-01.zip': null, 'crime/2025-02.zip': null });
});

const importing = (
  damaged: Parameters<typeof importingMonths>[1],
  choice: Parameters<typeof importingMonths>[2] = {},
) => importingMonths(world, damaged, choice);

describe('a month whose map points are wrong', () => {
  const damages: Record<string, Damage> = {
    blank: withoutPlace,
    exchanged: moved((lon, lat) => `${lat},${lon}`),
    'shifted east': moved((lon, lat) => `${lon + 0.6},${lat}`),
    'shifted north': moved((lon, lat) => `${lon},${lat + 0.3}`),
    'without its sign': moved((lon, lat) => `${-lon},${lat}`),
    'all at nought': moved(() => '0,0'),
    'all on one point of a patch': moved(() => POINTS.inN1),
    'half of them blank': (rows) => [...withoutPlace(rows.slice(0, 100)), ...rows.slice(100)],
  };

  it.each(Object.keys(damages))('is not known of teams, in a first release: %s', async (name) => {
    const { code, stdout, release } = await importing({ [LAST]: damages[name] ?? withoutPlace });
    expect(code).toBe(0);
    const after = release();
    const evidence = evidenceOf(after);
    expect(knownStreet(evidence, 'merseyside', 'place').month(LAST)).toBe(false);
    expect(knownStreet(evidence, 'merseyside', 'force').month(LAST)).toBe(true);
    expect(coverageOf(evidence, 'merseyside', 'street', LAST, 'place').status).toBe('notKnown');
    expect(teamCount(after, LAST, 'N1')).toBe(0);
    expect(teamCount(after, '2025-07', 'N1')).toBe(100);
    expect(section(stdout, 'Force-months that cannot')).toMatch(/- merseyside 2025-08: found [^\n]*expected/);
  });

  it('is not known in any month and for any number of damaged rows above a half', async () => {
    const cases = fc.record({
      month: fc.constantFrom(...MONTHS),
      damage: fc.constantFrom(...Object.values(damages)),
      rows: fc.integer({ min: 110, max: 200 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ month, damage, rows }) => {
        const part: Damage = (all) => [...damage(all.slice(0, rows)), ...all.slice(rows)];
        const { code, release } = await importing({ [month]: part });
        expect(code).toBe(0);
        const after = release();
        // Half of a half blank is a quarter: let through, and then nothing is lost that was there.
        const known = knownStreet(evidenceOf(after), 'merseyside', 'place').month(month);
        if (known) expect(damage).toBe(damages['half of them blank']);
        else expect(teamCount(after, month, 'S1')).toBe(0);
      }),
      { numRuns: 8 },
    );
  });

  it('is caught where every month is wrong', async () => {
    const all = Object.fromEntries(MONTHS.map((month) => [month, moved((lon, lat) => `${lat},${lon}`)]));
    const { release } = await importing(all);
    const known = knownStreet(evidenceOf(release()), 'merseyside', 'place');
    expect(MONTHS.filter(known.month)).toEqual([]);
  });

  it('is caught for a force without patches', async () => {
    const shifted = moved((lon, lat) => `${lon + 0.6},${lat}`);
    const east: Damage = (rows) => rows.map((row) => ({ ...row, at: POINTS.inEast, lsoa: 'E01000905' }));
    const sound = Object.fromEntries(MONTHS.map((month) => [month, east]));
    const { release } = await importing(
      { ...sound, [LAST]: (rows) => shifted(east(rows)) },
      { force: 'cheshire' },
    );
    const known = knownStreet(evidenceOf(release()), 'cheshire', 'place');
    expect(MONTHS.filter((month) => !known.month(month))).toEqual([LAST]);
  });

  it('puts none of its crimes into a neighbour’s patches', async () => {
    const { release } = await importing({ [LAST]: moved((lon, lat) => `${lon + 0.05},${lat}`) });
    expect(teamCount(release(), LAST, 'N1')).toBe(0);
  });

  it('stops an update that nobody looks at, and leaves the release in place', async () => {
    const out = join(await temporaryFolder(), 'areas');
    await importing({}, { out });
    const before = await treeOf(out);
    const { code, stderr } = await importing({ [LAST]: withoutPlace }, { out, more: ['--unattended'] });
    expect(code).toBe(2);
    expect(stderr).toContain(
      '- merseyside 2025-08: found 0% of the rows at a map point that bears out their LSOA; expected about as in other months, which have 100 to 100. Look at the file',
    );
    expect(await treeOf(out)).toEqual(before);
  });
});

describe('a month of which rows are missing', () => {
  it.each(['2025-03', LAST])('is not known at any level, early or late: %s', async (month) => {
    const { release, stdout } = await importing({ [month]: (rows) => rows.slice(0, 99) });
    const after = release();
    const evidence = evidenceOf(after);
    for (const level of ['force', 'partnership', 'place'] as const)
      expect(knownStreet(evidence, 'merseyside', level).month(month)).toBe(false);
    const at = MONTHS.indexOf(month);
    for (const [, , counts] of after.forceCrime('merseyside')?.counts ?? []) expect(counts[at]).toBeNull();
    expect(section(stdout, 'Force-months that cannot')).toContain(`merseyside ${month}: found 99 rows`);
  });

  it('is told of where it may be half a month', async () => {
    const { release, stdout } = await importing({ [LAST]: (rows) => rows.slice(0, 140) });
    expect(knownStreet(evidenceOf(release()), 'merseyside').month(LAST)).toBe(true);
    expect(section(stdout, 'Force-months that may not')).toContain(
      '- merseyside 2025-08: 140 rows; the lowest of the months around it has 200',
    );
  });

  it('of one main kind only is not known of that kind', async () => {
    const { release } = await importing({
      '2025-02': (rows) => rows.filter(({ type }, i) => type !== 'Anti-social behaviour' || i < 20),
    });
    const after = release();
    const known = knownStreet(evidenceOf(after), 'merseyside');
    expect(known.month('2025-02')).toBe(true);
    expect(known.category('anti-social-behaviour', '2025-02')).toBe(false);
    expect(known.category('burglary', '2025-02')).toBe(true);
    const { counts, categories } = after.forceCrime('merseyside') ?? { counts: [], categories: [] };
    const of = (slug: string) => counts.find(([category]) => categories[category] === slug)?.[2][1];
    expect(of('anti-social-behaviour')).toBeNull();
    expect(of('burglary')).toBe(48);
  });

  it('is said to be beyond telling where there are too few months', async () => {
    const { stdout } = await importing({}, { months: MONTHS.slice(0, 3) });
    expect(section(stdout, 'Force-months that may not')).toContain(
      '- too few months to tell (it takes 7 of a force): merseyside (3)',
    );
  });
});

describe('a month of which no force has a file, between others', () => {
  it('stands among the months of the release, and is not known', async () => {
    const { stdout, release } = await importing(
      {},
      { months: MONTHS.filter((month) => month !== '2025-04') },
    );
    const after = release();
    expect(after.release.months).toEqual(MONTHS);
    const evidence = evidenceOf(after);
    for (const level of ['force', 'partnership', 'place'] as const)
      expect(MONTHS.filter((month) => !knownStreet(evidence, 'merseyside', level).month(month))).toEqual([
        '2025-04',
      ]);
    expect(coverageOf(evidence, 'merseyside', 'street', '2025-04').status).toBe('notImported');
    const counts = after.forceCrime('merseyside')?.counts ?? [];
    expect(counts.map(([, , byMonth]) => byMonth.indexOf(null))).toEqual(counts.map(() => 3));
    expect(teamCount(after, '2025-05', 'N1')).toBe(100);
    expect(stdout).toContain('Street-level crime of 7 months, 2025-01 to 2025-08');
  });
});

describe('a file against a gap that somebody wrote down', () => {
  const stray: Damage = () => [
    { type: 'Anti-social behaviour', at: POINTS.inEast, lsoa: 'E01000905' },
    ...Array.from({ length: 13 }, () => ({ type: 'Burglary', at: POINTS.inEast, lsoa: 'E01000905' })),
  ];
  const gap = loadContent().knownGaps.find(
    ({ dataset, status, to }) => dataset === 'street' && status === 'notPublished' && to === null,
  );

  it.each(['a few stray rows', 'a whole month'])('stops the import, whatever it holds: %s', async (name) => {
    expect(gap).toBeDefined();
    const force = gap?.force ?? '';
    const own: Damage = name === 'a whole month' ? (rows) => rows : stray;
    const { code, stderr } = await importing({ [LAST]: own }, { force, months: [LAST] });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      new RegExp(
        `- ${LAST} ${force}: found a street file of \\d+ rows; expected none, since content/coverage/known-gaps`,
      ),
    );
  });

  it('says nothing of a file that holds only its header', async () => {
    const members = {
      [streetMember(LAST, gap?.force ?? '')]: streetFile(LAST, []),
      [streetMember(LAST, 'merseyside')]: streetFile(LAST, soundRows()),
    };
    await writeFile(join(world.folder, 'crime', '2025-08.zip'), await zipOf(members));
    const { code } = await runInProcess(world.options, world.path('scratch'));
    expect(code).toBe(0);
  });
});

describe('a file of next to no rows', () => {
  it('is no month, though nothing else is known of the force', async () => {
    const { code, release } = await importing({ [LAST]: (rows) => rows.slice(0, 14) });
    expect(code).toBe(0);
    const evidence = evidenceOf(release());
    expect(coverageOf(evidence, 'merseyside', 'street', LAST).status).toBe('notKnown');
    expect(
      coverageOf(evidence, 'merseyside', 'street', LAST)
        .gaps.map(({ reason }) => reason)
        .join(),
    ).toContain('only 14 records');
  });
});
