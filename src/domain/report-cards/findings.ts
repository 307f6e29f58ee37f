import type { CardRound } from './grade.ts';
import { countOf } from './known-grades.ts';
import { cellOf, coreQuestions, type RoundTable } from './report-card.ts';

/** What a table of one round says as a whole; each number is out of the forces of which it is known. */
export interface Findings {
  /** The core question with the biggest share of forces below the line, and the one with the smallest. */
  most: Share | null;
  least: Share | null;
  /** Forces with at least one area of the worst grade, out of those whose count is known. */
  worst: { grade: string; forces: number; known: number };
  /** Of those, forces with the most such areas. */
  mostWorst: { forces: readonly string[]; areas: number } | null;
  /** Forces with no area below the line, out of those whose count is known. */
  none: { forces: readonly string[]; known: number };
}

type Named = Pick<CardRound['questions'][number], 'id' | 'name' | 'improve'>;

/** How many forces are below the line in one question. */
export interface Share {
  question: Named;
  below: number;
  /** Forces whose grade in it is known. */
  known: number;
  unknown: number;
}

/** The grade from which on the inspectorate says that a force must improve. */
export const LINE = 'Requires improvement';

/** Null for a round whose scale has no such line. */
export function findings(table: RoundTable): Findings | null {
  const { scale } = table.round;
  const line = scale.findIndex(({ grade }) => grade === LINE);
  const worst = scale.at(-1)?.grade ?? '';
  if (line < 0) return null;
  const shares = coreQuestions(table.round).map((question) => shareOf(table, question, line));
  // A question of which half the forces are not known says little of the country.
  const sound = shares.filter(({ known, unknown }) => known > unknown);
  const ordered = [...sound].sort((a, b) => b.below / b.known - a.below / a.known);
  const counts = table.forces.flatMap((force) => {
    const count = countOf(table, force);
    return count ? [{ force, parts: new Map(count.parts) }] : [];
  });
  const bad = counts.filter(({ parts }) => parts.has(worst));
  const areas = Math.max(0, ...bad.map(({ parts }) => parts.get(worst) ?? 0));
  const under = scale.slice(line).map(({ grade }) => grade);
  return {
    most: ordered[0] ?? null,
    least: ordered.length > 1 ? (ordered.at(-1) ?? null) : null,
    worst: { grade: worst, forces: bad.length, known: counts.length },
    mostWorst:
      areas > 0
        ? { areas, forces: bad.filter(({ parts }) => parts.get(worst) === areas).map(({ force }) => force) }
        : null,
    none: {
      forces: counts
        .filter(({ parts }) => under.every((grade) => !parts.has(grade)))
        .map(({ force }) => force),
      known: counts.length,
    },
  };
}

function shareOf(table: RoundTable, question: Named, line: number): Share {
  const cells = table.forces.map((force) => cellOf(table, force, question.id));
  const known = cells.filter((cell) => cell.kind === 'graded');
  return {
    question,
    below: known.filter(({ rank }) => rank >= line).length,
    known: known.length,
    unknown: cells.length - known.length,
  };
}

/** Two rounds in a row of one series, and how forces fared from the first to the second. */
interface RoundPair {
  first: RoundTable;
  second: RoundTable;
  /** Forces with no question better in the second round than in the first. */
  unimproved: readonly { force: string; worse: readonly string[] }[];
  /** Forces with at least one question better. */
  improved: number;
  /** Forces of which some grade of either round is not found: nothing can be said of them. */
  unknown: number;
}

/** Every pair of neighbouring rounds that may be shown one after another: the same series, the same questions. */
export function roundPairs(tables: readonly RoundTable[]): RoundPair[] {
  return tables.flatMap((second, i) => {
    const first = tables[i - 1];
    return first && comparable(first, second) ? [pairOf(first, second)] : [];
  });
}

function comparable(first: RoundTable, second: RoundTable): boolean {
  const ids = ({ round }: RoundTable) => coreQuestions(round).map(({ id }) => id);
  return (
    first.round.series !== undefined &&
    first.round.series === second.round.series &&
    ids(first).join() === ids(second).join()
  );
}

function pairOf(first: RoundTable, second: RoundTable): RoundPair {
  const questions = coreQuestions(second.round);
  const fared = second.forces.map((force) => ({
    force,
    steps: questions.map(({ id, name }) => ({ name, change: changeOf(first, second, force, id) })),
  }));
  const known = fared.filter(({ steps }) => steps.every(({ change }) => change !== null));
  const unimproved = known.filter(({ steps }) => steps.every(({ change }) => (change ?? 0) >= 0));
  return {
    first,
    second,
    unimproved: unimproved.map(({ force, steps }) => ({
      force,
      worse: steps.filter(({ change }) => (change ?? 0) > 0).map(({ name }) => name),
    })),
    improved: known.length - unimproved.length,
    unknown: fared.length - known.length,
  };
}

/** Places lost on the scale from one round to the next: more than 0 is worse; null where a grade is not found. */
function changeOf(first: RoundTable, second: RoundTable, force: string, question: string): number | null {
  const [before, after] = [cellOf(first, force, question), cellOf(second, force, question)];
  return before.kind === 'graded' && after.kind === 'graded' ? after.rank - before.rank : null;
}
