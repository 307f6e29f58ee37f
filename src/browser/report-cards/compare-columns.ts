import { groupBy } from '../../domain/group-by.ts';
import type { ComparisonTable } from '../../domain/report-cards/comparison.ts';
import { sitePath } from '../../domain/site-path.ts';
import { compareWords as words } from '../../i18n/report-cards/compare.ts';
import { countWords } from '../../i18n/report-cards/known.ts';
import { element, link } from '../dom.ts';
import { countCell, figureCell, gradeCell, scrolling, type Sort, sortHead } from './compare-table.ts';

/** A row of items: its key in the address (null where nothing is sorted by it), what it says, a cell for each force. */
interface Line {
  key: string | null;
  name: string;
  period: string | null;
  cells: HTMLTableCellElement[];
}

/** The picked forces as columns; grades of one round and figures, group by group, as rows. */
export function forceColumns(
  shown: ComparisonTable,
  sort: string,
  reversed: boolean,
  onSort: Sort,
): HTMLElement {
  const heads = shown.rows.map(({ force }) =>
    element('th', { scope: 'col' }, link(sitePath(`/report-cards/${force.id}/`), force.shortName)),
  );
  const sorted = sortHead('row', sort, reversed, onSort);
  const head = ({ key, name, period }: Line) =>
    key === null ? element('th', { scope: 'row' }, name) : sorted(key, name, period);
  const bodies = groupsOf(shown).map(([title, lines]) =>
    element(
      'tbody',
      {},
      element(
        'tr',
        { class: 'group' },
        element('th', { scope: 'rowgroup', colspan: String(heads.length + 1) }, title),
      ),
      ...lines.map((line) => element('tr', { 'data-item': line.key ?? 'count' }, head(line), ...line.cells)),
    ),
  );
  const corner = element('th', { scope: 'col' }, words.item);
  const table = scrolling(element('thead', {}, element('tr', {}, corner, ...heads)), ...bodies);
  table.classList.add('whole-scroll');
  return table;
}

function groupsOf({ table, questions, counted, figures, rows }: ComparisonTable): [string, Line[]][] {
  const together: Line = {
    ...{ key: null, name: countWords.head, period: null },
    cells: rows.map(({ count }) => countCell(count)),
  };
  const grades: Line[] = questions.map(({ id, name }, i) => ({
    key: `grade.${id}`,
    name,
    period: null,
    cells: rows.flatMap((row) => (row.grades[i] ? gradeCell(row.grades[i]) : [])),
  }));
  const lines = figures.map((figure, i) => ({
    group: figure.group,
    key: `figure.${figure.id}`,
    name: figure.name,
    period: figure.period,
    cells: rows.flatMap((row) => (row.figures[i] ? figureCell(row.figures[i], figure) : [])),
  }));
  const all = counted ? [together, ...grades] : grades;
  return [[words.gradesOf(table.round.title), all], ...groupBy(lines, ({ group }) => group)];
}
