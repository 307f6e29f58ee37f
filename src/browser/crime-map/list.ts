import { isKnown } from '../../domain/crime-map/facts.ts';
import type { Filter } from '../../domain/crime-map/filter-choice.ts';
import { type Item, type ItemOrder, sorted } from '../../domain/crime-map/items.ts';
import type { Scene } from '../../domain/crime-map/scene.ts';
import { listWords as words } from '../../i18n/crime-map/list.ts';
import { element } from '../dom.ts';
import { listRow } from './list-row.ts';
import { part } from './map/parts.ts';

export interface ListHost {
  facts: (item: Item) => Node;
  /** Opens an item on the map; `opener` gets the focus back. */
  showOnMap: (item: Item, opener: HTMLElement) => void;
}

/** How many rows are added at a time: more would keep a cheap phone busy. */
const STEP = 50;

/** Every fact that is on the map, as a table: sorted, searched and opened without it. */
export class CrimeList {
  private readonly heading: HTMLElement;
  private readonly table: HTMLTableElement;
  private readonly body: HTMLElement;
  private readonly head: HTMLElement;
  private readonly find: HTMLInputElement;
  private readonly findLabel: HTMLElement;
  private readonly foot: HTMLElement;
  private readonly host: ListHost;
  private items: readonly Item[] = [];
  private scene: Scene | undefined;
  private filter: Filter | undefined;
  private order: ItemOrder = 'name';
  private rising = true;
  private shown = STEP;

