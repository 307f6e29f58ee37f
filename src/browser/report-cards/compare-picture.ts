import type { ComparisonTable } from '../../domain/report-cards/comparison.ts';
import { type Cell, markPaths } from '../../domain/report-cards/grade.ts';
import { figure as written } from '../../i18n/report-cards/figures.ts';
import { cards } from '../../i18n/report-cards/report-cards.ts';

/** Colours of the picture. It leaves the page, so it brings its own, and is light in every theme. */
const colours = { ink: '#17211f', soft: '#4d5a57', paper: '#fcfaf6', line: '#d9d5cb' };
const grounds: Record<string, string> = {
  star: '#c3d6d2',
  disc: '#e4ecea',
  half: '#ffffff',
  ring: '#f5e7dd',
  cross: '#ebcbb9',
};
const FONT = "'Source Sans 3', Verdana, sans-serif";
const size = { name: 150, column: 172, row: 30, head: 62, title: 64, foot: 22, edge: 16 };

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${x}" y="${y}" ${more}>${escape(words)}</text>`;

/** The comparison as a picture of its own: an SVG that needs no style sheet, font or script. */
export function comparisonPicture(shown: ComparisonTable, heading: string, foot: readonly string[]): string {
  const columns = shown.questions.length + shown.figures.length;
  const width = size.edge * 2 + size.name + columns * size.column;
  const lines = foot.flatMap((line) => wrap(line, Math.floor((width - size.edge * 2) / 6.2)));
  const top = size.title + size.head;
  const height = top + shown.rows.length * size.row + (lines.length + 1) * size.foot;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}" font-size="13" fill="${colours.ink}">`,
    `<title>${escape(heading)}</title><rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    '<defs><pattern id="none" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    `<path d="M0 0V7" stroke="${colours.line}" stroke-width="2"/></pattern></defs>`,
    text(size.edge, 38, heading, 'font-size="20" font-weight="700"'),
    ...heads(shown),
    ...shown.rows.flatMap((row, i) => rowParts(shown, row, top + i * size.row, width)),
    ...lines.map((line, i) =>
      text(
        size.edge,
        top + shown.rows.length * size.row + (i + 1) * size.foot,
        line,
        `font-size="11.5" fill="${colours.soft}"`,
      ),
    ),
    '</svg>',
  ].join('');
}

const left = (column: number) => size.edge + size.name + column * size.column;

const heads = ({ questions, figures }: ComparisonTable) =>
  [
    ...questions.map(({ name }) => name),
    ...figures.map(({ short, period }) => `${short}, ${period}`),
  ].flatMap((name, column) =>
    wrap(name, 19)
      .slice(0, 4)
      .map((line, i, all) =>
        text(
          left(column) + 6,
          size.title + size.head - 8 - (all.length - 1 - i) * 14,
          line,
          `font-size="11.5" font-weight="700" fill="${colours.soft}"`,
        ),
      ),
  );

function rowParts(
  { questions, figures }: ComparisonTable,
  row: ComparisonTable['rows'][number],
  y: number,
  width: number,
): string[] {
  const middle = y + size.row / 2 + 4.5;
  return [
    `<path d="M${size.edge} ${y}H${width - size.edge}" stroke="${colours.line}"/>`,
    text(size.edge + 4, middle, row.force.shortName, 'font-weight="700"'),
    ...row.grades.map((cell, i) => gradeParts(cell, left(i), y, middle)),
    ...row.figures.map((cell, i) => {
      const figure = figures[i];
      const x = left(questions.length + i);
      if (cell.value === null || !figure) return hatched(x, y) + text(x + 6, middle, cards.notFound);
      return text(x + 6, middle, written(cell.value, figure.unit, figure.decimals));
    }),
  ];
}

const box = (x: number, y: number, fill: string) =>
  `<rect x="${x}" y="${y + 0.5}" width="${size.column}" height="${size.row - 1}" fill="${fill}"/>`;

const hatched = (x: number, y: number) => box(x, y, 'url(#none)');

function gradeParts(cell: Cell, x: number, y: number, middle: number): string {
  if (cell.kind === 'notFound')
    return hatched(x, y) + text(x + 6, middle, cards.notFound, `fill="${colours.soft}"`);
  const shape = `<path fill-rule="evenodd" transform="translate(${x + 6} ${y + 9}) scale(.75)" d="${markPaths[cell.mark]}"/>`;
  return (
    box(x, y, grounds[cell.mark] ?? colours.paper) +
    shape +
    text(x + 23, middle, cell.basis === 'derived' ? `${cell.grade}†` : cell.grade, 'font-size="12"')
  );
}

function wrap(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The picture as an address that an image can show. */
export const asAddress = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** The picture as PNG, twice as large so that it prints well. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = asAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('This browser could not make a PNG.'));
    }, 'image/png');
  });
}
