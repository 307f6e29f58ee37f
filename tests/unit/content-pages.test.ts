import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixedPages } from '../../src/read/content/page-problems.ts';
import { errorOf, onlyProblem, withChange, withFile } from '../fixtures/content/small-content.ts';

test('the pages that content may lead to are those that there are', () => {
  const pages = globSync('src/pages/**/*.astro')
    .map((file) => file.replace(/^src\/pages\//, '').replace(/(?:(?:^|\/)index)?\.astro$/, '/'))
    .map((page) => page.replace(/^\/$/, ''))
    .filter((page) => !page.includes('[') && page !== '404/');
  expect(fixedPages).toEqual(pages.sort());
});

describe('a question or a word of the search that leads nowhere', () => {
  const question = (to: string) =>
    withFile(
      'questions.yaml',
      `- { id: made-up, question: Made up?, answer: Made up., also: made, to: { page: ${to} } }\n`,
    );

  test.each([
    ['/postcode/', 'did you mean "/postcodes/"?'],
    ['/forces/oakshir/', 'did you mean "/forces/oakshire/"?'],
    ['/services/#halp', 'did you mean "help"?'],
  ])('%s is told of', (to, fix) => {
    expect(onlyProblem(question(to))).toMatchObject({ file: 'questions.yaml', path: '[0].to.page', fix });
  });

  test('so is one whose id another has', () => {
    const made = '- { id: made-up, question: Made up?, answer: Made up., also: made, to: { page: / } }\n';
    expect(onlyProblem(withFile('questions.yaml', made.repeat(2)))).toMatchObject({ path: '[1].id' });
  });

  test('so is a word of the glossary', () => {
    const root = withFile(
      'glossary.yaml',
      '- { word: Made up, means: Not real., also: made, page: /standards/made-up/ }\n',
    );
    expect(onlyProblem(root)).toMatchObject({ file: 'glossary.yaml', found: '"/standards/made-up/"' });
  });
});

test.each(['0151 777 515', '020 7946 00112', '0300 123 21'])(
  'the telephone number %s lacks a digit or has one more',
  (value) => {
    const root = withChange('services/help.yaml', "value: '101'", `value: '${value}'`);
    expect(onlyProblem(root)).toMatchObject({ file: 'services/help.yaml', found: `"${value}"` });
  },
);

test.each(['01204 12345', '0800 1111', '18001 101', '+44 20 7946 0011'])(
  'the telephone number %s is sound',
  (value) => {
    const root = withChange('services/help.yaml', "value: '101'", `value: '${value}'`);
    expect(() => errorOf(root)).toThrow('the content was found sound');
  },
);
