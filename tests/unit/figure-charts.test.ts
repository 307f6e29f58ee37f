import { describe, expect, it } from 'vitest';
import { bar } from '../../src/charts/svg.ts';
import { type FunnelChart, funnelChart, funnelGround } from '../../src/charts/funnel.ts';
import { smallChart } from '../../src/charts/small-multiples.ts';
import { compare } from '../../src/domain/crime/comparison.ts';

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
