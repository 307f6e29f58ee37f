import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Label, placeLabels } from '../../src/charts/labels.ts';
import { monthChart, countAxis } from '../../src/charts/month-chart.ts';
import { monthsFromTo } from '../../src/domain/crime/months.ts';

const months = monthsFromTo('2025-01', '2025-12');
const chart = (counts: (number | null)[]) =>
  monthChart({ id: 'c', months, counts, title: 'Crimes', takeaway: 'Some & more', missing: 'no figures' });
const count = (text: string, part: string) => text.split(part).length - 1;

describe('a chart of months', () => {
  it('has a title and a takeaway for those who do not see it', () => {
    const svg = chart(months.map(() => 5));
    expect(svg).toContain('aria-labelledby="c-t c-d"');
    expect(svg).toContain('<desc id="c-d">Some &amp; more</desc>');
  });

  it('begins at nought', () => {
    expect(chart(months.map(() => 900))).toContain('>0</text>');
  });

  it('draws a dot for every known month, also for nought', () => {
    expect(count(chart(months.map((_, index) => index)), 'h0')).toBe(12);
  });

  it('leaves a marked gap for a month that is not known, and no dot', () => {
    const svg = chart(months.map((_, index) => (index === 4 || index === 5 ? null : 7)));
    expect(count(svg, 'h0')).toBe(10);
    expect(count(svg, 'class="gap"')).toBe(1);
    expect(count(svg.slice(svg.indexOf('class="line"')).split('/>')[0] ?? '', 'M')).toBe(2);
  });

  it('says in the gap that there are no figures, where the words fit', () => {
    expect(chart(months.map((_, index) => (index === 0 ? 7 : null)))).toContain('>no figures</text>');
  });

  it('has no inline style, for the security policy forbids it', () => {
    expect(chart(months.map(() => 1))).not.toContain('style=');
  });

  it('names the years of three years, whose months have no room for a letter each', () => {
    const long = monthsFromTo('2023-11', '2025-12');
    const svg = monthChart({
      ...{ id: 'c', months: long, counts: long.map(() => 3) },
      ...{ title: 'Crimes', takeaway: '', missing: '' },
    });
    const under = [...svg.matchAll(/y="153" text-anchor="middle">([^<]+)</g)].map(([, words]) => words);
    // Two months of 2023 are too narrow for its name.
    expect(under).toEqual(['2024', '2025']);
    expect(chart(months.map(() => 3))).toContain('y="153" text-anchor="middle">JFMAMJJASOND</text>');
  });

  it('is the same twice', () => {
    expect(chart(months.map(() => 3))).toBe(chart(months.map(() => 3)));
  });
});

describe('an axis of counts', () => {
  it('starts at nought, ends at or above the largest, and has few lines', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5_000_000 }), (largest) => {
        const { top, ticks } = countAxis(largest);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBe(top);
        expect(top).toBeGreaterThanOrEqual(largest);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe('labels on a map', () => {
  const sheet = { left: 0, top: 0, right: 320, bottom: 300, letters: 13 };

  it('never touch one another and never leave the map', () => {
    const label: fc.Arbitrary<Label> = fc.record({
      words: fc.constantFrom('Dingle', 'Festival Gardens', 'St Michaels', 'Wavertree Garden Suburb'),
      x: fc.integer({ min: -20, max: 340 }),
      y: fc.integer({ min: -20, max: 320 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 25 }), (labels) => {
        const boxes = placeLabels(labels, sheet).map(({ lines, x, y }) => {
          const half = (Math.max(...lines.map((line) => line.length)) * 6) / 2;
          return { left: x - half, right: x + half, top: y - 8, bottom: y + (lines.length - 1) * 14 };
        });
        for (const [i, a] of boxes.entries()) {
          expect(a.left >= 0 && a.right <= 320 && a.top >= 0 && a.bottom <= 300).toBe(true);
          for (const b of boxes.slice(i + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        }
      }),
    );
  });

  it('keep the more important one where there is room for one', () => {
    const here = { x: 160, y: 10 };
    const [only] = placeLabels(
      [
        { words: 'Toxteth', ...here },
        { words: 'Dingle', ...here },
      ],
      { ...sheet, bottom: 20 },
    );
    expect(only?.lines).toEqual(['Toxteth']);
  });

  it('break a long name in two where one line has no room', () => {
    const [label] = placeLabels([{ words: 'Wavertree Garden Suburb', x: 70, y: 100 }], sheet);
    expect(label?.lines).toEqual(['Wavertree', 'Garden Suburb']);
  });

  it('stand above a mark, move aside at an edge, and go below where there is no room above', () => {
    const mark = (x: number, y: number) => placeLabels([{ words: 'Dingle', x, y, clear: 8 }], sheet)[0];
    const above = mark(160, 100);
    expect([above?.x, (above?.y ?? 0) < 92]).toEqual([160, true]);
    expect(mark(1, 100)?.x).toBeGreaterThan(20);
    expect(mark(319, 100)?.x).toBeLessThan(300);
    expect(mark(160, 5)?.y).toBeGreaterThan(20);
  });

  it('cover no other mark where that can be helped', () => {
    const label = { words: 'Dingle', x: 160, y: 100, clear: 8 };
    const mark = { left: 165, top: 80, right: 173, bottom: 88 };
    expect(placeLabels([label], sheet, [mark])[0]?.y).toBeGreaterThan(108);
    const everywhere = [{ left: 0, top: 0, right: 320, bottom: 300 }];
    expect(placeLabels([label], sheet, everywhere)[0]?.y).toBeLessThan(92);
  });
});
