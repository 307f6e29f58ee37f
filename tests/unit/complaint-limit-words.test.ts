import { expect, test } from 'vitest';
import { sayLimits } from '../../src/components/complaints/limit-words.ts';
import { publishedComplaints } from '../../src/read/complaints/published.ts';
import { publishedComplaintsSchema } from '../../src/schemas/complaints/published.ts';

test('a limit in the words of a route is said from the one place where it is written', () => {
  expect(sayLimits({ do: ['Ask within {limit:ask-for-review}.'], order: 3 })).toEqual({
    do: ['Ask within 28 days.'],
    order: 3,
  });
});

test('no placeholder is left in what the site publishes, and it still fits its schema', () => {
  const file = sayLimits(publishedComplaints());
  expect(JSON.stringify(file)).not.toContain('{limit:');
  expect(() => publishedComplaintsSchema.parse(file)).not.toThrow();
});

test('the words of routes, bodies and questions give no number of days of their own', () => {
  const { routes, bodies, triage } = publishedComplaints();
  const words = JSON.stringify({ routes, bodies, triage }).replaceAll(
    /"(?:ref|standards|address)":(?:"[^"]*"|\[[^\]]*\])/g,
    '',
  );
  expect(words.match(/\b\d+ (?:working )?days\b/g)).toBeNull();
});
