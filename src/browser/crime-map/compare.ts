import { countsByKind, isKnown, tallyOfWhole } from '../../domain/crime-map/facts.ts';
import { categoriesOf, type Filter } from '../../domain/crime-map/filter-choice.ts';
import { type Item, itemsOf } from '../../domain/crime-map/items.ts';
import { unitRadius } from '../../domain/crime-map/points.ts';
import { type Beside, type MapArea, type MapView, splitsOf } from '../../domain/crime-map/view.ts';
import { compareWords as words } from '../../i18n/crime-map/compare.ts';
import { categoryName } from '../../i18n/crime/crime.ts';
import { monthName, monthSpan, number } from '../../i18n/format.ts';
import { FileFault, type Files, NoSuchArea } from './files.ts';
import { drawMap } from './picture/draw.ts';
import { element, svg } from '../dom.ts';
import type { Drawable } from './scene-areas.ts';

export interface CompareHost {
  files: Files;
  months: readonly string[];
  /** The scene of another view. */
  scene: (view: MapView) => Promise<Drawable>;
  /** Another choice; null to close. */
  changed: (beside: Beside | null) => void;
}

interface Side {
  drawn: Drawable;
  filter: Filter;
  items: readonly Item[];
}

/** Widest and narrowest that one is drawn, in pixels, so that its words are never smaller than they are meant to be. */
const [WIDEST, NARROWEST] = [440, 240];
/** Room beside it, and between two, in pixels. */
const [EDGE, GAP] = [18, 16];
/** Room in which two stand side by side, in pixels: as the style sheet has it. */
const SIDE_BY_SIDE = 2 * 270 + GAP;
/** Height of one for each pixel of its width. */
const SHAPE = 0.75;

/** Two places, or two stretches of time, as two small maps drawn alike, with their numbers in one table. */
export class Compare {
  private readonly place: HTMLElement;
  private readonly host: CompareHost;
  private asked = 0;

  constructor(place: HTMLElement, host: CompareHost) {
    this.place = place;
    this.host = host;
  }

  async show(view: MapView, beside: Beside, drawn: Drawable): Promise<void> {
    const asked = ++this.asked;
    this.place.hidden = false;
    const status = element('p', { role: 'status' }, words.waiting);
    if (this.place.childElementCount === 0)
      this.place.append(element('h2', { tabindex: '-1' }, words.heading), status);
    try {
      const filter = { ...view.filter, from: beside.from, to: beside.to };
      const same = JSON.stringify(beside.area) === JSON.stringify(view.area);
      const [split] = splitsOf[beside.area.level];
      const next: MapView = { area: beside.area, split: same ? view.split : split, filter };
      const [other, places] = await Promise.all([
        same ? drawn : this.host.scene(next),
        this.places(view.area, beside.area),
      ]);
      if (asked !== this.asked) return;
      const sides = [sideOf(drawn, view.filter), sideOf(other, filter)] as const;
      this.write(this.head(view, beside, places), sides);
    } catch (error) {
      if (!(error instanceof FileFault || error instanceof NoSuchArea)) throw error;
      if (asked === this.asked)
        status.textContent = error instanceof NoSuchArea ? words.noSuch : words.failed;
    }
  }

  hide(): void {
    this.asked++;
    this.place.hidden = true;
    this.place.replaceChildren();
  }

  private write(head: HTMLElement, sides: readonly [Side, Side]): void {
    const focused = document.activeElement?.getAttribute('data-compare-field');
    const room = this.place.clientWidth - 2 * EDGE;
    const own = room < SIDE_BY_SIDE ? room : (room - GAP) / 2;
    const width = Math.max(NARROWEST, Math.min(WIDEST, own));
    const most = Math.max(1, ...sides.flatMap(({ items }) => items.map(({ tally }) => tally.count ?? 0)));
    this.place.replaceChildren(
      element('h2', { tabindex: '-1' }, words.heading),
      head,
      element('div', { class: 'map-pair' }, ...sides.map((side) => figure(side, most, width))),
      table(sides),
      element('p', { class: 'small soft' }, words.scale),
      ...cautions(sides).map((line) => element('p', { class: 'note' }, line)),
    );
    if (focused) this.place.querySelector<HTMLElement>(`[data-compare-field="${focused}"]`)?.focus();
  }

  /** What to compare with: a place of the same kind, and months. */
  private head(view: MapView, beside: Beside, places: readonly Option[]): HTMLElement {
    const { months } = this.host;
    const tell = (change: Partial<Beside>) => {
      const next = { ...beside, ...change };
      if (next.from > next.to)
        [next.from, next.to] = change.from ? [next.from, next.from] : [next.to, next.to];
      this.host.changed(next);
    };
    const monthOptions = months.map((month): Option => ({ value: month, text: monthName(month) }));
    const place = select('place', words.place, places, JSON.stringify(beside.area), (value) => {
      tell({ area: JSON.parse(value) as MapArea });
    });
    const close = element('button', { type: 'button', class: 'map-more' }, words.close);
    close.addEventListener('click', () => {
      this.host.changed(null);
    });
    return element(
      'div',
      { class: 'map-compare-head' },
      ...(view.area.level === 'country' ? [] : [place]),
      select('from', words.from, monthOptions, beside.from, (from) => {
        tell({ from });
      }),
      select('to', words.to, monthOptions, beside.to, (to) => {
        tell({ to });
      }),
      close,
    );
  }

