import { everything, type Filter } from '../../domain/crime-map/filter-choice.ts';
import { controls as words } from '../../i18n/crime-map/controls.ts';
import { categoryName, outcomeShort } from '../../i18n/crime/crime.ts';
import { element } from '../dom.ts';

/** Something that narrows what is shown, and what is shown without it. */
export interface Chip {
  text: string;
  /** Null where there is nothing to take away: all of it is shown. */
  remove: (() => void) | null;
}

/** So many kinds or outcomes have a chip each; more are counted in one. */
const EACH = 3;

/** What a filter leaves, chip by chip: kinds, what came of it, months. */
export function chipsOf(filter: Filter, months: readonly string[], choose: (filter: Filter) => void): Chip[] {
  const all = everything(months);
  const { from, to, what, kinds, outcomes } = filter;
  const chip = (text: string, without: Partial<Filter> | null): Chip => ({
    text,
    remove:
      without &&
      (() => {
        choose({ ...filter, ...without });
      }),
  });
  const whole = from === all.from && to === all.to;
  return [
    ...(what === 'incidents' ? [chip(words.incidents, { what: 'crimes' })] : []),
    ...(what === 'crimes' && kinds.length === 0 ? [chip(words.kindsAll, null)] : []),
    ...(kinds.length > EACH
      ? [chip(words.kindsSome(kinds.length), { kinds: [] })]
      : kinds.map((kind) => chip(categoryName(kind), { kinds: kinds.filter((one) => one !== kind) }))),
    ...(outcomes.length > EACH
      ? [chip(words.outcomesSome(outcomes.length), { outcomes: [] })]
      : outcomes.map((group) =>
          chip(outcomeShort[group], { outcomes: outcomes.filter((one) => one !== group) }),
        )),
    chip(words.span(from, to), whole ? null : { from: all.from, to: all.to }),
  ];
}

/** Writes the chips; the focus stays among them when one is pressed away. */
export function writeChips(place: HTMLElement, chips: readonly Chip[], clear: () => void): void {
  const buttons = () => [...place.querySelectorAll('button')];
  const focused = buttons().findIndex((button) => button === document.activeElement);
  const narrowed = chips.filter(({ remove }) => remove);
  const all: Chip[] = narrowed.length > 1 ? [...chips, { text: words.clear, remove: clear }] : [...chips];
  place.replaceChildren(...all.map((chip) => element('li', {}, made(chip))));
  if (focused < 0) return;
  const next = buttons()[Math.min(focused, buttons().length - 1)];
  (next ?? place.parentElement?.querySelector<HTMLElement>('[data-open-sheet]'))?.focus();
}

function made({ text, remove }: Chip): HTMLElement {
  if (!remove) return element('span', {}, text);
  const isClear = text === words.clear;
  const button = element(
    'button',
    { type: 'button', ...(isClear ? {} : { 'aria-label': words.remove(text) }) },
    text,
    ...(isClear ? [] : [' ', element('span', { 'aria-hidden': 'true' }, '×')]),
  );
  button.addEventListener('click', remove);
  return button;
}
