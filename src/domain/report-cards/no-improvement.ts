import { cellOf, coreQuestions, type RoundTable } from './report-card.ts';

/** Two rounds in a row of one series, and how forces fared from the first to the second. */
export interface RoundPair {
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
