import { IN_A1, IN_A1_WEST, IN_GREATER_MANCHESTER, IN_KENT, IN_SCOTLAND } from '../country/postcodes.ts';
import { CrimeMapPage } from './support/crime-map-page.ts';
import { expect, test } from './support/test.ts';

async function ask(map: CrimeMapPage, postcode: string): Promise<void> {
  const fold = await map.openSheet('near');
  await fold.getByLabel('Postcode').fill(postcode);
  await fold.getByRole('button', { name: 'Show what is near' }).click();
}

test('what is within a mile of a postcode is shown, and the postcode never leaves the device: not in an address, a request, the title or storage', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const map = new CrimeMapPage(page);
  await map.open();
  await ask(map, IN_A1.toLowerCase());
  await expect(map.title).toHaveText(`Within a mile of ${IN_A1}`);
  await expect(map.title).toBeFocused();
  await map.main.getByText('What these figures cannot tell you').press('Enter');
  await expect(map.main.getByText(/Published points in the circle: \d/)).toBeVisible();
  await expect(map.main.getByText(/12 records of Merseyside Police came without any point/)).toBeVisible();
  await map.drawn();
  await expect(map.frame.locator('.map-mile')).toHaveCount(1);
  expect(asked.filter((url) => /0AB/i.test(url))).toEqual([]);
  expect(page.url()).not.toMatch(/ZZ1|0AB|-2\.7|52\.6/);
  expect(await page.title()).not.toMatch(/ZZ1 0AB/);
  const kept = await page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage, history.state, document.cookie]),
  );
  expect(kept).not.toMatch(/0AB/);
});

test('near a boundary it says how much lies in another force’s area, and counts it where it is known', async ({
  page,
}) => {
  const map = new CrimeMapPage(page);
  await map.open();
  await ask(map, IN_A1_WEST);
  await expect(map.main.getByText(/% of the circle is in the area of Lincolnshire Police/)).toHaveCount(1);
});

test('a town that is found leads to the mile round its middle, by an address that shows another the same', async ({
  page,
}) => {
  await page.goto('/search/');
  await page.getByRole('main').getByLabel('Postcode, place or police force').fill('Madeup Bigtown');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Crime within a mile of Madeup Bigtown' }).click();
  const map = new CrimeMapPage(page);
  await expect(map.title).toHaveText('Within a mile of Madeup Bigtown');
  await map.drawn();
  await expect(map.frame.locator('.map-mile')).toHaveCount(1);
  await expect(map.legend).toContainText('The middle of Madeup Bigtown');
  const sheet = await map.openSheet('what');
  await sheet.getByRole('checkbox', { name: /^Burglary/ }).check();
  await map.closeSheet();
  const [address, shown] = [page.url(), await map.shown.textContent()];
  expect(address).toMatch(/#ward=merseyside\/\w+&town=Madeup%20Bigtown&kinds=burglary$/);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(map.shown).toHaveText(shown ?? '');
  await map.chips.getByRole('button', { name: /^Within a mile/ }).click();
  await expect(map.title).not.toHaveText(/Within a mile/);
  await expect(page).not.toHaveURL(/town=/);
  await page.goto(address.replace('Bigtown', 'Nowhere'));
  await page.reload();
  await expect(map.shown).toHaveText('This address leads to an area that is not here any more.');
});

test('the back button and a reload leave it', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  await ask(map, IN_A1);
  await expect(map.title).toHaveText(/Within a mile/);
  await page.reload();
  await expect(map.title).toHaveText(/Patch One/);
  await page.goBack();
  await expect(map.title).toHaveText('Merseyside Police');
});

test('a quarter, half and a whole mile each have kinds, months and what came of it, and the wards to compare with', async ({
  page,
}) => {
  const map = new CrimeMapPage(page);
  await map.open();
  await ask(map, IN_A1);
  await expect(map.title).toHaveText(`Within a mile of ${IN_A1}`);
  const kinds = map.main.locator('#map-sum-kinds');
  await expect(kinds.getByRole('listitem').first()).toHaveText(/[a-z] [\d,]+$/);
  const sumOf = async () => {
    const counts = await kinds.locator('b').allTextContents();
    return counts.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0);
  };
  const mile = await sumOf();
  const near = await map.openSheet('near');
  await near.getByRole('radio', { name: '¼ mile' }).check();
  await expect(map.title).toHaveText(`Within ¼ mile of ${IN_A1}`);
  await expect.poll(sumOf).toBeLessThan(mile);
  await map.main.locator('#map-sum-months summary').press('Enter');
  await expect(map.main.locator('#map-sum-months').getByRole('listitem')).toHaveCount(12);
  await map.main.locator('#map-sum-others summary').press('Enter');
  await expect(map.main.locator('#map-sum-others')).toContainText('the whole area that your postcode is in');
  await expect(map.main.locator('#map-sum-others')).toContainText('a month for every 1,000 residents');
});

test('the same controls filter what is near, and the whole area comes back on request', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open();
  await ask(map, IN_A1);
  await expect(map.title).toHaveText(/Within a mile/);
  const before = await map.shown.textContent();
  const what = await map.openSheet('what');
  await what.getByLabel('Burglary').check();
  await expect(map.title).toHaveText(/Within a mile/);
  await expect(map.shown).not.toHaveText(before ?? '');
  await map.closeSheet();
  await map.chips.getByRole('button', { name: /^Within a mile/ }).click();
  await expect(map.title).toHaveText(/Madeup Community Police Team/);
});

test('where no patch of a team is known, the mile is shown all the same, from the ward', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open();
  await ask(map, IN_KENT);
  await expect(map.title).toHaveText(`Within a mile of ${IN_KENT}`);
  await expect(page).toHaveURL(/#ward=kent\//);
  await expect(map.main.getByText(/in your ward and \d/)).toHaveCount(1);
  await map.chips.getByRole('button', { name: /^Within a mile/ }).click();
  await expect(map.title).toHaveText(/^Madeup/);
});

test('in the area of a force without figures nothing is told as nought', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open();
  await ask(map, IN_GREATER_MANCHESTER);
  await expect(map.title).toHaveText(`Within a mile of ${IN_GREATER_MANCHESTER}`);
  await expect(map.shown).toContainText('That does not mean that nothing happened');
  await expect(map.main.getByText('Figures for these months are not known here')).toBeVisible();
  await expect(map.main.getByText(/\b0 crimes\b/)).toHaveCount(0);
});

test('what is no postcode here is answered beside the field', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open();
  const fold = await map.openSheet('near');
  for (const [postcode, answer] of [
    // A place is not looked up here.
    ['', /^Type a postcode, such as L3 8EW\.$/],
    [IN_SCOTLAND, 'outside England and Wales'],
    ['nonsense', 'That is too long'],
    ['ZZ1 9ZZ', 'We cannot find ZZ1 9ZZ'],
  ] as const) {
    await fold.getByLabel('Postcode').fill(postcode);
    await fold.getByRole('button', { name: 'Show what is near' }).click();
    await expect(map.main.getByRole('alert').filter({ hasText: answer })).toBeVisible();
    await expect(map.sheet.getByRole('textbox', { name: 'Postcode' })).toBeFocused();
  }
});
