import { expect, test } from 'vitest';
import { loadContent } from '../../src/read/content/content.ts';
import { onlyProblem, withChange, withFile } from '../fixtures/content/small-content.ts';
import { bodies, limits } from '../fixtures/content/small-parts.ts';

const letter = `id: ask
order: 1
title: Ask
routes: []
use: When you want to know.
asksForce: true
to:
  - line: The desk
    body: desk
subject: A question
fields:
  - id: wrote-on
    kind: date
    label: When did you write?
    blank: the date
  - id: who
    kind: choice
    label: Who?
    blank: who
    options:
      - { id: them, label: Them, text: them }
      - { id: us, label: Us, text: us }
clocks:
  - limit: answer
    from: wrote-on
parts:
  - text: I wrote on {wrote-on} and wait {limit:answer}, until {last-day:answer:wrote-on}.
  - text: Sent to {who}.
    when:
      field: who
      is: [them]
rests: []
`;
const file = 'complaints/letters/ask.yaml';
const sound = () =>
  withFile(
    file,
    letter,
    withFile('complaints/bodies.yaml', bodies, withFile('complaints/limits.yaml', limits)),
  );
const slip = (from: string, to: string) => onlyProblem(withChange(file, from, to, sound()));

test('a sound letter is read', () => {
  expect([...loadContent(sound()).complaints.letters.keys()]).toEqual(['ask']);
});

test.each([
  ['a field that is not there', 'on {wrote-on} and', 'on {wrot-on} and', 'parts[0].text', 'wrote-on'],
  ['a limit that is not there', '{limit:answer}', '{limit:anser}', 'parts[0].text', 'answer'],
  ['a limit to count from no date', ':answer:wrote-on}', ':answer:who}', 'parts[0].text', null],
  ['an option that is not there', 'is: [them]', 'is: [then]', 'parts[1].when.is[0]', 'them'],
  ['a body that is not there', 'body: desk', 'body: desc', 'to[0].body', 'desk'],
  ['a clock of no limit', '- limit: answer', '- limit: answers', 'clocks[0].limit', 'answer'],
] as const)('a letter that names %s gets a friendly error', (_, from, to, path, meant) => {
  const problem = slip(from, to);
  expect(problem).toMatchObject({ file, path });
  if (meant !== null) expect(problem.fix).toBe(`did you mean "${meant}"?`);
});

test('a letter that quotes a standard which is not there gets a friendly error', () => {
  const problem = slip('  - text: Sent to {who}.\n', '  - quote: promise#reply\n');
  expect(problem).toMatchObject({ path: 'parts[1].quote', found: '"promise#reply"' });
});

test('a letter with no recipient for some readers gets a friendly error', () => {
  const problem = slip('    body: desk', '    body: desk\n    when: { filled: who }');
  expect(problem).toMatchObject({ path: 'to[0].when', found: 'a condition on the last recipient' });
});

test('a letter named otherwise than its file gets a friendly error', () => {
  expect(slip('id: ask', 'id: aks').fix).toContain('rename the file');
});
