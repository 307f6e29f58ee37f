import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  errorOf,
  onlyProblem,
  smallContent,
  withChange,
  withFile,
} from '../fixtures/content/small-content.ts';

const force = 'forces/oakshire.yaml';

describe('the names of files and folders', () => {
  test('a file is named otherwise than its id', () => {
    const problem = onlyProblem(withChange('services/help.yaml', 'id: help', 'id: helping'));
    expect(problem).toMatchObject({ file: 'services/help.yaml', line: 1, path: 'id', found: '"helping"' });
    expect(problem.fix).toBe('rename the file to helping.yaml, or change the id to help');
  });

  test('a file ends in .yml', () => {
    expect(onlyProblem(withFile('services/more.yml', 'x'))).toMatchObject({ fix: 'rename it to more.yaml' });
  });

  test('a folder holds something else', () => {
    expect(onlyProblem(withFile('forces/notes.docx', 'x')).expected).toBe('names that end in .yaml');
  });

  test('a folder is misspelt', () => {
    const problem = onlyProblem(withFile('service/more.yaml', 'x: 1'));
    expect(problem).toMatchObject({ file: 'service', fix: 'did you mean "services"?' });
  });

  test('a file stands beside known-gaps.yaml that no page reads', () => {
    expect(onlyProblem(withFile('coverage/known-gap.yaml', '[]')).fix).toBe(
      'did you mean "known-gaps.yaml"?',
    );
  });

  test('a neighbourhood stands outside the folder of its force', () => {
    const problem = onlyProblem(withFile('neighbourhoods/N2.yaml', 'id: N2'));
    expect(problem.expected).toBe('neighbourhoods/<force id>/<neighbourhood id>.yaml');
  });

  test('a neighbourhood stands in the folder of another force', () => {
    const problem = onlyProblem(
      withChange('neighbourhoods/oakshire/N1.yaml', 'force: oakshire', 'force: railway'),
    );
    expect(problem).toMatchObject({ found: '"railway"', expected: '"oakshire", as the folder is named' });
  });

  test('a file that every site needs is gone', () => {
    const root = smallContent();
    rmSync(join(root, 'site.yaml'));
    expect(onlyProblem(root)).toMatchObject({ file: 'site.yaml', found: 'no such file' });
  });
});

describe('files that do not agree', () => {
  test('a force names a policing body that is not there', () => {
    const problem = onlyProblem(
      withChange('forces/railway.yaml', 'policingBody: null', 'policingBody: oakshir'),
    );
    expect(problem).toMatchObject({ path: 'policingBody', fix: 'did you mean "oakshire"?' });
  });

  test("a force names another force's policing body", () => {
    const problem = onlyProblem(
      withChange('forces/railway.yaml', 'policingBody: null', 'policingBody: oakshire'),
    );
    expect(problem.found).toBe('"oakshire", which oversees oakshire');
  });

  test('a policing body oversees a force that does not name it', () => {
    const problem = onlyProblem(withChange(force, 'policingBody: oakshire', 'policingBody: null'));
    expect(problem).toMatchObject({ file: 'policing-bodies/oakshire.yaml', path: 'oversees' });
    expect(problem.found).toBe('"oakshire", but forces/oakshire.yaml names no body');
  });

  test('a policing body oversees a force that is not there', () => {
    const root = withChange('policing-bodies/oakshire.yaml', 'oversees: oakshire', 'oversees: elmshire');
    const problems = errorOf(root).problems.filter(({ file }) => file.startsWith('policing-bodies/'));
    expect(problems).toMatchObject([{ path: 'oversees', expected: 'the id of a force in forces/' }]);
  });

  test('two forces have the same area code', () => {
    const problem = onlyProblem(withChange('forces/railway.yaml', 'pfaCode: null', 'pfaCode: E23000099'));
    expect(problem.found).toBe('"E23000099", which forces/oakshire.yaml has too');
  });

  test('a known gap is in a force that is not there', () => {
    const problem = onlyProblem(withChange('coverage/known-gaps.yaml', 'force: oakshire', 'force: oakshir'));
    expect(problem).toMatchObject({ line: 1, path: '[0].force', fix: 'did you mean "oakshire"?' });
  });

  test('a correction moves a postcode to a force that is not there', () => {
    const file = 'corrections/wrong-side-of-the-river.yaml';
    expect(onlyProblem(withChange(file, 'force: oakshire', 'force: elmshire'))).toMatchObject({
      file,
      path: 'target.force',
    });
  });
});

describe('the list of sources', () => {
  test('does not hold the evidence for a correction', () => {
    const file = 'corrections/wrong-side-of-the-river.yaml';
    expect(onlyProblem(withChange(file, 'evidence: oakshire-website', 'evidence: hearsay'))).toMatchObject({
      path: 'evidence',
      fix: 'add the document to sources.yaml, or cite one that is there',
    });
  });

  const entry = (id: string, address: string) =>
    `- id: ${id}\n  title: A\n  publisher: B\n  date: null\n  address: ${address}\n  licence: null\n  checked: 2026-11-21\n\n- id: nspl\n`;

  test('holds a document that nothing cites', () => {
    const root = withChange('sources.yaml', '- id: nspl\n', entry('nobody-cites-me', 'https://a.example'));
    expect(onlyProblem(root)).toMatchObject({
      line: 1,
      found: '"nobody-cites-me", which no content file cites',
    });
  });

  test('is not blamed for what a broken file cites', () => {
    const cited = withChange(force, 'source: oakshire-website', 'source: again');
    const root = withChange('sources.yaml', '- id: nspl\n', entry('again', 'https://a.example'), cited);
    withChange(force, 'nation: England', 'nation: "England', root);
    expect(errorOf(root).problems.every(({ file }) => file === force)).toBe(true);
  });

  test('holds an id twice', () => {
    const root = withChange('sources.yaml', '- id: nspl\n', entry('nspl', 'https://a.example'));
    expect(onlyProblem(root)).toMatchObject({ path: '[1].id', found: '"nspl", which entry [0] has too' });
  });

  test('holds a document twice under two ids', () => {
    const cited = withChange(force, 'source: oakshire-website', 'source: again');
    const root = withChange('sources.yaml', '- id: nspl\n', entry('again', 'https://nspl.example'), cited);
    expect(onlyProblem(root)).toMatchObject({ path: '[1].address', expected: 'each document once' });
  });

  test('lacks a source that the importer cites', () => {
    const root = withChange('sources.yaml', '- id: nspl\n', '- id: nspl-renamed\n');
    expect(errorOf(root).problems.map(({ found }) => found)).toContain('no entry "nspl"');
  });

  test('has one broken entry without making every file that cites it look broken', () => {
    const root = withChange(
      'sources.yaml',
      'id: oakshire-website\n  title: oakshire-website',
      'id: oakshire-website',
    );
    expect(onlyProblem(root)).toMatchObject({ file: 'sources.yaml', found: 'nothing: the key is missing' });
  });

  test('cannot be read, and only that is said', () => {
    const root = withChange('sources.yaml', 'title: nspl', 'title: "nspl');
    expect(errorOf(root).problems.every(({ file }) => file === 'sources.yaml')).toBe(true);
  });
});
