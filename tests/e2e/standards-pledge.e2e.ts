import { expect, test } from './support/test.ts';
import { unfold } from './support/unfolded.ts';
import { StandardsPage } from './support/standards-page.ts';

test('the Pledge says that it is history, with each of its ten points beside what there is today', async ({
  page,
}) => {
  const standards = new StandardsPage(page);
  await standards.open('policing-pledge');
  await expect(page.getByRole('main')).toContainText(
    'Not in force. In force from 31 December 2008 to 29 June 2010.',
  );
  await expect(page.getByRole('main')).toContainText('You cannot hold anyone to it today.');
  await expect(page.getByRole('article')).toHaveCount(10);
  const reply = standards.point(/^4\. A reply in 24 hours/);
  await expect(reply).toContainText('At most 24 hours');
  await expect(reply).toContainText('Weaker');
  await expect(reply.getByRole('link', { name: 'A reply in 72 hours' })).toHaveAttribute(
    'href',
    '/standards/neighbourhood-policing-guarantee/#reply-in-72-hours',
  );
  await expect(standards.point(/^6\. When it is not an emergency/)).toContainText('Gone');
  // What could not be confirmed is said, with no number in its place.
  const updates = standards.point(/^8\. What happens near you/);
  await expect(updates).toContainText('could not be confirmed');
  await expect(updates).not.toContainText('At least every');
  await expect(standards.point(/^9\. Victims kept informed/)).toContainText('could not be confirmed');
  const counts = await page.locator('.tally li').allTextContents();
  const total = counts.map((text) => Number(/\d+/.exec(text)?.[0])).reduce((a, b) => a + b, 0);
  expect(total).toBe(10);
});

test('an anchor leads to its point, and the inspection of 2009 gives a grade for all 43 forces', async ({
  page,
}) => {
  await page.goto('/standards/policing-pledge/#emergencies');
  await expect(new StandardsPage(page).point(/^5\. Emergencies/)).toBeInViewport();
  const inspection = page.getByRole('region', { name: 'What inspectors found in each force' });
  await unfold(page);
  await expect(inspection.getByRole('heading', { name: 'Good: 8 forces' })).toBeVisible();
  await expect(inspection.getByRole('heading', { name: 'Fair: 33 forces' })).toBeVisible();
  await expect(inspection.getByRole('heading', { name: 'Poor: 2 forces' })).toBeVisible();
  await expect(inspection.locator('.columns a')).toHaveCount(43);
});
