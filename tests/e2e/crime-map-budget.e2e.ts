import { gzipSync } from 'node:zlib';
import type { APIRequestContext, Page } from 'playwright/test';
import { IN_A1 } from '../country/postcodes.ts';
import { CrimeMapPage } from './support/crime-map-page.ts';
import { watchShifts } from './support/layout-shift.ts';
import { expect, test } from './support/test.ts';

/** Paths of everything that a page fetches, each once. */
function watch(page: Page): Set<string> {
  const paths = new Set<string>();
  page.on('request', (request) => paths.add(new URL(request.url()).pathname));
  return paths;
}

/** How much that is as a host would send it. */
async function gzipped(request: APIRequestContext, paths: readonly string[]): Promise<number> {
  const bodies = await Promise.all(paths.map(async (path) => (await request.get(path)).body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length / 1024, 0);
}

test('the map brings at most 60 kB of script, and "near me" 12 kB more where it is pressed', async ({
  page,
  request,
}) => {
  const fetched = watch(page);
  await page.goto('/about/');
  const usual = new Set(fetched);
  const scripts = () => [...fetched].filter((path) => path.endsWith('.js') && !usual.has(path));
  const map = new CrimeMapPage(page);
  await map.open();
  await map.drawn();
  const opened = await gzipped(request, scripts());
  expect(opened).toBeGreaterThan(20);
  expect(opened).toBeLessThanOrEqual(60);
  const near = await map.openSheet('near');
  await near.getByRole('textbox', { name: 'Postcode' }).fill(IN_A1);
  await page.keyboard.press('Enter');
  await expect(map.title).toHaveText(/Within a mile/);
  await expect(map.main.locator('#map-sum-kinds')).toBeVisible();
  expect((await gzipped(request, scripts())) - opened).toBeLessThanOrEqual(12);
});

test('a year of the busiest team is at most 100 kB, with towns round it and no coasts of far away', async ({
  page,
  request,
}) => {
  const fetched = watch(page);
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1');
  await map.drawn();
  const around = () => [...fetched].filter((path) => path.startsWith('/data/v1/map/'));
  await expect.poll(around).not.toEqual([]);
  expect(around().filter((path) => !path.startsWith('/data/v1/map/towns/'))).toEqual([]);
  const files = [...fetched].filter((path) => path.startsWith('/data/v1/'));
  expect(files.filter((path) => path.startsWith('/data/v1/points/')).length).toBeGreaterThan(1);
  expect(await gzipped(request, files)).toBeLessThanOrEqual(100);
});

for (const [width, height] of [
  [360, 740],
  [1280, 900],
] as const)
  for (const hash of ['', 'team=merseyside/A1'])
    test(`nothing moves while "${hash}" comes in, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const shifts = await watchShifts(page);
      const map = new CrimeMapPage(page);
      await map.open(hash);
      await map.drawn();
      await expect(map.legend).not.toBeEmpty();
      expect(await shifts.sum()).toBeLessThan(0.005);
    });

test('a filter answers at once, list and map and all', async ({ page }) => {
  const map = new CrimeMapPage(page);
  await map.open('team=merseyside/A1');
  await map.drawn();
  const what = await map.openSheet('what');
  const box = what.getByLabel('Burglary');
  const took = await box.evaluate((input: HTMLInputElement) => {
    const times = Array.from({ length: 11 }, () => {
      const started = performance.now();
      input.click();
      return performance.now() - started;
    });
    return times.sort((a, b) => a - b)[5] ?? Infinity;
  });
  expect(took).toBeLessThan(50);
});

test('the map itself is not fetched before its frame is in view', async ({ page, request }) => {
  await page.setViewportSize({ width: 360, height: 150 });
  const fetched = watch(page);
  const map = new CrimeMapPage(page);
  await map.open();
  const leaflet = async () => {
    const scripts = [...fetched].filter((path) => path.endsWith('.js'));
    const texts = await Promise.all(scripts.map(async (path) => (await request.get(path)).text()));
    return texts.filter((text) => text.includes('leaflet-container')).length;
  };
  expect(await leaflet()).toBe(0);
  await map.frame.scrollIntoViewIfNeeded();
  await map.drawn();
  expect(await leaflet()).toBe(1);
});
