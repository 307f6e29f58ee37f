import { teamCrime } from './support/team-crime.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AreaRelease } from '../../src/read/release.ts';
import { imported, refusal } from './support/importing.ts';
import { POINTS, streetMembers } from './support/made-up-crime.ts';
import { section } from './support/made-up-release.ts';
import { streetFile, streetMember, type StreetRow } from './support/street-csv.ts';
import { zipOf } from './support/zip-file.ts';

const ENDED = 'E01999901';

const MERSEYSIDE = streetMember('2025-01', 'merseyside');

/** The world with other rows in Merseyside's file of January. */
const january = async (rows: readonly StreetRow[], edit = (file: string) => file) => ({
  'crime/2025-01.zip': await zipOf({
    ...streetMembers('2025-01'),
    [MERSEYSIDE]: edit(streetFile('2025-01', rows)),
  }),
});

const burglaries = (n: number, row: Omit<StreetRow, 'type'>) =>
  Array.from({ length: n }, () => ({ type: 'Burglary', outcome: 'Under investigation', ...row }));

/** Crimes of January that Merseyside reported, by partnership. */
const byPartnership = (release: AreaRelease) =>
  Object.fromEntries(
    ['merseyside', 'cheshire'].flatMap((force) => {
      const { partnerships = {}, months = [] } = release.forceCrime(force) ?? {};
      return Object.entries(partnerships).map(([code, reporters]) => [
        code,
        (reporters['merseyside'] ?? []).reduce(
          (n, [, , counts]) => n + (counts[months.indexOf('2025-01')] ?? 0),
          0,
        ),
      ]);
    }),
  );

const mixed = (n: number, codes: readonly [string, string, string]) =>
  [POINTS.inN1, POINTS.inS1, POINTS.inEast].flatMap((at, i) => burglaries(n, { at, lsoa: codes[i] ?? '' }));

describe('a month whose rows have LSOA codes that have ended', () => {
  it('counts them where they were, and no partnership seems to have fewer crimes', async () => {
    const old = await imported(await january(mixed(20, ['E01999901', 'E01999902', 'E01999903'])));
    const today = await imported(await january(mixed(20, ['E01000901', 'E01000903', 'E01000905'])));
    expect(byPartnership(old.release)).toEqual({ E22000901: 20, E22000902: 20, E22000903: 20 });
    expect(byPartnership(old.release)).toEqual(byPartnership(today.release));
    expect(old.release.forceCrime('merseyside')?.counts).toEqual(
      today.release.forceCrime('merseyside')?.counts,
    );
    expect(old.release.coverage).toEqual(today.release.coverage);
    expect(old.release.release.elsewhere).toEqual(today.release.release.elsewhere);
  });

  it('is told in both reports, by file and by force, and in the release', async () => {
    const rows = [...mixed(20, ['E01999901', 'E01000903', 'E01000905']), ...burglaries(4, { lsoa: ENDED })];
    const { release, stdout, world } = await imported(await january(rows));
    expect(stdout).toContain(
      '- of these with an LSOA code that the look-up does not know, placed by their map point: 20\n',
    );
    expect(stdout).toContain('- of these in no partnership, for want of a known LSOA: 4\n');
    expect(section(stdout, 'Rows whose LSOA code')).toContain(
      'by file\n\n- 2025-01 merseyside: 24 of 64 rows (37.5 %), of which in no partnership: 4\n',
    );
    expect(release.release.unknownLsoaCodes).toEqual([
      { force: 'merseyside', from: '2025-01', to: '2025-01', rows: 64, unknown: 24, lost: 4 },
    ]);
    const changes = await readFile(join(world.out, 'CHANGES.md'), 'utf8');
    expect(section(changes, 'LSOA codes that')).toBe(
      'LSOA codes that the look-up does not know\n\n- merseyside: 37.5 % of its rows of 2025-01, counted for the partnership of their map point; in no partnership: 4\n\nAction: none.\n',
    );
  });

  it('asks for a new edition of the look-up where it is the newest month', async () => {
    const { stdout } = await imported(await january(mixed(20, [ENDED, ENDED, ENDED])), [
      '--months',
      '2025-01',
    ]);
    expect(section(stdout, 'LSOA codes that')).toContain(
      'Action: the newest files of merseyside have codes that are newer than the look-up, or wrong: take up its new edition',
    );
  });

  it('says nothing of it where no file has such codes', async () => {
    const { release, stdout } = await imported(
      await january(mixed(20, ['E01000901', 'E01000903', 'E01000905'])),
    );
    expect(release.release).not.toHaveProperty('unknownLsoaCodes');
    expect(stdout).not.toContain('## Rows whose LSOA code');
    expect(section(stdout, 'LSOA codes that')).toContain('No change.\n\nAction: none.');
  });

  it('leaves a map point the code of today, however often it had the old one', async () => {
    const { release } = await imported(
      await january([
        ...burglaries(9, { at: POINTS.inN1, lsoa: ENDED }),
        ...burglaries(1, { at: POINTS.inN1, lsoa: 'E01000901' }),
      ]),
    );
    const { points = [], lsoas = [], pointLsoas = [] } = teamCrime(release, 'merseyside', 'N1') ?? {};
    const labels = points.map((point, i) => [point.join(), lsoas[pointLsoas[i] ?? -1]]);
    expect(labels).toContainEqual([POINTS.inN1, 'E01000901']);
  });
});

