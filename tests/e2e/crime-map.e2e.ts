import { CrimeMapPage } from './support/crime-map-page.ts';
import { expect, test } from './support/test.ts';

test('the map opens on all forces, every one in the list with the sum of its published file', async ({
  page,
  request,
}) => {
  const csv = await (await request.get('/data/v1/crime/forces.csv')).text();
  const sum = csv
    .split('\n')
    .map((line) => line.split(','))
    .filter(([force, , category]) => force === 'merseyside' && category !== 'anti-social-behaviour')
    .reduce((all, [, , , crimes]) => all + Number(crimes), 0);
  const map = new CrimeMapPage(page);
  await map.open();
  await expect(map.title).toHaveText('England and Wales');
  await expect(map.rows).toHaveCount(43);
  await expect(map.row('Merseyside Police')).toContainText(sum.toLocaleString('en-GB'));
  await map.drawn();
  await expect(map.frame.locator('.map-area')).toHaveCount(43);
});

test('from the country to a street, by links, and back by crumbs and by the back button', async ({
  page,
}) => {
  const map = new CrimeMapPage(page);
  await map.open();
  await map.list.getByRole('link', { name: 'Merseyside Police' }).click();
  await expect(map.title).toHaveText('Merseyside Police');
  await expect(page).toHaveURL(/#force=merseyside$/);
  await map.list.getByRole('link', { name: 'Madeup Westshire' }).click();
  await expect(map.title).toHaveText('Madeup Westshire');
  await map.list.getByRole('link', { name: /Patch One/ }).click();
  await expect(page).toHaveURL(/#team=merseyside\/A1$/);
  await expect(map.main.getByRole('heading', { name: /map points$/ })).toBeVisible();
  await map.crumbs.getByRole('link', { name: 'Merseyside Police' }).click();
  await expect(map.title).toHaveText('Merseyside Police');
  await page.goBack();
  await expect(map.title).toHaveText(/Patch One/);
  await page.goBack();
  await expect(map.title).toHaveText('Madeup Westshire');
});

test('a force goes by ward too, and each ward has its map points', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('force=kent');
  await map.main.getByRole('navigation', { name: 'Show' }).getByRole('link', { name: 'Wards' }).click();
  await expect(page).toHaveURL(/#force=kent&by=wards$/);
  await map.drawn();
  const areas = map.frame.locator('.map-area');
  await expect(async () => {
    expect(await areas.count()).toBeGreaterThan(1);
    expect(await map.rows.count()).toBe(await areas.count());
  }).toPass();
  await map.list.getByRole('link').first().click();
  await expect(page).toHaveURL(/#ward=kent\/\w+$/);
  await expect(map.main.getByRole('heading', { name: /map points?$/ })).toBeVisible();
  await expect(map.crumbs.getByRole('link', { name: 'Kent Police' })).toBeVisible();
});

test('an address that was sent shows what its sender saw', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside&by=teams&from=2025-03&to=2025-05&kinds=burglary');
  await map.openSheet('months');
  await expect(map.month('From')).toHaveValue('2025-03');
  await expect(map.month('To')).toHaveValue('2025-05');
  await expect(map.chip('Burglary')).toBeAttached();
  await expect(map.shown).toContainText('March to May 2025');
  await expect(map.rows).toHaveCount(6);
});

test('a skip link does not lose the view', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('force=kent');
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#force=kent$/);
  await expect(map.title).toHaveText('Kent Police');
});

test('a force without figures has none, nowhere a nought; one with some months says how many, without a rate', async ({
  page,
}) => {
  const map = new CrimeMapPage(page);
  await map.open();
  const some = map.row('Thames Valley Police');
  await expect(some).toContainText('11 of 12 months');
  await some.getByRole('button').click();
  await expect(map.list.locator('.map-opened .map-months .unknown')).toContainText('not known');
  await some.getByRole('button').click();
  const row = map.row('Greater Manchester Police');
  await expect(row).toContainText('No figures');
  await row.getByRole('button').click();
  await expect(map.list.locator('.map-opened')).toContainText(
    'publishes no street-level crime in the test country',
  );
  await map.drawn();
  await expect(map.frame.locator('.map-area[data-shade="unknown"]')).toHaveCount(2);
  await map.open('force=greater-manchester');
  await expect(map.shown).toContainText('That does not mean that nothing happened');
  await expect(map.rows.filter({ hasText: 'No figures' })).toHaveCount(1);
  await expect(map.list.getByRole('cell', { name: '0', exact: true })).toHaveCount(0);
});

test('anti-social behaviour is never added to crimes, and has no outcomes', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  const before = await map.row('Madeup Westshire').getByRole('cell').first().textContent();
  const what = await map.openSheet('what');
  await what.getByLabel('Anti-social behaviour incidents').check();
  await expect(map.shown).toContainText('incidents recorded');
  await expect(map.list.getByRole('columnheader', { name: 'Incidents' })).toBeVisible();
  await expect(map.row('Madeup Westshire').getByRole('cell').first()).not.toHaveText(before ?? '');
  await expect(what.getByLabel('Burglary')).toBeDisabled();
  await expect(map.main.getByText(/^Not recorded for this kind/)).toBeVisible();
  await expect(page).toHaveURL(/what=incidents/);
});

