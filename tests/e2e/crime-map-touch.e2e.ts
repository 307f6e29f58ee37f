import { IN_A1 } from '../country/postcodes.ts';
import { CrimeMapPage } from './support/crime-map-page.ts';
import { expect, test } from './support/test.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('one finger scrolls the page over the map, which stays, and a hint says how to move it', async ({
    page,
  }) => {
    const map = new CrimeMapPage(page);
    await map.open('force=merseyside');
    await map.drawn();
    await map.frame.scrollIntoViewIfNeeded();
    const box = await map.frame.boundingBox();
    if (!box) throw new Error('the map has no box');
    expect(box.height).toBeLessThanOrEqual(844 / 2);
    const pane = map.frame.locator('.leaflet-map-pane');
    const before = [await pane.getAttribute('style'), await page.evaluate(() => scrollY)] as const;
    const client = await page.context().newCDPSession(page);
    const [x, y] = [box.x + box.width / 2, box.y + box.height - 20];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', up: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: y - up }],
      });
    await touch('touchStart', 0);
    for (const up of [10, 20, 40, 80, 120, 160]) await touch('touchMove', up);
    await touch('touchEnd', 160);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before[1] + 50);
    expect(await pane.getAttribute('style')).toBe(before[0]);
    await expect(map.frame.getByText('Use two fingers to move the map')).toBeVisible();
  });
});

test('the map fills the screen by its button, and Escape puts it back', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  await map.drawn();
  const area = map.frame.locator('.map-target');
  const before = await area.boundingBox();
  await map.frame.getByRole('button', { name: 'Full screen' }).click();
  const size = page.viewportSize();
  await expect
    .poll(async () => {
      const box = await map.frame.boundingBox();
      return [box?.x, box?.y, box?.height];
    })
    .toEqual([0, 0, size?.height]);
  // The area grows with the frame, and stays whole in it.
  await expect.poll(async () => (await area.boundingBox())?.height).toBeGreaterThan(before?.height ?? 0);
  const grown = await area.boundingBox();
  expect(grown && grown.x > 0 && grown.x + grown.width < (size?.width ?? 0)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(map.frame.getByRole('button', { name: 'Full screen', exact: true })).toBeFocused();
  expect((await map.frame.boundingBox())?.height).toBeLessThan(size?.height ?? 0);
});

test('the reader’s own postcode is marked, with the mile round it and a scale', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open();
  const fold = await map.openSheet('near');
  await fold.getByLabel('Postcode').fill(IN_A1);
  await fold.getByRole('button', { name: 'Show what is near' }).click();
  await expect(map.title).toHaveText(`Within a mile of ${IN_A1}`);
  await map.drawn();
  await expect(map.frame.locator('.map-here')).toHaveCount(1);
  await expect(map.legend).toContainText('Your postcode, to about 100 metres');
  await expect(map.frame.locator('.map-scale')).toHaveText(/^(½|¼|\d+) (mile|miles|m)$/);
});

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test('what is opened on the map stays in sight above its panel, and names keep clear of the buttons', async ({
    page,
  }) => {
    const map = new CrimeMapPage(page);
    await map.open('team=merseyside/A1');
    await map.drawn();
    const tools = await map.frame.locator('.map-tools').boundingBox();
    expect(tools?.height).toBeLessThan(60);
    const boxes = await map.frame.evaluate((frame) => {
      const of = (one: Element) => one.getBoundingClientRect();
      const over = [...frame.querySelectorAll('.map-tools button, .map-streets')].map(of);
      return [...frame.querySelectorAll('.map-labels text')]
        .map(of)
        .filter((a) =>
          over.some((b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top),
        ).length;
    });
    expect(boxes).toBe(0);
    await map.cursor.focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(map.panel).toContainText('What came of it');
    const [cursor, panel] = [await map.cursor.boundingBox(), await map.panel.boundingBox()];
    expect((cursor?.y ?? NaN) + (cursor?.height ?? NaN) / 2).toBeLessThan(panel?.y ?? NaN);
  });
});

test('a ward is named however close one looks, in the part of it that is in sight', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1');
  await map.drawn();
  const name = map.frame.locator('.map-label-inner, .map-label-own');
  for (let i = 0; i < 4; i++) {
    await map.frame.getByRole('button', { name: 'Zoom in' }).click();
    await expect(name.first()).toBeVisible();
  }
});

test('a force that is shown by partnerships names its wards to whoever looks closely, and fetches them then', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  await map.drawn();
  const file = '/data/v1/boundaries/merseyside.json';
  expect(asked).not.toContain(file);
  for (let i = 0; i < 8 && !asked.includes(file); i++)
    await map.frame.getByRole('button', { name: 'Zoom in' }).click();
  expect(asked).toContain(file);
  await expect(map.frame.locator('.map-label-around', { hasText: /shire\s*(North|South)$/ })).not.toHaveCount(
    0,
  );
});

test('a contrast theme keeps the shades of the key', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const map = new CrimeMapPage(page);
  await map.open();
  const shades = await map.legend
    .locator('.map-swatch')
    .evaluateAll((all) =>
      all
        .filter((one) => /\d/.test(one.getAttribute('data-shade') ?? ''))
        .map((one) => getComputedStyle(one).backgroundColor),
    );
  expect(shades.length).toBeGreaterThan(2);
  expect(new Set(shades).size).toBe(shades.length);
});
