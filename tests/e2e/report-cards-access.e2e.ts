import { axeFaults, sheets } from './support/checks.ts';
import { ReportCardsPage } from './support/report-cards-page.ts';
import { expect, test } from './support/test.ts';

const paths = [
  '',
  'merseyside/',
  'rounds/report-card-2010/',
  'compare/?forces=merseyside,kent&figures=officers-2026,street-crime-rate',
  'compare/?across=kent',
  'figures/',
  'method/',
  'merseyside/newsroom/',
  'trust/',
];

for (const path of paths)
  test(`/report-cards/${path} has no fault that axe finds`, async ({ page }) => {
    // axe looks at a thousand cells.
    test.setTimeout(90_000);
    await page.goto(`/report-cards/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (path.startsWith('compare')) await expect(page.locator('[data-part="result"]')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });

test('the table is sorted and scrolled by keyboard alone', async ({ page }) => {
  // On a phone one area stands there at first; here all do.
  await page.setViewportSize({ width: 1000, height: 740 });
  const cards = new ReportCardsPage(page);
  await cards.open();
  await page.getByRole('region', { name: /Table of grades/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(cards.sort('Police powers and public treatment')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('th[aria-sort="ascending"]')).toHaveText(/Police powers/);
});

test('a comparison is made by keyboard alone, and the order is kept in view', async ({ page }) => {
  const cards = new ReportCardsPage(page);
  await cards.openCompare('?forces=merseyside,kent');
  await cards.sort('Preventing crime').focus();
  await page.keyboard.press('Enter');
  await expect(cards.sort('Preventing crime')).toBeFocused();
  await expect(cards.status).toContainText('Sorted by Preventing crime, best first.');
});

test('on paper every grade keeps its word, and addresses do not bury the table', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  const cards = new ReportCardsPage(page);
  await cards.open();
  const after = await cards.rows
    .locator('td a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toBe('none');
  await expect(page.locator('.arrange')).toBeHidden();
});

test('a force’s card prints on at most four sides of A4, with every fold open', async ({ page }) => {
  await page.goto('/report-cards/merseyside/');
  expect(await sheets(page)).toBeLessThanOrEqual(4);
  await page.emulateMedia({ media: 'print' });
  const source = page.getByRole('region', { name: 'Responding to the public' }).getByRole('link').first();
  await expect(source).toBeVisible();
});

test('a force’s card is at most nine phone screens before anything is opened, and nothing in it is lost without JavaScript', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto('/report-cards/merseyside/');
  const main = page.getByRole('main');
  const { height = 0 } = (await page.locator('body').boundingBox()) ?? {};
  expect(height / 844).toBeLessThanOrEqual(9);
  const area = main.getByRole('region', { name: 'Responding to the public' });
  await area.locator('summary').click();
  await expect(area.getByRole('link').first()).toBeVisible();
  await context.close();
});
