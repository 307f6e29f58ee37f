import { teamPoints } from '../../src/read/crime/team-points.ts';
import { describe, expect, it } from 'vitest';
import { mappedForces, type Outcomes } from '../../src/components/crime-map/areas.ts';
import { forceFigures, nationalFigures } from '../../src/components/crime-map/figures.ts';
import { mappedTeams } from '../../src/components/crime-map/published.ts';
import { teamFile } from '../../src/components/crime-map/team-file.ts';
import { knownStreet } from '../../src/domain/crime/coverage.ts';
import { everything, selectionOf } from '../../src/domain/crime-map/filter-choice.ts';
import { tallyOf } from '../../src/domain/crime-map/filter-figures.ts';
import { rowsBySmallArea, rowsOfPoints } from '../../src/domain/crime-map/filter-points.ts';
import { areaRows } from '../../src/domain/crime-map/figures.ts';
import { crimes, incidents, total } from '../../src/domain/crime/totals.ts';
import { forceTable, neighbourhoodTable, partnershipTable } from '../../src/read/crime/area-crime.ts';
import { siteData } from '../../src/read/site.ts';
import { type FigureArea, mapFiguresSchema, mapTeamSchema } from '../../src/schemas/crime-map/crime-map.ts';

const { months } = siteData().areas.release;
const filter = everything(months);
const forces = mappedForces();

const sums = (area: FigureArea, file: { categories: string[]; groups: string[] }) => {
  const lists = { months, categories: file.categories, outcomes: file.groups };
  return {
    crimes: tallyOf(area, selectionOf(filter, lists)).count,
    incidents: tallyOf(area, selectionOf({ ...filter, what: 'incidents' }, lists)).count,
  };
};

describe('the files that the map draws', () => {
  it('are what their schema says', () => {
    for (const outcomes of ['apart', 'together'] as const) {
      mapFiguresSchema.parse(nationalFigures(outcomes));
      for (const force of forces) mapFiguresSchema.parse(forceFigures(force, outcomes));
    }
    for (const { force, neighbourhood } of mappedTeams()) mapTeamSchema.parse(teamFile(force, neighbourhood));
  });

  it('show no nought in a month that is not known, for any force, partnership or team', () => {
    const { evidence } = siteData();
    for (const force of forces) {
      const known = knownStreet(evidence, force);
      for (const { unknown, rows } of [
        ...forceFigures(force, 'together').areas,
        ...forceFigures(force, 'apart').areas,
      ]) {
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
      const file = forceFigures(force, 'together');
      for (const area of file.areas) {
        const table =
          area.level === 'force'
            ? forceTable(force)
            : area.level === 'team'
              ? neighbourhoodTable(force, area.id)
              : (partnershipTable(partnership(area.id))?.all ?? null);
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
    ];
    for (const figuresOf of files) {
      const [apart, together] = [figuresOf('apart'), figuresOf('together')];
      expect(together.areas.map((area) => sums(area, together))).toEqual(
        apart.areas.map((area) => sums(area, apart)),
      );
    }
  });

  it('count every record at a point with a small area in exactly one team’s small areas', () => {
    for (const force of forces.filter((id) => mappedTeams().some((team) => team.force === id))) {
      const teams = mappedTeams().filter((team) => team.force === force);
      const own = new Set(siteData().areas.areas.neighbourhoods.flatMap(({ lsoas }) => lsoas));
      const counted = teams.map(({ neighbourhood }) => {
        const crime = pointsOf(force, neighbourhood);
        const small = rowsBySmallArea(crime, teamFile(force, neighbourhood)).flat();
        const placed = crime.groups.map(
          ([month, category, outcome, points, counts]): (typeof crime.groups)[number] => {
            const kept = points.flatMap((point, i) =>
              own.has(crime.lsoas[crime.pointLsoas[point] ?? -1] ?? '') ? [i] : [],
            );
            return [
              month,
              category,
              outcome,
              kept.map((i) => points[i] ?? 0),
              kept.map((i) => counts[i] ?? 0),
            ];
          },
        );
        return [all(small), all(rowsOfPoints({ ...crime, groups: placed }))] as const;
      });
      const sum = (which: 0 | 1) => counted.reduce((count, pair) => count + pair[which], 0);
      expect(sum(0)).toBe(sum(1));
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

const all = (rows: readonly (readonly [number, number, readonly number[]])[]) =>
  rows.reduce((sum, [, , counts]) => sum + counts.reduce((a, b) => a + b, 0), 0);

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
