import { breaksFor, spread } from '../../domain/crime-map/classes.ts';
import { isKnown } from '../../domain/crime-map/facts.ts';
import type { Filter } from '../../domain/crime-map/filter-choice.ts';
import { keySizes, radiusOf } from '../../domain/crime-map/points.ts';
import type { Scene } from '../../domain/crime-map/scene.ts';
import { near as nearWords } from '../../i18n/crime-map/controls.ts';
import { legendWords as words } from '../../i18n/crime-map/drawing.ts';
import { element } from '../dom.ts';
import type { PlannedScene } from './map/plan.ts';
import type { NearPoints } from './near-find.ts';

/** What is circled, and how far round it, in miles. */
type Circle = Pick<NearPoints, 'to' | 'radius'>;

/** How circles are drawn now: the radius of one that stands for one, and the largest count of all. */
export interface CircleScale {
  unit: number;
  most: number;
}

/** What the shading or the circles stand for. `near` is the circle round a place, if it is one. */
export function legend(scene: Scene, filter: Filter, scale: CircleScale, near: Circle | null): HTMLElement[] {
  return scene.points ? pointLegend(scene, filter, scale, near) : shadeLegend(scene, filter);
}

/** What the circles or shades count. @param known whether there are circles at all: a patch without figures has none */
export const legendHead = (
  { points }: Pick<Scene, 'points'>,
  { what }: Pick<Filter, 'what'>,
  known: boolean,
): string => (!points ? words.heading[what] : known ? words.points[what] : words.hatched);

/** Each class of the shading by its mark, and what it stands for. */
export function shadeRows(
  { breaks }: Pick<Scene, 'breaks'>,
  filter: Filter,
): (readonly [shade: string, words: string])[] {
  const cuts = breaksFor(filter, breaks);
  const classes = Array.from({ length: cuts.length + 1 }, (_, i) => {
    const [from, to] = [cuts[i - 1], cuts[i]];
    const text =
      from === undefined
        ? to === undefined
          ? words.any
          : words.under(to)
        : to === undefined
          ? words.over(from)
          : words.between(from, to);
    return [String(spread(i, cuts.length)), text] as const;
  });
  return [['0', words.zero], ...classes, ['unknown', words.unknown], ['partial', words.partial]];
}

function shadeLegend(scene: Scene, filter: Filter): HTMLElement[] {
  return [
    element('p', { class: 'map-legend-head' }, words.heading[filter.what]),
    element('ul', {}, ...shadeRows(scene, filter).map(([shade, text]) => swatch(shade, text))),
    element('p', {}, words.stays),
  ];
}

/** Each line that is drawn round points, by its mark, and what it stands for. */
export function lineRows(
  { view }: PlannedScene,
  near: Circle | null,
): (readonly [line: 'mile' | 'here' | 'target', words: string])[] {
  const target = ['target', view.area.level === 'ward' ? words.ward : words.patch] as const;
  if (!near) return [target];
  const town = near.to.kind === 'town' ? near.to.name : null;
  return [
    ['mile', words.mile(nearWords.miles(near.radius), town)],
    ['here', town === null ? words.here : words.middle(town)],
    target,
  ];
}

const swatch = (shade: string, text: string): HTMLElement =>
  element('li', {}, element('span', { class: 'map-swatch', 'data-shade': shade }), text);

function pointLegend(
  scene: Scene,
  filter: Filter,
  { unit, most }: CircleScale,
  near: Circle | null,
): HTMLElement[] {
  const known = isKnown(scene, filter);
  return [
    element('p', { class: 'map-legend-head' }, legendHead(scene, filter, known)),
    element(
      'ul',
      {},
      ...(known
        ? keySizes(most).map((count) => element('li', {}, circle(radiusOf(count, unit)), words.size(count)))
        : [swatch('unknown', words.unknown)]),
      ...lineRows(scene, near).map(([line, text]) =>
        element('li', {}, element('span', { class: `map-swatch map-swatch-${line}` }), text),
      ),
    ),
    ...(known ? [element('p', {}, words.pointsNear)] : []),
    ...(scene.farPart ? [element('p', {}, words.farPart)] : []),
  ];
}

function circle(radius: number): HTMLElement {
  const made = element('span', { class: 'map-circle' });
  const size = `${Math.round(radius * 20) / 10}px`;
  made.style.width = size;
  made.style.height = size;
  return made;
}
