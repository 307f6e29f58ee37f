import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { letterForBrowser, sourcesOf } from '../../src/components/letters/blueprints.ts';
import { reachOf, recipientsFile } from '../../src/components/letters/reach.ts';
import { findRecipient, recipientsOn } from '../../src/domain/complaints/letter-recipient.ts';
import { composeLetter, letterText } from '../../src/domain/complaints/letter.ts';
import { standingOn } from '../../src/domain/standards/standards.ts';
import { letterFrame } from '../../src/i18n/complaints/letters.ts';
import { loadContent } from '../../src/read/content/content.ts';
import { standards } from '../../src/read/standards/standards.ts';
import { onlyProblem, withChange, withFile } from '../fixtures/content/small-content.ts';
import { bodies, limits } from '../fixtures/content/small-parts.ts';

const content = loadContent();
const letters = [...content.complaints.letters.values()];

test('every letter that a step or a clock names is there, and every letter is named by one of them', () => {
  const { routes, clocks } = content.complaints;
  const steps = [...routes.values()].flatMap((route) => route.steps.flatMap((step) => step.letters ?? []));
  const counted = (clocks?.groups ?? []).flatMap((group) => group.clocks.flatMap((clock) => clock.letters));
  expect([...new Set([...steps, ...counted])].sort()).toEqual(letters.map(({ id }) => id).sort());
});

test('a letter that a step leads to can be sent to whoever handles that step', () => {
  const elsewhere = [...content.complaints.routes.values()].flatMap((route) =>
    route.steps.flatMap((step) =>
      (step.letters ?? [])
        .filter((id) => {
          const to = content.complaints.letters.get(id)?.to ?? [];
          return !to.some(({ body }) => isDeepStrictEqual(reachOf(body), reachOf(step.body)));
        })
        .map((id) => `${route.id}#${step.id}: ${id}`),
    ),
  );
  expect(elsewhere).toEqual([]);
});

describe.each(letters.map((letter) => [letter.id, letter] as const))('the letter %s', (_, template) => {
  test('quotes only standards that are in force', () => {
    const { index, date } = standards();
    const quoted = template.parts.flatMap((part) => ('quote' in part ? [part.quote] : []));
    const notInForce = quoted.filter((ref) => {
      const placed = index.get(ref);
      return !placed || standingOn(placed.point, date) !== 'inForce';
    });
    expect(notInForce).toEqual([]);
  });

  test('rests on a source', () => {
    expect(sourcesOf(template).length).toBeGreaterThan(0);
  });

  test('is all blanks before anything is typed, with every brace filled', () => {
    const text = letterText(
      composeLetter(
        letterForBrowser(template),
        {},
        {
          today: '2026-03-10',
          holidays: { from: 2020, to: 2031, days: [] },
          force: null,
          body: null,
          recipient: null,
          address: [],
          words: letterFrame,
        },
      ),
    );
    expect(text).not.toMatch(/[{}]|undefined|null/);
    expect(text).toContain('[your name]');
  });

  test('can be sent somewhere from every force: to a known contact, a website or the phone', () => {
    const { forces } = recipientsFile();
    for (const { reach } of letterForBrowser(template).to)
      for (const [force, entry] of Object.entries(forces)) {
        const { addressee, contacts } = findRecipient(reach, recipientsOn(entry, '2026-11-28'));
        const reachable = contacts.length > 0 || Boolean(addressee?.website) || addressee?.rings101 === true;
        expect(reachable, force).toBe(true);
      }
  });
});

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
