import { wrapped } from '../../../domain/crime-map/labels.ts';
import { keySizes, radiusOf } from '../../../domain/crime-map/points.ts';
import { legendWords } from '../../../i18n/crime-map/drawing.ts';
import { lineRows, shadeRows } from '../legend.ts';
import type { Scene } from '../../../domain/crime-map/scene.ts';
import { drawMap, type Pictured } from './draw.ts';
import { svg } from '../../dom.ts';

/** What is written round the map: without these a picture that is passed on says nothing. */
export interface PictureWords {
  title: string;
  /** What is counted, and of which months. */
  shown: string;
  /** What the circles or shades stand for. */
  key: string;
  /** What is missing, what is left out, where it comes from: a paragraph each. */
  foot: readonly string[];
}

/** A map to be drawn, and the whole scene that its key is told from. */
export type PicturedScene = Omit<Pictured, 'width' | 'height'> & { scene: Scene };

const WIDTH = 900;
const MAP = 620;
const EDGE = 24;
/** Letters of small text on a line, and its height. */
const [LINE, STEP] = [118, 20];

/** The whole picture: title, months, map, key, what is missing and the source. */
export function drawPage(pictured: PicturedScene, words: PictureWords): SVGSVGElement {
  const map = drawMap({ ...pictured, width: WIDTH - 2 * EDGE, height: MAP });
  const title = wrapped(words.title, 62);
  const shown = wrapped(words.shown, 96);
  const top = 34 + title.length * 30 + shown.length * 24;
  const key = keyOf(pictured, words.key);
  const foot = words.foot.flatMap((paragraph) => wrapped(paragraph, LINE));
  const footTop = top + MAP + (pictured.scene.points ? 92 : 104);
  const height = footTop + foot.length * STEP + 12;
  const frame = svg(
    'svg',
    { x: EDGE, y: top, width: WIDTH - 2 * EDGE, height: MAP, overflow: 'hidden' },
    map,
  );
  return svg(
    'svg',
    { class: 'map-labels map-picture', viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height },
    hatch(),
    svg('rect', { class: 'map-page', width: WIDTH, height }),
    ...lines(title, 40, 30, { 'font-size': 25, 'font-weight': 700 }),
    ...lines(shown, 36 + title.length * 30, 24, { 'font-size': 18 }),
    frame,
    svg('g', { transform: `translate(${EDGE} ${top + MAP + 14})` }, ...key),
    ...lines(foot, footTop, STEP, { 'font-size': 15 }),
  );
}

const lines = (texts: readonly string[], top: number, step: number, style: Record<string, string | number>) =>
  texts.map((text, i) => svg('text', { ...style, class: 'map-line', x: EDGE, y: top + i * step }, text));

interface Mark {
  mark: SVGElement;
  text: string;
  /** Pixels that both take. */
  wide: number;
}

const shadeMark = ([shade, text]: readonly [string, string]): Mark => ({
  mark: svg('rect', {
    class: 'map-area',
    'data-shade': shade,
    ...(shade === 'partial' ? { 'data-partial': '' } : {}),
    ...{ y: 27, width: 26, height: 18 },
  }),
  text,
  wide: wideAs(text),
});

const wideAs = (text: string) => 48 + text.length * 7.2;

/** Circles by their counts, or that nothing is known, and the lines round them. */
function pointMarks({ scene, items, unit, near, unknown }: PicturedScene): Mark[] {
  const most = items.reduce((top, { tally }) => Math.max(top, tally.count ?? 0), 1);
  const circles = keySizes(most).map((count) => ({
    mark: svg('circle', { class: 'map-dot', cx: 15, cy: 36, r: radiusOf(count, unit) }),
    text: String(count),
    wide: 90,
  }));
  const lines = lineRows(scene, near).map(([line, text]) => ({
    mark:
      line === 'target'
        ? svg('rect', { class: 'map-target', x: 1, y: 27, width: 26, height: 18 })
        : svg('circle', { class: `map-${line}`, cx: 15, cy: 36, r: line === 'mile' ? 11 : 6 }),
    text,
    wide: wideAs(text),
  }));
  return [...(unknown ? [shadeMark(['unknown', legendWords.unknown])] : circles), ...lines];
}

function keyOf(pictured: PicturedScene, heading: string): SVGElement[] {
  const { scene } = pictured;
  const marks = scene.points ? pointMarks(pictured) : shadeRows(scene, scene.view.filter).map(shadeMark);
  let [x, y] = [0, 0];
  return [
    svg('text', { class: 'map-line', y: 14, 'font-size': 15, 'font-weight': 700 }, heading),
    ...marks.map(({ mark, text, wide }) => {
      if (x + wide > WIDTH - 2 * EDGE) [x, y] = [0, y + 22];
      const made = svg(
        'g',
        { transform: `translate(${x} ${y})` },
        mark,
        svg('text', { class: 'map-line', x: 36, y: 41, 'font-size': 15 }, text),
      );
      x += wide;
      return made;
    }),
  ];
}

/** Slanting lines for what is not known: a saved picture has no page to take them from. */
const hatch = () =>
  svg(
    'defs',
    {},
    svg(
      'pattern',
      {
        id: 'picture-hatch',
        width: 8,
        height: 8,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      svg('rect', { class: 'map-hatch-ground', width: 8, height: 8 }),
      svg('path', { class: 'map-hatch-line', d: 'M0 0V8' }),
    ),
  );
