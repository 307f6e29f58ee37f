import { describe, expect, it } from 'vitest';
import { refusal } from './support/importing.ts';
import {
  CENTROID_LINES,
  FORCE_AREAS,
  LOOKUP_LINES,
  PARTNERSHIPS,
  WARDS,
  centroidCsv,
  lookupCsv,
} from './support/made-up-areas.ts';
import { geoJsonOf } from './support/outlines.ts';

const FORCES = 'areas/force-areas.geojson';
const LOOKUP = 'areas/lsoa-lookup.csv';
const CENTROIDS = 'areas/lsoa-centroids.csv';

const lookup = (change: (line: string) => string) => ({ [LOOKUP]: lookupCsv(LOOKUP_LINES.map(change)) });

describe('an outline file is refused by name, and nothing is changed, when', () => {
  it('it is not JSON', async () => {
    const said = await refusal({ [FORCES]: '<html>404</html>' });
    expect(said).toContain('force-areas.geojson: not JSON (');
    expect(said).toContain('Download the file again.');
  });

  it('it is JSON, but not GeoJSON', async () => {
    const said = await refusal({ [FORCES]: '{"error":{"code":400,"message":"Invalid URL"}}' });
    expect(said).toContain('force-areas.geojson: not a GeoJSON collection of areas.');
  });

  it('no property is a code that we know', async () => {
    const said = await refusal({ [FORCES]: geoJsonOf('CTRY24', FORCE_AREAS) });
    expect(said).toContain(
      'force-areas.geojson: found properties CTRY24CD, CTRY24NM; expected a code column such as PFA20CD, CSP22CD,',
    );
  });

  it('an area has no name', async () => {
    const said = await refusal({
      [FORCES]: geoJsonOf('PFA20', FORCE_AREAS).replace('"Madeup Cheshire"', 'null'),
    });
    expect(said).toContain(
      'force-areas.geojson: feature 2 has no text in PFA20CD and PFA20NM; expected both.',
    );
  });

  it.each([
    ['blank', '" "', 'feature 1 has no text in WD25CD and WD25NM; expected both.'],
    ['no text', '5', 'feature 1 has no text in WD25CD and WD25NM; expected both.'],
  ])('a ward’s name is %s', async (_, name, words) => {
    const wards = geoJsonOf('WD25', WARDS).replace('"Madeup West"', name);
    expect(await refusal({ 'areas/wards/E08000901.geojson': wards })).toContain(
      `E08000901.geojson: ${words}`,
    );
  });

  it.each([
    ['absurdly long', `E${'9'.repeat(400)}`, `found "E${'9'.repeat(29)}…"`],
    ['blank', '', 'found ""'],
    ['a name', 'Madeup West', 'found "Madeup West"'],
  ])('a ward’s code is %s', async (_, code, words) => {
    const wards = geoJsonOf('WD25', WARDS).replace('E05000901', code);
    expect(await refusal({ 'areas/wards/E08000901.geojson': wards })).toContain(
      `E08000901.geojson: feature 1: WD25CD: ${words}; expected a code such as E05000001.`,
    );
  });

  it('a ward’s council has a code that is none', async () => {
    const wards = geoJsonOf('WD25', WARDS).replace(
      '"WD25NM":"Madeup West"',
      '"WD25NM":"Madeup West","LAD25CD":"Northmade","LAD25NM":"Northmade"',
    );
    expect(await refusal({ 'areas/wards/E08000901.geojson': wards })).toContain(
      'feature 1: LAD25CD: found "Northmade"; expected a code such as E05000001.',
    );
  });

  it('an area has no outline at all', async () => {
    const said = await refusal({
      [FORCES]: geoJsonOf('PFA20', FORCE_AREAS).replace(/"coordinates":\[\[.*?\]\]\]/, '"coordinates":[]'),
    });
    expect(said).toContain('force-areas.geojson: E23000004 Madeup Merseyside: polygon 1: found no ring;');
  });

  it('a ring does not close', async () => {
    const open = FORCE_AREAS.map((area) => ({ ...area, ring: area.ring.slice(0, -1) }));
    const said = await refusal({ [FORCES]: geoJsonOf('PFA20', open) });
    expect(said).toContain(
      'force-areas.geojson: E23000004 Madeup Merseyside: polygon 1, ring 1: does not close: starts at -3, 53.4 and ends at -3, 53.46;',
    );
  });

  it('it is in the British National Grid', async () => {
    const grid = FORCE_AREAS.map((area) => ({
      ...area,
      ring: area.ring.map(([x, y]): [number, number] => [x * -100_000, y * 7_000]),
    }));
    const said = await refusal({ [FORCES]: geoJsonOf('PFA20', grid) });
    expect(said).toContain('found the point 300000, 373800; expected longitude -180 to 180');
  });

  it('an area is given twice', async () => {
    const said = await refusal({ 'areas/more.geojson': geoJsonOf('CSP22', PARTNERSHIPS.slice(0, 1)) });
    expect(said).toContain('E22000901 Northmade was given before; expected one source version of each area.');
  });
});

