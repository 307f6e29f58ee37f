import { type Filter, selectionOf } from '../../domain/crime-map/filter-choice.ts';
import { tallyOf } from '../../domain/crime-map/filter-figures.ts';
import { tallyOfWhole } from '../../domain/crime-map/facts.ts';
import type { Item } from '../../domain/crime-map/items.ts';
import type { Scene } from '../../domain/crime-map/scene.ts';
import { gapWords, heading as words, page } from '../../i18n/crime-map/crime-map.ts';
import { categoryName, outcomeWords } from '../../i18n/crime/crime.ts';
import { monthSpan } from '../../i18n/format.ts';
import { element, link } from '../dom.ts';
import { gapLine } from './facts-lines.ts';
import { addressOf, hrefOf } from './list-row.ts';

/** What the view is of, in a sentence. */
export function shownSentence(scene: Scene, filter: Filter, items: readonly Item[]): string {
  const span = monthSpan(filter.from, filter.to);
  if (scene.view.area.level !== 'country')
    return words.shown(tallyOfWhole(scene, filter), filter.what, span, scene.whole.name);
  const complete = items.filter(({ tally }) => tally.count !== null && tally.known === tally.asked);
  const sum = complete.reduce((all, { tally }) => all + (tally.count ?? 0), 0);
  return words.shownCountry(sum, complete.length, items.length, filter.what, span);
}

/** The way back up. The last step is the view itself. */
export function crumbs({ crumbs: steps, whole, lists }: Scene, filter: Filter): HTMLElement[] {
  return [
    ...steps.map(({ name, area }) => element('li', {}, link(hrefOf(area, filter, lists.months), name))),
    element('li', { 'aria-current': 'page' }, whole.name),
  ];
}

/** What else the same area can be split into; nothing where there is only one way. */
export function splitLinks({ view, splits, lists }: Scene, filter: Filter): HTMLElement[] {
  return splits.map((split) => {
    const href = addressOf({ ...view, split, filter }, lists.months);
    const made = link(href, words.splits[split]);
    if (split === view.split) made.setAttribute('aria-current', 'true');
    return element('li', {}, made);
  });
}

/** What a reader must know of these figures at once: what is missing and why, and what is left out. */
export function notes(scene: Scene, filter: Filter, items: readonly Item[]): HTMLElement[] {
  return [
    ...scene.gaps.map(gapLine),
    ...lines([
      filter.what === 'incidents' ? words.incidentsApart : onlyChosen(filter),
      scene.view.area.level === 'country' ? missing(items) : null,
    ]),
  ];
}

/** What they do not say: in one line that unfolds. */
export function caveats(scene: Scene, filter: Filter): HTMLElement[] {
  return lines([
    scene.withoutTeams === null ? null : words.noTeams(scene.withoutTeams),
    scene.points ? words.pointsMean : null,
    scene.view.split === 'small-areas' ? words.smallAreasMean : null,
    beyond(scene, filter),
  ]);
}

const lines = (said: readonly (string | null)[]): HTMLElement[] =>
  said.flatMap((line) => (line === null ? [] : [element('p', {}, line)]));

const onlyChosen = ({ kinds, outcomes }: Filter): string | null =>
  kinds.length === 0 && outcomes.length === 0
    ? null
    : words.only(
        kinds.map(categoryName),
        outcomes.map((group) => outcomeWords[group]),
      );

/** The way to the area's own page, if it has one. */
export const pageLink = ({ whole }: Scene): HTMLElement[] =>
  whole.page ? [link(whole.page, words.page(whole.name))] : [];

function missing(items: readonly Item[]): string | null {
  const none = items.filter(({ tally }) => tally.count === null).length;
  const some = items.filter(({ tally }) => tally.count !== null && tally.known < tally.asked).length;
  return none + some === 0 ? null : gapWords.areas(none, some);
}

function beyond({ beyond: rows, lists, whole }: Scene, filter: Filter): string | null {
  const { count } = tallyOf({ rows, unknown: whole.unknown }, selectionOf(filter, lists));
  return count ? words.beyondPatch(count, filter.what) : null;
}

export const titleOf = ({ view, whole }: Scene): string =>
  view.area.level === 'country' ? page.title : words.title(whole.name);
