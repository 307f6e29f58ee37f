import { axeFaults, excessWidth } from './support/checks.ts';
import { CrimeMapPage } from './support/crime-map-page.ts';
import { expect, test } from './support/test.ts';

const views = [
  ['England and Wales', ''],
  ['a force', 'force=merseyside'],
  ['a force without figures', 'force=greater-manchester'],
  ['a partnership', 'partnership=merseyside/madeup-westshire'],
  ['a team’s points', 'team=merseyside/A1'],
  ['a team’s small areas', 'team=merseyside/A1&by=small-areas'],
] as const;

for (const [name, hash] of views)
  test(`the map of ${name} fits a screen 320 pixels wide and has no fault that axe finds`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const map = new CrimeMapPage(page);
    await map.open(hash);
    await map.drawn();
    await map.rows.first().getByRole('button').first().click();
    expect(await excessWidth(page)).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
  });

test('an open sheet and an open panel have no fault that axe finds', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1');
  await map.drawn();
  // Long names of the way back are shortened on one line, not hidden in a second.
  await expect(map.crumbs.getByRole('list')).toHaveCSS('flex-wrap', 'nowrap');
  await map.openSheet('what');
  expect(await axeFaults(page)).toEqual([]);
  await map.closeSheet();
  await map.cursor.focus();
  await page.keyboard.press('Enter');
  await expect(map.panel).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

for (const address of ['/crime-map/figures/', '/crime-map/figures/merseyside/'])
  test(`the tables at ${address} have no fault that axe finds`, async ({ page }) => {
    await page.goto(address);
    expect(await axeFaults(page)).toEqual([]);
  });

test('the table of map points is read without moving sideways on a phone, a tablet and a desk', async ({
  page,
}) => {
  await page.goto('/crime-map/figures/merseyside/A1/');
  const points = page.getByRole('region', { name: 'Crimes by map point' });
  const row = points.getByRole('row', { name: /^Hospital/ }).first();
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(row.getByRole('cell')).toHaveCount(4);
    await expect(row.getByRole('cell').last()).toContainText('Charged');
    const [wide, seen] = await points.evaluate((box) => [box.scrollWidth, box.clientWidth]);
    expect(wide, String(width)).toBe(seen);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same figures stand in a table for each level', async ({ page }) => {
    await page.goto('/crime-map/');
    await expect(page.locator('.map-box')).toBeHidden();
    const merseyside = page.getByRole('row', { name: /^Merseyside Police/ });
    await expect(merseyside).toContainText('12 of 12');
    await expect(page.getByRole('row', { name: /^Greater Manchester/ })).toContainText('No figures');
    await merseyside.getByRole('link').click();
    await expect(page.getByRole('table', { name: 'By community safety partnership' })).toBeVisible();
    await page.getByRole('link', { name: /Patch One/ }).click();
    await expect(page.getByRole('table', { name: 'By small area' })).toBeVisible();
    await expect(page.getByRole('row', { name: /^Hospital/ }).first()).toContainText('Shoplifting (1)');
  });
});
