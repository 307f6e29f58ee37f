import { readFile } from 'node:fs/promises';
import { IN_A1 } from '../country/postcodes.ts';
import { CrimeMapPage } from './support/crime-map-page.ts';
import { DeadlinesPage } from './support/deadlines-page.ts';
import { Keyboard } from './support/keyboard.ts';
import { LetterPage } from './support/letter-page.ts';
import { expect, test } from './support/test.ts';

/* What people come for, from its beginning to its end by keys alone; at each stop see support/keyboard.ts. */

const TEAM = 'Madeup Community Police Team – Patch One';

test('from a postcode to its team, and on to a point on the map of the mile round it', async ({
  page,
  lookUp,
}) => {
  const keys = new Keyboard(page);
  await lookUp.open();
  await keys.to(lookUp.field);
  await page.keyboard.type(IN_A1);
  await keys.press('Enter');
  await keys.arriveAt(lookUp.answer);
  await keys.to(lookUp.link('Reach the team'));
  await keys.press('Enter');
  await keys.begin(page.getByRole('heading', { level: 1, name: TEAM }));
  await keys.to(page.getByRole('link', { name: 'Open this view on the crime map' }));
  await keys.press('Enter');
  const map = new CrimeMapPage(page);
  await keys.begin(page.getByRole('heading', { level: 1, name: 'Crime map' }));
  await map.rows.first().waitFor();
  await keys.to(page.getByRole('button', { name: 'Near me' }));
  await keys.press('Enter');
  await keys.to(map.sheet.getByRole('textbox', { name: 'Postcode' }));
  await page.keyboard.type(IN_A1);
  await keys.press('Enter');
  await expect(map.title).toHaveText(`Within a mile of ${IN_A1}`);
  await keys.arriveAt(map.title);
  await map.drawn();
  await page.keyboard.press('Shift+Tab');
  while (!(await map.cursor.evaluate((one) => one === document.activeElement)))
    await page.keyboard.press('Shift+Tab');
  await keys.press('ArrowDown', 'Enter');
  await keys.arriveAt(map.panel);
  await expect(map.panel).toContainText('What came of it');
  await keys.press('Escape');
  await keys.arriveAt(map.cursor);
});

test('from the first page about complaints to a letter that is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const keys = new Keyboard(page);
  const letter = new LetterPage(page);
  await page.goto('/complaints/');
  await keys.to(page.getByRole('link', { name: /^Write the letter/ }).first());
  await keys.press('Enter');
  await keys.begin(letter.text);
  await keys.to(letter.force);
  await page.keyboard.type('Mersey');
  await keys.to(page.getByLabel('Your name'));
  await page.keyboard.type('Sam Reader');
  await keys.to(page.getByRole('button', { name: 'Copy', exact: true }));
  await keys.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /copied/i })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Sam Reader');
  expect(copied).toContain('Merseyside Police');
});

test('from the date of a letter to an entry in the calendar', async ({ page }) => {
  const keys = new Keyboard(page);
  const deadlines = new DeadlinesPage(page);
  await deadlines.open();
  await keys.to(deadlines.clock);
  await page.keyboard.type('A letter tells me the outcome of my complaint about');
  for (const part of ['27', '2', '2026']) {
    await keys.press('Tab');
    await page.keyboard.type(part);
  }
  await keys.press('Enter');
  await keys.arriveAt(deadlines.result);
  await keys.to(page.getByRole('button', { name: 'Add to your calendar' }));
  const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')]);
  expect(await readFile(await download.path(), 'utf8')).toContain('20260327');
});

test('from the list of forces to a picture of two of them side by side', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('/report-cards/compare/');
  await keys.begin(page.getByRole('heading', { level: 1 }));
  await keys.to(page.locator('summary', { hasText: /^Forces/ }));
  await keys.press('Space');
  for (const force of ['Kent', 'Merseyside']) {
    await keys.to(page.getByRole('checkbox', { name: force, exact: true }));
    await keys.press('Space');
  }
  await expect(page.getByRole('heading', { name: /Kent and Merseyside/ })).toBeVisible();
  await keys.to(page.getByRole('button', { name: /SVG/ }), 200);
  const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')]);
  expect(await readFile(await download.path(), 'utf8')).toContain('Merseyside');
});

test('an area is remembered, kept on the phone, and both are taken back', async ({ page, lookUp }) => {
  const keys = new Keyboard(page);
  const kept = () => page.evaluate(() => localStorage.getItem('area'));
  await page.goto('/#team=merseyside/A1');
  await expect(lookUp.answer).toContainText('crimes in');
  await keys.arriveAt(lookUp.answer);
  const remember = page.getByRole('checkbox', { name: 'Remember this area on this device' });
  await keys.to(remember);
  await keys.press('Space');
  expect(await kept()).toContain('merseyside');
  await keys.to(page.getByRole('link', { name: 'Keep on your phone' }));
  await keys.press('Enter');
  await keys.begin(page.getByRole('heading', { level: 1, name: /^Keep this/ }));
  const status = page.locator('keep-offline').getByRole('status');
  await keys.to(page.getByRole('button', { name: /^Keep on this device/ }));
  await keys.press('Enter');
  await expect(status).toContainText(/^Kept on .*, with Madeup/);
  await keys.to(page.getByRole('button', { name: 'Remove' }));
  await keys.press('Enter');
  await keys.arriveAt(page.getByRole('button', { name: /^Keep on this device/ }));
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  await page.goto('/#team=merseyside/A1');
  await expect(lookUp.answer).toContainText('crimes in');
  await keys.arriveAt(lookUp.answer);
  await keys.to(remember);
  await keys.press('Space');
  expect(await kept()).toBeNull();
});
