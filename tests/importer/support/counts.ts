import type { CountSeries, NeighbourhoodCrime } from '../../../src/schemas/crime/counts.ts';

interface Keys {
  months: readonly string[];
  categories: readonly string[];
  outcomes: readonly string[];
}

/** Counts by month, with the category and outcome in words: `burglary, charged` → `[1, 0]`. */
export const byWords = (series: CountSeries, { categories, outcomes }: Keys) =>
  Object.fromEntries(
    series.map(([category, outcome, counts]) => [
      `${categories[category] ?? ''}, ${outcomes[outcome] ?? ''}`,
      counts,
    ]),
  );

/** What was published at each map point, a line each, sorted: `2025-01 burglary, charged: 1 at -2.98,53.445`. */
export const atPoints = ({ groups, points, ...keys }: NeighbourhoodCrime): string[] =>
  groups
    .flatMap(([month, category, outcome, at, counts]) =>
      at.map(
        (point, i) =>
          `${keys.months[month] ?? ''} ${keys.categories[category] ?? ''}, ${keys.outcomes[outcome] ?? ''}: ` +
          `${counts[i] ?? NaN} at ${points[point]?.join() ?? ''}`,
      ),
    )
    .sort();

/** Everything at a team's points; nothing where it has no file. */
export const recountTeam = (crime: NeighbourhoodCrime | null): number =>
  (crime?.groups ?? []).flatMap(([, , , , counts]) => counts).reduce((all, count) => all + count, 0);
