import type { ComparisonRow, ComparisonTable } from '../../domain/report-cards/comparison.ts';
import type { FigureCell, PublishedFigure } from '../../domain/report-cards/comparison-data.ts';
import { MOST_FORCES } from '../../domain/report-cards/comparison-state.ts';
import { countOf } from '../../domain/report-cards/known-grades.ts';
import { type Cell, markPaths } from '../../domain/report-cards/grade.ts';
import { compareWords } from '../../i18n/report-cards/compare.ts';
import { figure as written } from '../../i18n/report-cards/figures.ts';
import { countWords } from '../../i18n/report-cards/known.ts';
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
/** An article's picture: 4 to 3. A long table makes it bigger, never another shape. */
const SHAPE = 4 / 3;
const page = { width: 1200, edge: 28, title: 30, head: 62, foot: 22, least: 30, most: 66 };
/** Letters that fit into a pixel, by the size of the type. */
const fits = (width: number, size: number) => Math.floor(width / (size * 0.5));

/** One cell, ready to be drawn: its words, and the mark of a grade. */
interface Drawn {
  words: string;
  mark: string | null;
  unknown: boolean;
}

interface Grid {
  heads: readonly string[];
  rows: readonly { name: string; cells: readonly Drawn[] }[];
}

/** What the picture says, beside the table itself. */
export interface PictureWords {
  title: string;
  description: string;
  source: string;
}

/** @param title what the comparison found. @param site name of this site. @param release the data's. */
export function pictureWords(
  { table, rows, figures }: ComparisonTable,
  title: string,
  site: string,
  release: string,
): PictureWords {
  const forces = rows.slice(0, MOST_FORCES).map(({ force }) => {
    const count = countOf(table, force.id);
    return `${force.shortName}: ${count ? countWords.short(count.parts) : countWords.unknown}`;
  });
  const derived = rows.some(({ grades }) =>
    grades.some((cell) => cell.kind === 'graded' && cell.basis === 'derived'),
  );
  const publishers = [...new Set(figures.map(({ source }) => source.publisher))];
  const source = compareWords.shortSource(table.round.title, publishers, site, release);
  return {
    title,
    description: compareWords.alternativeOf(title, forces),
    source: derived ? `† ${cards.derived}. ${source}` : source,
  };
}

