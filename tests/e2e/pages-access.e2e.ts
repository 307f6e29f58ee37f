import { axeFaults, tooWide } from './support/checks.ts';
import { expect, test } from './support/test.ts';

/** One of every kind of page, and those with something unusual on them. */
const pages = [
  '/',
  '/forces/',
  '/forces/greater-manchester/',
  '/forces/btp/',
  '/forces/kent/',
  '/partnerships/',
  '/partnerships/madeup-greater-manchester/',
  '/postcodes/',
  '/postcodes/ZZ1/',
  '/postcodes/ZZ5/',
  '/sources/',
  '/sources/p/',
  '/about/',
  '/privacy/',
  '/accessibility/',
];

/** Pages on which much opens on request: axe looks at them with all of it open. Of A2 its force publishes nothing. */
const folded = [
  '/forces/merseyside/',
  '/forces/merseyside/A1/',
  '/forces/merseyside/A2/',
  '/partnerships/madeup-westshire/',
  '/data/',
];

/** Pages that are a long list of like parts: axe need see only the first few. */
const lists = ['/postcodes/', '/sources/'];
const REPEATED = 'main section ~ section ~ section ~ section';

for (const path of pages) {
  test(`${path} has no fault that axe finds`, async ({ page }) => {
    test.slow(lists.includes(path), 'thousands of links');
    await page.goto(path);
    const faults = await axeFaults(page, (axe) => (lists.includes(path) ? axe.exclude(REPEATED) : axe));
    expect(faults).toEqual([]);
  });
}

for (const path of folded) {
  test(`${path} has no fault that axe finds with all of it opened`, async ({ page }) => {
    test.slow(true, 'every table and list');
    // Before the team's meeting is over.
    await page.clock.setFixedTime('2026-11-25T12:00:00Z');
    await page.goto(path);
    await page.locator('main details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    // Rows are alike, and so are files in a list: axe need see only the first few.
    const faults = await axeFaults(page, (axe) => {
      const some = axe.exclude('.dense-table tr ~ tr ~ tr ~ tr');
      return path === '/data/' ? some.exclude('main details li ~ li ~ li ~ li') : some;
    });
    expect(faults).toEqual([]);
  });
}

test('no page is wider than a narrow phone, a tablet or a desk', async ({ page }) => {
  test.slow();
  expect(await tooWide(page, [...pages, ...folded])).toEqual([]);
});

test('the header takes one row of a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/forces/');
  const box = await page.getByRole('banner').boundingBox();
  expect(box?.height).toBeLessThan(70);
});

test('the first press of Tab offers to skip to the content', async ({ page }) => {
  await page.goto('/forces/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the choice of colours is kept on the device, and can be taken back', async ({ page }) => {
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme'] ?? 'none');
  const kept = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  await page.goto('/about/');
  await page.getByLabel('Dark').check();
  await page.goto('/privacy/');
  expect(await theme()).toBe('dark');
  expect(await kept()).toBe('[["theme","dark"]]');
  await page.getByLabel('As my device').check();
  expect(await kept()).toBe('[]');
  await page.reload();
  expect(await theme()).toBe('none');
});

test('a wrong address leads on, to the page itself where only its capitals are wrong', async ({
  page,
  faults,
}) => {
  faults.expect(/404/);
  await page.goto('/Crime-Map/?from=a-letter#area=england-and-wales');
  await page.getByRole('link', { name: '/crime-map/' }).click();
  await expect(page).toHaveURL(/\/crime-map\/\?from=a-letter#area/);
  await page.goto('/no-such-page/');
  await expect(page.locator('right-case')).toBeHidden();
  await page.getByRole('link', { name: 'See all police forces' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Police forces');
});