test('kinds and outcomes leave only what was asked for', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1&kinds=burglary&outcomes=charged');
  await map.rows.first().getByRole('button').click();
  const facts = map.list.locator('.map-opened');
  await expect(facts.locator('.map-counts').first()).toContainText('Burglary');
  await expect(facts.locator('.map-counts').first().getByRole('listitem')).toHaveCount(1);
  await expect(facts.locator('.map-counts').last()).toContainText('Suspect charged');
});

test('what came of it is fetched for a force only when somebody asks, and is then all of it', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const outcomes = '/data/v1/crime-map/merseyside-outcomes.json';
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  expect(asked).not.toContain(outcomes);
  const all = map.row('Madeup Westshire').getByRole('cell').first();
  const before = (await all.textContent()) ?? '';
  await map.row('Madeup Westshire').getByRole('button').click();
  const facts = map.list.locator('.map-opened');
  await expect(facts.locator('.map-counts').last()).toContainText('Suspect charged');
  expect(asked).toContain(outcomes);
  const charged = await map.openSheet('outcomes');
  await charged.getByLabel('Suspect charged').check();
  await expect(all).not.toHaveText(before);
  await expect(map.main).toContainText('Only what you chose is counted. What came of it: Suspect charged');
  const counted = await map.row('Madeup Westshire').getByRole('cell').first().textContent();
  await charged.getByLabel('Suspect charged').uncheck();
  await expect(all).toHaveText(before);
  expect(Number(counted?.replaceAll(',', ''))).toBeGreaterThan(0);
  expect(Number(counted?.replaceAll(',', ''))).toBeLessThan(Number(before.replaceAll(',', '')));
});

test('stepping through the months leaves the scale as it is', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  const scale = await map.legend.textContent();
  await map.openSheet('months');
  await map.sheet.getByRole('button', { name: 'A month later' }).click();
  await expect(map.shown).toContainText('January 2025');
  await map.sheet.getByRole('button', { name: 'A month later' }).click();
  await expect(map.shown).toContainText('February 2025');
  await expect(map.legend).toHaveText(scale ?? '');
  await map.closeSheet();
  await map.chip('February 2025').click();
  await expect(map.shown).toContainText('January to December 2025');
});

test('chips say what is shown; one pressed away shows more again', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside&kinds=burglary,drugs&from=2025-03&to=2025-05');
  await expect(map.chips).toContainText('Burglary');
  await map.chip('Burglary').press('Enter');
  await expect(page).toHaveURL(/kinds=drugs&?/);
  await expect(map.chip('Drugs')).toBeFocused();
  await map.chip('March to May 2025').click();
  await expect(page).not.toHaveURL(/from=/);
  await map.chip('Drugs').click();
  await expect(map.chips).toHaveText(/All crime\s*2025/);
});

test('Escape, Done and a press outside each close the sheet, and the reader is back where it was opened', async ({
  page,
}) => {
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  const near = await map.openSheet('near');
  await expect(near.getByLabel('Postcode')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(map.sheet).toBeHidden();
  await expect(map.main.getByRole('button', { name: 'Near me' })).toBeFocused();
  await map.openSheet('months');
  await map.closeSheet();
  await expect(map.main.getByRole('button', { name: 'Choose what is shown' })).toBeFocused();
  await map.openSheet('months');
  await page.mouse.click(180, 8);
  await expect(map.sheet).toBeHidden();
});

test('every kind stands in the sheet with how many there were and what it means; the list is sorted and searched', async ({
  page,
}) => {
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1');
  const what = await map.openSheet('what');
  const burglary = what.getByRole('checkbox', { name: /^Burglary/ });
  await expect(burglary).toHaveAccessibleName(/^Burglary \d/);
  await expect(burglary).toHaveAccessibleDescription(/in order to steal/);
  const listed = await what.locator('[data-count="burglary"]').textContent();
  await burglary.check();
  await expect(map.shown).toContainText(`: ${listed ?? ''} crimes recorded`);
  await burglary.uncheck();
  await map.closeSheet();
  await expect(map.list.getByRole('columnheader', { name: 'Crimes' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await map.main.getByLabel('Find a street in the list').fill('madeup street 12');
  await expect(map.rows.first()).toContainText('Madeup Street 12');
  await map.list.getByRole('button', { name: 'Near', exact: true }).click();
  await expect(map.list.getByRole('columnheader', { name: 'Near' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('what is on screen can be taken away, with its coverage and source', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open();
  const waiting = page.waitForEvent('download');
  await map.main.getByRole('button', { name: 'Download this list (CSV)' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('crime-map-england-and-wales.csv');
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\n');
  expect(lines).toHaveLength(44);
  const [manchester] = lines.filter((line) => line.startsWith('Greater Manchester'));
  expect(manchester).toContain(',,0,12,');
  expect(manchester).toContain('publishes no street-level crime in the test country');
  expect(manchester).toContain('data.police.uk');
});

test('an address of an area that does not exist says so', async ({ page, faults }) => {
  faults.expect(/\/atlantis(-partnerships)?\.json|Failed to load resource/);
  const map = new CrimeMapPage(page);
  await page.goto('/crime-map/#force=atlantis');
  await expect(map.shown).toContainText('not here any more');
  await map.main.getByRole('link', { name: 'Go to the map of England and Wales' }).click();
  await expect(map.rows).toHaveCount(43);
});
