import { axeFaults, tooWide } from './support/checks.ts';
import { DeadlinesPage } from './support/deadlines-page.ts';
import { LetterPage } from './support/letter-page.ts';
import { serve } from './support/serve.ts';
import { expect, test } from './support/test.ts';

/* What a device keeps when its reader asks. The host goes away in earnest: its server is stopped. */

const own = test.extend<{ host: Awaited<ReturnType<typeof serve>> }>({
  host: async ({}, use) => {
    const host = await serve();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => {
    await use(host.address);
  },
  faults: async ({}, use) => {
    // The worker's own requests, and all those that fail when the host is gone, belong to these tests.
    await use(undefined as never);
  },
});

own(
  'nothing is kept until the reader presses; then pages, dates, letters and the area open without a host',
  async ({ page, host, lookUp }) => {
    await lookUp.openAndFind('AA1 1AA');
    await page.getByLabel('Remember this area on this device').check();
    await page.goto('/keep/');
    const status = page.locator('keep-offline').getByRole('status');
    await expect(status).toHaveText('Nothing is kept on this device.');
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );

    await page.getByRole('button', { name: /^Keep on this device \(\d\.\d MB\)$/ }).click();
    await expect(status).toContainText(
      /^Kept on .*, with Madeup .*\. It is the site of 21 November 2026\. Nothing newer/,
    );
    await page.evaluate(async () => navigator.serviceWorker.ready);
    await page.goto('/about/');
    await host.stop();

    for (const path of [
      '/',
      '/standards/policing-pledge/',
      '/complaints/conduct-or-service/',
      '/forces/merseyside/A1/',
    ]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(
        page.getByRole('status').filter({ hasText: 'No signal: this page was kept' }),
      ).toContainText('It is of 21 November 2026; things may have changed since. Update or remove them.');
    }

    // What was kept of data is checked by the hashes that were kept with it.
    await page.goto('/#team=merseyside/A1');
    await expect(lookUp.answer).toContainText('a month');
    await page.goto('/complaints/conduct-or-service/?force=merseyside');
    await expect(page.getByRole('main')).toContainText(
      'Addresses for Merseyside Police are filled in below.',
    );

    const deadlines = new DeadlinesPage(page);
    await deadlines.open('?limit=ask-for-review');
    await deadlines.type('27', '2', '2026');
    await deadlines.ask();
    await expect(deadlines.result).toContainText('27 March 2026');
    const letter = new LetterPage(page);
    await letter.open('ask-for-a-review');
    await page.getByLabel('Your name').fill('Sam Reader');
    await expect(letter.text).toContainText('Sam Reader');

    await page.goto('/crime-map/');
    await expect(page.locator('keep-offline').getByRole('status')).toContainText(
      'You have no signal, and the page that you asked for is not kept on this device.',
    );
  },
);

own(
  'a newer edition is offered and not forced; half of one is none; and Remove leaves nothing',
  async ({ page }) => {
    await page.goto('/keep/');
    const status = page.locator('keep-offline').getByRole('status');
    // The worker's own store, of which open pages were kept, is none of them.
    const editions = () =>
      page.evaluate(async () => {
        const found = [];
        for (const name of (await caches.keys()).filter((one) => one !== 'kept-pages'))
          found.push(
            (
              (await (await (await caches.open(name)).match('/kept.json'))?.json()) as
                { edition: string } | undefined
            )?.edition,
          );
        return found;
      });
    await page.getByRole('button', { name: /^Keep/ }).click();
    await expect(status).toContainText('Nothing newer is here.');
    const [before] = await editions();

    // The site changes: its list is another, and of one file nothing comes at first.
    await page.context().route('**/kept.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        json: { ...((await response.json()) as object), edition: 'newer0000000', made: '2026-12-01' },
      });
    });
    let answer: 'none' | 'never' | 'another' | 'right' = 'none';
    await page.context().route('**/standards/', async (route) => {
      if (answer === 'none') await route.abort();
      if (answer === 'another') await route.fulfill({ contentType: 'text/html', body: 'of before' });
      if (answer === 'right') await route.continue();
    });
    await page.goto('/about/');
    await expect(page.getByRole('status').filter({ hasText: 'older than these' })).toContainText(
      'Update or remove them',
    );
    expect(await editions()).toEqual([before]);

    await page.goto('/keep/');
    await expect(status).toContainText('There is a newer one, of 1 December 2026.');
    await page.getByRole('button', { name: 'Update' }).click();
    await expect(status).toContainText('It could not all be fetched, so nothing was changed.');
    expect(await editions()).toEqual([before]);

    // A host or a network between sends one file as it was before.
    answer = 'another';
    const stale = page.waitForResponse('**/standards/');
    await page.getByRole('button', { name: 'Update' }).click();
    await stale;
    await expect(page.getByRole('button', { name: 'Update' })).toBeEnabled();
    await expect(status).toContainText('It could not all be fetched, so nothing was changed.');
    expect(await editions()).toEqual([before]);

    // The reader leaves in the middle of it.
    answer = 'never';
    await page.getByRole('button', { name: 'Update' }).click();
    await expect.poll(async () => (await editions()).length).toBe(2);
    await page.goto('/about/');
    await page.goto('/keep/');
    await expect(status).toContainText('There is a newer one, of 1 December 2026.');
    expect((await editions()).filter((one) => one !== undefined)).toEqual([before]);

    answer = 'right';
    await page.getByRole('button', { name: 'Update' }).click();
    await expect(status).toContainText('It is the site of 1 December 2026.');
    expect(await editions()).toEqual(['newer0000000']);

    await page.getByRole('button', { name: 'Remove' }).click();
    await expect(status).toHaveText('Removed. Nothing is kept on this device.');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
  },
);

test('the page for it has no fault that axe finds, and fits a narrow phone', async ({ page }) => {
  expect(await tooWide(page, ['/keep/'])).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
});