describe('a code that the look-up does not know', () => {
  it.each([
    ['in small letters', (file: string) => file.replaceAll('E01000901', 'e01000901')],
    ['with a space after it', (file: string) => file.replaceAll('E01000901', 'E01000901 ')],
    ['that is cut off', (file: string) => file.replaceAll('E01000901', 'E0100')],
    ['in quotes that say nothing', (file: string) => file.replaceAll('E01000901', '"???"')],
  ])('because it is written %s is no loss either', async (_, edit) => {
    const rows = mixed(20, ['E01000901', 'E01000903', 'E01000905']);
    const { release } = await imported(await january(rows, edit));
    expect(byPartnership(release)).toEqual({ E22000901: 20, E22000902: 20, E22000903: 20 });
  });

  it('on a pier counts for the nearest partnership', async () => {
    const { release } = await imported(await january(burglaries(20, { at: '-3.02,53.445', lsoa: ENDED })));
    expect(byPartnership(release)).toMatchObject({ E22000901: 20 });
  });

  it('is not looked for where there is none, or one of Scotland', async () => {
    const rows = [
      ...mixed(20, ['E01000901', 'E01000903', 'E01000905']),
      ...burglaries(20, { at: POINTS.inN1 }),
      ...burglaries(20, { at: '-4.26,55.86', lsoa: 'S01010264' }),
    ];
    const { release } = await imported(await january(rows));
    expect(byPartnership(release)).toEqual({ E22000901: 20, E22000902: 20, E22000903: 20 });
    expect(release.coverage).toContainEqual(
      expect.objectContaining({ force: 'merseyside', month: '2025-01', rows: 100, withoutLsoa: 40 }),
    );
    expect(release.release).not.toHaveProperty('unknownLsoaCodes');
  });

  it('and a map point nowhere stops the import, where more than one row in a hundred would be lost', async () => {
    const good = burglaries(900, { at: POINTS.inN1, lsoa: 'E01000901' });
    const said = await refusal(
      await january([
        ...good,
        ...burglaries(6, { at: '0,0', lsoa: ENDED }),
        ...burglaries(4, { lsoa: ENDED }),
      ]),
    );
    expect(said).toContain(
      `- 2025-01.zip: ${MERSEYSIDE}: column "LSOA code": 10 of 910 rows have a code that is not in the LSOA look-up, such as "E01999901", and no map point in England or Wales to go by; expected at most one in 100, since they would be missing from every partnership. Download the archive again;`,
    );
    const bearable = await january([...good, ...burglaries(9, { at: '0,0', lsoa: ENDED })]);
    expect((await imported(bearable)).stdout).toContain(
      '9 of 909 rows (1.0 %), of which in no partnership: 9',
    );
  });
});
