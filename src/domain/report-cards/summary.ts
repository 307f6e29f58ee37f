import { cellOf, coreQuestions, gradesOf, type RoundTable } from './report-card.ts';

/** Areas that share a grade. */
export interface GradedAreas {
  grade: string;
  questions: string[];
}

/** The core areas with the best and with the worst grade that a force has; null where all are the same or none is known. */
export function bestAndWorst(
  table: RoundTable,
  force: string,
): { best: GradedAreas; worst: GradedAreas } | null {
  const grades = gradesOf(table, force).filter(({ question }) => question.core);
  const held = table.round.scale
    .map(({ grade }, rank) => ({
      grade,
      questions: grades.filter(({ cell }) => cell.rank === rank).map(({ question }) => question.name),
    }))
    .filter(({ questions }) => questions.length > 0);
  const [best, worst] = [held[0], held.at(-1)];
  return best && worst && best !== worst ? { best, worst } : null;
}

/** Core cells of one force, in the order of the round's questions. */
export const coreCells = (table: RoundTable, force: string) =>
  coreQuestions(table.round).map((question) => ({ question, cell: cellOf(table, force, question.id) }));

/** The middle one of some values, or the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}
