import { expect, test } from 'vitest';
import { publishedComplaintContacts, publishedComplaints } from '../../src/read/complaints/published.ts';
import { siteData } from '../../src/read/site.ts';
import {
  publishedComplaintContactsSchema,
  publishedComplaintsSchema,
} from '../../src/schemas/complaints/published.ts';

test('complaint-routes.json is as its schema says', () => {
  expect(() => publishedComplaintsSchema.parse(publishedComplaints())).not.toThrow();
});

test('complaint-routes.json gives each step its reference and its address, and cites every source', () => {
  const { routes, limits, sources } = publishedComplaints();
  const review = routes.find(({ id }) => id === 'review')?.steps.find(({ id }) => id === 'ask-policing-body');
  expect(review).toMatchObject({
    ref: 'review#ask-policing-body',
    address: '/complaints/review/#ask-policing-body',
  });
  const ids = sources.map(({ id }) => id);
  for (const { source } of limits) expect(ids).toContain(source);
});

test('each force has a contacts file as its schema says, every contact with the day it was checked', () => {
  for (const { id } of siteData().content.forces)
    expect(() => publishedComplaintContactsSchema.parse(publishedComplaintContacts(id))).not.toThrow();
});

test('a contacts file is small enough for a phone', () => {
  for (const { id } of siteData().content.forces)
    expect(JSON.stringify(publishedComplaintContacts(id)).length, id).toBeLessThan(14_000);
});
