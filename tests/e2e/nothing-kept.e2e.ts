import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright/test';
import { LookUpPage } from './support/look-up-page.ts';
import { expect, test } from './support/test.ts';

/** Everything that the browser has written into a profile of its own while somebody used the site, as text. */
async function profileAfter(use: (page: Page) => Promise<void>): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  const { launchOptions } = test.info().project.use;
  try {
    // One without a screen keeps less.
    const whole = process.env['WHOLE_CHROMIUM_PATH'];
    const executablePath = whole ?? launchOptions?.executablePath;
    const options = { ...launchOptions, ...(executablePath === undefined ? {} : { executablePath }) };
    const context = await chromium.launchPersistentContext(profile, { ...options, locale: 'en-GB' });
    await use(await context.newPage());
    await context.close();
    const files = await readdir(profile, { recursive: true, withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'));
    // Texts may be kept with two bytes for each letter.
    return (await Promise.all(texts)).join('\n').replaceAll('\0', '');
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

const POSTCODE = /aa1\W{0,3}(?:%20|\+)?1ab/i;

test('a browser that keeps its profile keeps no postcode of a look-up', async ({ site }) => {
  const kept = await profileAfter(async (page) => {
    const lookUp = new LookUpPage(page);
    await page.goto(site);
    await lookUp.field.pressSequentially('AA1 1AB');
    await lookUp.button.click();
    await expect(lookUp.answer).toBeFocused();
    await page.goto(`${site}/about/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
  expect(kept.includes('/about/')).toBe(true);
  expect(POSTCODE.test(kept)).toBe(false);
});

test('the profile would show a postcode that a browser keeps', async ({ site }) => {
  const kept = await profileAfter(async (page) => {
    await page.goto(site);
    const field = new LookUpPage(page).field;
    await field.evaluate((input) => {
      input.setAttribute('autocomplete', 'on');
    });
    await field.pressSequentially('AA1 1AB');
    await new LookUpPage(page).button.click();
    await expect(new LookUpPage(page).answer).toBeFocused();
    await page.goto(`${site}/about/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
  expect(POSTCODE.test(kept)).toBe(true);
});

test('every field for a postcode asks the browser not to keep it, and has no name to send it by', async ({
  page,
}) => {
  for (const address of ['/', '/crime-map/']) {
    await page.goto(address);
    const fields = await page
      .getByRole('textbox', { name: /postcode/i, includeHidden: true })
      .evaluateAll((inputs) =>
        inputs.map((input) => [input.getAttribute('autocomplete'), input.getAttribute('name')]),
      );
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(([autocomplete, name]) => autocomplete !== 'off' || name !== null)).toEqual([]);
  }
});

test('the page on privacy says what a browser may keep, how to forget it, and what a print shows', async ({
  page,
}) => {
  await page.goto('/privacy/');
  const main = page.getByRole('main');
  await expect(main).toContainText('Anyone who opens the list can see which team you looked at');
  await expect(main).toContainText('“Clear browsing data”');
  await expect(main).toContainText('If you print your answer, the paper shows the postcode');
});
