import type { ComparisonData, FigureCell, PublishedFigure } from './comparison-data.ts';
import type { ComparisonRow, ComparisonTable } from './comparison.ts';
import { csv } from '../csv.ts';
import { type CardRound, type Cell, reportPage } from './grade.ts';
import { gradesOf, type RoundTable } from './report-card.ts';

/** One cell of a comparison, written out. What is not known has the value `not found`, and is never blank. */
export interface ExportRow {
  force: string;
  /** A round, or the date or period of a figure. */
  period: string;
  /** A question, or a figure's name. */
  item: string;
  value: string;
  basis: string;
  date: string;
  source: string;
  note: string;
}

/** What stands for an unknown value. */
export const NOT_FOUND = 'not found';
/** The basis of an official figure. */
export const FIGURE = 'official figure';

/** The item of how many areas have each grade. */
const TOGETHER = 'all areas together';

const columns = ['force', 'period', 'item', 'value', 'basis', 'date', 'source', 'note'] as const;

/** Every cell, force by force, in the table's order. */
export function exportRows({ table, questions, counted, figures, rows }: ComparisonTable): ExportRow[] {
  return rows.flatMap(({ force, grades, count, figures: values }) => [
    ...grades.map((cell, i) => gradeRow(force.id, table.round, questions[i]?.name ?? '', cell)),
    ...(counted ? [countRow(force.id, table, count)] : []),
    ...values.flatMap((value, i) => {
      const figure = figures[i];
      return figure ? [figureRow(force.id, figure, value)] : [];
    }),
  ]);
}

/** One force in every round of which a grade of it is known. */
export const exportRounds = (data: ComparisonData, force: string): ExportRow[] =>
  data.tables.flatMap((table) =>
    gradesOf(table, force).map(({ question, cell }) => gradeRow(force, table.round, question.name, cell)),
  );

function gradeRow(force: string, round: CardRound, item: string, cell: Cell): ExportRow {
  const place = { force, period: round.name, item };
  if (cell.kind === 'notFound')
    return { ...place, value: NOT_FOUND, basis: NOT_FOUND, date: '', source: cell.lookAt, note: '' };
  const { grade, basis, date, source, note } = cell;
  return { ...place, value: grade, basis, date: date ?? '', source, note: note ?? '' };
}

/** A count of our own is one of the grades above; where none is known, the inspectorate's page is the one to look at. */
function countRow(force: string, table: RoundTable, count: ComparisonRow['count']): ExportRow {
  const lookAt = reportPage(table.round.reportPages, force);
  const place = { force, period: table.round.name, item: TOGETHER, date: '' };
  if (count === null) return { ...place, value: NOT_FOUND, basis: NOT_FOUND, source: lookAt, note: '' };
  const value = count.parts.map(([grade, areas]) => `${areas} ${grade.toLowerCase()}`).join(', ');
  const published = count.published ? table.counts.get(force) : undefined;
  const { basis = 'derived', source = lookAt, note = null } = published ?? {};
  return { ...place, value, basis, source, note: note ?? '' };
}

const figureRow = (
  force: string,
  figure: PublishedFigure,
  { value, note, source }: FigureCell,
): ExportRow => ({
  force,
  period: figure.period,
  item: figure.name,
  value: value === null ? NOT_FOUND : String(value),
  basis: FIGURE,
  date: '',
  source: source ?? '',
  note: note ?? '',
});

export const exportCsv = (rows: readonly ExportRow[]): string =>
  csv(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
