import type { Page } from 'playwright/test';
import { changeFile } from './support/changed-file.ts';
import { LookUpPage } from './support/look-up-page.ts';
import { expect, test } from './support/test.ts';

/* A release whose names hold HTML, as if a publisher had been broken into. All of it is shown as text; nothing of it
   runs, loads or draws. tests/unit/hostile-release.test.ts has what a build takes from one. */

const HTML = '<img src=x onerror="document.title=1"><script>document.title=1</script><b class=hostile>';

/** The same data with HTML behind each text that readers are shown. */
function dirty(value: unknown): unknown {
  // Names, words and streets have a small letter and a space in them; ids and addresses have not.
  if (typeof value === 'string')
    return /[a-z] /.test(value) && !/^https?:/.test(value) ? value + HTML : value;
  if (Array.isArray(value)) return value.map(dirty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, dirty(one)]));
}

async function drewNothing(page: Page) {
  const drawn = page.locator('.hostile, img[src="x"], main script:not([src]):not([type])');
  await expect(drawn).toHaveCount(0);
  expect(await page.title()).not.toBe('1');
}

test('HTML in names is text in an answer, in search results and on the map', async ({ page }) => {
  const cells = (
    (await (await page.request.get('/data/v1/files.json')).json()) as {
      kinds: { id: string; files: string[] }[];
    }
  ).kinds
    .flatMap(({ files }) => files)
    .filter((file) => /\/points\/\d+\.json$/.test(file));
  const files = [
    ...['postcodes/AA1', 'areas/merseyside', 'search/documents', 'search/places/m'],
    ...['crime-map/forces', 'crime-map/merseyside', 'crime-map/merseyside-teams', 'crime-map/known'],
    'boundaries/merseyside',
  ].map((name) => `data/v1/${name}.json`);
  for (const file of [...files, ...cells.map((one) => one.slice(1))])
    await changeFile(page, file, (before) => dirty(before) as object);

  const lookUp = new LookUpPage(page);
  await lookUp.openAndFind('AA1 1AA');
  await expect(lookUp.heading).toContainText('<img src=x');
  await expect(lookUp.answer).toContainText('a month');
  await drewNothing(page);

  await lookUp.find('madeup merseyside');
  await expect(page.locator('.results')).toContainText('<img src=x');
  await drewNothing(page);

  for (const hash of ['', '#force=merseyside', '#team=merseyside/A1']) {
    await page.goto('about:blank');
    await page.goto(`/crime-map/${hash}`);
    await expect(page.locator('[data-shown]')).toContainText('recorded');
    await expect(page.getByRole('main')).toContainText('<img src=x');
    await drewNothing(page);
  }
});
