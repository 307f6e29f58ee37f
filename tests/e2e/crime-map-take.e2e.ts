import { axeFaults } from './support/checks.ts';
import { CrimeMapPage } from './support/crime-map-page.ts';
import { expect, test } from './support/test.ts';

async function bytesOf(map: CrimeMapPage, name: string): Promise<[string, Buffer]> {
  const waiting = map.page.waitForEvent('download');
  await map.main.getByRole('button', { name }).click();
  const download = await waiting;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return [download.suggestedFilename(), Buffer.concat(chunks)];
}

test('the picture is saved with its title, months, key, source and what is missing', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('force=kent');
  await map.drawn();
  const [name, bytes] = await bytesOf(map, 'Save the picture (SVG)');
  expect(name).toBe('crime-map-kent.svg');
  // Elsewhere, for the site's own pages let no text become a document.
  await page.goto('about:blank');
  const words = await page.evaluate((text) => {
    const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
    const fills = [...drawn.querySelectorAll('[data-shade]')].map((one) => one.getAttribute('fill') ?? '');
    return {
      texts: drawn.documentElement.textContent,
      fills,
      faults: drawn.querySelectorAll('parsererror').length,
    };
  }, bytes.toString('utf8'));
  expect(words.faults).toBe(0);
  expect(words.texts).toContain('Crime map: Kent Police');
  expect(words.texts).toContain('January to December 2025');
  expect(words.texts).toContain('Crimes a month for every 1,000 residents');
  expect(words.texts).toMatch(/May\s*to\s*July\s*2025/);
  expect(words.texts).toMatch(/\d+ miles?/);
  expect(words.texts).toContain('Source: data.police.uk');
  expect(words.fills.length).toBeGreaterThan(4);
  expect(words.fills.filter((fill) => !/^(rgb|url)/.test(fill))).toEqual([]);
  expect(bytes.toString('utf8')).not.toContain('class=');
});

test('the picture of a team’s points is saved as PNG, as sharp as paper wants', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1&kinds=burglary');
  const [name, bytes] = await bytesOf(map, 'Save the picture (PNG)');
  expect(name).toBe('crime-map-A1.png');
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(1800);
  expect(bytes.length).toBeGreaterThan(10_000);
  const [, drawn] = await bytesOf(map, 'Save the picture (SVG)');
  expect(drawn.toString('utf8')).toContain('The team’s patch');
});

test('on paper the map shows the same part of the world, in the colours of the day', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1');
  await map.drawn();
  const size = async () => {
    const box = await map.frame.boundingBox();
    return [box?.width, box?.height];
  };
  const before = await size();
  // No printer is asked here: what the page does before and after is all that is tried.
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event('beforeprint'));
  });
  await map.main.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(map.frame).toHaveAttribute('style', /width/);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await size()).toEqual(before);
  const order = [map.title, map.shown, map.frame, map.legend, map.main.locator('.map-credits'), map.list];
  const tops = await Promise.all(order.map(async (part) => (await part.boundingBox())?.y ?? NaN));
  expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(map.frame).not.toHaveAttribute('style', /width/);
});

test('two stretches of time, and then two places, stand side by side, and the address shows the same to another', async ({
  page,
}) => {
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1&from=2025-03&to=2025-03');
  await map.main.getByRole('button', { name: 'Compare', exact: true }).click();
  const compare = map.main.locator('.map-compare');
  await expect(compare.locator('figcaption')).toHaveText([/March 2025/, /February 2025/]);
  await expect(compare.locator('svg')).toHaveCount(2);
  await expect(compare.getByRole('heading', { name: 'Side by side' })).toBeFocused();
  await compare.getByLabel('Compare with').focus();
  await compare.getByLabel('Compare with').selectOption({ index: 1 });
  await expect(page).toHaveURL(/vs-team=merseyside\/A2&vs-from=2025-02&vs-to=2025-02/);
  await expect(compare.getByLabel('Compare with')).toBeFocused();
  const said = await compare.locator('table').textContent();
  expect(said).toContain('Burglary');
  expect(await axeFaults(page, (axe) => axe.include('.map-compare'))).toEqual([]);
  await page.reload();
  await expect(compare.locator('table')).toHaveText(said ?? '');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await compare.getByRole('button', { name: 'Close the comparison' }).click();
  await expect(compare).toBeHidden();
  await expect(map.main.getByRole('button', { name: 'Compare', exact: true })).toBeFocused();
  await expect(page).not.toHaveURL(/vs-/);
});

test('a month that is not known is compared as not known, never as nought', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('force=kent&from=2025-04&to=2025-04&vs-from=2025-05&vs-to=2025-05');
  const compare = map.main.locator('.map-compare');
  await expect(compare.locator('figcaption').last()).toContainText(
    'That does not mean that nothing happened',
  );
  await expect(
    compare
      .getByRole('row', { name: /^Burglary/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('not known');
  await expect(compare).toContainText('Do not compare the totals');
});

test('the map opens on the area that this device remembers, where the address names none', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const force = { id: 'merseyside', name: 'Merseyside Police' };
    localStorage.setItem(
      'area',
      JSON.stringify({ ref: { kind: 'team', force: 'merseyside', id: 'A1' }, name: 'A1', force }),
    );
  });
  const map = new CrimeMapPage(page);
  await map.open();
  await expect(map.title).toHaveText(/Patch One/);
  await expect(page).toHaveURL(/#team=merseyside\/A1$/);
  await map.open('area=england-and-wales');
  await expect(map.title).toHaveText('England and Wales');
});
