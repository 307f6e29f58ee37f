import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changesSince } from '../../src/importer/publish/change-report.ts';
import type { Doubt } from '../../src/schemas/crime/doubt.ts';
import { temporaryFolder } from './support/files.ts';
import { imported } from './support/importing.ts';
import { changes, madeUp, type Rows, section } from './support/made-up-release.ts';

/** Twelve months of one force, a thousand rows each, and one month more. */
const year = (last: number): Rows => [
  ...Array.from(
    { length: 12 },
    (_, i) => ['merseyside', `2025-${String(i + 1).padStart(2, '0')}`, 1000] as const,
  ),
  ['merseyside', '2026-01', last],
];

describe('the change report', () => {
  it('has a section for each kind of change, each ending in an action', async () => {
    const report = await changes({}, {});
    const sections = report.split('\n## ').slice(1);
    expect(sections.map((part) => part.split('\n')[0])).toEqual([
      'Months',
      'Areas',
      'Postcodes',
      'Share of postcodes without a team',
      'Coverage',
      'Force-months that cannot be trusted',
      'Force-months that may not be whole',
      "Crimes outside their force's area",
      'LSOA codes that the look-up does not know',
      'Overlaps and gaps of patches',
      'Teams and their outlines',
      'Dates of the sources',
    ]);
    for (const part of sections) expect(part.trim().split('\n').at(-1)).toMatch(/^Action: .+\.$/);
    expect(section(report, 'Months')).toContain('No change.\n\nAction: none.');
  });

  it('names months that came and went', async () => {
    const report = await changes({ months: ['2025-11', '2025-12'] }, { months: ['2025-12', '2026-01'] });
    expect(section(report, 'Months')).toContain('- added (1): 2026-01\n- removed (1): 2025-11');
    expect(section(report, 'Months')).toContain('Action: if a removed month should still be shown');
  });

  it('names areas that came, went and were renamed', async () => {
    const report = await changes(
      {
        neighbourhoods: [
          { id: 'A1', name: 'Old' },
          { id: 'B1', name: 'Gone' },
        ],
      },
      {
        neighbourhoods: [
          { id: 'A1', name: 'New' },
          { id: 'a1', name: 'Came' },
        ],
      },
    );
    expect(section(report, 'Areas')).toContain(
      '- neighbourhoods added (1): merseyside/a1\n- neighbourhoods removed (1): merseyside/B1\n- neighbourhoods renamed (1): merseyside/A1 from "Old" to "New"',
    );
    expect(section(report, 'Areas')).toContain('Action: find out where each removed area went.');
  });

  it('names postcodes that changed hands, and not those of which only one release knows the team', async () => {
    const report = await changes({ teams: ['A1', 'A1', null] }, { teams: ['B1', 'A1', 'B1'] });
    expect(section(report, 'Postcodes')).toContain('- changed team (1): L1 1AA from A1 to B1');
  });

  it('asks to look where postcodes change their force', async () => {
    const report = await changes({}, { force: 'cheshire' });
    expect(section(report, 'Postcodes')).toContain('changed force (3): L1 1AA from merseyside to cheshire');
    expect(section(report, 'Postcodes')).toContain('Action: forces and partnerships hardly move');
  });

  it('tells how many postcodes have no team, and when they have become more', async () => {
    const report = await changes({}, { teams: ['A1', null, 'A1'] });
    expect(section(report, 'Share')).toContain('- merseyside: 33.33 %, before 0.00 %');
    expect(section(report, 'Share')).toContain('Action: find the patches that are missing');
  });

  it('tells files that were lost, gained or published again', async () => {
    const months = ['2025-11', '2025-12'];
    const report = await changes(
      {
        months,
        street: [
          ['kent', '2025-11', 5],
          ['kent', '2025-12', 5],
        ],
      },
      {
        months,
        street: [
          ['kent', '2025-12', 7],
          ['gwent', '2025-12', 1],
        ],
      },
    );
    expect(section(report, 'Coverage')).toContain(
      '- files lost (1): kent 2025-11\n- files gained (1): gwent 2025-12\n- files published again with other counts (1): kent 2025-12 from 5 to 7 rows',
    );
  });

  it('tells of outcomes as it does of crimes', async () => {
    const both: Rows = [
      ['kent', '2025-12', 5],
      ['gwent', '2025-12', 5],
    ];
    const report = await changes({ outcomes: both }, { outcomes: both.slice(1) });
    expect(section(report, 'Coverage')).toContain('- files lost (1): kent 2025-12 outcomes');
  });

  it('tells of a dataset that came or went, and of its months', async () => {
    const one: Rows = [['kent', '2025-11', 5]];
    const two: Rows = [...one, ['kent', '2025-12', 5]];
    expect(section(await changes({}, { outcomes: two }), 'Coverage')).toContain(
      '- a dataset that is new: outcomes (2 files, 2025-11 to 2025-12)',
    );
    expect(section(await changes({ outcomes: one }, {}), 'Coverage')).toContain(
      '- a dataset that was lost: outcomes (before: 1 files, 2025-11 to 2025-11)\n\nAction: ask whether',
    );
    expect(section(await changes({ outcomes: one }, { outcomes: two }), 'Coverage')).toContain(
      '- months of outcomes added (1): 2025-12',
    );
  });

  it('says so where there was no release, or none that this version can read', async () => {
    const after = await madeUp({});
    expect(changesSince(await temporaryFolder(), after)).toContain('There was no release before.');
    const other = await temporaryFolder();
    await writeFile(join(other, 'release.json'), '{"id":"older"}');
    expect(changesSince(other, after)).toContain('cannot be compared');
  });
});

