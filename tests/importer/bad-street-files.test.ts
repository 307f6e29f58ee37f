import { describe, expect, it } from 'vitest';
import { imported, refusal } from './support/importing.ts';
import { CRIME, POINTS, streetMembers } from './support/made-up-crime.ts';
import { STREET_HEADER, streetFile, streetLine, streetMember } from './support/street-csv.ts';
import { zipOf } from './support/zip-file.ts';

const MERSEYSIDE = streetMember('2025-01', 'merseyside');
const members = streetMembers('2025-01');

/** January with another file for Merseyside. */
const january = async (merseyside: string | Buffer) => ({
  'crime/2025-01.zip': await zipOf({ ...members, [MERSEYSIDE]: merseyside }),
});

const good = streetLine('2025-01', { type: 'Burglary', at: POINTS.inN1, lsoa: 'E01000901' });
/** A street file of twenty good lines, with others among them. */
const among = (...lines: readonly string[]) =>
  [STREET_HEADER, ...Array<string>(10).fill(good), ...lines, ...Array<string>(10).fill(good)].join('\n');

/** What a release says of Merseyside's January. */
const coverageOf = async (file: string | Buffer) => {
  const { release } = await imported(await january(file));
  const { accounts } = release.release;
  const row = release.coverage.find(({ force, month }) => force === 'merseyside' && month === '2025-01');
  return { rows: row?.rows, rejected: row?.rejected, reasons: accounts.crime.rejected };
};

/** February has one row of its own whose month is not that of its file. */
const february = { monthNotOfFile: 1 };

describe('a row of a street file is rejected and counted when', () => {
  it('it is blank, or has too few columns, or too many', async () => {
    expect(await coverageOf(among('', 'a,b,c', `${good},x`))).toEqual({
      rows: 20,
      rejected: 3,
      reasons: { ...february, malformedRow: 3 },
    });
  });

  it('it opens a quote and does not close it', async () => {
    const open = good.replace('On or near', '"On or near');
    expect(await coverageOf(`${among()}\n${open}`)).toEqual({
      rows: 20,
      rejected: 1,
      reasons: { ...february, malformedRow: 1 },
    });
  });

  it('it is not UTF-8', async () => {
    const latin1 = Buffer.from(among(good.replace('Madeup Road', 'Caf\u00e9 Road')), 'latin1');
    expect(await coverageOf(latin1)).toEqual({
      rows: 20,
      rejected: 1,
      reasons: { ...february, malformedRow: 1 },
    });
  });

  it('its coordinates are out of range, half there, or not numbers', async () => {
    const bad = ['-181,53', '-2.98,90.5', '-2.98,', ',53.4', 'west,north', 'NaN,NaN'];
    const lines = bad.map((at) => streetLine('2025-01', { type: 'Drugs', at }).replace(/,53\.4,/, ',53.4,'));
    expect(await coverageOf(among(...lines))).toEqual({
      rows: 20,
      rejected: 6,
      reasons: { ...february, coordinatesOutOfRange: 6 },
    });
  });

  it('it is of another month than its file', async () => {
    const line = streetLine('2025-01', { type: 'Drugs', month: '2024-12' });
    expect(await coverageOf(among(line))).toEqual({ rows: 20, rejected: 1, reasons: { monthNotOfFile: 2 } });
  });

  it('its crime type is none that we know', async () => {
    const line = streetLine('2025-01', { type: 'Time travel' });
    expect(await coverageOf(among(line))).toEqual({
      rows: 20,
      rejected: 1,
      reasons: { ...february, unknownCrimeType: 1 },
    });
  });
});

describe('a street file is read all the same when', () => {
  it.each([
    ['its lines end as on Windows', among().replaceAll('\n', '\r\n')],
    ['it starts with a byte-order mark', `\uFEFF${among()}`],
    ['it ends in a new line', `${among()}\n`],
    ['its cells are quoted', among().replaceAll('Burglary', '"Burglary"')],
  ])('%s', async (_, file) => {
    expect(await coverageOf(file)).toMatchObject({ rows: 20, rejected: 0 });
  });

  it('it has an outcome that the publisher has not used before', async () => {
    const rows = [{ type: 'Burglary', outcome: 'Sent to the moon', at: POINTS.inN1 }];
    const { release } = await imported(await january(streetFile('2025-01', rows)));
    const { outcomes, counts } = release.forceCrime('merseyside') ?? { outcomes: [], counts: [] };
    expect(counts.map(([, outcome]) => outcomes[outcome])).toContain('sent-to-the-moon');
  });

  it('it holds no row: its month is then not known for its force, and nowhere nought', async () => {
    const { release } = await imported(await january(`${STREET_HEADER}\n`));
    const empty = {
      force: 'merseyside',
      month: '2025-01',
      rows: 0,
      withoutPoint: 0,
      withoutLsoa: 0,
      rejected: 0,
    };
    expect(release.coverage).toContainEqual(empty);
    const counts = release.forceCrime('merseyside')?.counts ?? [];
    expect(counts.map(([, , months]) => months[0])).toEqual(counts.map(() => null));
  });
});

