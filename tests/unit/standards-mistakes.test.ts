import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/read/content/content.ts';
import { onlyProblem, smallContent, withChange, withFile } from '../fixtures/content/small-content.ts';
import { promise } from '../fixtures/content/small-parts.ts';

const file = 'standards/promise.yaml';
const situation = `id: i-wrote
title: I wrote
order: 1
lead: Ask again.
points: ['promise#reply']
services: [help]
`;

const sound = () => withFile('standards/situations/i-wrote.yaml', situation, withFile(file, promise));

test('a sound framework and situation are read', () => {
  const { standards, situations } = loadContent(sound());
  expect(standards.map(({ id }) => id)).toEqual(['promise']);
  expect(situations.map(({ id }) => id)).toEqual(['i-wrote']);
});

describe('a file about standards', () => {
  test('names a point that is not there', () => {
    const root = withChange('standards/situations/i-wrote.yaml', 'promise#reply', 'promise#repyl', sound());
    expect(onlyProblem(root)).toMatchObject({ path: 'points[0]', fix: 'did you mean "promise#reply"?' });
  });

  test('names a successor that is not there', () => {
    const root = withChange(file, 'point: promise#reply', 'point: pledge#reply', sound());
    expect(onlyProblem(root)).toMatchObject({
      path: 'points[0].successors[0].point',
      found: '"pledge#reply"',
    });
  });

  test('names a service that is not there', () => {
    const root = withChange('standards/situations/i-wrote.yaml', '[help]', '[halp]', sound());
    expect(onlyProblem(root).fix).toBe('did you mean "help"?');
  });

  test('gives a date to what is only announced', () => {
    const root = withChange(
      file,
      'status: nationalTarget',
      'status: announced\n    announcedOn: 2026-01-26',
      sound(),
    );
    expect(onlyProblem(root)).toMatchObject({
      path: 'points[0].inForceFrom',
      expected: 'null for a standard with the status "announced", and a date for any other',
    });
  });

  test('says that nothing followed, and names what did', () => {
    const root = withChange(file, 'relation: same', 'relation: gone', sound());
    expect(onlyProblem(root)).toMatchObject({
      path: 'points[0].successors[0].point',
      expected: 'null where the relation is "gone", and a point where it is not',
    });
  });

  test('invents a status', () => {
    const root = withChange(file, 'status: nationalTarget', 'status: nationalTaget', sound());
    expect(onlyProblem(root).fix).toBe('did you mean "nationalTarget"?');
  });

  test('cites no source that is listed', () => {
    const root = withChange(
      file,
      'source: oakshire-website\n    paragraph',
      'source: hearsay\n    paragraph',
      sound(),
    );
    expect(onlyProblem(root)).toMatchObject({ path: 'points[0].source', found: '"hearsay"' });
  });

  test('uses an anchor twice', () => {
    const second = promise.slice(promise.indexOf('  - id: reply'));
    const root = withFile(file, promise + second, sound());
    expect(onlyProblem(root)).toMatchObject({
      path: 'points[1].id',
      fix: 'give the newer point another id; never change one that has been published',
    });
  });

  test('is named otherwise than its id', () => {
    const alone = promise.slice(0, promise.indexOf('    successors'));
    const root = withFile('standards/promises.yaml', alone, smallContent());
    expect(onlyProblem(root)).toMatchObject({ path: 'id', expected: '"promises", as the file is named' });
  });

  test('stands in a folder that no page reads', () => {
    const root = withFile('standards/drafts/later.yaml', promise, sound());
    expect(onlyProblem(root)).toMatchObject({ file: 'standards/drafts' });
  });
});
