import type { Page } from 'playwright/test';
import { everythingKept } from './support/kept.ts';
import { expect, test } from './support/test.ts';
import { IN_A1 } from '../country/postcodes.ts';
import { teams } from '../country/places.ts';

/** Everything that a page can keep, with the addresses that the browser remembers of it. */
const kept = async (page: Page) => [
  await everythingKept(page),
  await page.evaluate(() =>
    performance
      .getEntries()
      .map(({ name }) => name)
      .join(' '),
  ),
];

// A wide screen asks for the most: it has room for a picture.
test.use({ viewport: { width: 1280, height: 900 } });

/** The map of the reader's own patch, beside an answer on a wide screen. */
const picture = (page: Page) => page.locator('[data-beside] svg');

test('only the outcode and the force leave the browser, and nothing typed is kept', async ({
  lookUp,
  page,
}) => {
  const sent: string[] = [];
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  page.on('request', (request) => {
    sent.push([request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].join(' '));
  });
  await lookUp.openAndFind('AA1 1AB');
  await expect(lookUp.answer).toBeFocused();
  const everywhere = [...sent, ...logged, page.url(), ...(await kept(page))];
  expect(everywhere.filter((text) => /AA1\W*(?:%20)?\W*1AB/i.test(text))).toEqual([]);
  await expect(lookUp.answer).toContainText('a month');
  await expect(picture(page)).toBeVisible();
  expect(
    new Set(
      sent
        .filter((text) => text.includes('/data/'))
        .map((text) => new URL(text.split(' ')[0] ?? '').pathname),
    ),
  ).toEqual(
    new Set([
      '/data/v1/postcodes/AA1.json',
      '/data/hashes/postcodes-AA.json',
      '/data/v1/areas/merseyside.json',
      '/data/hashes/areas-m.json',
      '/data/v1/boundaries/merseyside.json',
      '/data/hashes/boundaries-m.json',
    ]),
  );
});

test('a second postcode of the same outcode asks for that file again, that of its force and its hash, and no other', async ({
  lookUp,
  page,
}) => {
  await lookUp.openAndFind('AA1 1AA');
  await expect(lookUp.answer).toContainText('a month');
  await expect(picture(page)).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await lookUp.find('AA1 1AG');
  await expect(lookUp.heading).toHaveText('Cheshire Constabulary');
  await expect(lookUp.answer).toContainText('How good is Cheshire Constabulary?');
  expect(asked).toEqual([
    '/data/v1/postcodes/AA1.json',
    '/data/v1/areas/cheshire.json',
    '/data/hashes/areas-c.json',
  ]);
  await expect(picture(page)).toHaveCount(0);
  await lookUp.find(IN_A1);
  await expect(picture(page).locator('.map-here')).toBeVisible();
});

test('a device’s own location finds its team, and nothing that is asked for or kept says where it was', async ({
  lookUp,
  page,
  context,
}) => {
  const [west, south, east, north] = teams[0]?.rect ?? [0, 0, 0, 0];
  const [longitude, latitude] = [west + (east - west) * 0.41, south + (north - south) * 0.43];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await lookUp.open();
  await expect(page.getByText('It stays on this device.')).toBeVisible();
  const button = page.getByRole('button', { name: 'Use my location' });
  await button.click();
  await expect(page.getByText('Your device did not tell where it is.')).toBeVisible();
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude, latitude, accuracy: 20 });
  await button.click();
  await expect(lookUp.answer).toContainText('may be 20 metres off');
  await expect(page).toHaveURL(/#team=merseyside\/A1$/);
  expect(asked.filter((url) => url.includes('/data/')).map((url) => new URL(url).pathname)).toEqual([
    '/data/v1/boundaries/forces.json',
    '/data/hashes/country.json',
    '/data/v1/boundaries/merseyside.json',
    '/data/hashes/boundaries-m.json',
    '/data/v1/areas/merseyside.json',
    '/data/hashes/areas-m.json',
  ]);
  const traces = [...asked, page.url(), ...(await kept(page))];
  const numbers = [longitude, latitude].map((degrees) => String(Math.trunc(degrees * 1000) / 1000));
  for (const number of numbers) expect(traces.filter((trace) => trace.includes(number))).toEqual([]);
});