describe('a street file is refused by name, and nothing is changed, when', () => {
  it('its header is not the publisher’s: missing and unexpected columns are named', async () => {
    const said = await refusal(await january(among().replace('LSOA code', 'Ward code')));
    expect(said).toContain(
      `2025-01.zip: ${MERSEYSIDE}: missing columns: LSOA code; unexpected columns: Ward code. Has the publisher changed the layout?`,
    );
  });

  it('its columns are in another order', async () => {
    const said = await refusal(await january(among().replace('Longitude,Latitude', 'Latitude,Longitude')));
    expect(said).toContain(`${MERSEYSIDE}: columns in another order: found Crime ID, Month`);
  });

  it('it is empty, without even a header', async () => {
    const said = await refusal(await january(''));
    expect(said).toContain(`${MERSEYSIDE}: missing columns: Crime ID, Month, Reported by`);
  });

  it('it is mostly rows that cannot be read', async () => {
    const lines = [STREET_HEADER, good, `"${good}`, good, good];
    const said = await refusal(await january(lines.join('\n')));
    expect(said).toContain(
      `2025-01.zip: ${MERSEYSIDE}: 3 of 4 rows cannot be used (malformedRow 3); expected rows of 2025-01 in the publisher's layout. Line 3: `,
    );
  });

  it('its lines do not all end alike', async () => {
    const said = await refusal(await january(among(`\r${good}`)));
    expect(said).toMatch(/line \d+ ends in a lone CR, the lines before it in LF/);
    expect(said).toContain('expected lines that all end alike. Download the file again.');
    expect(said).not.toContain('Invalid Input Error');
  });

  it('it is the file of another month under this month’s name', async () => {
    const said = await refusal(await january(streetFile('2024-01', CRIME['2025-01']?.['merseyside'] ?? [])));
    expect(said).toContain(
      `${MERSEYSIDE}: 8 of 8 rows cannot be used (monthNotOfFile 8); expected rows of 2025-01`,
    );
  });

  it('its outcomes are no outcomes at all', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => ({
      type: 'Burglary',
      outcome: `On or near Road ${i}`,
    }));
    const said = await refusal(await january(streetFile('2025-01', rows)));
    expect(said).toContain('files of 2025-01: column "Last outcome category": found');
    expect(said).toContain('expected at most 100. Has the publisher changed the layout?');
  });

  it('no force in content/forces/ has its name', async () => {
    const said = await refusal({
      'crime/2025-01.zip': await zipOf({
        ...members,
        [streetMember('2025-01', 'ankh-morpork')]: `${STREET_HEADER}\n`,
      }),
    });
    expect(said).toContain(
      '2025-01.zip: 2025-01/2025-01-ankh-morpork-street.csv is of a force "ankh-morpork" that no file in content/forces/ names.',
    );
  });

  it('none of the files holds a row', async () => {
    const said = await refusal({
      'crime/2025-01.zip': await zipOf({ [MERSEYSIDE]: `${STREET_HEADER}\n` }),
      'crime/2025-02.zip': null,
    });
    expect(said).toContain('--crime: found no crime or incident in England and Wales in any street file');
  });
});

describe('a month given twice is refused, and nothing is changed, when', () => {
  it('it is of a month that has not begun', async () => {
    const said = await refusal({
      'crime/2025-02.zip': await zipOf({
        [streetMember('2199-01', 'merseyside')]: streetFile('2199-01', []),
      }),
    });
    expect(said).toContain(
      '2199-01/2199-01-merseyside-street.csv: found the month 2199-01; expected none after 20',
    );
  });

  it('it comes in two archives', async () => {
    const said = await refusal({ 'crime/january-again.zip': await zipOf(members) });
    expect(said).toContain(
      'january-again.zip: 2025-01 merseyside street is also in 2025-01.zip, and 2 more of its files are; expected each month of a force once. Leave the older of the two out: move it',
    );
  });

  it('it comes alone and in an archive of several months', async () => {
    const several = await zipOf({ ...members, ...streetMembers('2025-02') });
    const said = await refusal({ 'crime/2025-01.zip': null, 'crime/several.zip': several });
    expect(said).toContain(
      'several.zip: 2025-02 merseyside street is also in 2025-02.zip; expected each month of a force once.',
    );
  });

  it('it comes in two folders of one archive', async () => {
    const said = await refusal({
      'crime/2025-01.zip': await zipOf({ ...members, [`copy/${MERSEYSIDE}`]: among() }),
    });
    expect(said).toContain('2025-01.zip: 2025-01 merseyside street is also in 2025-01.zip;');
    expect(said).toContain('Download the archive again.');
  });
});

it('an archive of several months is read like several archives of one', async () => {
  const several = await zipOf({ ...members, ...streetMembers('2025-02') });
  const { release } = await imported({
    'crime/2025-01.zip': null,
    'crime/2025-02.zip': null,
    'crime/several.zip': several,
  });
  expect(release.release.accounts.crime).toMatchObject({ read: 17, published: 14 });
  expect(release.coverage.map(({ force, month, rows }) => [force, month, rows])).toEqual([
    ['cheshire', '2025-01', 3],
    ['merseyside', '2025-01', 8],
    ['merseyside', '2025-02', 3],
  ]);
});
