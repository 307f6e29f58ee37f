import { sitePath } from '../../domain/site-path.ts';
import type { Filter } from '../../domain/crime-map/filter-choice.ts';
import type { Item } from '../../domain/crime-map/items.ts';
import { type MapView, splitsOf, writeView } from '../../domain/crime-map/view.ts';
import { listWords as words } from '../../i18n/crime-map/list.ts';
import { rateNumber } from '../../i18n/crime-map/numbers.ts';
import { number } from '../../i18n/format.ts';
import { element } from '../dom.ts';

/** One row: its name, its figures, and a button that opens the rest. */
export function listRow(item: Item, filter: Filter, months: readonly string[]): HTMLTableRowElement {
  const open = element('button', {
    type: 'button',
    class: 'map-open',
    'aria-expanded': 'false',
    'aria-label': words.details(item.name),
    'data-open': String(item.index),
  });
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, ...name(item, filter, months)),
    countCell(item),
    ...(item.shade === null ? [] : [rateCell(item)]),
    element('td', { class: 'map-open-cell' }, open),
  );
}

function name({ name, inside, caution }: Item, filter: Filter, months: readonly string[]): (Node | string)[] {
  const mark = caution ? [' *'] : [];
  return inside ? [element('a', { href: hrefOf(inside, filter, months) }, name), ...mark] : [name, ...mark];
}

const map = sitePath('/crime-map/');

/** The address of another area with the same choice of months, kinds and outcomes. */
export function hrefOf(area: MapView['area'], filter: Filter, months: readonly string[]): string {
  const [split] = splitsOf[area.level];
  return addressOf({ area, split, filter }, months);
}

function countCell({ tally: { count, known, asked } }: Item): HTMLElement {
  if (count === null) return element('td', { class: 'n unknown' }, words.noFigures);
  const partly = known < asked ? [element('small', {}, words.partly(known, asked))] : [];
  return element('td', { class: 'n' }, number(count), ...partly);
}

function rateCell({ tally, rate, monthly, residents }: Item): HTMLElement {
  if (tally.count === null) return element('td', { class: 'n unknown' }, '');
  if (monthly === null)
    return element('td', { class: 'n' }, residents === 0 ? words.nobody : words.residentsUnknown);
  const small = element('small', {}, words.aMonth(monthly));
  return rate === null
    ? element('td', { class: 'n' }, small)
    : element('td', { class: 'n' }, rateNumber(rate), small);
}

/** Without a hash the browser would load the page again, so the first view has one too. */
export const addressOf = (view: MapView, months: readonly string[]): string =>
  `${map}${writeView(view, months) || '#area=england-and-wales'}`;
