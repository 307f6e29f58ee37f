import { axeFaults } from './support/checks.ts';
import { CrimeMapPage } from './support/crime-map-page.ts';
import { watchShifts } from './support/layout-shift.ts';
import { expect, test } from './support/test.ts';

const places = [
  ['a force', '/forces/merseyside/', 'Merseyside Police', 3],
  ['a partnership', '/partnerships/madeup-westshire/', 'Madeup Westshire', 4],
  ['a team', '/forces/merseyside/A1/', 'Madeup Community Police Team – Patch One', 50],
] as const;

for (const [name, address, title, rows] of places)
  test(`the page of ${name} has its map, once somebody asks for it`, async ({ page }) => {
    const shifts = await watchShifts(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const map = new CrimeMapPage(page);
    await page.goto(address);
    const show = map.main.getByRole('button', { name: 'Show the map' });
    await show.scrollIntoViewIfNeeded();
    expect(asked.filter((path) => /crime-map/.test(path) && !/here|\.css$/.test(path))).toEqual([]);
    await show.focus();
    await page.keyboard.press('Enter');
    await expect(map.title).toHaveText(title);
    await expect(map.title).toBeFocused();
    await expect(map.rows).toHaveCount(rows);
    await map.frame.scrollIntoViewIfNeeded();
    await map.drawn();
    expect(await shifts.sum()).toBeLessThan(0.005);
  });

test('a map that is long in coming moves nothing that can be seen', async ({ page }) => {
  const shifts = await watchShifts(page);
  const map = new CrimeMapPage(page);
  await page.goto('/partnerships/madeup-westshire/');
  const show = map.main.getByRole('button', { name: 'Show the map' });
  await show.scrollIntoViewIfNeeded();
  const asked = await page.evaluate(() => performance.now());
  // Half a second after somebody pressed something, browsers count what moves as moving by itself.
  await page.route('**/crime-map/', async (route) => {
    await page.waitForFunction((from) => performance.now() > from + 700, asked);
    await route.continue();
  });
  await show.press('Enter');
  await expect(map.title).toHaveText('Madeup Westshire');
  await map.drawn();
  expect(await shifts.sum()).toBeLessThan(0.005);
});

test('a map inside a page has no fault that axe finds', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await page.goto('/partnerships/madeup-westshire/');
  await map.main.getByRole('button', { name: 'Show the map' }).click();
  await map.frame.scrollIntoViewIfNeeded();
  await map.drawn();
  expect(await axeFaults(page, (axe) => axe.include('crime-map-here'))).toEqual([]);
});

test('a map inside a page leaves the page’s address alone, and offers its own to share', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await page.goto('/forces/merseyside/');
  await map.main.getByRole('button', { name: 'Show the map' }).click();
  const what = await map.openSheet('what');
  await what.getByLabel('Burglary').check();
  await expect(page).toHaveURL(/\/forces\/merseyside\/$/);
  await expect(page).toHaveTitle(/^Merseyside Police/);
  const full = map.main.getByRole('link', { name: 'Open this view on the crime map' });
  await expect(full).toHaveAttribute('href', '/crime-map/#force=merseyside&kinds=burglary');
});

test('a map that does not come is said to be missing, and can be asked for again', async ({
  page,
  faults,
}) => {
  faults.expect(/crime-map\/|Failed to load resource/);
  const map = new CrimeMapPage(page);
  await page.goto('/forces/kent/');
  await page.route('**/crime-map/', (route) => route.fulfill({ status: 503 }));
  await map.main.getByRole('button', { name: 'Show the map' }).click();
  await expect(map.main.getByText('The map could not be fetched')).toBeVisible();
  await page.unroute('**/crime-map/');
  await map.main.getByRole('button', { name: 'Show the map' }).click();
  await expect(map.title).toHaveText('Kent Police');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a page leads to the map’s list as plain tables', async ({ page }) => {
    await page.goto('/forces/merseyside/A1/');
    await expect(page.getByRole('button', { name: 'Show the map' })).toBeHidden();
    await page.getByRole('link', { name: 'See the figures as plain tables' }).click();
    await expect(page.getByRole('table', { name: 'Crimes by map point' })).toBeVisible();
  });
});
