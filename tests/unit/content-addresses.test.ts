import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/read/content/content.ts';
import { standingPages } from '../../src/read/content/site-pages.ts';
import { onlyProblem, withFile } from '../fixtures/content/small-content.ts';

describe('an address on this site', () => {
  const term = (page: string) =>
    `- { word: Word, means: What it means., also: other words, page: ${page} }\n`;

  test.each([
    ['/service/', 'did you mean "/services/"?'],
    ['/services/#halp', 'did you mean "/services/#help"?'],
    ['/forces/oakshyre/', 'did you mean "/forces/oakshire/"?'],
    ['/services', 'did you mean "/services/"?'],
    ['/report-cards/trust/#nation', 'did you mean "/report-cards/trust/#national"?'],
  ])('that leads nowhere is told of: %s', (page, fix) => {
    const problem = onlyProblem(withFile('glossary.yaml', term('/') + term(page)));
    expect(problem).toMatchObject({ file: 'glossary.yaml', line: 2, found: `"${page}"`, fix });
  });

  test('may be of a list of sources, and of one on it', () => {
    const root = withFile('glossary.yaml', term('/sources/o/') + term('/sources/o/#oakshire-website'));
    expect(loadContent(root).glossary).toHaveLength(2);
  });

  test('that a question leads to is looked up, too', () => {
    const question = (page: string) =>
      `- { id: who, question: Who?, answer: They., also: whom, to: { page: ${page} } }\n`;
    expect(onlyProblem(withFile('questions.yaml', question('/forces/oakshyre/'))).path).toBe('[0].to.page');
    expect(loadContent(withFile('questions.yaml', question('/forces/oakshire/'))).questions).toHaveLength(1);
  });

  test('may be of any page that stands whatever the content says, and of a place that it has', () => {
    const root = join(import.meta.dirname, '../../src');
    const files = (folder: string, ending: string) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith(ending),
      );
    const pages = files('pages', '.astro')
      .filter((name) => !name.includes('[') && name !== '404.astro')
      .map((name) => name.replace(/(?:index)?\.astro$/, '/').replace(/^\/|\/(?=\/)/, ''));
    expect(Object.keys(standingPages).sort()).toEqual(pages.sort());
    const text = ['pages', 'components']
      .flatMap((folder) =>
        files(folder, '.astro').map((name) => readFileSync(join(root, folder, name), 'utf8')),
      )
      .join('');
    for (const place of Object.values(standingPages).flat()) expect(text).toContain(`id="${place}"`);
  });
});
