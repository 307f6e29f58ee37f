import type { Page } from 'playwright/test';
import { changeFile } from './support/changed-file.ts';
import { IN_GREATER_MANCHESTER } from '../country/postcodes.ts';
import { watchShifts } from './support/layout-shift.ts';
import { expect, test } from './support/test.ts';

const TEAM = 'Madeup Community Police Team – Patch One';

test('a postcode gets its team, and the way to team, force and partnership', async ({ lookUp }) => {
  await lookUp.openAndFind('AA1 1AA');
  await expect(lookUp.heading).toHaveText(TEAM);
  await expect(lookUp.answer).toBeFocused();
  await expect(lookUp.answer).toHaveAccessibleName(TEAM);
  await expect(lookUp.answer).toContainText('In danger now? Ring 999');
  await expect(lookUp.answer).toContainText('Police and Crime Commissioner for Merseyside');
  await expect(lookUp.link('Reach the team')).toHaveAttribute('href', '/forces/merseyside/A1/');
  await expect(lookUp.link('Merseyside Police')).toHaveAttribute('href', '/forces/merseyside/');
  await expect(lookUp.link('Madeup Westshire Community Safety Partnership')).toHaveAttribute(
    'href',
    '/partnerships/madeup-westshire/',
  );
});

test('the five parts of an answer stand whole on the first screen of a phone', async ({ lookUp, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const postcode of ['AA1 1AA', IN_GREATER_MANCHESTER]) {
    await lookUp.openAndFind(postcode);
    const parts = lookUp.answer.locator('.part');
    await expect(parts).toHaveCount(5);
    for (const part of [lookUp.heading, parts.last()]) await expect(part).toBeInViewport({ ratio: 1 });
  }
});

test('the example of an answer gives way to the reader’s own', async ({ lookUp, page }) => {
  await lookUp.open();
  const example = page.getByRole('complementary');
  await expect(example).toBeVisible();
  await lookUp.find('AA1 1AA');
  await expect(lookUp.answer).toBeFocused();
  await expect(example).toBeHidden();
});

test('a slip is put right and shown back; near a boundary the other side is listed, nearest first', async ({
  lookUp,
}) => {
  await lookUp.openAndFind('aa1iab');
  await expect(lookUp.heading).toHaveText(TEAM);
  await expect(lookUp.answer).toContainText('You typed AA1 IAB. We read that as AA1 1AB.');
  await lookUp.answer
    .getByText('Close to Madeup Team A2, about 40 metres away, and to Cheshire Constabulary')
    .click();
  await expect(lookUp.answer).toContainText('close to a boundary');
  await expect(lookUp.answer.locator('.close-by').getByRole('listitem')).toHaveText([
    'Madeup Team A2, about 40 metres away',
    'Cheshire Constabulary, about 85 metres away',
  ]);
  await expect(lookUp.link('Madeup Team A2')).toHaveAttribute('href', '/forces/merseyside/A2/');
});

test('a postcode that was withdrawn, or is a large user’s, or both, is answered with every caution', async ({
  lookUp,
}) => {
  await lookUp.openAndFind('AA1 1AH');
  await expect(lookUp.answer).toContainText('AA1 1AH was withdrawn in March 2019');
  await expect(lookUp.heading).toHaveText(TEAM);
  await lookUp.find('AA1 1AD');
  await expect(lookUp.answer).toContainText('belongs to one organisation that gets a lot of post');
  await expect(lookUp.heading).toHaveText(TEAM);
  await lookUp.find('AA1 1AJ');
  await expect(lookUp.answer).toContainText('withdrawn in November 2021');
  await expect(lookUp.answer).toContainText('a lot of post');
  await expect(lookUp.answer).toContainText('Team A2, about 12 metres away');
});

test('where neither team nor ward is known, or between patches, the force is named, and asked', async ({
  lookUp,
}) => {
  await lookUp.openAndFind('AA1 1AG');
  await expect(lookUp.heading).toHaveText('Cheshire Constabulary');
  await expect(lookUp.answer).toContainText('Ask Cheshire Constabulary which team covers your street');
  await expect(lookUp.link('Reach the force')).toHaveAttribute('href', '/forces/cheshire/');
  await lookUp.find('AA1 1AL');
  await expect(lookUp.heading).toHaveText('Merseyside Police');
  await expect(lookUp.answer).toContainText('Ask Merseyside Police which team covers your street');
});