describe('the LSOA look-up is refused, and nothing is changed, when', () => {
  it('a population is blank: it is not taken for nought', async () => {
    const said = await refusal(lookup((line) => line.replace(/,2000$/, ',')));
    expect(said).toContain(
      'lsoa-lookup.csv: row 4: found LSOA21CD "E01000903", LAD24CD "E08000902", LAD24NM "Southmade", CSP22CD "E22000902", ' +
        'CSP22NM "Southmade", PFA20CD "E23000004", POP_MID2022 ""; expected codes such as E01000001, names, and a whole number of people.',
    );
  });

  it('a code is no code', async () => {
    const said = await refusal(lookup((line) => line.replace('E22000903', 'Eastmade')));
    expect(said).toContain('lsoa-lookup.csv: row 6: found');
  });

  it('an LSOA is given twice', async () => {
    const said = await refusal({ [LOOKUP]: lookupCsv([...LOOKUP_LINES, ...LOOKUP_LINES.slice(0, 1)]) });
    expect(said).toContain('lsoa-lookup.csv: row 8: E01000901 was given before; expected each LSOA once.');
  });

  it('there are two look-ups', async () => {
    const said = await refusal({ 'areas/lsoa-lookup-2.csv': lookupCsv() });
    expect(said).toContain(
      'lsoa-lookup.csv: an LSOA look-up with population (csv with POP_MID2022) was given before, in lsoa-lookup-2.csv; expected one. Leave the older one out.',
    );
  });

  it('a row is cut short', async () => {
    const said = await refusal(lookup((line) => line.replace(/,E23000006.*/, '')));
    expect(said).toContain('lsoa-lookup.csv: a row cannot be read as CSV (');
  });

  it('its header is another: missing and unexpected columns are named', async () => {
    const said = await refusal({ [LOOKUP]: lookupCsv().replace('CSP22CD', 'COMMUNITY') });
    expect(said).toContain(
      'lsoa-lookup.csv: a header that we do not know: missing columns: CSP..CD; unexpected columns: COMMUNITY.',
    );
  });

  it('its columns are of two years', async () => {
    const said = await refusal({ [LOOKUP]: lookupCsv().replace('CSP22CD', 'CSP23CD') });
    expect(said).toContain(
      'lsoa-lookup.csv: columns of LSOA21, LAD24, CSP23, CSP22, PFA20, POP22; expected one year of each kind of area.',
    );
  });

  it('it does not agree with the outlines and centroids', async () => {
    const said = await refusal(
      lookup((line) => line.replace('E01000906', 'E01000999').replace('E22000903', 'E22000999')),
    );
    expect(said).toContain(
      'E22000999: in the LSOA look-up, but not in the partnership outlines; expected files of one edition.',
    );
    expect(said).toContain('E22000903: in the partnership outlines, but not in the LSOA look-up;');
    expect(said).toContain('E01000999: in the LSOA look-up, but not in the LSOA centroids;');
  });

  it('it names a force that content/ does not know', async () => {
    const unknown = FORCE_AREAS.map((area) => ({
      ...area,
      code: area.code.replace('E23000006', 'E23000999'),
    }));
    const said = await refusal({
      ...lookup((line) => line.replace('E23000006', 'E23000999')),
      [FORCES]: geoJsonOf('PFA20', unknown),
    });
    expect(said).toContain(
      'E23000999: in the LSOA look-up, but not in the pfaCode of any file in content/forces/;',
    );
  });

  it('it puts one partnership in two forces', async () => {
    const said = await refusal(
      lookup((line) => (line.startsWith('E01000905') ? line.replace('E23000006', 'E23000004') : line)),
    );
    expect(said).toContain(
      'E22000903: the LSOA look-up puts it in E23000004 and E23000006; expected one force area.',
    );
  });
});

it.each([
  ['has no easting', '', 'null'],
  ['lies west of the grid', '-335285', '-335285'],
  ['lies east of the grid', '700001', '700001'],
  ['lies where no number reaches', '9'.repeat(400), '9'.repeat(400)],
])('centroids are refused, and nothing is changed, when one %s', async (_, x, found) => {
  const said = await refusal({
    [CENTROIDS]: centroidCsv(CENTROID_LINES.map((line) => line.replace('335285', x))),
  });
  expect(said).toContain(
    `lsoa-centroids.csv: row 4: found E01000903 at ${found}, 390797; expected a code and metres of the British National Grid.`,
  );
});

it('a list of team names is refused, and nothing is changed, when its header is another', async () => {
  const said = await refusal({ 'teams/names.csv': 'Force,Team\nmerseyside,N1\n' });
  expect(said).toContain(
    'names.csv: missing columns: PFA, PFNid, PFNn, PFN; unexpected columns: Force, Team;',
  );
});
