import { IN_A1 } from '../country/postcodes.ts';
import { CrimeMapPage } from './support/crime-map-page.ts';
import { expect, test } from './support/test.ts';

test('what was pressed last is shown, also while files are on their way or have not come', async ({
  page,
  faults,
}) => {
  faults.expect(/crime-map\/kent\.json|Failed to load resource/);
  const map = new CrimeMapPage(page);
  /** Files of that address wait until they are let go. */
  const hold = async (pattern: string) => {
    const [asked, free] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    await page.route(pattern, async (route) => {
      asked.resolve(undefined);
      await free.promise;
      await route.continue();
    });
    return {
      asked: asked.promise,
      letGo: () => {
        free.resolve(undefined);
      },
    };
  };
  const tick = (name: string) =>
    page.evaluate((value) => {
      document.querySelector<HTMLInputElement>(`.map-sheet input[value="${value}"]`)?.click();
    }, name);
  await map.open('team=merseyside/A1');

  // A force comes without what came of its crimes: that is fetched, too, where it is chosen meanwhile.
  const figures = await hold('**/crime-map/merseyside.json');
  await map.crumbs.getByRole('link', { name: 'Merseyside Police' }).click();
  await figures.asked;
  await tick('charged');
  await expect(map.shown).toHaveText('Fetching the figures…');
  figures.letGo();
  await expect(map.title).toHaveText('Merseyside Police');
  await expect(map.chip('Charged, or in court')).toBeAttached();
  await expect(map.main).toContainText('Only what you chose is counted. What came of it');
  const charged = await map.shown.textContent();
  await map.chip('Charged, or in court').click();
  await expect(map.shown).not.toHaveText(charged ?? '');

  // A postcode that is still looked up does not win over what was chosen after it.
  const shard = await hold('**/postcodes/*.json');
  const near = await map.openSheet('near');
  await near.getByLabel('Postcode').fill(IN_A1);
  await near.getByRole('button', { name: 'Show what is near' }).click();
  await shard.asked;
  await map.closeSheet();
  await map.list.getByRole('link', { name: 'Madeup Westshire' }).click();
  await expect(map.title).toHaveText('Madeup Westshire');
  shard.letGo();
  await tick('burglary');
  await expect(map.chip('Burglary')).toBeAttached();
  await expect(map.title).toHaveText('Madeup Westshire');
  await expect(page).toHaveURL(/#partnership=merseyside\/madeup-westshire&kinds=burglary$/);

  // No figure of another area stands where those of this one did not come.
  await page.route('**/crime-map/kent.json', (route) => route.fulfill({ status: 404 }));
  await page.evaluate(() => {
    location.hash = '#force=kent';
  });
  await expect(map.shown).toHaveText('We could not fetch the figures for this map.');
  await expect(map.title).toHaveText('Kent Police');
  await expect(map.crumbs).not.toContainText('Madeup Westshire');
  await expect(map.frame.locator('.map-canvas')).toBeHidden();
  await tick('drugs');
  await expect(page).toHaveURL(/kinds=drugs$/);
  await expect(map.chip('Drugs')).toBeAttached();
  await expect(map.shown).toHaveText('We could not fetch the figures for this map.');
  await page.unroute('**/crime-map/kent.json');
  await map.main.getByRole('button', { name: 'Try again' }).click();
  await expect(map.title).toHaveText('Kent Police');
  await expect(map.chip('Drugs')).toBeAttached();
});
