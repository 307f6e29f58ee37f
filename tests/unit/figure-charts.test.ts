import { describe, expect, it } from 'vitest';
import { bar } from '../../src/charts/svg.ts';
import { type FunnelChart, funnelChart, funnelGround } from '../../src/charts/funnel.ts';
import { smallChart } from '../../src/charts/month-chart.ts';
import { compare } from '../../src/domain/crime/comparison.ts';
import { compare as compareWords, ordinal, rising, series } from '../../src/i18n/crime/figures.ts';

const count = (text: string, part: string) => text.split(part).length - 1;

describe('a small chart', () => {
  it('says why a month is missing, to the mouse and to those who do not see it', () => {
    const missing = 'Hatched: May 2025, not published. The force said so.';
    const svg = smallChart({ id: 's', hatches: true, counts: [1, null, 3], takeaway: 'Burglary.', missing });
    expect(svg).toContain(`aria-label="Burglary. ${missing}"`);
    expect(svg).toContain(`<title>${missing}</title>`);
  });

  it('says what it shows to those who do not see it', () => {
    const svg = smallChart({
      id: 's',
      hatches: true,
      counts: [1, 2, 3],
      takeaway: 'Burglary & co: 1 to 3 a month',
      missing: '',
    });
    expect(svg).toContain('role="img" aria-label="Burglary &amp; co: 1 to 3 a month"');
  });

  it('breaks its line at a month without figures, hatches it, and never draws a nought for it', () => {
    const svg = smallChart({ id: 's', hatches: true, counts: [5, 5, null, 5, 5], takeaway: '', missing: '' });
    const line = /class="line" d="([^"]*)"/.exec(svg)?.[1] ?? '';
    expect(count(line, 'M')).toBe(2);
    expect(count(line, 'l')).toBe(2);
    expect(svg).toContain('class="gap"');
    // From the highest month nothing falls: nought is 36 below it.
    expect(line).toBe('M19 4l31 0M110 4l31 0');
  });

  it('takes its hatching from the first chart with a gap', () => {
    const counts = [5, null, 5];
    const [own, later] = [true, false].map((hatches) =>
      smallChart({ id: 's', hatches, counts, takeaway: '', missing: '' }),
    );
    expect(own).toContain('<pattern id="s-h"');
    expect(later).not.toContain('<pattern');
    expect(later).toContain('url(#s-h)');
  });

  it('marks a month that stands alone', () => {
    expect(
      count(
        smallChart({ id: 's', hatches: true, counts: [5, null, 5, null], takeaway: '', missing: '' }),
        '<circle',
      ),
    ).toBe(2);
  });

  it('draws nought at the foot', () => {
    expect(smallChart({ id: 's', hatches: true, counts: [0, 0], takeaway: '', missing: '' })).toMatch(
      /class="line" d="M[\d.]+ 40l/,
    );
  });
});

describe('a bar', () => {
  it('is as long as its part of the whole', () => {
    expect(bar(1, 4)).toContain('M0 0H25V6');
    expect(bar(0, 0)).toContain('M0 0H0V6');
  });

  it('has no inline style, for the security policy forbids it', () => {
    expect(bar(1, 2)).not.toContain('style=');
  });
});