  constructor(root: HTMLElement, host: ListHost) {
    this.host = host;
    this.heading = part(root, 'list-heading', HTMLElement);
    this.table = part(root, 'list-table', HTMLTableElement);
    this.head = part(root, 'list-head', HTMLElement);
    this.body = part(root, 'list-body', HTMLElement);
    this.find = part(root, 'list-find', HTMLInputElement);
    this.findLabel = part(root, 'list-find-label', HTMLElement);
    this.foot = part(root, 'list-foot', HTMLElement);
    this.find.addEventListener('input', () => {
      this.shown = STEP;
      this.write();
    });
    this.head.addEventListener('click', ({ target }) => {
      this.sortBy(target);
    });
    this.body.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-open]') : null;
      if (button) this.toggle(button);
    });
    this.body.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.closeAt(event.target);
    });
  }

  /** Another scene: as it comes, areas by name and points by how much there is; the same one again as it was sorted. */
  show(scene: Scene): void {
    const same = this.scene !== undefined && isSame(this.scene, scene);
    this.scene = scene;
    if (same) return;
    this.order = scene.points ? 'count' : 'name';
    this.rising = !scene.points;
    this.shown = STEP;
    this.find.value = '';
  }

  paint(items: readonly Item[], filter: Filter): void {
    this.items = items;
    this.filter = filter;
    this.writeHead();
    this.write();
  }

  /** The rows as they are sorted and searched now. */
  rows(): Item[] {
    const wanted = this.find.value.trim().toLocaleLowerCase('en-GB');
    const found = wanted === '' ? this.items : this.items.filter(({ name }) => has(name, wanted));
    return sorted(found, this.order, this.rising);
  }

  private write(): void {
    const [scene, filter] = [this.scene, this.filter];
    if (!scene || !filter) return;
    const { split } = scene.view;
    const rows = this.rows();
    const opened = new Set([...this.body.querySelectorAll('[aria-expanded="true"]')].map(keyOf));
    const nothingKnown = scene.points !== null && !isKnown(scene, filter);
    this.heading.textContent = nothingKnown ? words.headingUnknown : words.heading[split](this.items.length);
    this.table.hidden = this.items.length === 0;
    const find = split === 'forces' || split === 'partnerships' || this.table.hidden ? '' : words.find[split];
    this.findLabel.hidden = find === '';
    const span = this.findLabel.querySelector('span');
    if (span) span.textContent = find;
    const months = scene.lists.months;
    this.body.replaceChildren(...rows.slice(0, this.shown).map((item) => listRow(item, filter, months)));
    for (const button of this.body.querySelectorAll<HTMLElement>('[data-open]'))
      if (opened.has(keyOf(button)) || rows.length === 1) this.toggle(button);
    this.writeFoot(rows.length, nothingKnown);
  }

  private writeHead(): void {
    const [scene, filter] = [this.scene, this.filter];
    if (!scene || !filter) return;
    const { split } = scene.view;
    const columns: [ItemOrder, string][] = [
      ['name', words.name[split]],
      ['count', words.count[filter.what]],
      ...(scene.points ? [] : ([['rate', words.rate]] as [ItemOrder, string][])),
    ];
    this.table.dataset['columns'] = String(columns.length);
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['order'] : null;
    this.head.replaceChildren(
      ...columns.map(([order, name]) => this.column(order, name)),
      element('th', { scope: 'col' }, element('span', { class: 'unseen' }, words.moreColumn)),
    );
    if (focused) this.head.querySelector<HTMLElement>(`[data-order="${focused}"]`)?.focus();
  }

  private column(order: ItemOrder, name: string): HTMLElement {
    const sort = order !== this.order ? 'none' : this.rising ? 'ascending' : 'descending';
    return element(
      'th',
      { scope: 'col', 'aria-sort': sort, ...(order === 'name' ? {} : { class: 'n' }) },
      element('button', { type: 'button', 'data-order': order }, name),
    );
  }

  private writeFoot(all: number, nothingKnown: boolean): void {
    const left = all - this.shown;
    this.foot.replaceChildren();
    if (all === 0) this.foot.append(element('p', {}, nothingKnown ? words.notKnown : words.none));
    if (this.items.some(({ caution }) => caution !== null))
      this.foot.append(element('p', { class: 'small soft' }, words.caution));
    if (left <= 0) return;
    const more = element('button', { type: 'button', class: 'map-more' }, words.more(Math.min(STEP, left)));
    more.addEventListener('click', () => {
      const first = this.shown;
      this.shown += STEP;
      this.write();
      this.body.querySelectorAll<HTMLElement>('[data-open]')[first]?.focus();
    });
    this.foot.append(element('p', {}, words.showing(this.shown, all), ' '), more);
  }

  private sortBy(target: EventTarget | null): void {
    const order = target instanceof HTMLElement ? target.dataset['order'] : undefined;
    if (order !== 'name' && order !== 'count' && order !== 'rate') return;
    this.rising = order === this.order ? !this.rising : order === 'name';
    this.order = order;
    this.writeHead();
    this.write();
  }

  private toggle(button: HTMLElement): void {
    const [row, item] = [
      button.closest('tr'),
      this.items.find(({ index }) => String(index) === keyOf(button)),
    ];
    if (!row || !item) return;
    if (button.getAttribute('aria-expanded') === 'true') {
      row.nextElementSibling?.remove();
      button.setAttribute('aria-expanded', 'false');
      return;
    }
    const onMap = element('button', { type: 'button', class: 'map-more' }, words.onMap);
    onMap.addEventListener('click', () => {
      this.host.showOnMap(item, onMap);
    });
    const cell = element('td', { colspan: String(row.cells.length) }, this.host.facts(item), onMap);
    row.after(element('tr', { class: 'map-opened' }, cell));
    button.setAttribute('aria-expanded', 'true');
  }

  /** Escape in an opened row closes it and goes back to its button. */
  private closeAt(target: EventTarget | null): void {
    const row = target instanceof Element ? target.closest('tr') : null;
    const above = row?.classList.contains('map-opened') === true ? row.previousElementSibling : row;
    const button = above?.querySelector<HTMLElement>('[aria-expanded="true"]');
    if (!button) return;
    this.toggle(button);
    button.focus();
  }
}

const keyOf = (button: Element) => button.getAttribute('data-open') ?? '';

const has = (name: string, wanted: string) => name.toLocaleLowerCase('en-GB').includes(wanted);

/** Whether it is of the same things, as where only what came of it has been fetched since. */
const isSame = (one: Scene, other: Scene) =>
  one.whole.name === other.whole.name &&
  one.view.split === other.view.split &&
  JSON.stringify(one.view.area) === JSON.stringify(other.view.area);
