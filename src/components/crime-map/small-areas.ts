import { features } from '../../charts/features.ts';
import { knownStreet } from '../../domain/crime/coverage.ts';
import { mapCategories } from '../../domain/crime-map/figures.ts';
import { outcomeGroup, outcomeGroups } from '../../domain/crime/outcome-groups.ts';
import { Lru } from '../../read/in-memory.ts';
import { need, siteData } from '../../read/site.ts';
import { type SumsOfTeam, teamSums } from '../../read/crime/area-crime.ts';
import type { ClassBreaks, FigureRow, MapSmallAreas } from '../../schemas/crime-map/crime-map.ts';
import { levelBreaks } from './figures.ts';

/** Whether the small areas of a force's teams have outlines. */
export const hasSmallAreas = (force: string): boolean => siteData().areas.hasSmallAreaTopology(force);

/** A small area of a team's. */
export interface SmallArea {
  code: string;
  name: string;
  residents: number;
}

/** A team's small areas. */
export function smallAreas(force: string, id: string): SmallArea[] {
  const { areas, areaNeighbourhoods } = siteData();
  const { lsoas, lsoaPopulations } = need(areaNeighbourhoods, `${force}/${id}`);
  const topology = areas.smallAreaTopology(force);
  const names = topology ? features(topology, 'lsoas') : null;
  return lsoas.map((code, i) => ({
    code,
    name: names?.get(code)?.name ?? code,
    residents: lsoaPopulations[i] ?? 0,
  }));
}

/** `/data/v1/crime-map/<force>-small-areas.json` */
export function smallAreasOfTeams(force: string): MapSmallAreas {
  const { areas, areaForces, areaNeighbourhoods } = siteData();
  return {
    release: areas.release.id,
    teams: Object.fromEntries(
      need(areaForces, force).neighbourhoods.map((id) => {
        const { lsoas, lsoaPopulations } = need(areaNeighbourhoods, `${force}/${id}`);
        return [id, lsoas.map((code, i): [string, number] => [code, lsoaPopulations[i] ?? 0])];
      }),
    ),
    breaks: smallAreaBreaks(force),
  };
}

const breaks = new Lru<ClassBreaks>(2);

/** Where the classes part, over every small area of the force's teams. */
const smallAreaBreaks = (force: string): ClassBreaks =>
  breaks.get(force, () => ({
    value: levelBreaks(measured(force), siteData().areas.release.months.length),
    size: 1,
  }));

/** What class breaks are worked out from, as if all known months were one: a team at a time. */
function* measured(force: string) {
  const { areaForces, areaNeighbourhoods, evidence } = siteData();
  const street = knownStreet(evidence, force, 'place');
  for (const id of need(areaForces, force).neighbourhoods) {
    const sums = teamSums(force, id);
    if (!sums) continue;
    const unknown = sums.months.flatMap((month, i) => (street.month(month) ? [] : [i]));
    const rows = figureRows(sums);
    for (const [area, residents] of need(areaNeighbourhoods, `${force}/${id}`).lsoaPopulations.entries())
      yield { rows: rows(area), unknown, residents };
  }
}

/** One small area's sums, by the categories and groups of the map's files. */
function figureRows({ categories, outcomes, smallAreas: sums }: SumsOfTeam) {
  const category = categories.map((slug) => mapCategories.indexOf(slug));
  const group = outcomes.map((name) => outcomeGroups.indexOf(outcomeGroup(name)));
  return (area: number): FigureRow[] =>
    sums.flatMap(([kind, outcome, counts]): FigureRow[] =>
      counts[area] ? [[category[kind] ?? -1, group[outcome] ?? -1, [counts[area]]]] : [],
    );
}
