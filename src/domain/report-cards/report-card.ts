import type { GradeRow } from '../../schemas/report-cards/rows.ts';
import { type CardRound, type Cell, type Graded, type PublishedCount, reportPage } from './grade.ts';

/** All forces' cells in one round. Two rounds never share a table. */
export interface RoundTable {
  round: CardRound;
  /** Force ids, in the order of lists. */
  forces: readonly string[];
  /** Force id → question id → cell; every force and question of the round is there. */
  cells: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
  /** Force id → how many areas have each grade, where that was published. */
  counts: ReadonlyMap<string, PublishedCount>;
  /** The inspectorate's own page for a force. */
  lookAt: (force: string) => string;
}

/**
 * The table of one round.
 * @throws RangeError for a grade that the round's scale does not have.
 */
export function roundTable(
  round: CardRound,
  rows: readonly GradeRow[],
  forces: readonly string[],
  counts: RoundTable['counts'] = new Map(),
): RoundTable {
  const own = new Map(
    rows
      .filter(({ framework }) => framework === round.id)
      .map((row) => [`${row.force} ${row.question}`, row] as const),
  );
  const page = (force: string) => reportPage(round.reportPages, force);
  const cells = forces.map((force) => {
    const lookAt = page(force);
    const byQuestion = round.questions.map(({ id }) => {
      const row = own.get(`${force} ${id}`);
      return [id, toCell(round, row, lookAt)] as const;
    });
    return [force, new Map(byQuestion)] as const;
  });
  return { round, forces, cells: new Map(cells), counts, lookAt: page };
}

function toCell(round: CardRound, row: GradeRow | undefined, lookAt: string): Cell {
  if (!row || row.basis === 'inferred') return { kind: 'notFound', lookAt, withheld: row !== undefined };
  const rank = round.scale.findIndex(({ grade }) => grade === row.grade);
  const step = round.scale[rank];
  if (!step) throw new RangeError(`${round.id} has no grade "${row.grade}".`);
  const { grade, basis, date, source, note } = row;
  return { kind: 'graded', grade, rank, mark: step.mark, basis, date, source, note };
}

/** @throws RangeError for a force or question that the table does not have. */
export function cellOf(table: RoundTable, force: string, question: string): Cell {
  const cell = table.cells.get(force)?.get(question);
  if (!cell) throw new RangeError(`${table.round.id} has no cell for ${force}, ${question}.`);
  return cell;
}

/** Questions that were graded for every force. */
export const coreQuestions = (round: CardRound) => round.questions.filter(({ core }) => core);

/** Questions that were graded for some forces only. */
export const otherQuestions = (round: CardRound) => round.questions.filter(({ core }) => !core);

/** The grades of one force that are known, in the order of the round's questions. */
export const gradesOf = (table: RoundTable, force: string) =>
  table.round.questions.flatMap((question) => {
    const cell = cellOf(table, force, question.id);
    return cell.kind === 'graded' ? [{ question, cell }] : [];
  });

/** How much of a round's core questions we hold. */
export interface Completeness {
  found: number;
  possible: number;
  /** Of those found: worked out from what sources say, not stated by one. */
  derived: number;
  /** Forces of which every core cell is known, and forces of which none is. */
  whole: number;
  none: string[];
  /** Cells that our sources only hint at. */
  withheld: number;
}

export function completeness({ round, forces, cells }: RoundTable): Completeness {
  const core = coreQuestions(round).map(({ id }) => id);
  const perForce = forces.map((force) => core.map((id) => cells.get(force)?.get(id)));
  const known = perForce.map((row) => row.filter((cell) => cell?.kind === 'graded').length);
  return {
    found: known.reduce((sum, n) => sum + n, 0),
    possible: forces.length * core.length,
    derived: perForce.flat().filter((cell) => cell?.kind === 'graded' && cell.basis === 'derived').length,
    whole: known.filter((n) => n === core.length).length,
    none: forces.filter((_, i) => known[i] === 0),
    withheld: perForce.flat().filter((cell) => cell?.kind === 'notFound' && cell.withheld).length,
  };
}

/** The newest round that holds a grade for most of its core cells; a round that has hardly begun is not it. */
export function latestRound(tables: readonly RoundTable[]): RoundTable {
  const latest = [...tables].reverse().find((table) => {
    const { found, possible } = completeness(table);
    return found * 2 > possible;
  });
  if (!latest) throw new RangeError('No round holds a grade for most of its cells.');
  return latest;
}

/** From this share of known core cells on, a round is offered for comparing; below, it is hatched nearly all over. */
const ENOUGH = 0.15;

/** Whether so much of a round is known that forces can be compared in it. */
export function comparableRound(table: RoundTable): boolean {
  const { found, possible } = completeness(table);
  return found >= possible * ENOUGH;
}

/** How many forces have each grade of the scale for one question, best first, and how many are not found. */
export function spread(table: RoundTable, question: string): { counts: number[]; notFound: number } {
  const cells = table.forces.map((force) => cellOf(table, force, question));
  return {
    counts: table.round.scale.map(
      (_, rank) => cells.filter((cell) => cell.kind === 'graded' && cell.rank === rank).length,
    ),
    notFound: cells.filter(({ kind }) => kind === 'notFound').length,
  };
}

/** Where a force's grade stands among the others whose grade is known; null where its own is not. */
export function standing(table: RoundTable, force: string, question: string) {
  const own = cellOf(table, force, question);
  if (own.kind !== 'graded') return null;
  const others = table.forces.flatMap((other) => {
    const cell = cellOf(table, other, question);
    return other !== force && cell.kind === 'graded' ? [cell.rank] : [];
  });
  return {
    higher: others.filter((rank) => rank < own.rank).length,
    same: others.filter((rank) => rank === own.rank).length,
    lower: others.filter((rank) => rank > own.rank).length,
  };
}

/** A force's grades of one question over the rounds of a series, oldest first. No other rounds may be joined. */
export function seriesOf(tables: readonly RoundTable[], series: string, force: string, question: string) {
  return tables
    .filter(({ round }) => round.series === series && round.questions.some(({ id }) => id === question))
    .map((table) => ({ round: table.round, cell: cellOf(table, force, question) }));
}

/** What the known grades of a series say: nothing with fewer than two. */
export function direction(cells: readonly Cell[]): 'up' | 'down' | 'same' | 'mixed' | 'unknown' {
  const known = cells.filter((cell): cell is Graded => cell.kind === 'graded');
  const steps = known.slice(1).map((cell, i) => (known[i]?.rank ?? cell.rank) - cell.rank);
  if (steps.length === 0) return 'unknown';
  const [up, down] = [steps.some((step) => step > 0), steps.some((step) => step < 0)];
  if (up && down) return 'mixed';
  return up ? 'up' : down ? 'down' : 'same';
}

/** Areas that share a grade. */
interface GradedAreas {
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
