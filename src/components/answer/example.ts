import type { MapCircle } from '../../charts/area-map.ts';
import { countAtPoints } from '../../domain/crime-map/filter-points.ts';
import { ANTI_SOCIAL_BEHAVIOUR } from '../../domain/crime/categories.ts';
import type { AreaRef } from '../../domain/places/area-fragment.ts';
import { answer as words } from '../../i18n/look-up/answer.ts';
import { teamPoints } from '../../read/crime/area-crime.ts';
import { siteData } from '../../read/site.ts';
import { teamMap } from '../maps.ts';
import { areaBrief, briefForces } from './briefs.ts';

/** An area for the home page to show. */
interface Example {
  ref: AreaRef;
  name: string;
  force: string;
  happened: string;
  range: string;
  /** Grade, how many, and its place on the scale. */
  tally: readonly (readonly [string, number, number])[];
  /** The patch with a circle for the crimes near each published point, as SVG; null where it cannot be drawn. */
  map: string | null;
  mapCaption: string;
}

let made: Example | null | undefined;

/** Of the force with the most teams, of those with all grades and figures for the newest month, the team in the middle by count. */
export function exampleArea(): Example | null {
  const teams = (id: string) => siteData().areaForces.get(id)?.neighbourhoods.length ?? 0;
  made ??=
    briefForces()
      .sort((a, b) => teams(b) - teams(a))
      .values()
      .map(exampleOf)
      .find((one) => one !== null) ?? null;
  return made;
}

function exampleOf(id: string): Example | null {
  const { teams, grades, months, force } = areaBrief(id);
  const counted = Object.entries(teams)
    .flatMap(([team, { name, crimes }]) => {
      const counts = crimes?.counts.filter((count) => count !== null) ?? [];
      const newest = crimes?.counts.at(-1) ?? null;
      return crimes && newest !== null && counts.length === months.length
        ? [{ team, name, newest, counts, usual: crimes.usual }]
        : [];
    })
    .sort((a, b) => a.newest - b.newest || (a.team < b.team ? -1 : 1));
  const middle = counted[counted.length >> 1];
  const [first, last] = [months[0], months.at(-1)];
  const graded = grades.tally.length > 0 && grades.notFound === 0;
  if (!middle || first === undefined || last === undefined || !graded) return null;
  const circles = crimesAtPoints(id, middle.team);
  return {
    ref: { kind: 'team', force: id, id: middle.team },
    name: middle.name,
    force: force.name,
    happened: words.newest(middle.newest, last) + words.usual[middle.usual],
    range: words.range(Math.min(...middle.counts), Math.max(...middle.counts), first, last),
    tally: grades.tally.map(([grade, areas], i) => [grade, areas, grades.ranks[i] ?? 0] as const),
    map: circles.length > 0 ? (teamMap(id, middle.team, circles)?.svg ?? null) : null,
    mapCaption: words.exampleMap(first, last),
  };
}

/** All the months of a release together, without what is not recorded crime. */
function crimesAtPoints(force: string, team: string): MapCircle[] {
  const crime = teamPoints(force, team);
  if (!crime) return [];
  const counts = countAtPoints(crime, {
    first: 0,
    last: crime.months.length - 1,
    category: crime.categories.map((category) => category !== ANTI_SOCIAL_BEHAVIOUR),
    group: crime.outcomes.map(() => true),
  });
  return crime.points.flatMap((at, i) => {
    const count = counts[i] ?? 0;
    return count > 0 ? [{ at, count }] : [];
  });
}
