import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';

const file = readFileSync('src/styles/first-letters.woff2');
const font = create(file);
if (font.isCollection) throw new TypeError('One font was expected.');
const ranges = [...readFileSync('src/styles/base.css', 'utf8').matchAll(/unicode-range:\s*([^;]+);/g)].map(
  ([, text = '']) => [...text.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/g)].map(bounds),
);

function bounds([, from = '', to = from]: RegExpMatchArray): [number, number] {
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

describe('the font of the first letters', () => {
  const [first = [], ...others] = ranges;
  const named = first.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));

  it('has every letter that is asked of it', () => {
    expect(named.length).toBeGreaterThan(90);
    expect(named.filter((letter) => !font.hasGlyphForCodePoint(letter))).toEqual([]);
  });

  it('has them alone: no letter makes a page fetch two fonts', () => {
    const twice = named.filter((letter) =>
      others.some((range) => range.some(([from, to]) => from <= letter && letter <= to)),
    );
    expect(twice).toEqual([]);
  });

  it('comes in the first round trip of a connection, with its headers', () => {
    expect(file.length).toBeLessThan(14_400);
  });

  it('has a name of its own, as its licence asks of a changed font, and says whose it is', () => {
    expect([font.familyName, font.fullName, font.postscriptName].join()).not.toContain('Source');
    expect(font.copyright).toContain('Adobe');
  });
});
