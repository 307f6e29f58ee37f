import type { Page } from 'playwright/test';
import { expect, test } from './support/test.ts';
import { unfold } from './support/unfolded.ts';

const NO_AREA = 'This address leads to an area that is not here any more.';

interface Figures {
  areas: { id: string }[];
  splits: string[];
}

/** What waits some seconds in a style sheet has come. */
const afterAWhile = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });

/** A force of the map that has teams, as the release at hand has it. */
async function someForce(page: Page): Promise<string> {
  const list = async (of: string) =>
    (await (await page.request.get(`/data/v1/crime-map/${of}.json`)).json()) as Figures;
  for (const { id: force } of (await list('forces')).areas) {
    if (!(await list(force)).splits.includes('teams')) continue;
    return force;
  }
  throw new RangeError('no force has a team');
}

test('an area that the release does not have is told as that', async ({ page, faults }) => {
  faults.expect(/\b404\b/);
  const force = await someForce(page);
  for (const hash of [
    '#force=narnia',
    '#team=narnia/X1',
    `#team=${force}/no-such-team`,
    `#ward=${force}/E05999999`,
  ]) {
    await page.goto('about:blank');
    await page.goto(`/crime-map/${hash}`);
    await expect(page.locator('[data-shown]')).toHaveText(NO_AREA);
    await expect(page.getByRole('link', { name: 'Go to the map of England and Wales' })).toBeVisible();
  }
});

test('a fragment that cannot be read is none, on every page that reads one', async ({ page }) => {
  await page.goto('/crime-map/#50%');
  await expect(page.locator('[data-shown]')).toContainText('recorded');
  for (const path of [
    '/',
    '/complaints/',
    '/complaints/letter/',
    '/complaints/deadlines/',
    '/report-cards/compare/',
  ]) {
    await page.goto(`${path}#50%`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('a map whose script never comes says so after a while, and leads to the tables', async ({
  page,
  faults,
}) => {
  faults.expect(/ERR_FAILED/);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/crime-map/');
  const late = page.locator('.map-late');
  await expect(late).toBeHidden();
  await afterAWhile(page);
  await expect(late).toContainText('The map has not started.');
  await expect(late.getByRole('link')).toHaveAttribute('href', /crime-map\/figures\/$/);
});

test('a look-up whose script never comes leads to the list of postcodes, and sends nothing typed', async ({
  page,
  faults,
  lookUp,
}) => {
  faults.expect(/ERR_FAILED/);
  await page.route('**/*.js', (route) => route.abort());
  await lookUp.openAndFind('AA1 1AB');
  await expect(page).toHaveURL(/\/postcodes\/\??$/);
});

test('an area whose script never comes leaves words, the form and the example', async ({ page, faults }) => {
  faults.expect(/ERR_FAILED/);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/#team=merseyside/A1');
  const example = page.locator('.answer-example');
  await expect(example).toBeHidden();
  await afterAWhile(page);
  await expect(page.getByText('The area that this address names opens here.')).toBeInViewport();
  await expect(page.getByLabel('Postcode, place or police force').last()).toBeInViewport();
  await expect(example).toBeVisible();
  const room = await page.locator('#your-area').boundingBox();
  expect(room?.height).toBeLessThan(200);
});

for (const path of ['/complaints/deadlines/', '/complaints/letter/', '/report-cards/compare/']) {
  test(`what a script would do stands in the page where it never comes: ${path}`, async ({
    page,
    faults,
  }) => {
    faults.expect(/ERR_FAILED/);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(path);
    await expect(page.locator('main form:visible')).toHaveCount(0);
    await unfold(page);
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(1000);
  });
}
