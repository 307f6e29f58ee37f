import { describe, expect, it } from 'vitest';
import { imported, refusal } from './support/importing.ts';
import {
  areaFiles2023,
  COUNCIL_LINES,
  councilCsv,
  lookupCsv,
  LSOA_COUNCIL_LINES,
  lsoaCouncilCsv,
  POPULATION_LINES,
  populationCsv,
} from './support/made-up-areas.ts';
import type { Changes } from './support/world.ts';

const COUNCILS = 'areas/lsoa-councils.csv';
const PARTNERSHIPS = 'areas/council-partnerships.csv';
const PEOPLE = 'areas/lsoa-population.csv';

const apart = (changes: Changes = {}): Changes => ({ ...areaFiles2023, ...changes });

/** One council in two partnerships: Northmade and Southmade have become one. */
const merged = {
  [COUNCILS]: lsoaCouncilCsv(
    LSOA_COUNCIL_LINES.map((line) => line.replace('E08000902,Southmade', 'E08000901,Northmade')),
  ),
  [PARTNERSHIPS]: councilCsv(
    COUNCIL_LINES.map((line) => line.replace('E08000902,Southmade', 'E08000901,Northmade')),
  ),
};

describe('look-ups of small areas as ONS publishes them, in three files', () => {
  it('give the same release as the file that has all in one', async () => {
    const [joined, three] = [await imported(), await imported(apart())];
    // The id is a hash of every file of the release but those that name its inputs.
    expect(three.release.release.id).toBe(joined.release.release.id);
  });

  it('are cited by their own editions', async () => {
    const { release } = await imported(apart());
    const cited = release.release.inputs.map(({ file, source, vintage }) => [file, source, vintage]);
    expect(cited).toEqual(
      expect.arrayContaining([
        ['council-partnerships.csv', 'ons-council-partnership-force-lookup-2023', '2023'],
        ['force-areas.geojson', 'ons-police-force-areas-2023', '2023'],
        ['lsoa-councils.csv', 'ons-lsoa-ward-council-lookup-2023', '2023'],
        ['lsoa-population.csv', 'ons-lsoa-population-mid-2022', '2022'],
        ['partnerships.geojson', 'ons-community-safety-partnerships-2023', '2023'],
      ]),
    );
  });

  it('may begin with a byte-order mark and number their rows, and need not name ward or year', async () => {
    const numbered = ['LSOA21CD,LSOA21NM,LAD23CD,LAD23NM,ObjectId'].concat(
      LSOA_COUNCIL_LINES.map((line, i) => {
        const [lsoa, name, , , council, councilName] = line.split(',');
        return [lsoa, name, council, councilName, i + 1].join();
      }),
    );
    const quoted = POPULATION_LINES.map((line) => `"${line.slice(5).replace(',', '","')}"`);
    const { release } = await imported(
      apart({
        [COUNCILS]: `\uFEFF${numbered.join('\r\n')}\r\n`,
        [PEOPLE]: `"GEOGRAPHY_CODE","OBS_VALUE"\n${quoted.join('\n')}\n`,
      }),
    );
    expect(release.areas.forces.map(({ population }) => population)).toEqual([1100, 3800]);
  });

  it('put the small areas of a council that has two partnerships where their centroids lie', async () => {
    const { release } = await imported(apart(merged));
    expect(release.areas.partnerships.map(({ code, population }) => [code, population])).toEqual([
      ['E22000901', 1500],
      ['E22000902', 2300],
      ['E22000903', 1100],
    ]);
  });
});

