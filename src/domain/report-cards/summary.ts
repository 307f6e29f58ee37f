import { cellOf, coreQuestions, gradesOf, type RoundTable } from './report-card.ts';

/** What can be said of one force in one round, from its core grades alone. */
export interface CardSummary {
  /** Grade word and how many core areas have it, best first; grades that none has are left out. */
  counts: [string, number][];
  /** Core areas without a grade in our sources. */
  missing: number;
  /** Areas with the best and the worst grade that the force has; null where all are the same or none is known. */
  best: { grade: string; questions: string[] } | null;
  worst: { grade: string; questions: string[] } | null;
}

export function cardSummary(table: RoundTable, force: string): CardSummary {
  const grades = gradesOf(table, force).filter(({ question }) => question.core);
  const byRank = table.round.scale.map(({ grade }, rank) => ({
    grade,
    questions: grades.filter(({ cell }) => cell.rank === rank).map(({ question }) => question.name),
  }));
  const held = byRank.filter(({ questions }) => questions.length > 0);
  const several = held.length > 1;
  return {
    counts: held.map(({ grade, questions }) => [grade, questions.length]),
    missing: coreQuestions(table.round).length - grades.length,
    best: several ? (held[0] ?? null) : null,
    worst: several ? (held.at(-1) ?? null) : null,
  };
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
