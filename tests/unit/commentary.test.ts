import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/read/content/content.ts';
import { errorOf, onlyProblem, withFile } from '../fixtures/content/small-content.ts';

const file = 'commentary/oakshire/2025-12.md';
/** Made up for this test, about a force that does not exist. */
const note = `---
author: A. Person, Chief Inspector
date: 2026-01-20
source: oakshire-website
---

We held more patrols
near the market.

Thefts fell.
`;

describe("a force's commentary on its figures", () => {
  it('is read with its author, date, source and month', () => {
    expect(loadContent(withFile(file, note)).commentary).toEqual([
      {
        force: 'oakshire',
        month: '2025-12',
        author: 'A. Person, Chief Inspector',
        date: '2026-01-20',
        source: 'oakshire-website',
        paragraphs: ['We held more patrols near the market.', 'Thefts fell.'],
      },
    ]);
  });

  it('is read with the line ends of Windows too', () => {
    expect(loadContent(withFile(file, note.replaceAll('\n', '\r\n'))).commentary).toHaveLength(1);
  });

  it('comes with the newest month first', () => {
    const root = withFile('commentary/oakshire/2025-10.md', note, withFile(file, note));
    expect(loadContent(root).commentary.map(({ month }) => month)).toEqual(['2025-12', '2025-10']);
  });

  it('must name a source that is listed', () => {
    const problem = onlyProblem(withFile(file, note.replace('oakshire-website', 'oakshire-webside')));
    expect(problem).toMatchObject({ file, line: 4, path: 'source', fix: 'did you mean "oakshire-website"?' });
  });

  it('must have an author', () => {
    expect(onlyProblem(withFile(file, note.replace(/author.*\n/, '')))).toMatchObject({ path: 'author' });
  });

  it('must have a head and a text', () => {
    expect(onlyProblem(withFile(file, 'Thefts fell.\n')).expected).toContain('between two lines of ---');
    expect(onlyProblem(withFile(file, note.slice(0, note.indexOf('We held')))).found).toBe('no text');
  });

  it('must be in the folder of a force and be named for a month', () => {
    expect(onlyProblem(withFile('commentary/nowhere/2025-12.md', note)).found).toBe('the folder "nowhere"');
    expect(onlyProblem(withFile('commentary/2025-12.md', note)).found).toContain('outside the folder');
    expect(onlyProblem(withFile('commentary/oakshire/december.md', note)).expected).toContain('2025-12.md');
  });

  it('must be saved as UTF-8, in its text as in its head', () => {
    const root = withFile(file, note);
    writeFileSync(join(root, file), Buffer.from(note.replace('fell', 'fell \u00e9'), 'latin1'));
    expect(onlyProblem(root)).toMatchObject({ file, found: 'letters that are not UTF-8' });
  });

  it('is not there where nobody has written one: none is made up', () => {
    expect(loadContent().commentary).toEqual([]);
  });

  it('is told of together with other mistakes', () => {
    const root = withFile('commentary/oakshire/december.md', note, withFile(file, 'Thefts fell.\n'));
    expect(errorOf(root).problems).toHaveLength(2);
  });
});
