import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = readonly [number, number, number];

const css = readFileSync('src/styles/crime-map/colours.css', 'utf8');

/** The colour of a token in one theme. */
function token(name: string, theme: 'light' | 'dark'): Rgb {
  const [, light = '', dark = ''] =
    new RegExp(
      `--${name}: light-dark\\((#[0-9a-f]{3,6}|rgb\\([^)]*\\)), (#[0-9a-f]{3,6}|rgb\\([^)]*\\))\\)`,
    ).exec(css) ?? [];
  return rgb(theme === 'light' ? light : dark);
}

function rgb(text: string): Rgb {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text)?.[1];
  const parts = hex
    ? (hex.length === 3 ? (hex.match(/./g) ?? []).map((one) => one + one) : (hex.match(/../g) ?? [])).map(
        (one) => parseInt(one, 16),
      )
    : (text.match(/\d+/g) ?? []).slice(0, 3).map(Number);
  const [r, g, b] = parts;
  if (r === undefined || g === undefined || b === undefined) throw new Error(`Not a colour: ${text}`);
  return [r, g, b];
}

const linear = (value: number) =>
  value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;

/**
 * How colours are seen, on linear red, green and blue: full dichromacy after Machado, Oliveira and Fernandes (2009),
 * https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html, and greyscale by luminance.
 */
const SEEN: Record<string, readonly Rgb[]> = {
  'with full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'with protanopia': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'with deuteranopia': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'with tritanopia': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'in greyscale': [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** CIE L*a*b* of a colour as it is seen. */
function lab(colour: Rgb, matrix: readonly Rgb[]): Rgb {
  const light = colour.map(linear);
  const [r, g, b] = matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, i) => sum + part * (light[i] ?? 0), 0),
      ),
    ),
  ) as unknown as Rgb;
  const f = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116;
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const apart = (a: Rgb, b: Rgb) => Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));

/** A difference that is plainly seen between areas side by side (CIE 1976). */
const PLAIN = 8;

function leastApart(colours: readonly Rgb[], matrix: readonly Rgb[]): number {
  const seen = colours.map((colour) => lab(colour, matrix));
  return Math.min(...seen.flatMap((one, i) => seen.slice(i + 1).map((other) => apart(one, other))));
}

const shades = (theme: 'light' | 'dark') => [0, 1, 2, 3, 4, 5].map((step) => token(`shade-${step}`, theme));

for (const theme of ['light', 'dark'] as const)
  describe(`the map's colours in the ${theme} theme`, () => {
    it.each(Object.entries(SEEN))('are told apart %s: every shade from every other', (_, matrix) => {
      expect(leastApart(shades(theme), matrix)).toBeGreaterThan(PLAIN);
    });

    it.each(Object.entries(SEEN))('go one way from few to many %s', (_, matrix) => {
      const lightness = shades(theme).map((colour) => lab(colour, matrix)[0]);
      const rising = [...lightness].sort((a, b) => a - b);
      expect(theme === 'light' ? [...lightness].reverse() : lightness).toEqual(rising);
    });

    it.each(Object.entries(SEEN))('show the lines of "not known" on their ground %s', (_, matrix) => {
      expect(leastApart([token('hatch-ground', theme), token('hatch-line', theme)], matrix)).toBeGreaterThan(
        20,
      );
    });
  });

it('colours that only hue tells apart would be found out', () => {
  const redAndGreen: Rgb[] = [rgb('#c0504d'), rgb('#7f7f4c')];
  expect(leastApart(redAndGreen, SEEN['with full colour vision'] ?? [])).toBeGreaterThan(20);
  expect(leastApart(redAndGreen, SEEN['in greyscale'] ?? [])).toBeLessThan(PLAIN);
});
