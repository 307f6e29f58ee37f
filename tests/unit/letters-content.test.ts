import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { letterForBrowser, sourcesOf } from '../../src/components/letters/blueprints.ts';
import { reachOf, recipientsFile } from '../../src/components/letters/reach.ts';
import { composeLetter } from '../../src/domain/complaints/letter.ts';
import { findRecipient, recipientsOn } from '../../src/domain/complaints/letter-recipient.ts';
import { letterText } from '../../src/domain/complaints/letter-text.ts';
import { standingOn } from '../../src/domain/standards/standards.ts';
import { letterFrame } from '../../src/i18n/complaints/letters.ts';
import { loadContent } from '../../src/read/content/content.ts';
import { standards } from '../../src/read/standards/standards.ts';

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
