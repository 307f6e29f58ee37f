import type { ComparisonData, FigureCell, PublishedFigure, PublishedForce } from './comparison-data.ts';
import type { ForcesComparison } from './comparison-state.ts';
import type { Cell } from './grade.ts';
import { countOf } from './known-grades.ts';
import { cellOf, coreQuestions, type RoundTable } from './report-card.ts';

/** A row of a comparison: a force with its grades in one round and its figures. */
export interface ComparisonRow {
  force: PublishedForce;
  /** In the order of the table's questions. */
  grades: readonly Cell[];
  /** How many areas have each grade, also where it is not known which; null where that is not known either. */
  count: ReturnType<typeof countOf>;
  /** In the order of the table's figures. */
  figures: readonly FigureCell[];
}

/** A comparison as it is shown, copied and drawn. All its grades are of one round. */
export interface ComparisonTable {
  table: RoundTable;
  questions: readonly { id: string; name: string }[];
  /** Whether counts of grades are published of this round. */
  counted: boolean;
  figures: readonly PublishedFigure[];
  rows: readonly ComparisonRow[];
}

/** The table that a reader has asked for, sorted. */
export function compare(data: ComparisonData, asked: ForcesComparison): ComparisonTable {
  const table = data.tables.find(({ round }) => round.id === asked.round);
  if (!table) throw new RangeError(`There is no round "${asked.round}".`);
  const figures = asked.figures.flatMap((id) => data.figures.find((figure) => figure.id === id) ?? []);
  const forces = data.forces.filter(({ id }) => asked.forces.length === 0 || asked.forces.includes(id));
  const questions = shownQuestions(
    table,
    forces.map(({ id }) => id),
  );
  const rows = forces.map((force) => ({
    force,
    grades: questions.map(({ id }) => cellOf(table, force.id, id)),
    count: countOf(table, force.id),
    figures: figures.map((figure) => data.figureCell(figure, force.id)),
  }));
  return {
    table,
    questions,
    counted: table.counts.size > 0,
    figures,
    rows: sorted(rows, keyOf(asked.sort, questions, figures), asked.reversed),
  };
}

/** Core questions, and others of which at least one of these forces has a grade that is known. */
function shownQuestions(table: RoundTable, forces: readonly string[]) {
  const core = coreQuestions(table.round);
  return table.round.questions.filter(
    (question) =>
      core.includes(question) || forces.some((force) => cellOf(table, force, question.id).kind === 'graded'),
  );
}

type Key = (row: ComparisonRow) => number | null;

/** Grades from the best on; figures from the biggest on. Null for the order by name. */
function keyOf(
  sort: string,
  questions: ComparisonTable['questions'],
  figures: ComparisonTable['figures'],
): Key | null {
  const question = questions.findIndex(({ id }) => sort === `grade.${id}`);
  if (question >= 0)
    return ({ grades }) => {
      const cell = grades[question];
      return cell?.kind === 'graded' ? cell.rank : null;
    };
  const figure = figures.findIndex(({ id }) => sort === `figure.${id}`);
  if (figure < 0) return null;
  return (row) => {
    const value = row.figures[figure]?.value ?? null;
    return value === null ? null : -value;
  };
}

/** What is not known comes last either way; equals stand by name. */
function sorted(rows: ComparisonRow[], key: Key | null, reversed: boolean): ComparisonRow[] {
  const turn = reversed ? -1 : 1;
  const byName = (a: ComparisonRow, b: ComparisonRow) =>
    a.force.shortName.localeCompare(b.force.shortName, 'en');
  if (key === null) return rows.sort((a, b) => turn * byName(a, b));
  return rows
    .map((row) => ({ row, at: key(row) }))
    .sort((a, b) => {
      if (a.at === null || b.at === null)
        return a.at === b.at ? byName(a.row, b.row) : a.at === null ? 1 : -1;
      return turn * (a.at - b.at) || byName(a.row, b.row);
    })
    .map(({ row }) => row);
}
