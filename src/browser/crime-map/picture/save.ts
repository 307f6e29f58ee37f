import { saveFile } from '../../take-away.ts';
import { drawPage, type PicturedScene, type PictureWords } from './page.ts';
import { isKnown } from '../../../domain/crime-map/facts.ts';
import type { Scene } from '../../../domain/crime-map/scene.ts';
import { pictureSource as words } from '../../../i18n/crime-map/picture.ts';
import { caveats, notes, shownSentence, titleOf } from '../heading.ts';
import { FileFault, type Files } from '../files.ts';
import { legendHead } from '../legend.ts';
import { planOf } from '../map/plan.ts';
import { type Surroundings, surroundingsOf } from '../map/surroundings.ts';
import { nearGaps } from '../near-view.ts';
import type { AppState } from '../state.ts';
import { boxOfPicture } from './draw.ts';

/** Saves what is shown now, with what must be said of it. @param unit radius in pixels of a circle that stands for one */
export async function takePicture(
  root: HTMLElement,
  { drawn, view, near, items }: AppState,
  files: Files,
  { release, unit, kind }: { release: string; unit: number; kind: PictureKind },
): Promise<void> {
  if (!drawn) return;
  const { scene, outlines } = drawn;
  const { filter } = view;
  const said = [...notes(scene, filter, items), ...(near ? nearGaps(near) : []), ...caveats(scene, filter)];
  const around = await surroundingsIn(files, scene, boxOfPicture(planOf(scene, outlines), near));
  const unknown = scene.points !== null && !isKnown(scene, filter);
  const site = document.title.split(' · ').at(-1) ?? '';
  const written = {
    title: near ? scene.whole.name : titleOf(scene),
    shown: shownSentence(scene, filter, items),
    key: legendHead(scene, filter, !unknown),
    foot: [
      ...said.map((line) => line.textContent),
      ...(scene.farPart ? [words.farPart] : []),
      around ? `${words.source} ${words.towns}` : words.source,
      words.by(site, release),
    ],
  };
  const pictured = { scene: { ...scene, view }, outlines, items, near, around, unknown, unit };
  await savePicture(root, pictured, written, `crime-map-${near ? 'near' : scene.whole.id}`, kind);
}

/** What lies in a box and a good way round it, for a picture is wider than what it is of; null where it did not come. */
async function surroundingsIn(
  files: Files,
  { view: { area } }: Scene,
  [west, south, east, north]: readonly [number, number, number, number],
): Promise<Surroundings | null> {
  const [x, y] = [(east - west) / 2, (north - south) / 2];
  try {
    return await surroundingsOf(files, area, [west - x, south - y, east + x, north + y]);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return null;
  }
}

/** What styles say of a shape, written into the shape itself: a file has no style sheet. */
const STYLES = [
  ...[
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-opacity',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linejoin',
  ],
  ...['stroke-linecap', 'paint-order', 'text-anchor', 'font-style', 'font-weight'],
];

/** Twice as many pixels as the picture is large: sharp on paper. */
const FINE = 2;

export type PictureKind = 'png' | 'svg';

/** Draws the picture in the colours of the page, and hands it to the reader as a file. */
export async function savePicture(
  root: HTMLElement,
  pictured: PicturedScene,
  words: PictureWords,
  name: string,
  kind: PictureKind,
): Promise<void> {
  const drawn = drawPage(pictured, words);
  const text = withStyles(root, drawn);
  if (kind === 'svg') {
    saveFile(`${name}.svg`, text, 'image/svg+xml');
    return;
  }
  const { width, height } = drawn.viewBox.baseVal;
  saveFile(`${name}.png`, await pixels(text, width, height));
}

/** In the page for a moment, out of sight, so that its styles apply. */
function withStyles(root: HTMLElement, drawn: SVGSVGElement): string {
  const place = document.createElement('div');
  place.className = 'unseen';
  place.append(drawn);
  root.append(place);
  for (const shape of drawn.querySelectorAll('path, circle, rect, text')) {
    const style = getComputedStyle(shape);
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      if (value !== '') setStyle(shape, name, value);
    }
    if (shape.getAttribute('data-shade') === 'unknown') shape.setAttribute('fill', 'url(#picture-hatch)');
    shape.removeAttribute('class');
  }
  place.remove();
  drawn.removeAttribute('class');
  drawn.setAttribute('font-family', "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif");
  return new XMLSerializer().serializeToString(drawn);
}

/** Colours that can be seen through are written in two parts: not every program reads `rgba()`. */
function setStyle(shape: Element, name: string, value: string): void {
  const [, colour, alpha] = /^rgba\((.*), ([\d.]+)\)$/.exec(value) ?? [];
  if (colour === undefined || alpha === undefined) {
    if (!(name.endsWith('-opacity') && shape.hasAttribute(name))) shape.setAttribute(name, value);
    return;
  }
  shape.setAttribute(name, `rgb(${colour})`);
  shape.setAttribute(`${name}-opacity`, alpha);
}

async function pixels(text: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * FINE, height * FINE];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => {
      if (blob) done(blob);
      else failed(new Error('The picture could not be made.'));
    }, 'image/png');
  });
}
