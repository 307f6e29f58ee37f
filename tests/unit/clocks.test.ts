import { expect, test } from 'vitest';
import { ruleWords } from '../../src/i18n/complaints/deadlines.ts';
import { loadContent } from '../../src/read/content/content.ts';
import { onlyProblem, withFile } from '../fixtures/content/small-content.ts';
import { limits } from '../fixtures/content/small-parts.ts';

const clocks = (id: string) => `groups:
  - words: Letters
    clocks:
      - id: wrote
        words: I wrote to them
        date: the day you wrote
        limits: [${id}]
        letters: []
`;
const content = (id: string) =>
  withFile('complaints/clocks.yaml', clocks(id), withFile('complaints/limits.yaml', limits));

test('sound clocks are read', () => {
  expect(loadContent(content('answer')).complaints.clocks?.groups[0]?.clocks[0]?.limits).toEqual(['answer']);
});

test('a clock that names a limit which is not there gets a friendly error', () => {
  expect(onlyProblem(content('anser'))).toMatchObject({
    file: 'complaints/clocks.yaml',
    path: 'groups[0].clocks[0].limits[0]',
    fix: 'did you mean "answer"?',
  });
});

test('every limit of the site can be worked out, by what has happened', () => {
  const { clocks: made, limits: all } = loadContent().complaints;
  const named = new Set(made?.groups.flatMap((group) => group.clocks.flatMap((clock) => clock.limits)));
  expect([...all.keys()].filter((id) => !named.has(id))).toEqual([]);
});

test('a rule is said in words', () => {
  const from = 'the day you complained';
  expect(ruleWords({ value: 72, unit: 'months', from })).toBe('6 years after the day you complained');
  expect(ruleWords({ value: 18, unit: 'months', from })).toBe('18 months after the day you complained');
  expect(ruleWords({ value: 28, unit: 'days', from })).toBe('28 days after the day you complained');
  expect(ruleWords({ value: 4, unit: 'weeks', every: { value: 4, unit: 'weeks' }, from })).toBe(
    '4 weeks after the day you complained, and then every 4 weeks',
  );
  expect(ruleWords({ value: 1, unit: 'months', firstDayCounts: true, from })).toBe(
    '1 month starting on the day you complained',
  );
  expect(ruleWords({ value: 1, unit: 'months', every: { value: 1, unit: 'months' }, from })).toBe(
    '1 month after the day you complained, and then every month',
  );
});
