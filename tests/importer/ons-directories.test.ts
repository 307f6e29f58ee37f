import { describe, expect, it } from 'vitest';
import { imported, refusal } from './support/importing.ts';
import { headerLine, onsCsv, type OnsRow } from './support/ons-directory.ts';
import { answerFor } from './support/postcodes.ts';
import { zipOf } from './support/zip-file.ts';

/** Coordinates that ONS gives to a postcode without any. */
const NONE = { lat: '99.999999', long: '0.000000' };
const PSEUDO = 'E99999999';

const ROWS: OnsRow[] = [
  { postcode: 'ZZ1 1AA' },
  { postcode: 'ZZ1 1AB', withdrawn: '199606', lat: '53.41', long: '-2.975' },
  { postcode: 'ZZ1 1AD', largeUser: true, council: PSEUDO, ward: 'E05000902' },
  { postcode: 'ZZ1 1AE', quality: '9', ...NONE },
  { postcode: 'ZZ1 1AF', quality: '8', ...NONE },
  { postcode: 'ZZ1 1AG', quality: '9' },
  { postcode: 'ZZ1 2AA', country: 'S92000003', withdrawn: '201012' },
  { postcode: 'ZZ1 2AB', country: 'N92000002' },
  { postcode: 'ZZ1 2AD', country: 'L93000001', council: 'L99999999', quality: '9', ...NONE },
  { postcode: 'ZZ1 2AE', country: 'M83000003', council: 'M99999999', quality: '9', ...NONE },
  { postcode: 'ZZ1 2AF', country: 'W92000004', council: 'W99999999' },
];

const importedFrom = async (name: string, content: string | Buffer) =>
  (await imported({ 'postcodes/codepo_gb.zip': null, [`postcodes/${name}`]: content })).release;

const LAYOUTS = [
  'onspd-2018-05',
  'onspd-2024-08',
  'onspd-2025-11',
  'nspl-2020-08',
  'nspl-2024-08',
  'nspl-2025-05',
  'nspl-2025-11',
];

describe.each(LAYOUTS)('a postcode directory in the layout of %s', (layout) => {
  it('is read: places, flags, countries, wards, and an account of every row', async () => {
    const release = await importedFrom(`${layout}.csv`, onsCsv(headerLine(layout), ROWS));
    const answer = (postcode: string) => answerFor(release, postcode);
    const northmade = {
      force: 'merseyside',
      partnership: 'E22000901',
      council: 'E08000901',
      ward: 'E05000901',
      neighbourhood: 'N1',
    };

    expect(answer('ZZ1 1AA')).toMatchObject({
      place: northmade,
      near: [],
      terminated: null,
      largeUser: false,
    });
    expect(answer('ZZ1 1AB')).toMatchObject({ place: { neighbourhood: 'S1' }, terminated: '1996-06' });
    // The directory's own ward, though the point lies in another's outline.
    const across = { ...northmade, ward: 'E05000902' };
    expect(answer('ZZ1 1AD')).toMatchObject({ place: across, largeUser: true });
    for (const nowhere of ['ZZ1 1AE', 'ZZ1 1AF', 'ZZ1 1AG']) expect(answer(nowhere)?.place).toBeNull();
    expect(answer('ZZ1 2AA')).toMatchObject({ place: { outside: 'scotland' }, terminated: '2010-12' });
    expect(answer('ZZ1 2AB')?.place).toEqual({ outside: 'northern-ireland' });
    expect(answer('ZZ1 2AD')?.place).toEqual({ outside: 'channel-islands' });
    expect(answer('ZZ1 2AE')?.place).toEqual({ outside: 'isle-of-man' });
    expect(answer('ZZ1 2AF')?.place).toEqual(northmade);

    expect(release.release.accounts.postcodes).toEqual({
      read: 11,
      published: 7,
      outside: { 'channel-islands': 1, 'isle-of-man': 1, 'northern-ireland': 1, scotland: 1 },
      rejected: {},
    });
    expect(release.release.postcodeDirectory.source).toBe(layout.slice(0, layout.indexOf('-')));
  });
});

