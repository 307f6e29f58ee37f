import type { Page } from 'playwright/test';
import { axeFaults, excessWidth, sheets, tooWide } from './support/checks.ts';
import { ComplaintsPage, routeIds } from './support/complaints-page.ts';
import { expect, test } from './support/test.ts';

const pages = [
  '/complaints/',
  '/complaints/#q-happened',
  '/complaints/conduct-or-service/?force=merseyside',
  '/complaints/anti-social-behaviour/?force=north-wales',
  '/complaints/right-to-ask/',
  '/complaints/2009/',
  '/complaints/forces/northamptonshire/',
];

for (const path of pages) {
  test(`${path} has no fault that axe finds`, async ({ page }) => {
    await page.goto(path);
    expect(await axeFaults(page)).toEqual([]);
  });
}

test('no page about complaints is wider than a narrow phone, a tablet or a desk', async ({ page }) => {
  test.slow();
  expect(await tooWide(page, pages)).toEqual([]);
});

/** Headings with nothing below them. */
const emptyHeadings = (page: Page) =>
  page.locator('main :is(h2, h3, h4)').evaluateAll((all) =>
    all
      .filter(({ textContent, tagName, nextElementSibling: next }) => {
        return !textContent.trim() || !next || next.tagName === tagName;
      })
      .map(({ textContent }) => textContent),
  );

for (const half of [0, 1])
  test(`every route fits a narrow phone, has no empty heading and prints on two sheets of A4, half ${half + 1}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 320, height: 740 });
    const complaints = new ComplaintsPage(page);
    const routes = (await routeIds(page)).filter((_, i) => i % 2 === half);
    expect(routes.length).toBeGreaterThan(5);
    for (const route of routes) {
      await complaints.open(route, 'merseyside');
      expect(await excessWidth(page), route).toBeLessThanOrEqual(0);
      expect(await emptyHeadings(page), route).toEqual([]);
      await expect(page.locator('main')).not.toContainText('No limit found');
      expect(await sheets(page), route).toBeLessThanOrEqual(2);
    }
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all questions are in sight and lead on', async ({ page }) => {
    const complaints = new ComplaintsPage(page);
    await complaints.open();
    await expect(complaints.question('What is it about?')).toBeVisible();
    await complaints.answer('What happened?', 'I was stopped and searched');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('I was stopped and searched');
  });

  test('a route links to the page of each force, and shows what is the same everywhere', async ({ page }) => {
    const complaints = new ComplaintsPage(page);
    await complaints.open('review');
    await expect(complaints.force).toBeHidden();
    await expect(complaints.step('Ask the IOPC for a review')).toContainText('0300 020 0096');
    const who = await complaints.unfolded('Find out who reviews it');
    await who.getByRole('link', { name: 'See who it is in your force' }).click();
    await page.getByText('Addresses by force').click();
    await page.getByRole('link', { name: 'Merseyside', exact: true }).click();
    await expect(complaints.main).toContainText('Police and Crime Commissioner for Merseyside');
    await expect(complaints.main).toContainText('merseysidepcc.info/contact-us/complaint-reviews');
  });
});
