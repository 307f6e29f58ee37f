import { define } from './define.ts';

/**
 * Lets a reader put a table's rows in order by a column: its heads become buttons. A cell's `data-sort`, else its
 * words, are what is compared; rows without a value for the column stay at the foot. Without this the table
 * stands in the order in which it was built.
 */
class SortTable extends HTMLElement {
  connectedCallback(): void {
    const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        this.#sort(heads, column);
      });
    });
  }

  #sort(heads: readonly HTMLTableCellElement[], column: number): void {
    const head = heads[column];
    const body = this.querySelector('tbody');
    if (!head || !body) return;
    const rising = head.getAttribute('aria-sort') === 'descending';
    for (const one of heads) one.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
    const rows = [...body.rows].map((row) => ({ row, value: valueOf(row.cells[column]) }));
    rows.sort((a, b) => order(a.value, b.value, rising ? 1 : -1));
    body.append(...rows.map(({ row }) => row));
  }
}

/** Null for a cell that is not there or holds no value, as in a row without figures. */
function valueOf(cell: HTMLTableCellElement | undefined): number | string | null {
  const text = cell && cell.colSpan === 1 ? (cell.dataset['sort'] ?? cell.textContent.trim()) : '';
  if (text === '') return null;
  const number = Number(text.replaceAll(',', ''));
  return Number.isNaN(number) ? text : number;
}

function order(a: number | string | null, b: number | string | null, way: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return way * (a - b);
  return way * String(a).localeCompare(String(b), 'en');
}

define('sort-table', SortTable);
