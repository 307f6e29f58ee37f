import {
  forceTable,
  neighbourhoodTable,
  partnershipTable,
  teamPoints,
  wardTable,
} from '../../src/read/crime/area-crime.ts';
import { describe, expect, it } from 'vitest';
import { mappedForces, type Outcomes, teamsWithPoints } from '../../src/components/crime-map/areas.ts';
import {
  forceFigures,
  nationalFigures,
  patchFigures,
  splitsOfForce,
  mapKnown,
} from '../../src/components/crime-map/figures.ts';
import { hasSmallAreas, smallAreasOfTeams } from '../../src/components/crime-map/small-areas.ts';
import { knownStreet } from '../../src/domain/crime/coverage.ts';
import { everything, selectionOf } from '../../src/domain/crime-map/filter-choice.ts';
import { tallyOf } from '../../src/domain/crime-map/filter-figures.ts';
import { rowsOfPoints } from '../../src/domain/crime-map/filter-points.ts';
import { areaRows } from '../../src/domain/crime-map/figures.ts';
import { crimes, incidents, total } from '../../src/domain/crime/totals.ts';
import { siteData } from '../../src/read/site.ts';
import {
  type FigureArea,
  mapFiguresSchema,
  mapKnownSchema,
  mapSmallAreasSchema,
} from '../../src/schemas/crime-map/crime-map.ts';

const { months } = siteData().areas.release;
const filter = everything(months);
const forces = mappedForces();

/** All files of a force: its partnerships, and its teams and wards where it has them. */
const filesOf = (force: string, outcomes: Outcomes) => [
  forceFigures(force, outcomes),
  ...splitsOfForce(force).map((split) => patchFigures(force, split, outcomes)),
];

const sums = (area: FigureArea, file: { categories: string[]; groups: string[] }) => {
  const lists = { months, categories: file.categories, outcomes: file.groups };
  return {
    crimes: tallyOf(area, selectionOf(filter, lists)).count,
    incidents: tallyOf(area, selectionOf({ ...filter, what: 'incidents' }, lists)).count,
  };
};

describe('the files that the map draws', () => {
  it('are what their schema says', () => {
    const figures = (['apart', 'together'] as const).flatMap((outcomes) => [
      nationalFigures(outcomes),
      ...forces.flatMap((force) => filesOf(force, outcomes)),
    ]);
    for (const file of figures) expect(mapFiguresSchema.safeParse(file).error).toBeUndefined();
    expect(mapKnownSchema.safeParse(mapKnown()).error).toBeUndefined();
    for (const force of forces.filter(hasSmallAreas))
      expect(mapSmallAreasSchema.safeParse(smallAreasOfTeams(force)).error).toBeUndefined();
  });

  it('show no nought in a month that is not known, for any force, partnership, team or ward', () => {
    const { evidence } = siteData();
    for (const force of forces) {
      const areas = [...filesOf(force, 'together'), ...filesOf(force, 'apart')].flatMap((file) => file.areas);
      for (const { level, unknown, rows } of areas) {
        const coverage = {
          force: 'force',
          partnership: 'partnership',
          team: 'place',
          ward: 'place',
        } as const;
        const known = knownStreet(evidence, force, coverage[level]);
        expect(unknown).toEqual(months.flatMap((month, i) => (known.month(month) ? [] : [i])));
        for (const [, , counts] of rows)
          expect(counts.flatMap((count, i) => (count === null ? [i] : []))).toEqual(
            expect.arrayContaining(unknown),
          );
      }
    }
  });

  it('count what the area pages count', () => {
    for (const force of forces) {
      for (const [file, area] of filesOf(force, 'together').flatMap((file) =>
        file.areas.map((area) => [file, area] as const),
      )) {
        const table = tableOf(force, area);
        expect(sums(area, file), `${force} ${area.name}`).toEqual({
          crimes: (table && total(crimes(table))?.count) ?? null,
          incidents: (table && total(incidents(table))?.count) ?? null,
        });
      }
    }
  });

  it('count the same with outcomes told apart and together', () => {
    const files = [
      nationalFigures,
      ...forces.map((force) => (outcomes: Outcomes) => forceFigures(force, outcomes)),
      ...forces.flatMap((force) =>
        splitsOfForce(force).map((split) => (outcomes: Outcomes) => patchFigures(force, split, outcomes)),
      ),
    ];
    for (const figuresOf of files) {
      const [apart, together] = [figuresOf('apart'), figuresOf('together')];
      expect(together.areas.map((area) => sums(area, together))).toEqual(
        apart.areas.map((area) => sums(area, apart)),
      );
    }
  });

  it('count in a team’s row what its map points add up to', () => {
    for (const { force, neighbourhood } of teamsWithPoints()) {
      const file = patchFigures(force, 'teams', 'together');
      const area = file.areas.find(({ id }) => id === neighbourhood);
      const lost = new Set(area?.unknown);
      const points = rowsOfPoints(pointsOf(force, neighbourhood));
      const counted = points.reduce(
        (sum, [, , counts]) => sum + counts.reduce((all, n, month) => all + (lost.has(month) ? 0 : n), 0),
        0,
      );
      expect(all(area?.rows ?? []), `${force} ${neighbourhood}`).toBe(counted);
    }
  });

  it('tells a kind that a force leaves out from a kind of which there was none', () => {
    const known = { month: () => true, category: (kind: string) => kind !== 'anti-social-behaviour' };
    const lists = { months: ['2025-01'], categories: ['burglary'], outcomes: ['charged'] };
    const { rows } = areaRows(lists, [[0, 0, [3]]], known, 'together');
    expect(rows).toEqual([
      [0, -1, [null]],
      [2, -1, [3]],
    ]);
  });
});

const all = (rows: FigureArea['rows']) =>
  rows.reduce((sum, [, , counts]) => sum + counts.reduce<number>((a, b) => a + (b ?? 0), 0), 0);

function tableOf(force: string, { level, id }: FigureArea) {
  switch (level) {
    case 'force':
      return forceTable(force);
    case 'team':
      return neighbourhoodTable(force, id);
    case 'ward':
      return wardTable(force, id);
    case 'partnership':
      return partnershipTable(partnership(id))?.all ?? null;
  }
}

function partnership(code: string) {
  const found = siteData().partnerships.get(code);
  if (!found) throw new Error(`no partnership ${code}`);
  return found;
}

function pointsOf(force: string, id: string) {
  const found = teamPoints(force, id);
  if (!found) throw new Error(`no points of ${force}/${id}`);
  return found;
}
