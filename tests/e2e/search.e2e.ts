import { axeFaults, deadLinks, tooWide } from './support/checks.ts';
import { expect, test } from './support/test.ts';

test('a question is answered with the page that tells it, and Back brings the answers back', async ({
  page,
}) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('how fast must they answer 101');
  await page.keyboard.press('Enter');
  const first = page.getByRole('main').locator('.results a').first();
  await expect(first).toHaveText('How fast must they answer 101?');
  await first.click();
  await expect(page).toHaveURL(/policing-pledge/);
  await page.goBack();
  await expect(page.locator('.results a').first()).toHaveText('How fast must they answer 101?');
  await expect(page.getByRole('searchbox')).toHaveValue('how fast must they answer 101');
});

test('a place is found in spite of a slip, and a force by its short name', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('dyfed powis');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('.results a').first()).toHaveText('Dyfed-Powys Police');
});

test('nothing that was typed stands in an address or a request', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('made-up L8 1TZ street');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).not.toBeEmpty();
  expect(asked.filter((address) => /1tz|street/i.test(address))).toEqual([]);
  expect(page.url()).not.toMatch(/1tz/i);
});

test('where the list cannot be had, that is said and the plain lists stay', async ({ page, faults }) => {
  faults.expect(/documents\.json|ERR_FAILED/);
  await page.route('**/search/documents.json', (route) => route.abort());
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('kent');
  await page.keyboard.press('Enter');
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Police forces' })).toBeVisible();
});

test('the search passes axe, with results, and fits every screen', async ({ page }) => {
  expect(await tooWide(page, ['/search/'])).toEqual([]);
  await page.getByRole('searchbox').fill('victim');
  await page.keyboard.press('Enter');
  await expect(page.locator('.results li').first()).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test('every page that the search knows is there', async ({ page, request }) => {
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
  expect(await deadLinks(page, request, ['/search/'])).toEqual([]);
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
