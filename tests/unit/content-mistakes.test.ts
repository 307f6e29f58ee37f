import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContentProblem } from '../../src/read/content/problems.ts';
import { schemaProblems } from '../../src/read/content/schema-problems.ts';
import { readYaml } from '../../src/read/content/yaml.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import {
  errorOf,
  onlyProblem,
  smallContent,
  withChange,
  withFile,
} from '../fixtures/content/small-content.ts';

const force = 'forces/oakshire.yaml';

describe('the message an editor sees', () => {
  test('names the file, the line, the place, what was found, what was expected and the fix', () => {
    const { message } = errorOf(withChange(force, 'source: oakshire-website', 'source: oakshire-web-site'));
    expect(message).toContain(
      [
        'forces/oakshire.yaml, line 16, contacts[0].source',
        '  found:    "oakshire-web-site"',
        '  expected: the id of an entry in sources.yaml',
        '  fix:      did you mean "oakshire-website"?',
      ].join('\n'),
    );
  });

  test('shows several mistakes together, in the order of files and lines', () => {
    const one = withChange(force, 'nation: England', 'nation: Englande');
    const two = withChange('services/help.yaml', 'order: 10', 'order: soon', one);
    const three = withChange(force, 'kind: phone', 'kind: fone', two);
    const error = errorOf(three);
    expect(error.problems.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'forces/oakshire.yaml nation',
      'forces/oakshire.yaml contacts[0].kind',
      'services/help.yaml order',
    ]);
    expect(error.message).toMatch(/^The content folder has 3 problems/);
  });
});

describe('a file that does not fit its schema', () => {
  test('misspells a key', () => {
    const problem = onlyProblem(withChange(force, 'contacts:', 'contcats:\n  - {}\ncontacts:'));
    expect(problem).toMatchObject({ line: 13, path: 'contcats', found: 'the key "contcats"' });
    expect(problem.fix).toBe('did you mean "contacts"?');
  });

  test('misspells a key that it must have, and is not told that the key is missing as well', () => {
    const problem = onlyProblem(withChange(force, 'shortName:', 'shortname:'));
    expect(problem).toMatchObject({ line: 3, path: 'shortname', fix: 'did you mean "shortName"?' });
  });

  test('has a key that belongs nowhere', () => {
    const problem = onlyProblem(withChange(force, 'nation: England', 'nation: England\nhelicopters: 3'));
    expect(problem.fix).toBe('take the line out, or move what it says to one of these keys');
    expect(problem.expected).toContain('shortName');
  });

  test('misspells a key inside a list', () => {
    const problem = onlyProblem(
      withChange(
        force,
        'contacts:\n',
        "contacts:\n  - kind: text\n    value: '61016'\n    source: onspd\n    nota: x\n",
      ),
    );
    expect(problem).toMatchObject({ path: 'contacts[0].nota', fix: 'did you mean "note"?' });
  });

  test('misspells a key of one of several alternatives', () => {
    const change =
      'baseMap:\n  kind: tiles\n  name: Somebody\n  url: https://t.example/{z}/{x}/{y}.png\n  atribution: Somebody\n  attribution: Somebody\n  licence: null';
    const problem = onlyProblem(withChange('site.yaml', 'baseMap:\n  kind: none', change));
    expect(problem).toMatchObject({ path: 'baseMap.atribution', fix: 'did you mean "attribution"?' });
  });

  test('lacks a key', () => {
    const problem = onlyProblem(withChange(force, 'shortName: Oakshire\n', ''));
    expect(problem).toMatchObject({
      path: 'shortName',
      found: 'nothing: the key is missing',
      expected: 'text',
    });
    expect(problem.fix).toBe('add a line "shortName: ..." here');
  });

  test('leaves a value empty', () => {
    const problem = onlyProblem(withChange(force, 'name: Oakshire Police', 'name:'));
    expect(problem).toMatchObject({ line: 2, found: 'no value', fix: 'write a value after the colon' });
  });

  test('writes a telephone number without quotes', () => {
    const problem = onlyProblem(withChange(force, "'0300 123 2040'", '0101'));
    expect(problem).toMatchObject({
      line: 15,
      found: '0101, read as a number',
      fix: 'put it in quotes: "0101"',
    });
  });

  test('chooses a word that is not among those allowed', () => {
    const problem = onlyProblem(withChange(force, 'kind: territorial', 'kind: teritorial'));
    expect(problem).toMatchObject({
      expected: 'one of territorial, specialist',
      fix: 'did you mean "territorial"?',
    });
  });

  test('chooses a word that is like none of those allowed', () => {
    const problem = onlyProblem(withChange('site.yaml', 'kind: none', 'kind: satellite'));
    expect(problem).toMatchObject({ path: 'baseMap.kind', found: '"satellite"', fix: 'choose one of these' });
  });

  test('gives a web address without its beginning', () => {
    const problem = onlyProblem(withChange(force, 'https://www.oakshire.example', 'www.oakshire.example'));
    expect(problem.expected).toBe('a full web address starting with http:// or https://');
    expect(problem.fix).toBe('copy the whole address from the browser');
  });

  test('gives a day that the calendar does not have', () => {
    const problem = onlyProblem(
      withChange('corrections/wrong-side-of-the-river.yaml', '2027-11-01', '2027-02-30'),
    );
    expect(problem).toMatchObject({
      path: 'expires',
      found: '"2027-02-30"',
      expected: 'a day written as YYYY-MM-DD',
    });
  });

  test('leaves a list empty that needs an entry', () => {
    const change = withChange('services/help.yaml', 'nations: [England]', 'nations: []');
    expect(onlyProblem(change)).toMatchObject({ found: 'an empty list', expected: 'at least one entry' });
  });

  test('writes one value where a list belongs', () => {
    const problem = onlyProblem(withChange('services/help.yaml', 'nations: [England]', 'nations: England'));
    expect(problem).toMatchObject({
      found: '"England"',
      expected: 'a list, each entry on a line that starts with "- "',
    });
  });

  test('gives fewer people than one', () => {
    expect(onlyProblem(withChange(force, 'people: 1000', 'people: 0'))).toMatchObject({
      path: 'populations[0].people',
      found: '0, read as a number',
      expected: '1 or more',
    });
  });
});

