import { sitePath } from '../../domain/site-path.ts';
import type { ComparisonRow, ComparisonTable } from '../../domain/report-cards/comparison.ts';
import type { FigureCell, PublishedFigure } from '../../domain/report-cards/comparison-data.ts';
import type { Cell } from '../../domain/report-cards/grade.ts';
import { cellOf, gradesOf, type RoundTable } from '../../domain/report-cards/report-card.ts';
import { countWords } from '../../i18n/report-cards/known.ts';
import { compareWords as words } from '../../i18n/report-cards/compare.ts';
import { figure as written } from '../../i18n/report-cards/figures.ts';
import { cards } from '../../i18n/report-cards/report-cards.ts';
import { element, link, svg } from '../dom.ts';
import { groupBy } from '../../domain/by-key.ts';

/** What a click on a column's head asks for: `grade.<question>`, `figure.<id>` or '' for the name. */
export type Sort = (key: string) => void;

/** All forces as rows; the questions of one round and the figures as columns. */
export function forcesTable(
  shown: ComparisonTable,
  sort: string,
  reversed: boolean,
  onSort: Sort,
): HTMLElement {
  const head = sortHead('col', sort, reversed, onSort);
  const heads = [
    head('', cards.force),
    ...shown.questions.map(({ id, name }) => head(`grade.${id}`, name)),
    ...(shown.counted ? [element('th', { scope: 'col' }, countWords.head)] : []),
    ...shown.figures.map((figure) => head(`figure.${figure.id}`, figure.short, figure.period)),
  ];
  const rows = shown.rows.map(({ force, grades, count, figures }) =>
    element(
      'tr',
      { 'data-force': force.id },
      element('th', { scope: 'row' }, link(sitePath(`/report-cards/${force.id}/`), force.shortName)),
      ...grades.map(gradeCell),
      ...(shown.counted ? [countCell(count)] : []),
      ...figures.map((cell, i) => figureCell(cell, shown.figures[i])),
    ),
  );
  return scrolling(element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
}

/** Makes heads of columns or rows that ask for an order when they are pressed. */
export const sortHead =
  (scope: 'col' | 'row', sort: string, reversed: boolean, onSort: Sort) =>
  (key: string, name: string, period: string | null = null): HTMLTableCellElement => {
    const button = element('button', { type: 'button', class: 'sort', 'data-sort': key }, name);
    button.addEventListener('click', () => {
      onSort(key);
    });
    const order = key === sort ? (reversed ? 'descending' : 'ascending') : 'none';
    const when = period === null ? null : element('span', { class: 'period' }, period);
    return element('th', { scope, 'aria-sort': order }, button, when);
  };

/** Put the rows of a table in another order, without making any cell anew. */
export function reorder(table: HTMLElement, shown: ComparisonTable, sort: string, reversed: boolean): void {
  const rows = new Map(
    [...table.querySelectorAll<HTMLTableRowElement>('tr[data-force]')].map((row) => [
      row.dataset['force'],
      row,
    ]),
  );
  table.querySelector('tbody')?.append(...shown.rows.flatMap(({ force }) => rows.get(force.id) ?? []));
  for (const button of table.querySelectorAll<HTMLElement>('button[data-sort]'))
    if (button.parentElement)
      button.parentElement.ariaSort =
        button.dataset['sort'] === sort ? (reversed ? 'descending' : 'ascending') : 'none';
}

/** One force: a table for every round of which a grade is known. */
export function roundsTables(tables: readonly RoundTable[], force: string): HTMLElement {
  const box = element('div', {}, element('p', {}, words.ownScale));
  for (const table of [...tables].reverse()) {
    const known = gradesOf(table, force);
    box.append(element('h3', {}, table.round.title));
    box.append(
      element(
        'p',
        { class: 'small soft' },
        `${table.round.dates} ${cards.scale(table.round.scale.map(({ grade }) => grade))}`,
      ),
    );
    const rows = table.round.questions
      .filter(({ id, core }) => core || known.some(({ question }) => question.id === id))
      .map(({ id, name }) =>
        element('tr', {}, element('th', { scope: 'row' }, name), gradeCell(cellOf(table, force, id))),
      );
    box.append(element('table', { class: 'grades round-grades' }, element('tbody', {}, ...rows)));
  }
  return box;
}

export const scrolling = (...parts: HTMLElement[]) =>
  element(
    'div',
    { class: 'grade-scroll', role: 'region', 'aria-label': cards.scroll, tabindex: '0' },
    element('table', { class: 'grades' }, ...parts),
  );

/** How many areas have each grade, and whether it is known which. */
export const countCell = (count: ComparisonRow['count']): HTMLTableCellElement =>
  count === null
    ? element('td', { class: 'count unknown' }, countWords.unknown)
    : element(
        'td',
        { class: 'count' },
        countWords.short(count.parts),
        count.published ? element('span', { class: 'soft' }, ` ${countWords.only}`) : null,
      );

export function gradeCell(cell: Cell): HTMLTableCellElement {
  if (cell.kind === 'notFound')
    return element(
      'td',
      { class: 'grade unknown' },
      element('a', { href: cell.lookAt, title: cards.notFoundLong }, cards.notFound),
    );
  const derived =
    cell.basis === 'derived'
      ? element(
          'span',
          { title: cell.note ?? cards.derived },
          element('span', { 'aria-hidden': 'true' }, '†'),
          element('span', { class: 'unseen' }, ` (${cards.derived})`),
        )
      : null;
  return element(
    'td',
    { class: `grade is-${cell.mark}` },
    markShape(cell.mark),
    link(cell.source, cell.grade),
    derived,
  );
}

export function figureCell(cell: FigureCell, figure: PublishedFigure | undefined): HTMLTableCellElement {
  if (cell.value === null || !figure)
    return element(
      'td',
      { class: 'unknown' },
      cell.note === null
        ? cards.notFound
        : element('details', { class: 'why' }, element('summary', {}, cards.notFound), cell.note),
    );
  const text = written(cell.value, figure.unit, figure.decimals);
  return element(
    'td',
    { class: 'figure-cell' },
    cell.source === null ? text : link(cell.source, text),
    cell.note === null
      ? null
      : element('details', { class: 'why' }, element('summary', {}, cards.careful), cell.note),
  );
}

/** What must be said of each figure in the table, and where it is from. */
export function cautions(figures: readonly PublishedFigure[]): HTMLElement | null {
  if (figures.length === 0) return null;
  const items = figures.map(({ name, period, caution, source, readFrom }) =>
    element(
      'li',
      {},
      element('strong', {}, `${name}, ${period}. `),
      `${caution} ${words.source}: `,
      source.address === null ? source.title : link(source.address, source.title),
      readFrom === null ? null : ', ',
      readFrom === null || readFrom.address === null ? null : link(readFrom.address, words.read),
    ),
  );
  return element('div', {}, element('h3', {}, words.caution), element('ul', { class: 'small' }, ...items));
}

/** The shape of a grade; its outline stands once on the page. */
const markShape = (mark: string) =>
  svg(
    'svg',
    { class: 'mark', viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    svg('use', { href: `#mark-${mark}` }),
  );

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
