import { describe, expect, it } from 'vitest';
import { outcomeGroups } from '../../src/domain/crime/outcome-groups.ts';
import { TeamSumsBuilder } from '../../src/importer/publish/team-sums.ts';
import { recountTeam } from './support/counts.ts';
import { imported } from './support/importing.ts';

const keys = {
  months: ['2025-01', '2025-02'],
  categories: ['anti-social-behaviour', 'burglary'],
  outcomes: ['none-published', 'awaiting-court-result', 'charged'],
};
const CHARGED = outcomeGroups.indexOf('charged');

/** Two made-up patches; one point in the first is of the second's small area. */
const west = {
  id: 'W',
  lsoas: ['E01000001', 'E01000002'],
  crime: {
    points: [
      [-3, 53],
      [-2.9, 53],
    ] as [number, number][],
    streets: ['On or near Park Road', 'On or near High Street'],
    lsoas: ['E01000002', 'E01000003'],
    pointLsoas: [0, 1],
    groups: [
      [0, 1, 1, [0, 1], [2, 3]],
      [0, 1, 2, [1], [4]],
      [1, 1, 2, [0], [5]],
    ] as [number, number, number, number[], number[]][],
  },
};
const east = {
  id: 'E',
  lsoas: ['E01000003'],
  crime: {
    points: [[-2.8, 53]] as [number, number][],
    streets: ['On or near Supermarket'],
    lsoas: [],
    pointLsoas: [-1],
    groups: [[0, 0, 0, [0], [7]]] as [number, number, number, number[], number[]][],
  },
};

describe('what the points of a force’s patches add up to', () => {
  const sums = new TeamSumsBuilder([west, east], keys, [true, false]);
  sums.add(west, west.crime);
  sums.add(east, east.crime);
  const { teams, groups } = sums.build();

  it('is told by what became of the crimes, alike outcomes together', () => {
    expect(groups).toEqual([...outcomeGroups]);
    expect(teams['W']?.rows).toEqual([[1, CHARGED, [9, 5]]]);
  });

  it('has a small area’s crimes at points across the boundary apart, as the publisher has them', () => {
    expect(teams['E']?.strays).toEqual([
      [0, 1, 1, [0], [3]],
      [0, 1, 2, [0], [4]],
    ]);
    expect(teams['W']?.strays).toEqual([]);
  });

  it('has the sums of small areas with those, and without months that the force has no file of', () => {
    expect(teams['E']?.smallAreas).toEqual([[1, CHARGED, [7]]]);
    expect(teams['W']?.smallAreas).toEqual([[1, CHARGED, [0, 2]]]);
  });

  it('says nothing of a point without a small area but in the patch’s own count', () => {
    expect(teams['E']?.rows).toEqual([[0, outcomeGroups.indexOf('unknown'), [7, 0]]]);
  });
});

describe('the sums of a good import', () => {
  it('are the same as counting every team’s points again', async () => {
    const { release } = await imported();
    const sums = release.teamSums('merseyside');
    expect(Object.keys(sums?.teams ?? {})).toContain('N1');
    for (const [id, { rows }] of Object.entries(sums?.teams ?? {}))
      expect(rows.reduce((all, [, , counts]) => all + counts.reduce((a, b) => a + b, 0), 0)).toBe(
        recountTeam(release.neighbourhoodCrime('merseyside', id)),
      );
  });
});