describe('three look-ups are refused, and nothing is changed, when', () => {
  it.each([
    [COUNCILS, 'a look-up of LSOAs to councils (csv with LSOA..CD, LAD..CD)'],
    [PARTNERSHIPS, 'a look-up of councils to partnerships and forces (csv with LAD..CD, CSP..CD, PFA..CD)'],
    [PEOPLE, 'the residents of LSOAs (csv with GEOGRAPHY_CODE, OBS_VALUE)'],
  ])('%s is missing', async (file, words) => {
    const said = await refusal(apart({ [file]: null }));
    expect(said).toContain(
      `: without ${words}; expected all three files of the look-up. Fetch them: npm run download -- --only areas.`,
    );
  });

  it('the file that has all in one is there too', async () => {
    const said = await refusal(apart({ 'areas/lsoa-lookup.csv': lookupCsv() }));
    expect(said).toContain(
      'lsoa-lookup.csv: a look-up with all in one, beside lsoa-councils.csv, council-partnerships.csv, lsoa-population.csv; expected one or the other.',
    );
  });

  it('a council is in one and not in the other', async () => {
    const said = await refusal(
      apart({
        [PARTNERSHIPS]: councilCsv([
          ...COUNCIL_LINES.slice(1),
          'E06000999,Nomade,E22000903,Eastmade,E23000006,x',
        ]),
      }),
    );
    expect(said).toContain(
      'E08000901: in lsoa-councils.csv, but not in council-partnerships.csv; expected files of one edition. Fetch the older of the two again.',
    );
    expect(said).toContain('E06000999: in council-partnerships.csv, but not in lsoa-councils.csv;');
  });

  it('their councils are of different years', async () => {
    const said = await refusal(apart({ [COUNCILS]: lsoaCouncilCsv().replaceAll('LAD23', 'LAD24') }));
    expect(said).toContain('lsoa-councils.csv: of the edition LSOA21 LAD24; expected LSOA21 LAD23,');
  });

  it('an LSOA has no residents in the file, or one that is not in the look-up has', async () => {
    const said = await refusal(
      apart({ [PEOPLE]: populationCsv([...POPULATION_LINES.slice(1), '2022,E01000999,1']) }),
    );
    expect(said).toContain('E01000901: in lsoa-councils.csv, but not in lsoa-population.csv;');
    expect(said).toContain('E01000999: in lsoa-population.csv, but not in lsoa-councils.csv;');
  });

  it.each([
    [COUNCILS, lsoaCouncilCsv([...LSOA_COUNCIL_LINES, LSOA_COUNCIL_LINES[0] ?? '']), 'row 8: E01000901'],
    [PARTNERSHIPS, councilCsv([...COUNCIL_LINES, COUNCIL_LINES[0] ?? '']), 'row 6: E08000901 in E22000901'],
    [PEOPLE, populationCsv([...POPULATION_LINES, POPULATION_LINES[0] ?? '']), 'row 8: E01000901'],
  ])('a row of %s is given twice', async (file, text, words) => {
    expect(await refusal(apart({ [file]: text }))).toContain(`${words} was given before; expected each`);
  });

  it.each(['', '-5', '12.5', 'many', '1 000'])('residents are "%s"', async (people) => {
    const said = await refusal(
      apart({ [PEOPLE]: populationCsv([`2022,E01000901,${people}`, ...POPULATION_LINES.slice(1)]) }),
    );
    expect(said).toContain(
      `lsoa-population.csv: row 2: found GEOGRAPHY_CODE "E01000901", OBS_VALUE "${people}", DATE "2022"; expected a code such as E01000001 and a whole number of people.`,
    );
  });

  it('residents are of another year than pages say', async () => {
    const said = await refusal(
      apart({ [PEOPLE]: populationCsv(POPULATION_LINES.map((line) => line.replace('2022', '2023'))) }),
    );
    expect(said).toContain('lsoa-population.csv: of the edition POP23; expected POP22,');
  });

  it('a council is in two forces', async () => {
    const lines = [...COUNCIL_LINES, 'E08000901,Northmade,E22000903,Eastmade,E23000006,x'];
    const said = await refusal(apart({ [PARTNERSHIPS]: councilCsv(lines) }));
    expect(said).toContain(
      'council-partnerships.csv: E08000901 is in E23000004 and E23000006; expected one force area.',
    );
  });

  it('a code is no code, or a name is missing', async () => {
    const said = await refusal(
      apart({
        [PARTNERSHIPS]: councilCsv(COUNCIL_LINES.map((line) => line.replace('E22000901,Northmade', ','))),
      }),
    );
    expect(said).toContain(
      'council-partnerships.csv: row 2: found LAD23CD "E08000901", CSP23CD "", CSP23NM ""',
    );
  });
});
