import { factsOfWhole } from '../../domain/crime-map/facts.ts';
import { type Filter, selectionOf } from '../../domain/crime-map/filter-choice.ts';
import { monthlyRate, tallyOf } from '../../domain/crime-map/filter-figures.ts';
import type { Scene } from '../../domain/crime-map/scene.ts';
import { summaryWords as words } from '../../i18n/crime-map/summary.ts';
import { categoryName, outcomeWords } from '../../i18n/crime/crime.ts';
import { monthName, number } from '../../i18n/format.ts';
import type { FigureArea, MapFigures } from '../../schemas/crime-map/crime-map.ts';
import { element, paragraph } from '../dom.ts';
import { FileFault, type Files } from './files.ts';

/** What happened in a patch or near a postcode: kinds, months, what came of it, and how that compares. */
export class Summary {
  private readonly place: HTMLElement;
  private readonly files: Files;

  constructor(place: HTMLElement, files: Files) {
    this.place = place;
    this.files = files;
  }

  /** @param circle whether it is of a circle round a postcode. */
  show(scene: Scene, filter: Filter, circle: boolean): void {
    const opened = new Set(
      [...this.place.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ id }) => id),
    );
    const first = this.place.childElementCount === 0;
    const facts = factsOfWhole(scene, filter);
    const fold = (id: string, name: string, open: boolean, ...content: Node[]) =>
      element(
        'details',
        { id, ...((first ? open : opened.has(id)) ? { open: '' } : {}) },
        element('summary', {}, name),
        ...content,
      );
    const kinds = facts.kinds.map(({ slug, count }) => [categoryName(slug), count] as const);
    const months = facts.months.map(({ month, count }) => [monthName(month), count] as const);
    const outcomes = Array.isArray(facts.outcomes)
      ? facts.outcomes.map(({ group, count }) => [outcomeWords[group], count] as const)
      : [];
    const others = element('div', { role: 'status' });
    const compared = fold('map-sum-others', words.others, false, others);
    this.place.replaceChildren(
      element('h3', {}, words.heading),
      ...(kinds.length > 0 ? [fold('map-sum-kinds', words.kinds, true, bars(kinds, words.notKnown))] : []),
      fold('map-sum-months', words.months, false, bars(months, words.notKnown)),
      ...(outcomes.length > 0
        ? [fold('map-sum-outcomes', words.outcomes, false, bars(outcomes, words.notKnown))]
        : []),
      compared,
    );
    const fill = () => {
      if (!compared.open) others.replaceChildren();
      else if (others.childElementCount === 0) void this.compare(others, scene, filter, circle);
    };
    compared.addEventListener('toggle', fill);
    fill();
  }

  private async compare(place: HTMLElement, scene: Scene, filter: Filter, circle: boolean): Promise<void> {
    const { area } = scene.view;
    if (area.level !== 'team' && area.level !== 'ward') return;
    const split = area.level === 'team' ? 'teams' : 'wards';
    place.replaceChildren(paragraph(words.waiting));
    try {
      const figures = await this.files.figures(`${area.force}-${split}`, filter.outcomes.length > 0);
      const force = scene.crumbs.find((crumb) => crumb.area.level === 'force')?.name ?? '';
      place.replaceChildren(
        ...(circle ? [paragraph(words.circle)] : []),
        ...comparison(figures, area.id, filter, split, force),
      );
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      place.replaceChildren(paragraph(words.failed));
    }
  }
}

function comparison(
  figures: MapFigures,
  id: string,
  filter: Filter,
  split: 'teams' | 'wards',
  force: string,
): HTMLElement[] {
  const lists = { months: figures.months, categories: figures.categories, outcomes: figures.groups };
  const selection = selectionOf(filter, lists);
  const rateOf = (area: FigureArea) =>
    area.residents ? monthlyRate(tallyOf(area, selection), area.residents) : null;
  const home = figures.areas.find((area) => area.id === id);
  const own = home ? rateOf(home) : null;
  if (!home || own === null) return [paragraph(words.noRate)];
  const rates = figures.areas.filter((area) => area !== home).flatMap((area) => rateOf(area) ?? []);
  const standing = standingOf(own, rates);
  const said = paragraph(words.rate(home.name, own, filter.what));
  if (!standing) return [said, paragraph(words.tooFew)];
  const { low, high, lower, others } = standing;
  return [
    said,
    strip(own, rates),
    paragraph(`${words.usual(split, force, low, high)} ${words.place(lower, others)}`),
    element('p', { class: 'small soft' }, home.caution ?? words.visitors),
  ];
}

/** A mark for each of the others on one line, and the own one larger. */
function strip(own: number, others: readonly number[]): HTMLElement {
  const most = Math.max(own, ...others, 0.1);
  const mark = (rate: number, name: string) => {
    const made = element('i', { class: name });
    made.style.left = `${Math.round((rate / most) * 980) / 10}%`;
    return made;
  };
  return element(
    'div',
    { class: 'map-strip', 'aria-hidden': 'true' },
    ...others.map((rate) => mark(rate, 'map-strip-other')),
    mark(own, 'map-strip-own'),
  );
}

/** How one value stands among others of its kind. */
interface Standing {
  /** Half of the others lie from the one to the other. */
  low: number;
  high: number;
  /** How many of the others are lower, and how many there are. */
  lower: number;
  others: number;
}

/** With fewer others nothing can be called usual. */
const FEWEST = 8;

/** @returns null where there are too few others to compare with. */
export function standingOf(own: number, others: readonly number[]): Standing | null {
  if (others.length < FEWEST) return null;
  const sorted = [...others].sort((a, b) => a - b);
  return {
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    lower: sorted.filter((value) => value < own).length,
    others: sorted.length,
  };
}

/** Between the two nearest, in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}

/** One bar: its name and how long it is; null where that is not known. */
type Bar = readonly [name: string, count: number | null];

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
