import type { Page } from 'playwright/test';
import { CrimeMapPage } from './support/crime-map-page.ts';
import { expect, type Faults, test } from './support/test.ts';

/** The service that the test country's site.yaml names. Nobody answers there but these tests. */
const SERVICE = 'https://tiles.maps.example/';

/** One green picture of 256 pixels. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="green"/></svg>';

interface Asked {
  address: string;
  referer: string | undefined;
}

/** Stands in for the service; what it was asked is in the list. */
async function standIn(
  page: Page,
  faults: Faults,
  answer: 'picture' | 'fault' | 'nothing',
): Promise<Asked[]> {
  // Every other origin is a fault; this one, too, before the press: see the first test.
  faults.expect(/^other origin: https:\/\/tiles\.maps\.example/);
  const asked: Asked[] = [];
  await page.route(`${SERVICE}**`, async (route) => {
    asked.push({ address: route.request().url(), referer: (await route.request().allHeaders())['referer'] });
    if (answer === 'picture') await route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
    if (answer === 'fault') await route.fulfill({ status: 503 });
  });
  return asked;
}

async function press(map: CrimeMapPage, remember = false): Promise<void> {
  await map.frame.getByRole('button', { name: 'Show streets' }).click();
  await expect(map.panel).toContainText('pictures from Example Maps. It will see your internet address');
  if (remember) await map.panel.getByLabel('Always show them on this device').check();
  await map.panel.getByRole('button', { name: 'Show streets' }).click();
  await expect(map.frame.getByRole('button', { name: 'Hide streets' })).toBeVisible();
}

/** From the lowest to the highest: streets lie on our land, and under all that is told on it. */
const PANES = ['coasts', 'land', 'streets', 'shade', 'lines', 'points', 'labels'];

const wholeMap = async (map: CrimeMapPage) => {
  const heights = await map.frame.evaluate(
    (frame, panes) =>
      panes.map((pane) => {
        const found = frame.querySelector(`.leaflet-${pane}-pane`);
        return found ? Number(getComputedStyle(found).zIndex) : NaN;
      }),
    PANES,
  );
  expect(new Set(heights).size).toBe(PANES.length);
  expect([...heights].sort((a, b) => a - b)).toEqual(heights);
  await expect(map.frame.locator('.map-land').first()).toHaveCSS('display', 'inline');
  await expect(map.frame.locator('.map-area[data-shade]')).toHaveCount(3);
};

test('streets are asked for once the reader has read who will see it and pressed, and told the site alone', async ({
  page,
  faults,
}) => {
  const asked = await standIn(page, faults, 'picture');
  const others: string[] = [];
  page.on('request', (request) => others.push(new URL(request.url()).origin));
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  await map.drawn();
  await map.frame.getByRole('button', { name: 'Zoom in' }).click();
  const own = new URL(page.url()).origin;
  expect(new Set(others)).toEqual(new Set([own]));
  await press(map);
  await expect(map.frame).toHaveAttribute('data-base', 'tiles');
  await expect(map.frame.getByText('Streets: A made-up map')).toBeVisible();
  await wholeMap(map);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(40);
  expect(new Set(asked.map(({ referer }) => referer))).toEqual(new Set([`${own}/`]));
  expect(new Set(others)).toEqual(new Set([own, SERVICE.slice(0, -1)]));
  await map.frame.getByRole('button', { name: 'Hide streets' }).click();
  await expect(map.frame.locator('.leaflet-tile')).toHaveCount(0);
});

test('they are shown again on this device only where the reader asked for that, until they hide them', async ({
  page,
  faults,
}) => {
  const asked = await standIn(page, faults, 'picture');
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  await map.drawn();
  await press(map);
  await page.reload();
  await map.drawn();
  const once = asked.length;
  await press(map, true);
  await page.reload();
  await expect(map.frame).toHaveAttribute('data-base', 'tiles');
  expect(asked.length).toBeGreaterThan(once);
  await map.frame.getByRole('button', { name: 'Hide streets' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('Escape leaves them unasked, and the reader back at the button', async ({ page, faults }) => {
  const asked = await standIn(page, faults, 'picture');
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  await map.drawn();
  await map.frame.getByRole('button', { name: 'Show streets' }).press('Enter');
  await expect(map.panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(map.frame.getByRole('button', { name: 'Show streets' })).toBeFocused();
  expect(asked).toEqual([]);
});

test('a service that fails leaves the map whole, and says so', async ({ page, faults }) => {
  faults.expect(/tiles\.maps\.example|Failed to load resource/);
  await standIn(page, faults, 'fault');
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  await map.drawn();
  await press(map);
  await expect(map.frame.getByText('They do not come just now.')).toBeVisible();
  await wholeMap(map);
  await expect(map.frame).not.toHaveAttribute('data-base');
});

test('a service that never answers leaves the map whole', async ({ page, faults }) => {
  const asked = await standIn(page, faults, 'nothing');
  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  await map.drawn();
  await press(map);
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  await wholeMap(map);
  await map.cursor.focus();
  await page.keyboard.press('Enter');
  await expect(map.panel).toContainText('What came of it');
});
