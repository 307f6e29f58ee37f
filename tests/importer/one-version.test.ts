import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { imported, refusal } from './support/importing.ts';
import {
  boundaryMembers,
  CENTROID_LINES,
  centroidCsv,
  FORCE_AREAS,
  LOOKUP_LINES,
  lookupCsv,
  LSOA_OUTLINES,
  N1,
  NAMES_CSV,
  PARTNERSHIPS,
  WARDS,
} from './support/made-up-areas.ts';
import { streetMembers } from './support/made-up-crime.ts';
import { outcomesFile, searchesFile } from './support/other-csv.ts';
import { geoJsonOf, kmlOf } from './support/outlines.ts';
import { teamsFile } from './support/teams-file.ts';
import { zipOf } from './support/zip-file.ts';

describe('files of another edition are refused, and nothing is changed:', () => {
  it.each([
    ['areas/force-areas.geojson', 'PFA24', FORCE_AREAS, 'PFA24; expected PFA20 or PFA23'],
    ['areas/partnerships.geojson', 'CSP24', PARTNERSHIPS, 'CSP24; expected CSP22 or CSP23'],
    ['areas/wards/E08000901.geojson', 'WD24', WARDS, 'WD24; expected WD25'],
    ['areas/lsoa21/E08000901.geojson', 'LSOA11', LSOA_OUTLINES, 'LSOA11; expected LSOA21'],
  ])('%s of %s, which nobody has listed', async (file, columns, areas, words) => {
    const said = await refusal({ [file]: geoJsonOf(columns, areas) });
    expect(said).toContain(`${basename(file)}: of the edition ${words}, which content/sources.yaml has`);
    expect(said).toContain('or take up the new one as docs/data-update.md says');
  });

  it.each([
    ['areas/force-areas.geojson', 'PFA23', FORCE_AREAS, 'PFA20'],
    ['areas/partnerships.geojson', 'CSP23', PARTNERSHIPS, 'CSP22'],
  ])('%s of %s beside a look-up of another year', async (file, columns, areas, other) => {
    const said = await refusal({ [file]: geoJsonOf(columns, areas) });
    const name = basename(file);
    expect(said).toMatch(new RegExp(`${name}.* lsoa-lookup.csv|lsoa-lookup.csv.* ${name}`));
    expect(said).toContain('expected outlines and look-ups of one edition.');
    expect(said).toMatch(new RegExp(`Fetch (?:${columns}|${other}) in place of `));
    expect(said).toContain('"npm run download -- --only areas" fetches all of one edition');
  });

  it('outlines of two editions of one kind', async () => {
    const said = await refusal({ 'areas/police-2023.geojson': geoJsonOf('PFA23', FORCE_AREAS) });
    expect(said).toContain(
      'force-areas.geojson: of the edition PFA20, and police-2023.geojson of PFA23; expected outlines and look-ups of one edition. Fetch PFA20 in place of police-2023.geojson, or PFA23 in place of force-areas.geojson.',
    );
  });

  it('a joined look-up of years that nobody has listed', async () => {
    const said = await refusal({ 'areas/lsoa-lookup.csv': lookupCsv().replaceAll('LAD24', 'LAD25') });
    expect(said).toContain(
      'lsoa-lookup.csv: of the edition LSOA21 LAD25 CSP22 PFA20 POP22; expected LSOA21 LAD24 CSP22 PFA20 POP22,',
    );
  });

  it('a look-up that has lost some of the areas that have centroids', async () => {
    const said = await refusal({ 'areas/lsoa-lookup.csv': lookupCsv(LOOKUP_LINES.slice(1)) });
    expect(said).toContain(
      'E01000901: in the LSOA centroids, but not in the LSOA look-up; expected files of one edition. Fetch the older of the two again.',
    );
    expect(said).toContain('E01000901: in the LSOA outlines, but not in the LSOA look-up;');
  });

  it('details of teams none of which has an outline', async () => {
    const said = await refusal({ 'teams/merseyside.json': teamsFile({ id: 'E7E8E9' }) });
    expect(said).toContain(
      'merseyside: none of its 1 teams (E7E8E9) has an outline in the boundary archive (N1, S1); expected the same ids. Fetch both anew',
    );
  });

  it('one boundary archive with outlines of two months', async () => {
    const members = { ...boundaryMembers, '2025-02/merseyside/W1.kml': kmlOf('W1', [[N1]]) };
    const said = await refusal({ 'boundaries/2025-01.zip': await zipOf(members) });
    expect(said).toContain('2025-01.zip: found the months 2025-01, 2025-02; expected one. Download');
  });
});

