import { axeFaults, tooWide } from './support/checks.ts';
import type { Page } from 'playwright/test';
import { expect, test } from './support/test.ts';

const box = (page: Page) => page.getByRole('main').getByLabel('Postcode, place or police force');

test('a question is answered with the page that tells it, and Back brings the answers back', async ({
  page,
}) => {
  await page.goto('/search/');
  await box(page).fill('how fast must they answer 101');
  await page.keyboard.press('Enter');
  const first = page.getByRole('main').locator('.results a').first();
  await expect(first).toHaveText('How fast must they answer 101?');
  await first.click();
  await expect(page).toHaveURL(/policing-pledge/);
  await page.goBack();
  await expect(page.locator('.results a').first()).toHaveText('How fast must they answer 101?');
  await expect(box(page)).toHaveValue('how fast must they answer 101');
});

test('a place is found in spite of a slip, and a force by its short name', async ({ page }) => {
  await page.goto('/search/');
  await box(page).fill('mersyside police');
  await page.getByRole('main').getByRole('button', { name: 'Find' }).click();
  await expect(page.locator('.results a').first()).toHaveText('Merseyside Police');
});

test('nothing that was typed stands in an address or a request', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/search/');
  await box(page).fill('made-up street by Anfield');
  await page.keyboard.press('Enter');
  await expect(page.locator('#your-area')).toBeVisible();
  expect(asked.filter((address) => /street|anfield/i.test(address))).toEqual([]);
  expect(page.url()).not.toMatch(/street/i);
});

test('where the list cannot be had, that is said and the plain lists stay', async ({ page, faults }) => {
  faults.expect(/documents\.json|ERR_FAILED/);
  await page.route('**/search/documents.json', (route) => route.abort());
  await page.goto('/search/');
  await box(page).fill('kent');
  await page.keyboard.press('Enter');
  await expect(page.getByText('We could not look that up just now')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Police forces' })).toBeVisible();
});

test('the search passes axe, with results, and fits every screen', async ({ page }) => {
  expect(await tooWide(page, ['/search/'])).toEqual([]);
  await box(page).fill('victim');
  await page.keyboard.press('Enter');
  await expect(page.locator('.results li').first()).toBeVisible();
  await expect(page.locator('#your-area')).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);
});

test('every page that the search knows is there', async ({ request }) => {
  const file = (await (await request.get('/data/v1/search/documents.json')).json()) as {
    documents: { address: string }[];
  };
  expect(file.documents.length).toBeGreaterThan(0);
  const missing: string[] = [];
  for (const address of new Set(file.documents.map((one) => one.address))) {
    const [path = '', anchor] = address.split('#');
    const text = await (await request.get(path)).text();
    if (anchor !== undefined && !text.includes(`id="${anchor}"`)) missing.push(address);
  }
  expect(missing).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every subject stands in a list', async ({ page }) => {
    await page.goto('/search/');
    await page.getByText('How to complain').click();
    await expect(
      page.getByRole('link', { name: 'They turned my complaint down', exact: true }),
    ).toBeVisible();
  });
});

test('a pasted address is read, and what was read is shown', async ({ lookUp }) => {
  await lookUp.openAndFind('Flat 2, 10 Made-up Street, AA1 1AA');
  await expect(lookUp.answer).toContainText('We read that as AA1 1AA');
});
