import { describe, expect, it } from 'vitest';
import { comparableName } from '../../src/domain/places/area-names.ts';
import { likelyTeams } from '../../src/importer/publish/describe-wards.ts';
import { imported, refusal } from './support/importing.ts';
import { boundaryMembers } from './support/made-up-areas.ts';
import { zipOf } from './support/zip-file.ts';

const BASIS = 'force,id,name,fit,ward,wardVintage,council';

describe('names of teams and wards', () => {
  it.each([
    ['Rock & Mast', 'Rock and Mast'],
    ['St. Mary’s', "Saint Mary's Ward"],
    ['Stoke-on-the-Hill', 'STOKE ON THE HILL'],
    ['Tŷ Gwyn', 'Ty Gwyn'],
  ])('are alike: %s, %s', (one, other) => {
    expect(comparableName(one)).toBe(comparableName(other));
  });

  it.each([
    ['North Ward', 'South Ward'],
    ['Ward', ''],
  ])('differ: %s, %s', (one, other) => {
    expect(comparableName(one)).not.toBe(comparableName(other));
  });
});

describe('the likely team of a ward', () => {
  const ward = (code: string, name: string) => ({ code, name, force: 'merseyside' });
  const team = (id: string, name: string, outline = false) => ({ id, name, outline });
  const list = (...teams: ReturnType<typeof team>[]) => [
    { force: 'merseyside', source: 'made-up', date: '2026-03-09', teams },
  ];
  const found = (wards: ReturnType<typeof ward>[], ...teams: ReturnType<typeof team>[]) =>
    Object.fromEntries(likelyTeams(wards, list(...teams)));

  it('is the one that bears its name', () => {
    expect(
      found([ward('E05000001', 'Rock and Mast')], team('A1', 'Rock & Mast'), team('A2', 'Other')),
    ).toEqual({
      E05000001: 'A1',
    });
  });

  it('is nobody where two teams, or two wards, bear the name', () => {
    const abbey = ward('E05000001', 'Abbey');
    expect(found([abbey], team('A1', 'Abbey'), team('A2', 'Abbey Ward'))).toEqual({});
    expect(found([abbey, ward('E05000002', 'Abbey')], team('A1', 'Abbey'))).toEqual({});
  });

  it('is nobody where the team’s outline is known: then it is no question', () => {
    expect(found([ward('E05000001', 'Abbey')], team('A1', 'Abbey', true))).toEqual({});
  });
});

describe('a whole list of a force’s teams', () => {
  it('is kept with names cleaned, by name, and says whose outline is known', async () => {
    const csv =
      'force,id,name\nmerseyside,X2,Rock &amp;amp; Mast \nmerseyside,N1,Madeup North\nmerseyside,X1,Abbey\n';
    const { release } = await imported({ 'teams/other.csv': csv });
    expect(release.teamLists().lists).toEqual([
      {
        force: 'merseyside',
        source: 'police-uk-neighbourhoods-2026-03',
        date: '2026-03-09',
        teams: [
          { id: 'X1', name: 'Abbey', outline: false },
          { id: 'N1', name: 'Madeup North', outline: true },
          { id: 'X2', name: 'Rock & Mast', outline: false },
        ],
      },
    ]);
  });

  it('is refused where it names a force that the site does not know, or a team twice', async () => {
    expect(await refusal({ 'teams/other.csv': 'force,id,name\nnowhere,X1,A\n' })).toContain(
      'other.csv: row 2: no file in content/forces/ names the force "nowhere".',
    );
    const twice = 'force,id,name\nmerseyside,X1,A\nmerseyside,X1,B\n';
    expect(await refusal({ 'teams/other.csv': twice })).toContain('row 3: merseyside/X1 is there twice');
  });
});

describe('outlines that were worked out from wards', () => {
  const archive = async (month: string) => ({
    'boundaries/2025-01.zip': null,
    [`boundaries/${month}.zip`]: await zipOf(
      Object.fromEntries(
        Object.entries(boundaryMembers).map(([name, kml]) => [name.replace('2025-01', month), kml]),
      ),
    ),
  });
  const basis = (ward: string) => `${BASIS}\nmerseyside,N1,Madeup North,exact,${ward},2020,Northmade\n`;
  const basisOfN1 = async (month: string, ward: string) => {
    const { release } = await imported({ ...(await archive(month)), 'teams/basis.csv': basis(ward) });
    return release.areas.neighbourhoods.find(({ id }) => id === 'N1')?.basis;
  };

  it('say from which, how well it fits, and the day of the list', async () => {
    expect(await basisOfN1('2026-03', 'E05000999')).toEqual({
      ...{ ward: 'E05000999', vintage: 2020, fit: 'exact' },
      ...{ source: 'police-uk-neighbourhoods-2026-03', listDate: '2026-03-09' },
    });
  });

  it('say nothing of the kind once the publisher’s own are given: of another month, or by other lines', async () => {
    expect(await basisOfN1('2026-04', 'E05000999')).toBeUndefined();
    expect(await basisOfN1('2026-03', 'E05000901')).toBeUndefined();
  });
});
