import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/read/content/content.ts';
import { errorOf, onlyProblem, withChange, withFile } from '../fixtures/content/small-content.ts';
import { bodies, limits, promise } from '../fixtures/content/small-parts.ts';

const triage = `- id: what
  ask: What is it?
  answers:
    - label: They did not answer
      route: no-answer
    - label: Something else
      route: no-answer
`;
const route = `id: no-answer
title: They did not answer
shortTitle: No answer
group: police
order: 1
lead: Write again.
today: Find your letter.
isFor: [Letters.]
doors:
  - { as: first, step: write }
inForceFrom: null
inForceTo: null
start: write
source: oakshire-website
steps:
  - id: write
    title: Write
    body: desk
    do: Write.
    happens: They answer.
    ifMissed: Write again.
    basis: law
    limits: [answer]
    source: oakshire-website
    paragraph: null
    next:
      - when: If not
        step: write-again
  - id: write-again
    title: Write again
    body: desk
    do: Write again.
    happens: They answer.
    ifMissed: Ring.
    basis: local
    limitUnknown: We found none.
    source: oakshire-website
    paragraph: null
`;
const file = 'complaints/routes/no-answer.yaml';

const sound = () =>
  [
    ['complaints/limits.yaml', limits],
    ['complaints/bodies.yaml', bodies],
    ['complaints/triage.yaml', triage],
    [file, route],
  ].reduce<string | undefined>((root, [name = '', text = '']) => withFile(name, text, root), undefined) ?? '';

test('a sound route is read, with its limit and its body', () => {
  const { complaints } = loadContent(sound());
  expect([...complaints.routes.keys()]).toEqual(['no-answer']);
  expect(complaints.limits.get('answer')?.value).toBe(10);
  expect(complaints.bodies.get('desk')?.name).toBe('The desk');
});

describe('a complaint route', () => {
  test('names a limit that is not there', () => {
    const root = withChange(file, 'limits: [answer]', 'limits: [anwser]', sound());
    expect(errorOf(root).problems).toContainEqual(
      expect.objectContaining({ path: 'steps[0].limits[0]', fix: 'did you mean "answer"?' }),
    );
  });

  test('says a limit in words that is not there', () => {
    const root = withChange(file, 'do: Write again.', "do: 'Write within {limit:anser}.'", sound());
    expect(onlyProblem(root)).toMatchObject({ path: 'steps[1].do', fix: 'did you mean "answer"?' });
  });

  test('names a body that is not there', () => {
    const root = withChange(file, 'body: desk\n    do: Write.', 'body: dest\n    do: Write.', sound());
    expect(onlyProblem(root)).toMatchObject({ path: 'steps[0].body', fix: 'did you mean "desk"?' });
  });

  test('has a step without a limit that does not say so', () => {
    const root = withChange(file, '    limitUnknown: We found none.\n', '', sound());
    expect(onlyProblem(root)).toMatchObject({
      file,
      path: 'steps[1].limits',
      expected: 'at least one limit, or "limitUnknown" with words that say that none was found',
    });
  });

  test('leads to a step that is not there', () => {
    const root = withChange(file, 'step: write-again', 'step: write-agian', sound());
    expect(errorOf(root).problems[0]).toMatchObject({
      path: 'steps[0].next[0].step',
      fix: 'did you mean "write-again"?',
    });
  });

  test('goes round in a circle', () => {
    const round = `${route}    next:\n      - when: If not\n        step: write\n`;
    expect(onlyProblem(withFile(file, round, sound()))).toMatchObject({
      path: 'steps',
      expected: 'every path to come to an end',
    });
  });

  test('has a step that no path comes to', () => {
    const alone = route.replace(/ {4}next:\n.*\n.*\n/, '');
    expect(onlyProblem(withFile(file, alone, sound()))).toMatchObject({
      path: 'steps[1].id',
      found: '"write-again", which no path comes to',
    });
  });

  test('quotes a standard that is not there', () => {
    const root = withChange(
      file,
      '    basis: law\n',
      "    basis: law\n    standards: ['promise#reply']\n",
      sound(),
    );
    expect(onlyProblem(root).path).toBe('steps[0].standards[0]');
  });

  test('takes the address of another page', () => {
    const root = withFile(
      'complaints/routes/letter.yaml',
      route.replace('id: no-answer', 'id: letter'),
      sound(),
    );
    expect(errorOf(root).problems[0]).toMatchObject({
      found: '"letter", which is the address of another page',
    });
  });

  test('cites no source that is listed', () => {
    const root = withChange(file, 'source: oakshire-website\nsteps', 'source: hearsay\nsteps', sound());
    expect(onlyProblem(root)).toMatchObject({ path: 'source', found: '"hearsay"' });
  });
});

describe('the files beside the routes', () => {
  test('hold a limit that no step uses', () => {
    const more = `${limits}${limits.replace('id: answer', 'id: other')}`;
    expect(onlyProblem(withFile('complaints/limits.yaml', more, sound()))).toMatchObject({
      path: '[1].id',
      found: '"other", which no step uses',
    });
  });

  test('hold a limit that is longer than any in law, as by a digit too many', () => {
    const long = limits.replace(/value: \d+\n/, 'value: 2800\n').replace(/unit: \w+/, 'unit: days');
    expect(onlyProblem(withFile('complaints/limits.yaml', long, sound()))).toMatchObject({
      path: '[0].value',
      found: '2800 days',
      expected: 'at most 100 days',
    });
  });

  test('hold a limit without a paragraph', () => {
    const root = withChange('complaints/limits.yaml', '  paragraph: Section 1\n', '', sound());
    expect(onlyProblem(root)).toMatchObject({ path: '[0].paragraph', found: 'nothing: the key is missing' });
  });

  test('ask more than five questions in a row', () => {
    const asked = [1, 2, 3, 4, 5, 6].map((n) =>
      triage
        .replace('id: what', `id: q${String(n)}`)
        .replace('route: no-answer', n < 6 ? `question: q${String(n + 1)}` : 'route: no-answer'),
    );
    expect(onlyProblem(withFile('complaints/triage.yaml', asked.join(''), sound())).expected).toBe(
      'at most 5 questions one after another',
    );
  });

  test('never lead to a route', () => {
    const other = route.replace('id: no-answer', 'id: other');
    expect(onlyProblem(withFile('complaints/routes/other.yaml', other, sound()))).toMatchObject({
      found: '"other", which no answer in triage.yaml leads to',
    });
  });

  test('are missing', () => {
    const root = withFile(file, route);
    expect(errorOf(root).problems.map((problem) => problem.file)).toEqual([
      'complaints/bodies.yaml',
      'complaints/limits.yaml',
      'complaints/triage.yaml',
    ]);
  });

  test('stand under a name that no page reads', () => {
    expect(onlyProblem(withFile('complaints/limit.yaml', limits, sound()))).toMatchObject({
      fix: 'did you mean "limits.yaml"?',
    });
  });
});

test('a standard that sends its readers to a route which is not there gets a friendly error', () => {
  const misspelt = promise.replace('complaint: police', 'complaint: no-anser');
  expect(onlyProblem(withFile('standards/promise.yaml', misspelt, sound()))).toMatchObject({
    path: 'points[0].ifNotMet.complaint',
    fix: 'did you mean "no-answer"?',
  });
});