describe('postcodes that change teams', () => {
  const before = { teams: ['A1', 'A1', 'B1'] };

  it('stop an update that nobody looks at where many of a force’s do: patches may have changed places', async () => {
    const swapped = { teams: ['B1', 'B1', 'A1'] };
    await expect(changes(before, swapped, true)).rejects.toThrow(
      "merseyside: 3 of its 3 postcodes are in another team's patch than before; expected one in 10 at most",
    );
    expect(await changes(before, swapped)).toContain('changed team (3)');
    expect(await changes(before, { teams: ['A1', 'A1', null] }, true)).toContain('before 0.00 %');
  });
});

describe('a force’s month that cannot be trusted', () => {
  const months = year(0).map(([, month]) => month);
  const old = { months: months.slice(0, 12), street: year(0).slice(0, 12) };
  const doubtful = (doubt: Partial<Doubt> = {}): Rows => [
    ...year(10).slice(0, 12),
    ['merseyside', '2026-01', 10, doubt],
  ];
  const TITLE = 'Force-months that cannot';

  it('is refused when it is new, with what was found, what was expected, and what to do', async () => {
    await expect(changes(old, { months, street: doubtful() })).rejects.toThrow(
      'merseyside 2026-01: found 10 rows; expected about as in other months, which have 1,000 to 1,000. Look at the file',
    );
    await expect(changes(old, { months, street: doubtful() })).rejects.toThrow(
      'add content/corrections/merseyside-2026-01-rows.yaml with target kind "forceMonth"',
    );
  });

  it('is let through where somebody has accepted it, and stays listed', async () => {
    const street = doubtful({ notKnown: [], accepted: 'merseyside-2026-01' });
    const said = section(await changes(old, { months, street }), TITLE);
    expect(said).toContain('found 10 rows');
    expect(said).toContain('Accepted by merseyside-2026-01\n\nAction: none.');
  });

  it('is only told of where the release in place had that month already', async () => {
    const release = { months, street: doubtful() };
    const said = section(await changes(release, release), TITLE);
    expect(said).toContain('- merseyside 2026-01: found 10 rows; expected about');
    expect(said).toContain('(kind: forceMonth)');
  });

  it('is refused where nobody looks on, had before or not, and in a first release', async () => {
    const release = { months, street: doubtful({ measure: 'placed', found: 3, low: 98, high: 99 }) };
    const words =
      'merseyside 2026-01: found 3% of the rows at a map point that bears out their LSOA; expected about as in other months, which have 98 to 99';
    await expect(changes(release, release, true)).rejects.toThrow(words);
    const first = await temporaryFolder();
    const draft = await madeUp(release);
    expect(() => changesSince(first, draft, { unattended: true })).toThrow(words);
    expect(section(changesSince(first, draft), TITLE)).toContain(words);
  });
});

describe('a force’s month that may not be whole', () => {
  const TITLE = 'Force-months that may not';

  it('is told of, and let through', async () => {
    const street = [...year(0).slice(0, 12), ['merseyside', '2026-01', 740] as const];
    const said = section(await changes({ street: year(1000) }, { street }), TITLE);
    expect(said).toContain('- merseyside 2026-01: 740 rows; the lowest of the months around it has 1,000');
    expect(section(await changes({}, { street: year(760) }), TITLE)).toContain('No change.');
  });

  it('cannot be told of a force with few months, and that is said', async () => {
    const said = section(await changes({}, { street: year(0).slice(0, 3) }), TITLE);
    expect(said).toContain('- too few months to tell (it takes 7 of a force): merseyside (3)');
  });
});

describe('an import', () => {
  it('leaves the change report in the release and tells it', async () => {
    const { world, stdout } = await imported();
    const report = await readFile(join(world.out, 'CHANGES.md'), 'utf8');
    expect(stdout).toContain(report);
  });

  it('finds no change to itself, in a section of any kind', async () => {
    const { world } = await imported();
    await rm(join(world.out, 'CHANGES.md'));
    const report = changesSince(world.out, world.out);
    expect(report.match(/No change\./g)).toHaveLength(5);
    expect(report.match(/Action: none\./g)).toHaveLength(12);
  });

  it('keeps the report when the same release is imported again', async () => {
    const { world } = await imported();
    await writeFile(join(world.out, 'CHANGES.md'), 'What it changed.');
    expect(changesSince(world.out, world.out)).toBe('What it changed.');
  });
});