/** The comparison as a picture of its own: an SVG of 4 to 3 that needs no style sheet, font or script. */
export function comparisonPicture(shown: ComparisonTable, byForce: boolean, words: PictureWords): string {
  const grid = byForce ? turned(gridOf(shown, shown.counted)) : gridOf(shown, false);
  const size = sizeOf(grid, words);
  const { width, height, titleLines, sourceLines, top, row } = size;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}" font-size="16" fill="${colours.ink}" role="img">`,
    `<title>${escape(words.title)}</title><desc>${escape(words.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    '<defs><pattern id="none" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    `<path d="M0 0V7" stroke="${colours.line}" stroke-width="2"/></pattern></defs>`,
    ...titleLines.map((line, i) =>
      text(page.edge, page.edge + 20 + i * page.title, line, 'font-size="26" font-weight="700"'),
    ),
    ...heads(grid, size),
    ...grid.rows.flatMap((one, i) => rowParts(one, size, top + i * row)),
    ...sourceLines.map((line, i) =>
      text(
        page.edge,
        height - page.edge + 6 - (sourceLines.length - 1 - i) * page.foot,
        line,
        `font-size="15" fill="${colours.soft}"`,
      ),
    ),
    '</svg>',
  ].join('');
}

/** Forces as rows. */
function gridOf({ questions, figures, rows }: ComparisonTable, together: boolean): Grid {
  return {
    heads: [
      ...(together ? [countWords.head] : []),
      ...questions.map(({ name }) => name),
      ...figures.map(({ short, period }) => `${short}, ${period}`),
    ],
    rows: rows.map(({ force, grades, count, figures: values }) => ({
      name: force.shortName,
      cells: [
        ...(together ? [drawnCount(count)] : []),
        ...grades.map(drawnGrade),
        ...values.map((cell, i) => drawnFigure(cell, figures[i])),
      ],
    })),
  };
}

/** Rows for columns. */
const turned = ({ heads, rows }: Grid): Grid => ({
  heads: rows.map(({ name }) => name),
  rows: heads.map((name, i) => ({ name, cells: rows.flatMap(({ cells }) => cells[i] ?? []) })),
});

const drawnGrade = (cell: Cell): Drawn =>
  cell.kind === 'notFound'
    ? { words: cards.notFound, mark: null, unknown: true }
    : { words: cell.basis === 'derived' ? `${cell.grade}†` : cell.grade, mark: cell.mark, unknown: false };

const drawnCount = (count: ComparisonRow['count']): Drawn => ({
  words: count === null ? countWords.unknown : countWords.short(count.parts),
  mark: null,
  unknown: count === null,
});

const drawnFigure = ({ value }: FigureCell, figure: PublishedFigure | undefined): Drawn =>
  value === null || !figure
    ? { words: cards.notFound, mark: null, unknown: true }
    : { words: written(value, figure.unit, figure.decimals), mark: null, unknown: false };

type Size = ReturnType<typeof sizeOf>;

/** The picture's measures: as many rows as there are, and always of one shape. */
function sizeOf({ heads: columns, rows }: Grid, { title, source }: PictureWords) {
  const measure = (width: number) => {
    const titleLines = wrap(title, fits(width - page.edge * 2, 26));
    const sourceLines = wrap(source, fits(width - page.edge * 2, 15));
    const top = page.edge + titleLines.length * page.title + page.head;
    const foot = page.edge + sourceLines.length * page.foot;
    return { titleLines, sourceLines, top, foot };
  };
  const first = measure(page.width);
  const needed = Math.max(page.width / SHAPE, first.top + first.foot + rows.length * page.least);
  const height = Math.round(needed);
  const width = Math.round(height * SHAPE);
  const own = measure(width);
  const row = Math.min(page.most, Math.floor((height - own.top - own.foot) / Math.max(1, rows.length)));
  const name = Math.min(360, Math.max(150, ...rows.map((one) => Math.min(one.name.length, 40) * 8.4 + 16)));
  const column = (width - page.edge * 2 - name) / Math.max(1, columns.length);
  return { ...own, width, height, row, name, column };
}

const heads = ({ heads: names }: Grid, size: Size): string[] =>
  names.flatMap((head, column) =>
    wrap(head, fits(size.column - 12, 14))
      .slice(0, 4)
      .map((line, i, all) =>
        text(
          left(size, column) + 8,
          size.top - 10 - (all.length - 1 - i) * 16,
          line,
          `font-size="14" font-weight="700" fill="${colours.soft}"`,
        ),
      ),
  );

const left = ({ name, column }: Size, at: number) => page.edge + name + at * column;

function rowParts({ name, cells }: Grid['rows'][number], size: Size, y: number): string[] {
  const middle = y + size.row / 2 + 5;
  const lines = wrap(name, fits(size.name, 16)).slice(0, size.row >= 44 ? 2 : 1);
  return [
    `<path d="M${page.edge} ${y}H${size.width - page.edge}" stroke="${colours.line}"/>`,
    ...lines.map((line, i) =>
      text(page.edge, middle + (i - (lines.length - 1) / 2) * 18, line, 'font-weight="700"'),
    ),
    ...cells.map((cell, i) => cellParts(cell, size, left(size, i), y, middle)),
  ];
}

function cellParts(cell: Drawn, { column, row }: Size, x: number, y: number, middle: number): string {
  const fill = cell.unknown ? 'url(#none)' : (grounds[cell.mark ?? ''] ?? colours.paper);
  const box = `<rect x="${x}" y="${y + 0.5}" width="${column}" height="${row - 1}" fill="${fill}"/>`;
  if (cell.mark === null) {
    const short = cell.words.length <= fits(column - 16, 16);
    const [size, height] = short ? [16, 18] : [13, 15];
    const colour = cell.unknown ? ` fill="${colours.soft}"` : '';
    const lines = wrap(cell.words, fits(column - 16, size)).slice(0, Math.max(1, Math.floor(row / height)));
    return box + stacked(lines, x + 8, middle, height, `font-size="${size}"${colour}`);
  }
  const shape = `<path fill-rule="evenodd" transform="translate(${x + 8} ${middle - 12})" d="${markPaths[cell.mark as keyof typeof markPaths]}" />`;
  const lines = wrap(cell.words, fits(column - 34, 15)).slice(0, row >= 44 ? 2 : 1);
  return box + shape + stacked(lines, x + 29, middle, 17, 'font-size="15"');
}

/** Lines one under the other, about the middle. */
const stacked = (lines: readonly string[], x: number, middle: number, height: number, more: string) =>
  lines.map((line, i) => text(x, middle + (i - (lines.length - 1) / 2) * height, line, more)).join('');

const escape = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${x}" y="${y}" ${more}>${escape(words)}</text>`;

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
