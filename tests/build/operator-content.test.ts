import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCountry } from './support/country-site.ts';

/** Made up for this test, and says so in every line that a reader would see. */
const fixture = `---
author: A test of the build, not an officer
date: 2026-01-20
source: police-uk-street-crime
---

TEST FIXTURE. No force wrote this.

TEST FIXTURE, second paragraph.
`;

describe('a site whose operator has written more into its content', () => {
  let page = '';
  let other = '';

  let remove = () => {};

  beforeAll(() => {
    const site = buildCountry(
      (content) => {
        mkdirSync(join(content, 'commentary/kent'), { recursive: true });
        writeFileSync(join(content, 'commentary/kent/2025-12.md'), fixture);
      },
      { SANDBOX: '' },
      ['forces'],
    );
    ({ remove } = site);
    page = readFileSync(join(site.out, 'forces/kent/index.html'), 'utf8');
    other = readFileSync(join(site.out, 'forces/surrey/index.html'), 'utf8');
  }, 300_000);

  afterAll(() => {
    remove();
  });

  it('shows a force’s commentary beside its figures, with its month, author, date and source', () => {
    const [quote = ''] = /<blockquote class="card commentary"[^]*?<\/blockquote>/.exec(page) ?? [];
    const words = quote.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toContain('What Kent Police says about these figures On the figures for December 2025.');
    expect(words).toContain('TEST FIXTURE. No force wrote this. TEST FIXTURE, second paragraph.');
    expect(words).toContain('A test of the build, not an officer, 20 January 2026.');
    expect(quote).toContain('href="/sources/p/#police-uk-street-crime"');
    expect(page.indexOf('TEST FIXTURE')).toBeGreaterThan(page.indexOf('id="crime"'));
  });

  it('shows it on no other force’s page', () => {
    expect(other).not.toContain('TEST FIXTURE');
  });

  it('lets pictures come from the tile service that it chose, and from no other place', () => {
    expect(page).toContain("img-src 'self' data: https://tiles.maps.example;");
    expect(page.match(/https:\/\/tiles\.maps\.example/g)).toHaveLength(1);
  });
});
