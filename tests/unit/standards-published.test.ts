import { expect, test } from 'vitest';
import { publishedStandards } from '../../src/read/standards/published.ts';
import { publishedStandardsSchema } from '../../src/schemas/standards/published.ts';

const file = publishedStandards();
const points = file.frameworks.flatMap((framework) => framework.points);

test('standards.json is as its schema says', () => {
  expect(() => publishedStandardsSchema.parse(file)).not.toThrow();
});

test('standards.json gives every point its reference, its address, its status on the day and its source', () => {
  const listed = new Set(file.sources.map(({ id }) => id));
  for (const { ref, address, status, source } of points) {
    expect(address).toBe(`/standards/${ref.replace('#', '/#')}`);
    expect(status).not.toBe('');
    expect(listed.has(source)).toBe(true);
  }
});

test('standards.json says of the Pledge that it is withdrawn, and what it was', () => {
  const reply = points.find(({ ref }) => ref === 'policing-pledge#reply-in-24-hours');
  expect(reply).toMatchObject({ status: 'withdrawn', kind: 'nationalTarget' });
});
