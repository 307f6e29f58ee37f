import { saveFile } from '../../take-away.ts';
import { drawPage, type PicturedScene, type PictureWords } from './page.ts';

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
