import { describe, expect, it } from 'vitest';
import { overweight, pageWeights, type PageWeight } from '../../scripts/weights.ts';

const page = (address: string, weights: Partial<PageWeight> = {}): PageWeight => ({
  ...{ page: address, html: 1, css: 1, script: 1 },
  ...weights,
});

describe('the weight of pages under gzip', () => {
  const pages = pageWeights('dist-test');

  it('is within its bound on each', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(overweight(pages)).toEqual([]);
  });

  it('counts styles, and scripts with all that they import', () => {
    const home = pages.find((one) => one.page === '/');
    expect(home?.css).toBeGreaterThan(2000);
    expect(home?.script).toBeGreaterThan(3000);
  });

  it('is told where it is over its bound', () => {
    expect(
      overweight([
        page('/', { script: 10_001 }),
        page('/forces/a/', { html: 20_001 }),
        page('/forces/a/b/', { html: 20_001 }),
        page('/about/', { html: 20_001 }),
      ]),
    ).toEqual([
      { what: '/ (script)', bytes: 10_001, most: 10_000 },
      { what: '/forces/a/ (html)', bytes: 20_001, most: 20_000 },
      { what: '/forces/a/b/ (html)', bytes: 20_001, most: 20_000 },
    ]);
  });
});
