import { CrimeMapPage } from './support/crime-map-page.ts';
import { expect, test } from './support/test.ts';

test('a point is reached, opened, read and closed on the map by keyboard, and the reader is back at it', async ({
  page,
}) => {
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1');
  await map.drawn();
  await map.cursor.focus();
  await expect(map.cursor).toHaveAccessibleName(/crimes.*1 of 63 by size/);
  await page.keyboard.press('ArrowDown');
  const name = await map.cursor.getAttribute('aria-label');
  expect(name).not.toContain(' 1 of 63');
  await page.keyboard.press('Enter');
  await expect(map.panel).toBeFocused();
  await expect(map.panel).toContainText('What came of it');
  await page.keyboard.press('Escape');
  await expect(map.panel).toBeHidden();
  await expect(map.cursor).toBeFocused();
  await expect(map.cursor).toHaveAttribute('aria-label', name ?? '');
});

test('every point can be reached by keyboard, one after the other', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1&kinds=burglary&from=2025-01&to=2025-02');
  await map.drawn();
  const all = await map.rows.count();
  await map.cursor.focus();
  await page.keyboard.press('Home');
  const seen = new Set<string | null>();
  for (let step = 0; step < all; step++) {
    seen.add(await map.cursor.getAttribute('aria-label'));
    await page.keyboard.press('PageDown');
  }
  expect(seen.size).toBe(all);
});

test('an area is opened on the map by keyboard, and leads inside', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  await map.drawn();
  await map.cursor.focus();
  await page.keyboard.press('Enter');
  await expect(map.panel).toBeFocused();
  await map.panel.getByRole('link', { name: /^Look inside/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#partnership=merseyside\//);
  await expect(map.title).toBeFocused();
});

test('a row is opened in the list by keyboard, and Escape goes back to its button', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1');
  const button = map.rows.first().getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(map.list.locator('.map-opened')).toContainText('What came of it');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(map.list.locator('.map-opened')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('from the list a point is shown on the map, and Escape goes back to the list', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1');
  await map.rows.nth(2).getByRole('button').click();
  const onMap = map.list.getByRole('button', { name: 'Show on the map' });
  await onMap.click();
  await expect(map.panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(onMap).toBeFocused();
});

test('the close button does as Escape does', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  await map.drawn();
  await map.cursor.focus();
  await page.keyboard.press('Enter');
  await map.panel.getByRole('button', { name: 'Close' }).click();
  await expect(map.panel).toBeHidden();
  await expect(map.cursor).toBeFocused();
});

test('what the mouse is over is told beside it, and Escape puts it away', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  await map.drawn();
  await map.frame.locator('.map-area').first().hover();
  const tip = map.frame.locator('.map-tip');
  await expect(tip).toContainText('crimes, January to December 2025');
  await expect(tip).toContainText('a month for every 1,000 residents');
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
});

test('a tap on a circle opens it', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1');
  await map.drawn();
  await map.cursor.focus();
  const place = await map.cursor.boundingBox();
  if (!place) throw new Error('the cursor has no place');
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await expect(map.panel).toBeVisible();
  await expect(map.panel).toContainText('crimes, January to December 2025');
});
