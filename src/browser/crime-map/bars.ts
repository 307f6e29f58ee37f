import { number } from '../../i18n/format.ts';
import { element } from '../dom.ts';

/** One bar: its name and how long it is; null where that is not known. */
export type Bar = readonly [name: string, count: number | null];

/** Bars below one another, each with its number: a list for whoever does not see them. */
export function bars(rows: readonly Bar[], notKnown: string): HTMLElement {
  const most = Math.max(1, ...rows.map(([, count]) => count ?? 0));
  return element(
    'ul',
    { class: 'map-bars' },
    ...rows.map(([name, count]) => {
      const line = element('span', { class: 'map-bar-line', 'aria-hidden': 'true' });
      line.style.width = `${Math.round(((count ?? 0) / most) * 1000) / 10}%`;
      return element(
        'li',
        count === null ? { class: 'unknown' } : {},
        element('span', {}, name),
        ' ',
        element('b', {}, count === null ? notKnown : number(count)),
        element('span', { class: 'map-bar-ground', 'aria-hidden': 'true' }, line),
      );
    }),
  );
}
