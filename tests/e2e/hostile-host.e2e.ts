import type { Locator, Page } from 'playwright/test';
import { type Misdeed, misdeeds, slowMisdeeds } from '../fixtures/misdeeds.ts';
import { type HostileHost, hostileHost } from './support/hostile-host.ts';
import { LetterPage } from './support/letter-page.ts';
import { LookUpPage } from './support/look-up-page.ts';
import { expect, test } from './support/test.ts';

/* A host that answers wrongly. Whatever it sends, a page says that it could not have the file, and leads on: never a
   wrong figure, never none for zero, never a reader who waits for ever. tests/unit/fetched.test.ts has how each file is
   read; tests/download and tests/importer have hostile publishers, and a hostile release. */

const own = test.extend<{ host: HostileHost }>({
  host: async ({}, use) => {
    const host = await hostileHost();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => {
    await use(host.address);
  },
  faults: async ({}, use) => {
    // What browsers log of such a host belongs to these tests.
    await use(undefined as never);
  },
});

interface Kind {
  /** Addresses of its files. */
  files: RegExp;
  /** What a reader does, up to what needs the file. */
  ask: (page: Page) => Promise<void>;
  /** Where it is said that the file could not be had, in these words; and what leads on from there. */
  told: (page: Page) => Locator;
  words: string | RegExp;
  on: (page: Page) => Locator;
  /** What the reader does when the host has come to itself, and where the right answer is then, with these words. */
  again?: (page: Page) => Promise<void>;
  right: (page: Page) => Locator;
  answer: string | RegExp;
  /** Which wrong answers are tried. */
  tries?: readonly (keyof typeof misdeeds)[];
}

const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' });
const area = (page: Page) => page.locator('#your-area');
const shown = (page: Page) => page.locator('[data-shown]');

const map = (files: RegExp, hash: string): Kind => ({
  files,
  ask: async (page) => {
    await page.goto('about:blank');
    await page.goto(`/crime-map/${hash}`);
  },
  told: shown,
  words: 'We could not fetch the figures for this map.',
  on: tryAgain,
  again: (page) => tryAgain(page).click(),
  right: shown,
  answer: 'recorded',
});

/** One that cannot be believed, and none: a page tells no more kinds of fault apart (see tests/unit/fetched.test.ts). */
const some = ['a figure that was changed', 'no file'] as const;

const kinds: Record<string, Kind> = {
  'postcodes of an outcode': {
    files: /\/postcodes\/AA1\.json$/,
    ask: (page) => new LookUpPage(page).openAndFind('AA1 1AA'),
    told: (page) => area(page).getByRole('heading'),
    words: 'We could not look that up just now',
    on: tryAgain,
    again: (page) => tryAgain(page).click(),
    right: area,
    answer: 'Merseyside Police',
    tries: Object.keys(misdeeds) as (keyof typeof misdeeds)[],
  },
  'the hashes of those': {
    files: /\/hashes\/postcodes-AA\.json$/,
    tries: ['a page in its place', 'half of it', 'no file'],
    ask: (page) => new LookUpPage(page).openAndFind('AA1 1AA'),
    told: (page) => area(page).getByRole('heading'),
    words: 'We could not look that up just now',
    on: tryAgain,
    again: (page) => tryAgain(page).click(),
    right: area,
    answer: 'Merseyside Police',
  },
  'what is said of an area': {
    files: /\/data\/v1\/areas\/merseyside\.json$/,
    ask: (page) => new LookUpPage(page).openAndFind('AA1 1AA'),
    told: area,
    words: 'What happened here could not be loaded. The pages below have it.',
    on: (page) => area(page).getByRole('link', { name: 'Merseyside Police', exact: true }),
    again: (page) => new LookUpPage(page).find('AA1 1AA'),
    right: area,
    answer: 'a month',
  },
  'figures of the map': map(/\/crime-map\/merseyside\.json$/, '#force=merseyside'),
  'forces of the map': map(/\/crime-map\/forces\.json$/, ''),
  'outlines of partnerships': map(/\/boundaries\/merseyside-partnerships\.json$/, '#force=merseyside'),
  'which months are known': map(/\/crime-map\/known\.json$/, '#team=merseyside/A1'),
  'outlines of the map': map(/\/boundaries\/merseyside\.json$/, '#team=merseyside/A1'),
  'points of the map': map(/\/points\/\d+\.json$/, '#team=merseyside/A1'),
  'where points are': map(/\/points\/index\.json$/, '#team=merseyside/A1'),
  'words of the search': {
    files: /\/search\/documents\.json$/,
    ask: async (page) => {
      await page.goto('/search/');
      await new LookUpPage(page).find('how fast must they answer 101');
    },
    told: area,
    words: 'We could not look that up just now',
    on: tryAgain,
    again: (page) => tryAgain(page).click(),
    right: (page) => page.locator('.results'),
    answer: 'How fast must they answer 101?',
  },
  'grades to compare': {
    files: /\/report-cards\.json$/,
    ask: async (page) => {
      await page.goto('/report-cards/compare/');
    },
    told: (page) => page.locator('force-comparison [data-part="status"]'),
    words: 'The grades could not be fetched.',
    on: (page) => page.getByRole('main').locator('table:visible').first(),
    again: async (page) => {
      await page.reload();
    },
    right: (page) => page.locator('force-comparison'),
    answer: 'Forces (up to 6',
  },
  'who letters go to': {
    files: /\/letter\/recipients\.json$/,
    ask: async (page) => {
      await page.goto('/complaints/letter/?letter=formal-complaint');
      await page.getByLabel('Which police force?').selectOption('kent');
    },
    told: (page) => page.locator('[data-part="where"]'),
    words: 'Where to send it could not be loaded. Check your connection, and choose the force again.',
    // The letter is written all the same.
    on: (page) => new LetterPage(page).text.filter({ hasText: 'Formal complaint about' }),
    again: async (page) => {
      const force = page.getByLabel('Which police force?');
      await force.selectOption('');
      await force.selectOption('kent');
    },
    right: (page) => page.locator('[data-part="where"]'),
    answer: 'Kent',
  },
  'who handles a complaint': {
    files: /\/complaint-contacts\/kent\.json$/,
    ask: async (page) => {
      await page.goto('about:blank');
      await page.goto('/complaints/conduct-or-service/?force=kent');
    },
    told: (page) => page.locator('complaint-route'),
    words: 'We could not fetch the addresses.',
    on: (page) => page.locator('complaint-route').getByRole('link', { name: 'Kent Police' }).first(),
    again: async (page) => {
      await page.reload();
    },
    right: (page) => page.locator('complaint-route'),
    answer: 'Addresses for Kent Police are filled in below.',
  },
  'counts for a claim': {
    files: /\/crime\/(?:forces|partnerships)\/[^/]+\.csv$/,
    ask: async (page) => {
      await page.goto('/report-cards/claim/');
      await page.getByRole('button', { name: 'Check the claim' }).click();
    },
    told: (page) => page.locator('claim-check'),
    words: 'The figures could not be fetched. Check your connection and try again.',
    on: (page) => page.getByRole('button', { name: 'Check the claim' }),
    again: (page) => page.getByRole('button', { name: 'Check the claim' }).click(),
    right: (page) => page.locator('#claim-verdict'),
    answer: /./,
  },
};

for (const [what, kind] of Object.entries(kinds)) {
  own(`wrong answers in place of ${what} end in words and a way on`, async ({ page, host }) => {
    await page.clock.install();
    const told = async (how: Misdeed, name: string, wait = 0) => {
      host.does(how, kind.files);
      await kind.ask(page);
      if (wait > 0) {
        await expect.poll(() => host.done()).toBeGreaterThan(0);
        await page.clock.fastForward(wait);
      }
      await expect(kind.told(page), name).toContainText(kind.words);
      await expect(kind.on(page), name).toBeVisible();
      expect(host.done(), name).toBeGreaterThan(0);
    };
    for (const name of kind.tries ?? some) await told(misdeeds[name], name);
    await told(slowMisdeeds['a drip'], 'a drip', 31_000);
    host.does();
    await kind.again?.(page);
    await expect(kind.right(page)).toContainText(kind.answer);
  });
}
