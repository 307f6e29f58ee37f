import type { Page, Request } from 'playwright/test';
import { expect, test } from './support/test.ts';

const UNAVAILABLE = 'We could not look that up just now';

/** Holds back answers to requests for a file until they are let go. */
async function hold(page: Page, file: string): Promise<{ asked: Promise<Request>; letGo: () => void }> {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(file, async (route) => {
    await released;
    await route.continue();
  });
  return { asked: page.waitForRequest(file), letGo };
}

test('a slow network is told, then answered, whatever another site has added to the address', async ({
  lookUp,
  page,
}) => {
  const file = await hold(page, '**/postcodes/AA1.json');
  await page.goto('/?fbclid=made-up');
  await lookUp.find('AA1 1AA');
  await expect(lookUp.status).toHaveText('Looking it up…');
  file.letGo();
  await expect(lookUp.answer).toBeFocused();
  await expect(lookUp.status).toBeEmpty();
});

test('of two look-ups the later one is answered', async ({ lookUp, page }) => {
  const first = await hold(page, '**/postcodes/AA1.json');
  await lookUp.openAndFind('AA1 1AA');
  await first.asked;
  await lookUp.find('AA9 1AA');
  await expect(lookUp.heading).toHaveText('We cannot find AA9 1AA');
  first.letGo();
  await lookUp.find('AA8 1AA');
  await expect(lookUp.heading).toHaveText('We cannot find AA8 1AA');
});

test('an area that the address names does not take the place of what was looked up since', async ({
  lookUp,
  page,
}) => {
  const area = await hold(page, '**/areas/merseyside.json');
  const givenUp = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/merseyside.json'));
  await page.goto('/#team=merseyside/A1');
  await area.asked;
  await lookUp.find('AA9 1AA');
  await givenUp;
  await expect(lookUp.heading).toHaveText('We cannot find AA9 1AA');
  area.letGo();
});

test('after 15 seconds without an answer it gives up and offers to try again', async ({ lookUp, page }) => {
  await page.clock.install();
  const file = await hold(page, '**/postcodes/AA1.json');
  await lookUp.openAndFind('AA1 1AA');
  await file.asked;
  await page.clock.fastForward(15_000);
  await expect(lookUp.heading).toHaveText(UNAVAILABLE);
  file.letGo();
  await lookUp.answer.getByRole('button', { name: 'Try again' }).click();
  await expect(lookUp.link('Merseyside Police')).toBeVisible();
});

test('offline is told, and trying again works once back online', async ({ lookUp, context, faults }) => {
  faults.expect(/ERR_INTERNET_DISCONNECTED/);
  await lookUp.openAndFind('AA9 1AA');
  await expect(lookUp.answer).toBeVisible();
  await context.setOffline(true);
  await lookUp.find('AA1 1AA');
  await expect(lookUp.heading).toHaveText(UNAVAILABLE);
  await expect(lookUp.field).toHaveValue('AA1 1AA');
  await context.setOffline(false);
  await lookUp.answer.getByRole('button', { name: 'Try again' }).click();
  await expect(lookUp.link('Merseyside Police')).toBeVisible();
});

test('going offline before the look-up itself was fetched is told in the same words', async ({
  lookUp,
  context,
  faults,
}) => {
  faults.expect(/ERR_INTERNET_DISCONNECTED/);
  await lookUp.open();
  await context.setOffline(true);
  await lookUp.find('AA1 1AA');
  await expect(lookUp.heading).toHaveText(UNAVAILABLE);
  await expect(lookUp.answer).toBeFocused();
  await context.setOffline(false);
  await lookUp.answer.getByRole('button', { name: 'Try again' }).click();
  await expect(lookUp.link('Merseyside Police')).toBeVisible();
});

test('an error page in place of the file is not taken for an answer', async ({ lookUp, page }) => {
  await page.route('**/postcodes/AA1.json', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Sorry</h1>' }),
  );
  await lookUp.openAndFind('AA1 1AA');
  await expect(lookUp.heading).toHaveText(UNAVAILABLE);
});