describe('a postcode directory of ONS', () => {
  it('is read from the zip it is published in, and dated by its name', async () => {
    const csv = onsCsv(headerLine('onspd-2025-11'), ROWS);
    const zip = await zipOf({
      'Data/ONSPD_NOV_2025_UK.csv': csv,
      'Data/multi_csv/ONSPD_NOV_2025_UK_ZZ.csv': csv,
      'Documents/readme.txt': 'Made up.',
    });
    const { release } = await importedFrom('onspd.zip', zip);
    expect(release.postcodeDirectory).toEqual({
      name: 'ONS Postcode Directory',
      date: '2025-11-01',
      source: 'onspd',
    });
    expect(release.accounts.postcodes.read).toBe(11);
  });

  it('may have its columns in another order', async () => {
    const header = headerLine('onspd-2024-08').split(',').reverse().join(',');
    const release = await importedFrom('onspd.csv', onsCsv(header, ROWS));
    expect(answerFor(release, 'ZZ1 1AB')).toMatchObject({ terminated: '1996-06' });
  });

  it('loses no row silently: what cannot be believed is counted by reason', async () => {
    const rows: OnsRow[] = [
      ...ROWS,
      { postcode: 'ZZ1 1AA' },
      { postcode: 'ZZ1 3AA', lat: 'north' },
      { postcode: 'ZZ1 3AB', lat: '-2.98', long: '534.45' },
      { postcode: 'ZZ1 3AD', withdrawn: '201013' },
      { postcode: 'NOT ONE' },
      { postcode: 'ZZ01 3AE' },
    ];
    const csv = `${onsCsv(headerLine('onspd-2024-08'), rows)}"ZZ1 3AF","a row cut sho`;
    const { release } = await importedFrom('onspd.csv', csv);
    expect(release.accounts.postcodes).toMatchObject({
      read: 18,
      published: 7,
      rejected: {
        coordinatesOutOfRange: 2,
        malformedRow: 1,
        notAPostcode: 2,
        repeatedRow: 1,
        withdrawalNotAMonth: 1,
      },
    });
  });

  it('is refused with an unknown header, which names the columns missing and unexpected', async () => {
    const header = headerLine('onspd-2025-11').replace('lad25cd', 'lad27cd').replace(',wd25cd', '');
    const said = await refusal({
      'postcodes/codepo_gb.zip': null,
      'postcodes/ONSPD_NOV_2027_UK.csv': onsCsv(header, ROWS),
    });
    expect(said).toContain(
      'ONSPD_NOV_2027_UK.csv: a header that we do not know. Nearest is ONSPD November 2025: ' +
        'missing columns: lad25cd, wd25cd; unexpected columns: lad27cd.',
    );
  });

  it('is refused where two rows of a postcode contradict each other', async () => {
    const rows = [...ROWS, { postcode: 'ZZ1 1AA', lat: '53.41' }];
    const said = await refusal({
      'postcodes/codepo_gb.zip': null,
      'postcodes/onspd.csv': onsCsv(headerLine('onspd-2024-08'), rows),
    });
    expect(said).toContain(
      'onspd.csv: postcodes given twice with different values: ZZ1 1AA; expected each once.',
    );
  });

  it('is refused as a zip that holds two editions', async () => {
    const csv = onsCsv(headerLine('onspd-2024-08'), ROWS);
    const zip = await zipOf({ 'ONSPD_AUG_2024_UK.csv': csv, 'ONSPD_NOV_2024_UK.csv': csv });
    const said = await refusal({ 'postcodes/codepo_gb.zip': null, 'postcodes/both.zip': zip });
    expect(said).toContain('both.zip: found 2 files named ONSPD… or NSPL….csv; expected one.');
  });
});
