import type { ComparisonData } from './comparison-data.ts';
import { comparableRound, latestRound } from './report-card.ts';

/** At most so many forces side by side; with none picked, all stand there. */
export const MOST_FORCES = 6;

/** Forces side by side, in one round, with figures beside it. */
export interface ForcesComparison {
  view: 'forces';
  /** Id of the one round whose grades are shown. There is no way to name two. */
  round: string;
  /** Ids of the picked forces, in the order in which they were picked; none means all. */
  forces: string[];
  /** Ids of figures, each of one period. */
  figures: string[];
  /** '' for the force's name, `grade.<question>` or `figure.<id>`. */
  sort: string;
  reversed: boolean;
}

/** One force in every round. Each round is a table of its own, and nothing is sorted. */
export interface RoundsComparison {
  view: 'rounds';
  force: string;
}

export type Comparison = ForcesComparison | RoundsComparison;

/** What an address asks for. Whatever does not exist in the data, or in the round that is asked for, is dropped. */
export function readComparison(query: string, data: ComparisonData): Comparison {
  const asked = new URLSearchParams(query);
  const known = (id: string) => data.forces.some((force) => force.id === id);
  const across = asked.get('across') ?? '';
  if (known(across)) return { view: 'rounds', force: across };
  const table =
    data.tables.find((one) => one.round.id === asked.get('round') && comparableRound(one)) ??
    latestRound(data.tables);
  const figures = listed(asked, 'figures').filter((id) => data.figures.some((figure) => figure.id === id));
  const sorts = [
    ...table.round.questions.map(({ id }) => `grade.${id}`),
    ...figures.map((id) => `figure.${id}`),
  ];
  const sort = asked.get('sort') ?? '';
  return {
    view: 'forces',
    round: table.round.id,
    forces: listed(asked, 'forces').filter(known).slice(0, MOST_FORCES),
    figures,
    sort: sorts.includes(sort) ? sort : '',
    reversed: asked.get('order') === 'reversed',
  };
}

/** What an address asks for and does not get. */
export interface LeftOut {
  /** Ids that nothing here has, as they stand in the address. */
  unknown: string[];
  /** Names of forces for which there is no room. */
  noRoom: string[];
  /** Title of a round that is too little known to be compared. */
  round: string | null;
}

/** What `read`, which came of the query, leaves out of it; null where that is nothing. An order is no great loss. */
export function leftOut(query: string, read: Comparison, data: ComparisonData): LeftOut | null {
  const asked = new URLSearchParams(query);
  if (read.view === 'rounds') return null;
  const kept = new Set([read.round, ...read.forces, ...read.figures]);
  const ids = ['across', 'round', 'forces', 'figures'].flatMap((key) => listed(asked, key));
  const lost = ids.filter((id) => !kept.has(id));
  const forces = data.forces.filter(({ id }) => lost.includes(id));
  const table = data.tables.find(({ round }) => lost.includes(round.id));
  const named = new Set([...forces.map(({ id }) => id), table?.round.id]);
  const left = {
    unknown: lost.filter((id) => !named.has(id)),
    noRoom: forces.map(({ shortName }) => shortName),
    round: table?.round.title ?? null,
  };
  return lost.length > 0 ? left : null;
}

const listed = (asked: URLSearchParams, key: string): string[] => [
  ...new Set((asked.get(key) ?? '').split(',').filter((id) => id !== '')),
];

/** The comparison as the query of an address. Commas stay commas, so that it can be read. */
export function writeComparison(comparison: Comparison): string {
  if (comparison.view === 'rounds') return `across=${comparison.force}`;
  const { round, forces, figures, sort, reversed } = comparison;
  return [
    ['round', round],
    ['forces', forces.join(',')],
    ['figures', figures.join(',')],
    ['sort', sort],
    ['order', reversed ? 'reversed' : ''],
  ]
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

/** The same forces and figures in another round: an order by a question of the old round goes. */
export const inRound = (comparison: ForcesComparison, round: string): ForcesComparison => ({
  ...comparison,
  round,
  sort: comparison.sort.startsWith('grade.') ? '' : comparison.sort,
  reversed: comparison.sort.startsWith('grade.') ? false : comparison.reversed,
});