describe('a file that is not YAML', () => {
  test('leaves a quote open', () => {
    const problem = onlyProblem(withChange('site.yaml', 'name: Test Patch', 'name: "Test Patch'));
    expect(problem.file).toBe('site.yaml');
    expect(problem.fix).toBe('close the quote, or take it out');
  });

  test('puts a colon into text without quotes', () => {
    const problem = onlyProblem(withChange('site.yaml', 'A site for tests.', 'A site: for tests.'));
    expect(problem).toMatchObject({ line: 2, found: '"summary: A site: for tests."' });
  });

  test('says the same key twice', () => {
    const problem = onlyProblem(withChange(force, 'nation: England', 'nation: England\nnation: Wales'));
    expect(problem).toMatchObject({ line: 6, found: 'a second "nation: Wales"', expected: 'each key once' });
  });

  test('is empty', () => {
    expect(onlyProblem(withFile('corrections/nothing.yaml', ''))).toMatchObject({
      line: null,
      found: 'an empty file',
    });
  });

  test('holds only comments', () => {
    expect(onlyProblem(withFile('corrections/nothing.yaml', '# later\n')).found).toBe('an empty file');
  });

  test('was saved in an old Windows encoding', () => {
    const latin = Buffer.from('name: Dyfed-Powys Police — café\n', 'latin1');
    expect(onlyProblem(withFile('corrections/old.yaml', latin)).fix).toContain('UTF-8');
  });

  test('starts text with a star', () => {
    const problem = onlyProblem(withChange('site.yaml', 'A site for tests.', '*important*'));
    expect(problem).toMatchObject({ line: 2, fix: 'put the text in quotes, or take the star out' });
  });

  test('is either read or reported, whatever is in it', () => {
    const root = smallContent();
    const marks = fc.constantFrom(...Array.from('*&!|>:-?[]{},"\'#%@`~ \n\taé1'));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: marks }), fc.string({ unit: 'grapheme' })), (text) => {
        withFile('any.yaml', text, root);
        const problems: ContentProblem[] = [];
        const yaml = readYaml(root, 'any.yaml', (problem) => problems.push(problem));
        if (yaml) problems.push(...schemaProblems(yaml, siteSchema));
        expect(problems).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
