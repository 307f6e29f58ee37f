import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import sharp from 'sharp';
import type { APIRoute, GetStaticPaths } from 'astro';
import { cardWords as words } from '../../i18n/frame.ts';
import { siteData } from '../../read/site.ts';

/** One card a force, for its pages and those of its areas, and one for the rest. */
export const getStaticPaths = (() => [
  { params: { card: 'site' }, props: { title: words.title } },
  ...siteData().content.forces.map(({ id, name }) => ({ params: { card: id }, props: { title: name } })),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ title: string }> = async ({ props }) =>
  new Response(await socialCard(siteData().content.site.name, props.title), {
    headers: { 'Content-Type': 'image/png' },
  });

/** The picture that a shared link shows, in pixels; what most services crop least. */
const CARD = { width: 1200, height: 630 } as const;

const EDGE = 80;
const [INK, PAPER, ACTION] = ['#17211f', '#fcfaf6', '#0b5a55'];

let fonts: Font[] | undefined;

/** The site's own letters, Latin first. Their thinnest weight: `written` makes them as bold as they must be. */
function lettering(): Font[] {
  const file = createRequire(import.meta.url).resolve;
  fonts ??= ['latin', 'latin-ext'].map((part) => {
    const path = file(`@fontsource-variable/source-sans-3/files/source-sans-3-${part}-wght-normal.woff2`);
    const font = create(readFileSync(path));
    if (font.isCollection) throw new TypeError(`${path} holds several fonts.`);
    return font;
  });
  return fonts;
}

const glyphsOf = (text: string) =>
  Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const font = lettering().find((one) => one.hasGlyphForCodePoint(code)) ?? lettering()[0];
    if (!font) throw new TypeError('There are no letters to draw with.');
    return font.glyphForCodePoint(code);
  });

/** Thousandths of the size of the letters. */
const widthOf = (text: string) => glyphsOf(text).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);

/** Text as outlines, so that it looks the same wherever it is drawn; `bold` in thousandths of its size. */
function written(text: string, [x, y]: [number, number], size: number, colour: string, bold: number): string {
  let at = 0;
  const letters = glyphsOf(text).map(({ path, advanceWidth }) => {
    const letter = `<path transform="translate(${at})" d="${path.toSVG()}"/>`;
    at += advanceWidth;
    return letter;
  });
  const scale = size / 1000;
  return `<g fill="${colour}" stroke="${colour}" stroke-width="${bold}" stroke-linejoin="round" transform="translate(${x},${y}) scale(${scale},${-scale})">${letters.join('')}</g>`;
}

/** Words in lines that fit. */
function linesOf(text: string, size: number): string[] {
  const most = ((CARD.width - 2 * EDGE) * 1000) / size;
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = [lines.at(-1), word].filter((part) => part !== undefined).join(' ');
    if (lines.length > 0 && widthOf(longer) <= most) return [...lines.slice(0, -1), longer];
    return [...lines, word];
  }, []);
}

/** A card as PNG: the name of the site, what the page is of, and what it tells. */
async function socialCard(site: string, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const size = 92;
  const parts = [
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${PAPER}"/>`,
    `<rect width="${CARD.width}" height="14" fill="${ACTION}"/>`,
    written(site, [EDGE, 130], 44, ACTION, 45),
    ...linesOf(title, size).map((line, i) => written(line, [EDGE, 290 + i * size * 1.15], size, INK, 60)),
    ...linesOf(words.tells, 40).map((line, i) => written(line, [EDGE, 510 + i * 52], 40, INK, 18)),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">${parts.join('')}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer());
}