test('a postcode outside England and Wales is told kindly where to go, each place apart', async ({
  lookUp,
}) => {
  await lookUp.open();
  for (const [postcode, title, address] of [
    ['AA1 1AE', 'Police Scotland', 'https://www.scotland.police.uk'],
    ['BT1 5GS', 'Police Service of Northern Ireland', 'https://www.psni.police.uk'],
    ['IM1 1AA', 'Isle of Man Constabulary', 'https://iompolice.im'],
    ['JE2 3AB', 'The police of the Channel Islands', 'https://jersey.police.uk'],
    ['BFPO 57', 'A forces address', null],
    ['GX11 1AA', 'A British Overseas Territory', null],
  ] as const) {
    await lookUp.find(postcode);
    await expect(lookUp.heading).toHaveText(title);
    if (address !== null) await expect(lookUp.answer.locator(`a[href="${address}"]`)).toBeVisible();
  }
});

test('a postcode without a location says so, and one that its outcode does not list is not in the directory', async ({
  lookUp,
}) => {
  await lookUp.openAndFind('AA1 1AF');
  await expect(lookUp.heading).toHaveText('We do not know where AA1 1AF is');
  await lookUp.find('AA1 1ZZ');
  await expect(lookUp.heading).toHaveText('We cannot find AA1 1ZZ');
  await expect(lookUp.answer).toContainText(/dated \d+ \w+ \d{4}|list of postcodes that we use\./);
});

test('an outcode that does not exist is told without a request', async ({ lookUp, page }) => {
  await lookUp.open();
  await lookUp.field.focus();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await lookUp.find('AA9 1AA');
  await expect(lookUp.heading).toHaveText('We cannot find AA9 1AA');
  expect(asked.filter((path) => path.startsWith('/data/'))).toEqual([]);
});

test('a file that is missing means try again, never "not found"', async ({ lookUp, faults }) => {
  faults.expect(/404.*\/data\/v1\/postcodes\/AA2\.json/);
  await lookUp.openAndFind('AA2 1AA');
  await expect(lookUp.heading).toHaveText('We could not look that up just now');
  await expect(lookUp.answer.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(lookUp.link('Find your postcode in the list for AA2 instead')).toHaveAttribute(
    'href',
    '/postcodes/AA2/',
  );
});

test('a file of another release is not believed', async ({ lookUp, faults }) => {
  faults.expect(/404.*\/data\/releases\/[^/]+\/(?:postcodes\/AA3|hashes\/postcodes-AA)\.json/);
  await lookUp.openAndFind('AA3 1AA');
  await expect(lookUp.heading).toHaveText('We could not look that up just now');
});

test('a page that was open during an update gets the answer of its own release', async ({ page, lookUp }) => {
  const { release } = (await (await page.request.get('/data/v1/release.json')).json()) as { release: string };
  const newer = 'data/v1/postcodes/AA3.json';
  await changeFile(
    page,
    `data/releases/${release}/postcodes/AA3.json`,
    (file) => ({ ...file, release }),
    newer,
  );
  await lookUp.openAndFind('AA3 1AA');
  await expect(lookUp.heading).toHaveText(TEAM);
});

/** On a phone with letters of twice the size: texts of the answer that have no room for a short word in a line. */
async function narrowInLargeLetters(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 390, height: 844 });
  return page.evaluate(() => {
    const { style } = document.documentElement;
    style.fontSize = '200%';
    const narrow = [...document.querySelectorAll<HTMLElement>('.part :is(h3, p)')].filter(
      (one) =>
        one.textContent.length > 8 &&
        one.clientWidth < 2.5 * Number.parseFloat(getComputedStyle(one).fontSize),
    );
    style.fontSize = '';
    return narrow.map(({ textContent }) => textContent);
  });
}