describe('a funnel plot', () => {
  const areas = (many: number) =>
    Array.from({ length: many }, (_, i) => ({
      id: `a${i}`,
      count: 100 * (i + 1),
      residents: 1000 * (i + 1),
    }));
  const chartOf = (many: number, mine?: string): FunnelChart => {
    const { funnel, areas: compared } = compare(areas(many));
    if (!funnel) throw new Error('enough areas for a funnel');
    return {
      id: 'f',
      title: 'Rates',
      takeaway: 'All alike',
      ground: funnelGround({
        funnel,
        areas: compared.map((one) => ({ ...one, name: `Area <${one.id}>` })),
        words: { average: 'average', residents: 'residents', rate: 'rate' },
      }),
      mine,
    };
  };

  it('has a title and a takeaway', () => {
    const svg = funnelChart(chartOf(5));
    expect(svg).toContain('<title id="f-t">Rates</title><desc id="f-d">All alike</desc>');
  });

  it('has a dot with a name for each area, the page’s own larger and labelled', () => {
    const svg = funnelChart(chartOf(5, 'a2'));
    expect(count(svg, '<circle')).toBe(5);
    expect(svg).toContain('class="dot mine"');
    expect(svg).toContain('Area &lt;a2&gt;</tspan>');
  });

  it('keeps a long name within the plot, in two lines, clear of the numbers beside it', () => {
    const chart = chartOf(9, 'a0');
    const name = 'Little Community Police Team of Hub Number Four';
    const dots = chart.ground.dots.map((dot) => (dot.id === 'a0' ? { ...dot, name } : dot));
    const svg = funnelChart({ ...chart, ground: { ...chart.ground, dots } });
    const lines = [...svg.matchAll(/<tspan x="([\d.]+)" y="[\d.]+">([^<]*)<\/tspan>/g)];
    expect(lines.map(([, , words]) => words).slice(0, 2)).toEqual([
      'Little Community Police',
      'Team of Hub Number Four',
    ]);
    const rates = [...svg.matchAll(/<text class="tick" x="([\d.]+)"[^>]*text-anchor="end">\d/g)].map(
      ([, x]) => Number(x),
    );
    const left = Number(lines[0]?.[1]) - (23 * 6) / 2;
    expect(left).toBeGreaterThan(Math.max(...rates));
  });

  it('stays light with hundreds of areas: one dot for those at one place', () => {
    const chart = chartOf(300, 'a2');
    const svg = funnelChart(chart);
    const others = chart.ground.dots.filter(({ id }) => id !== 'a2');
    const places = new Set(others.map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`));
    expect(count(svg, '<circle')).toBe(1);
    expect(new Set(svg.match(/M\d+ \d+h0/g))).toEqual(places);
    expect(count(svg, 'h0')).toBe(places.size);
    expect(svg.length).toBeLessThan(5000);
  });

  it('is wider for small areas than for large ones', () => {
    const path = /class="limits" d="M([^"]*)Z"/.exec(funnelChart(chartOf(9)))?.[1]?.split('L') ?? [];
    const y = (index: number) => Number(path.at(index)?.split(' ')[1]);
    expect(y(-1) - y(0)).toBeGreaterThan(y(17) - y(16));
  });

  it('has no inline style', () => {
    expect(funnelChart(chartOf(9))).not.toContain('style=');
  });
});

describe('places in words', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [102, '102nd'],
    [111, '111th'],
  ])('%i is %s', (place, words) => {
    expect(ordinal(place)).toBe(words);
  });

  const line = { id: 'a', count: 1, residents: 1, rate: 1, interval: { low: 0, high: 2 }, standing: null };

  it('are an interval', () => {
    expect(compareWords.rank('force', { ...line, rank: { low: 3, high: 7 } }, 39)).toContain(
      'between 3rd and 7th highest of 39 forces',
    );
  });

  it('are said to be sure where chance leaves only one', () => {
    expect(compareWords.rank('team', { ...line, rank: { low: 1, high: 1 } }, 10)).toBe(
      'By rate it is the highest of 10 teams, and chance alone would not move it.',
    );
    expect(compareWords.rank('team', { ...line, rank: { low: 10, high: 10 } }, 10)).toContain(
      'the lowest of 10',
    );
  });

  it('are not given to an area that is not ranked', () => {
    expect(compareWords.rank('force', { ...line, rank: null }, 39)).toBe('');
    expect(compareWords.place({ ...line, rank: null })).toBe('not ranked');
  });
});

describe('a change in words', () => {
  const months = (month: string) => [{ month, count: 1 }];
  const spans = { kind: 'halves' as const, before: months('2025-01'), after: months('2025-07') };

  it('carries its range', () => {
    const change = {
      before: 100,
      after: 106,
      ratio: { value: 1.06, low: 0.96, high: 1.16 },
      verdict: 'unclear' as const,
    };
    expect(rising.sentence(spans, change)).toBe(
      '106 crimes in July 2025, 100 in January 2025: 6% more a day. With chance allowed for, between 4% fewer and 16% more.',
    );
  });

  it('is only two counts where there are too few', () => {
    expect(rising.sentence(spans, { before: 1, after: 3, ratio: null, verdict: 'tooFew' })).toBe(
      '3 crimes in July 2025, 1 in January 2025.',
    );
  });

  it('names like months run by run', () => {
    const like = ['2025-01', '2025-02', '2025-04'].map((month) => ({ month, count: 1 }));
    expect(rising.stretch(like)).toBe('January to February 2025 and April 2025');
  });
});

describe('a range in words', () => {
  it('is one number where all months are alike', () => {
    expect(series.range(4, 4)).toBe('4 a month');
    expect(series.range(4, 9)).toBe('4 to 9 a month');
  });
});
