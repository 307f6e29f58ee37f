import { features } from '../../charts/features.ts';
import { knownStreet } from '../../domain/coverage.ts';
import type { Known } from '../../domain/crime-totals.ts';
import { areaRows, mapCategories } from '../../domain/map-figures.ts';
import { Recent } from '../../read/recent.ts';
import { need, siteData } from '../../read/site.ts';
import { type SumsOfTeam, teamSums } from '../../read/team-sums.ts';
import type { ClassBreaks, MapTeam } from '../../schemas/crime-map.ts';
import { levelBreaks } from './breaks.ts';

export type SmallAreas = Pick<MapTeam, 'lsoas' | 'strays'>;

/** A team's small areas, and their counts at points in other teams' patches. */
export function smallAreas(force: string, id: string): SmallAreas {
  const { areas, areaNeighbourhoods } = siteData();
  const { lsoas, lsoaPopulations } = need(areaNeighbourhoods, `${force}/${id}`);
  const topology = areas.topology(force);
  const names = topology ? features(topology, 'lsoas') : null;
  return {
    lsoas: lsoas.map((code, i) => ({
      code,
      name: names?.get(code)?.name ?? code,
      residents: lsoaPopulations[i] ?? 0,
    })),
    strays: teamSums(force, id)?.strays ?? [],
  };
}

const breaks = new Recent<ClassBreaks>(2);

/** Where the classes part, over every small area of the force's teams. */
export const smallAreaBreaks = (force: string): ClassBreaks =>
  breaks.get(force, () => ({
    value: levelBreaks(measured(force), siteData().areas.release.months.length),
    size: 1,
  }));

/** What class breaks are worked out from, as if all known months were one: a team at a time. */
function* measured(force: string) {
  const { areaForces, areaNeighbourhoods, evidence } = siteData();
  const street = knownStreet(evidence, force);
  for (const id of need(areaForces, force).neighbourhoods) {
    const sums = teamSums(force, id);
    if (!sums) continue;
    const unknown = sums.months.flatMap((month, i) => (street.month(month) ? [] : [i]));
    const told = toldThroughout(street, sums.months);
    const known: Known = { month: () => true, category: (slug) => told.has(slug) };
    const lists = { ...sums, months: [''] };
    for (const [area, residents] of need(areaNeighbourhoods, `${force}/${id}`).lsoaPopulations.entries())
      yield { rows: areaRows(lists, rowsOf(sums, area), known, 'apart').rows, unknown, residents };
  }
}

/** Categories that every known month tells. */
const toldThroughout = (street: Known, months: readonly string[]): ReadonlySet<string> =>
  new Set(
    mapCategories.filter((slug) =>
      months.every((month) => !street.month(month) || street.category(slug, month)),
    ),
  );

function* rowsOf({ smallAreas: sums }: SumsOfTeam, area: number): Iterable<[number, number, number[]]> {
  for (const [category, outcome, counts] of sums) {
    const sum = counts[area] ?? 0;
    if (sum > 0) yield [category, outcome, [sum]];
  }
}
