import type { AreaRef } from '../../domain/places/area-fragment.ts';
import { answer as words } from '../../i18n/look-up/answer.ts';
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
}

let made: Example | null | undefined;

/** Of the first force whose teams have figures for the newest month and that has grades, the team in the middle by count. */
export function exampleArea(): Example | null {
  made ??=
    briefForces()
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
  if (!middle || first === undefined || last === undefined || grades.tally.length === 0) return null;
  return {
    ref: { kind: 'team', force: id, id: middle.team },
    name: middle.name,
    force: force.name,
    happened: words.newest(middle.newest, last) + words.usual[middle.usual],
    range: words.range(Math.min(...middle.counts), Math.max(...middle.counts), first, last),
    tally: grades.tally.map(([grade, areas], i) => [grade, areas, grades.ranks[i] ?? 0] as const),
  };
}
