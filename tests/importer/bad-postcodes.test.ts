import { describe, expect, it } from 'vitest';
import { codePoint, codePointMembers, inEngland, POSTCODES } from './support/code-point.ts';
import { imported, refusal } from './support/importing.ts';
import { headerLine, onsCsv } from './support/ons-directory.ts';
import { zipOf } from './support/zip-file.ts';

const DIRECTORY = 'postcodes/codepo_gb.zip';
const HEADERS = 'Doc/Code-Point_Open_Column_Headers.csv';

describe('Code-Point Open is refused, and nothing is changed, when', () => {
  it('its columns are others: those missing and unexpected are named', async () => {
    const said = await refusal({
      [DIRECTORY]: await zipOf({ ...codePointMembers(), [HEADERS]: 'PC,PQ,EA,NO,CY,RH,LH,CC,DC,XX\n' }),
    });
    expect(said).toContain(`codepo_gb.zip: ${HEADERS}: missing columns: WC; unexpected columns: XX.`);
  });

  it('it does not say what its columns are', async () => {
    const others = Object.entries(codePointMembers()).filter(([name]) => name !== HEADERS);
    const said = await refusal({ [DIRECTORY]: await zipOf(Object.fromEntries(others)) });
    expect(said).toContain(`codepo_gb.zip: found no ${HEADERS}; expected it in a Code-Point Open archive.`);
  });

  it('two rows of a postcode contradict each other', async () => {
    const said = await refusal({
      [DIRECTORY]: await codePoint([...POSTCODES, inEngland('ZZ1 1AA', '335285,390797')]),
    });
    expect(said).toContain(
      'codepo_gb.zip: postcodes given twice with different values: ZZ1 1AA; expected each once. Download the file again.',
    );
  });

  it('it is mostly rows that cannot be used', async () => {
    const said = await refusal({
      [DIRECTORY]: await codePoint(['not a row', 'nor this', ...POSTCODES.slice(0, 1)]),
    });
    expect(said).toContain(
      'codepo_gb.zip: found 3 rows, of which 2 cannot be used (malformedRow 2); expected a postcode a row.',
    );
  });

  it('it has no row', async () => {
    const said = await refusal({ [DIRECTORY]: await codePoint([]) });
    expect(said).toContain(
      'codepo_gb.zip: found 0 rows, of which 0 cannot be used (none); expected a postcode a row.',
    );
  });

  it('it is an archive of something else', async () => {
    const said = await refusal({ [DIRECTORY]: await zipOf({ 'holiday.jpg': 'Made up.' }) });
    expect(said).toContain(
      'codepo_gb.zip: found no postcode directory; expected Code-Point Open (Data/CSV/*.csv), ONSPD or NSPL.',
    );
  });

  it('another directory is given beside it', async () => {
    const said = await refusal({
      'postcodes/onspd.csv': onsCsv(headerLine('onspd-2024-08'), [{ postcode: 'ZZ1 1AA' }]),
    });
    expect(said).toContain('--postcodes: found codepo_gb.zip, onspd.csv; expected one postcode directory.');
  });
});

it('rows of Code-Point Open that cannot be believed are counted by reason, and those far off are told of', async () => {
  const { release, stdout } = await imported({
    [DIRECTORY]: await codePoint([
      ...POSTCODES,
      inEngland('ZZ1 1AA', '335006,394695', 'E08000901'),
      inEngland('ZZ1 3AA', '-5,394695'),
      inEngland('ZZ1 3AB', '335006,1300001'),
      inEngland('ZZ1 3AD', 'east,north'),
      inEngland('ZZ1 3AE', ','),
      inEngland('ZZ1', '335006,394695'),
      // A quote too few and a stray sign after another: DuckDB has been seen to fail over this row.
      '   Z1 3AG",10,335006,394695,"E92000001","","","","E08000902"\u{1F600},""',
      // Cornwall, in no force area of the made-up world.
      inEngland('ZZ1 3AF', '180000,40000'),
    ]),
  });
  expect(release.release.accounts.postcodes).toEqual({
    read: 18,
    published: 8,
    outside: { scotland: 3 },
    rejected: { coordinatesOutOfRange: 4, malformedRow: 1, notAPostcode: 1, repeatedRow: 1 },
  });
  expect(stdout).toContain('- located too far from every outline to be given a place: 1\n');
});
