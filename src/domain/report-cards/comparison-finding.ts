import type { PublishedFigure } from './comparison-data.ts';
import type { ComparisonTable } from './comparison.ts';
import { findings, LINE, type Share } from './findings.ts';

/** In how many core areas a force must improve. */
interface Below {
  name: string;
  below: number;
}

/**
 * What a comparison says, as far as it can be worked out from what is shown. `areas`: the forces of which every core
 * grade is known, or whose published count has none below the line, those with most to improve first, and the names of the others. `share`: the area in which most of
 * all forces must improve. `figure`: who has the most and the least of the figure that it is sorted by. `none`:
 * nothing follows.
 */
export type ComparisonFinding =
  | { kind: 'areas'; areas: number; forces: readonly Below[]; unknown: readonly string[] }
  | { kind: 'share'; share: Share }
  | { kind: 'figure'; figure: PublishedFigure; most: Valued; least: Valued; known: number; unknown: number }
  | { kind: 'none' };

interface Valued {
  name: string;
  value: number;
}

export function comparisonFinding(
  shown: ComparisonTable,
  asked: { forces: readonly string[]; sort: string },
): ComparisonFinding {
  const bySort = asked.sort.startsWith('figure.') ? figureFinding(shown, asked.sort.slice(7)) : null;
  if (bySort) return bySort;
  if (asked.forces.length > 0) return areasFinding(shown);
  const share = findings(shown.table)?.most ?? null;
  return share ? { kind: 'share', share } : { kind: 'none' };
}

function figureFinding({ figures, rows }: ComparisonTable, id: string): ComparisonFinding | null {
  const at = figures.findIndex((figure) => figure.id === id);
  const figure = figures[at];
  const known = rows
    .flatMap(({ force, figures: cells }): Valued[] => {
      const value = cells[at]?.value ?? null;
      return value === null ? [] : [{ name: force.shortName, value }];
    })
    .sort((a, b) => b.value - a.value);
  const [most, least] = [known[0], known.at(-1)];
  if (!figure || !most || !least || most.value === least.value) return null;
  return { kind: 'figure', figure, most, least, known: known.length, unknown: rows.length - known.length };
}

function areasFinding({ table, questions, rows }: ComparisonTable): ComparisonFinding {
  const line = table.round.scale.findIndex(({ grade }) => grade === LINE);
  const core = table.round.questions.filter((question) => question.core).map(({ id }) => id);
  if (line < 0) return { kind: 'none' };
  const above = (grade: string) => table.round.scale.findIndex((one) => one.grade === grade) < line;
  const counted = rows.map(({ force, grades, count }) => {
    const own = grades.filter((_, i) => core.includes(questions[i]?.id ?? ''));
    const known = own.flatMap((cell) => (cell.kind === 'graded' ? [cell.rank] : []));
    return {
      name: force.shortName,
      // A count may hold areas that are not core ones, so only "none" follows from it.
      whole: known.length === core.length || (count !== null && count.parts.every(([grade]) => above(grade))),
      below: known.filter((rank) => rank >= line).length,
    };
  });
  const forces = counted.filter(({ whole }) => whole).sort((a, b) => b.below - a.below);
  if (forces.length === 0) return { kind: 'none' };
  return {
    kind: 'areas',
    areas: core.length,
    forces: forces.map(({ name, below }) => ({ name, below })),
    unknown: counted.filter(({ whole }) => !whole).map(({ name }) => name),
  };
}
