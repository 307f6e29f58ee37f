import {
  arrange,
  type GradeView,
  plainView,
  readView,
  type ViewRow,
  writeView,
} from '../../domain/report-cards/grade-view.ts';
import { element, need } from '../dom.ts';
import { cards, controls as words } from '../../i18n/report-cards/report-cards.ts';
import { define } from '../define.ts';

interface Row extends ViewRow {
  element: HTMLTableRowElement;
}

const filters = ['group', 'nation', 'region', 'size', 'question', 'grade', 'only'] as const;

/** `<arrange-grades>`: sorts, groups and filters the table in it. How it stands is in the page's address. */
class ArrangeGrades extends HTMLElement {
  #rows: Row[] = [];
  #view: GradeView = plainView;
  #heads = new Map<string, HTMLTableCellElement>();

  connectedCallback(): void {
    this.#heads = new Map(
      [...this.querySelectorAll<HTMLTableCellElement>('th[data-column]')].map((head) => [
        head.dataset['column'] ?? '',
        head,
      ]),
    );
    this.#rows = [...this.#table.tBodies].flatMap((body) =>
      [...body.rows].map((element) => toRow(element, this.#questions)),
    );
    for (const [column, head] of this.#heads) this.#makeSortable(column, head);
    this.#form.addEventListener('change', () => {
      this.#read();
    });
    this.#form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#set(plainView);
    });
    this.#form.hidden = false;
    need(this.querySelector('details'), 'fold of controls').open = matchMedia('(min-width: 50rem)').matches;
    addEventListener('popstate', () => {
      this.#show(this.#asked());
    });
    this.#show(this.#asked());
  }

  get #table() {
    return need(this.querySelector('table'), 'table');
  }

  get #form() {
    return need(this.querySelector('form'), 'controls');
  }

  get #questions() {
    return [...this.#heads.keys()].filter((id) => id !== '');
  }

  /** What the address asks for; on a phone, where it asks for nothing, one area at a time. */
  #asked(): GradeView {
    const grades = this.#field('grade').options.length - 2;
    const view = readView(location.search, this.#questions, grades);
    const narrow = location.search === '' && matchMedia('(max-width: 40rem)').matches;
    return narrow ? { ...view, only: this.dataset['first'] ?? '' } : view;
  }

  #field(name: string): HTMLSelectElement {
    return need(this.querySelector<HTMLSelectElement>(`select[name="${name}"]`), `field ${name}`);
  }

  #makeSortable(column: string, head: HTMLTableCellElement): void {
    const button = element('button', { type: 'button', class: 'sort' }, head.textContent.trim());
    button.addEventListener('click', () => {
      const again = this.#view.sort === column;
      this.#set({ ...this.#view, sort: column, reversed: again && !this.#view.reversed });
    });
    head.replaceChildren(button);
  }

  #read(): void {
    const chosen = Object.fromEntries(filters.map((name) => [name, this.#field(name).value]));
    const view = { ...this.#view, ...chosen };
    this.#set(view.question === '' ? { ...view, grade: '' } : view);
  }

  #set(view: GradeView): void {
    const query = writeView(view);
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    this.#show(view);
  }

  #show(view: GradeView): void {
    this.#view = view;
    for (const name of filters) this.#field(name).value = view[name];
    this.#field('grade').disabled = view.question === '';
    const groups = arrange(this.#rows, view);
    const bodies = groups.map(({ key, rows }) => {
      const head = key === '' ? null : this.#groupHead(key, rows.length);
      return element('tbody', {}, head, ...rows.map((row) => row.element));
    });
    [...this.#table.tBodies].forEach((body) => {
      body.remove();
    });
    this.#table.append(...bodies);
    this.#showColumns(view.only);
    this.#showOrder(view);
    this.#tell(
      view,
      groups.reduce((sum, { rows }) => sum + rows.length, 0),
    );
  }

  #groupHead(key: string, count: number): HTMLTableRowElement {
    const columns = this.#table.tHead?.rows[0]?.cells.length ?? 1;
    const words = `${this.#groupName(key)} (${count})`;
    return element(
      'tr',
      { class: 'group' },
      element('th', { scope: 'rowgroup', colspan: String(columns) }, words),
    );
  }

  #groupName(key: string): string {
    if (key in cards.sizes) return cards.sizes[key as keyof typeof cards.sizes];
    const option = [...this.#field('grade').options].find(({ value }) => value !== '' && value === key);
    return option?.textContent ?? key;
  }

  #showColumns(only: string): void {
    const columns = [...(this.#table.tHead?.rows[0]?.cells ?? [])].map(({ dataset }) => dataset['column']);
    // The column of counts has no id. It stays, for it says of a force what no single area does.
    const hidden = columns.map((id) => id !== undefined && id !== '' && only !== '' && id !== only);
    this.#table.classList.toggle('one-column', only !== '');
    for (const row of this.#table.rows)
      if (!row.classList.contains('group'))
        [...row.cells].forEach((cell, i) => {
          cell.hidden = hidden[i] ?? false;
        });
  }

  #showOrder({ sort, reversed }: GradeView): void {
    for (const [column, head] of this.#heads)
      head.ariaSort = column === sort ? (reversed ? 'descending' : 'ascending') : 'none';
  }

  #tell({ sort, reversed }: GradeView, shown: number): void {
    const column = this.#heads.get(sort)?.textContent ?? '';
    const order = sort === '' ? '' : words.sorted(column, reversed ? words.sortedDown : words.sortedUp);
    const text = shown === 0 ? words.none : `${words.shown(shown, this.#rows.length)} ${order}`.trim();
    need(this.querySelector('[role="status"]'), 'status').textContent = text;
  }
}

function toRow(element: HTMLTableRowElement, questions: readonly string[]): Row {
  const { force = '', nation = '', region = '', size = '' } = element.dataset;
  const ranks = [...element.querySelectorAll<HTMLTableCellElement>('td[data-rank]')].map(({ dataset }) => {
    const rank = dataset['rank'] ?? 'none';
    return rank === 'none' ? null : Number(rank);
  });
  return {
    element,
    id: force,
    name: element.cells[0]?.textContent.trim() ?? '',
    nation,
    region,
    size,
    ranks: Object.fromEntries(questions.map((id, i) => [id, ranks[i] ?? null])),
  };
}

define('arrange-grades', ArrangeGrades);