  /** Places of the same kind: those of the same force, or all forces. */
  private async places(own: MapArea, chosen: MapArea): Promise<Option[]> {
    const same = { value: JSON.stringify(own), text: words.same };
    if (own.level === 'country') return [same];
    const areas = await this.areas(own);
    const options = areas
      .map(({ area, name }): Option => ({ value: JSON.stringify(area), text: name }))
      .filter(({ value }) => value !== same.value);
    const known = [same, ...options];
    const value = JSON.stringify(chosen);
    return known.some((one) => one.value === value) ? known : [...known, { value, text: words.other }];
  }

  private async areas(
    own: Exclude<MapArea, { level: 'country' }>,
  ): Promise<{ area: MapArea; name: string }[]> {
    const { level, force } = own;
    const of = { force: 'forces', partnership: force, team: `${force}-teams`, ward: `${force}-wards` }[level];
    const figures = await this.host.files.figures(of, false);
    return figures.areas
      .filter((area) => area.level === level)
      .map(({ id, name, slug = '' }) => ({
        name,
        area: level === 'force' ? { level, force: id } : { level, force, id: slug || id },
      }));
  }
}

interface Option {
  value: string;
  text: string;
}

function select(
  field: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  changed: (value: string) => void,
): HTMLElement {
  const made = element(
    'select',
    { 'data-compare-field': field },
    ...options.map(({ value, text }) => element('option', { value }, text)),
  );
  made.value = chosen;
  made.addEventListener('change', () => {
    changed(made.value);
  });
  return element('label', {}, element('span', {}, label), made);
}

const sideOf = (drawn: Drawable, filter: Filter): Side => ({
  drawn,
  filter,
  items: itemsOf(drawn.scene, filter),
});

function figure(
  { drawn: { scene, outlines }, filter, items }: Side,
  most: number,
  width: number,
): HTMLElement {
  const unit = unitRadius(12, most);
  const unknown = scene.points !== null && !isKnown(scene, filter);
  const map = drawMap({
    ...{ scene, outlines, items, near: null, unknown, width, height: width * SHAPE, unit },
  });
  const picture = svg(
    'svg',
    {
      class: 'map-labels',
      viewBox: `0 0 ${width} ${width * SHAPE}`,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    map,
  );
  const { count, known, asked } = totalOf({ drawn: { scene, outlines }, filter, items });
  return element(
    'figure',
    {},
    picture,
    element(
      'figcaption',
      {},
      element('b', {}, `${scene.whole.name}, ${monthSpan(filter.from, filter.to)}`),
      words.total(count, known, asked, filter.what),
    ),
  );
}

/** Of the area; the whole country is the sum of forces, of which none may lack a month. */
function totalOf({ drawn: { scene }, filter, items }: Side) {
  if (scene.view.area.level !== 'country') return tallyOfWhole(scene, filter);
  const whole = items.filter(({ tally }) => tally.known === tally.asked);
  const asked = items[0]?.tally.asked ?? 0;
  const count = whole.reduce((sum, { tally }) => sum + (tally.count ?? 0), 0);
  return { count: whole.length > 0 ? count : null, known: asked, asked };
}

function table(sides: readonly [Side, Side]): HTMLElement {
  const counts = sides.map(({ drawn, filter }) =>
    filter.what === 'incidents' ? new Map<string, number>() : countsByKind(drawn.scene, filter),
  );
  const [first] = sides;
  const kinds = first.filter.what === 'incidents' ? [] : categoriesOf(first.filter);
  const heads = sides.map(
    ({ drawn, filter }) => `${drawn.scene.whole.name}, ${monthSpan(filter.from, filter.to)}`,
  );
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...[words.kind, ...heads].map((text, i) =>
          element('th', { scope: 'col', class: i > 0 ? 'n' : '' }, text),
        ),
      ),
    ),
    element(
      'tbody',
      {},
      ...kinds.map((kind) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, categoryName(kind)),
          ...counts.map((of) => {
            const count = of.get(kind);
            return element(
              'td',
              { class: count === undefined ? 'n unknown' : 'n' },
              count === undefined ? words.notKnown : number(count),
            );
          }),
        ),
      ),
    ),
  );
}

function cautions(sides: readonly [Side, Side]): string[] {
  const [a, b] = sides.map(totalOf);
  if (!a || !b) return [];
  return [
    ...(a.known < a.asked || b.known < b.asked ? [words.unlike] : []),
    ...(a.asked === b.asked ? [] : [words.length]),
  ];
}