test('an answer has five parts, and an address that names the area and never the postcode', async ({
  lookUp,
  page,
}) => {
  await lookUp.openAndFind('AA1 1AA');
  await expect(lookUp.answer.locator('.part h3')).toHaveText([
    'Who',
    'What happened',
    'How good is Merseyside Police?',
    'What you are owed',
    'If something went wrong',
  ]);
  await expect(lookUp.answer).toContainText(/\d+ crimes in December 2025/);
  await expect(lookUp.answer).toContainText(/\d+ to \d+ a month, January to December 2025/);
  await expect(page).toHaveURL(/\/#team=merseyside\/A1$/);
  const shifts = await watchShifts(page);
  await page.reload();
  await expect(lookUp.heading).toHaveText(TEAM);
  // The answer's room is kept from the first paint on.
  expect(await shifts.sum()).toBeLessThan(0.01);
  expect(await narrowInLargeLetters(page)).toEqual([]);
  await lookUp.link('Start').click();
  await expect(page).toHaveURL(/\/complaints\/\?force=merseyside$/);
  await page.goBack();
  await expect(lookUp.heading).toHaveText(TEAM);
  // Of a second look-up Back leads to the first, and what was typed for the second does not stand above it.
  await lookUp.find(IN_GREATER_MANCHESTER);
  await expect(page).toHaveURL(/#ward=greater-manchester/);
  await lookUp.find('who is my officer');
  await expect(page.locator('.results a').first()).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(lookUp.heading).toHaveText(TEAM);
  await expect(lookUp.field).toHaveValue('');
  // What is shared or loaded again is what is seen.
  for (const nothing of ['qqqqzzzz', 'AA9 1AA', 'W1A']) {
    await lookUp.find(nothing);
    await expect(page).toHaveURL(/\/$/);
    await page.goBack();
    await expect(lookUp.heading).toHaveText(TEAM);
  }
});

test('a place whose force publishes nothing is answered without a nought', async ({ lookUp }) => {
  await lookUp.open();
  await lookUp.page.goto('/#team=merseyside/A1');
  await expect(lookUp.heading).toHaveText(TEAM);
  await lookUp.find(IN_GREATER_MANCHESTER);
  await expect(lookUp.answer).toContainText('That does not mean no crime');
  await expect(lookUp.answer).not.toContainText(/\b0 crimes/);
});

test('an area that is not there is told as such, also where its address was cut short', async ({
  lookUp,
  page,
  faults,
}) => {
  faults.expect(/404.*\/areas\/narnia\.json/);
  for (const area of [
    'ward=kent/E05999999',
    'team=merseyside/constructor',
    'ward=kent/__proto__',
    'ward=kent/50%',
    'ward=narnia/E05999999',
    'team=…',
  ]) {
    await page.goto(`/#${area}`);
    await expect(lookUp.answer).toContainText('not here any more');
    await page.goto('/complaints/');
  }
  await page.goto('/#team');
  await expect(lookUp.answer).toBeHidden();
  await expect(page.locator('.answer-example')).toBeVisible();
});

test('an area is remembered only where a reader asks for it, and forgotten again', async ({
  lookUp,
  page,
}) => {
  await lookUp.openAndFind('AA1 1AA');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await lookUp.answer.getByLabel('Remember this area on this device').check();
  await page.goto('/');
  const door = page.getByRole('link', { name: /My area/ });
  await expect(door).toContainText(TEAM);
  await page.goto('/complaints/review/');
  await expect(page.getByLabel('Your police force')).toHaveValue('merseyside');
  await page.goto('/standards/');
  await expect(page.getByRole('link', { name: 'See what you are owed there' })).toHaveAttribute(
    'href',
    '/forces/merseyside/A1/#standards',
  );
  await page.goto('/crime-map/');
  await expect(page).toHaveURL(/\/crime-map\/#team=merseyside\/A1$/);
  await page.goto('/crime-map/#area=england-and-wales');
  await expect(page.getByRole('heading', { name: 'England and Wales' })).toBeVisible();
  await page.goto('/');
  await door.click();
  await lookUp.answer.getByLabel('Remember this area on this device').uncheck();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