describe('what is given twice and differs is refused, and nothing is changed:', () => {
  const other = (dataset: string, text: string) => ({
    [`2025-01/2025-01-merseyside-${dataset}.csv`]: text,
  });

  it.each([
    ['outcomes', outcomesFile('2025-01', [{ id: 'a', outcome: 'Suspect charged' }])],
    ['stop-and-search', searchesFile([{ date: '2025-01-03T12:00:00+00:00' }])],
  ])('a month of %s in two archives', async (dataset, text) => {
    const said = await refusal({
      'crime/2025-01.zip': await zipOf({ ...streetMembers('2025-01'), ...other(dataset, text) }),
      'crime/again.zip': await zipOf(other(dataset, text)),
    });
    expect(said).toContain(`again.zip: 2025-01 merseyside ${dataset} is also in 2025-01.zip;`);
  });

  it('a neighbourhood in two folders of one archive', async () => {
    const again = { ...boundaryMembers, 'copy/2025-01/merseyside/N1.kml': kmlOf('N1', [[N1]]) };
    const said = await refusal({ 'boundaries/2025-01.zip': await zipOf(again) });
    expect(said).toContain('merseyside/N1 was given before; expected each neighbourhood once.');
  });

  it('an area in one file of outlines', async () => {
    const twice = [...PARTNERSHIPS, ...PARTNERSHIPS.slice(0, 1)];
    const said = await refusal({ 'areas/partnerships.geojson': geoJsonOf('CSP22', twice) });
    expect(said).toContain('partnerships.geojson: E22000901 is there twice; expected each area once.');
  });

  it('a centroid', async () => {
    const twice = centroidCsv([...CENTROID_LINES, '7,E01000901,made-up,335007,394696']);
    const said = await refusal({ 'areas/lsoa-centroids.csv': twice });
    expect(said).toContain(
      'lsoa-centroids.csv: row 8: E01000901 was given before; expected each LSOA once. Put the row right',
    );
  });

  it('the name of a neighbourhood', async () => {
    const said = await refusal({ 'teams/names.csv': `${NAMES_CSV}E23000004,N1,Another name,x\n` });
    expect(said).toContain(
      'names.csv: E23000004/N1 is named "Madeup North Team" and "Another name"; expected one name.',
    );
  });
});

describe('a file of teams says which ids the force listed:', () => {
  const [first] = (JSON.parse(teamsFile({ id: 'N1' })) as { neighbourhoods: object[] }).neighbourhoods;
  // The SHA-256 of "N1".
  const listed = {
    count: 1,
    sha256: 'b79f477f6d435116155b1121455748240bb5e7c81f7043519980df21a8167ca1',
  };

  it('it is read where it has just those', async () => {
    const { release } = await imported({ 'teams/merseyside.json': teamsFile({ id: 'N1' }, { listed }) });
    expect(release.teams('merseyside')?.teams).toHaveLength(1);
  });

  it.each([
    ['lacks some of them', [], 'found 0 teams, and the force listed 1; expected those'],
    ['has others', [{ ...first, id: 'S1' }], 'found 1 teams, and the force listed 1 others;'],
  ])('it is refused where it %s', async (_what, neighbourhoods, words) => {
    const said = await refusal({ 'teams/merseyside.json': teamsFile({}, { neighbourhoods, listed }) });
    expect(said).toContain(`merseyside.json: ${words}`);
    expect(said).toContain('The file was changed after it was fetched: run the download again.');
  });
});
