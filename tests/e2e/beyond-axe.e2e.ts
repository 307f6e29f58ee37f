import type { Page } from 'playwright/test';
import { IN_SOUTH_WALES } from '../country/postcodes.ts';
import { CrimeMapPage } from './support/crime-map-page.ts';
import { excessWidth } from './support/checks.ts';
import { LetterPage } from './support/letter-page.ts';
import { hear } from './support/live-regions.ts';
import { ReportCardsPage } from './support/report-cards-page.ts';
import { expect, test } from './support/test.ts';

/** A page of each kind that has something to press or to fill in. */
const pages = [
  '/',
  '/search/',
  '/forces/merseyside/A1/',
  '/forces/merseyside/',
  '/partnerships/madeup-westshire/',
  '/postcodes/',
  '/crime-map/',
  '/crime-map/figures/merseyside/A1/',
  '/standards/',
  '/standards/policing-pledge/',
  '/complaints/',
  '/complaints/conduct-or-service/',
  '/complaints/deadlines/',
  '/complaints/letter/?letter=ask-for-a-review',
  '/report-cards/',
  '/report-cards/merseyside/',
  '/report-cards/compare/',
  '/report-cards/claim/',
  '/services/',
  '/services/support/',
  '/keep/',
];

/** As far as a reader may draw text apart (WCAG 2.2, 1.4.12). */
const APART =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** Texts that are cut off by what holds them, with how far; what opens to the whole text may end in dots. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('header *, nav *, button, label, summary')]
      .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
      .filter((one) => {
        const { overflowX, textOverflow } = getComputedStyle(one);
        return overflowX !== 'visible' && textOverflow !== 'ellipsis';
      })
      .map((one) => `${one.localName}.${one.className}: ${one.scrollWidth - one.clientWidth}`),
  );

/** What a finger must hit and is smaller than 24 pixels with its label; links within a sentence may be. */
const small = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(button, input, select, summary), header :is(a, button, summary), footer :is(input, summary)',
      ),
    ]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[hidden], .skip'))
      .map((one) => (one instanceof HTMLInputElement && one.labels?.[0] ? one.labels[0] : one))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(
        ({ one, box }) =>
          `${one.outerHTML.slice(0, 80)}: ${Math.round(box.width)} by ${Math.round(box.height)}`,
      ),
  );

/** How much of a screen stays covered by what does not move with the page, in pixels. */
const covered = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position) && one.checkVisibility())
      .filter((one) => one.closest('.scroll, table') === null)
      .reduce((sum, one) => sum + one.getBoundingClientRect().height, 0),
  );

/** What still moves for somebody who asked for no motion. */
const moving = (page: Page) =>
  page.evaluate(() => [
    // What shows words where a script is late takes a thousandth of a second, and nothing moves by it.
    ...document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 1)
      .map((one) => `animation ${one instanceof CSSAnimation ? one.animationName : one.id}`),
    ...[...document.querySelectorAll('*')]
      .filter((one) => {
        const { transitionProperty, transitionDuration, scrollBehavior } = getComputedStyle(one);
        const glides = transitionProperty !== 'none' && /[1-9]/.test(transitionDuration);
        return glides || scrollBehavior === 'smooth';
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  ]);

/** Buttons that a contrast theme leaves without an edge or a line below; those in tables have arrows of their own. */
const edgeless = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, .button')]
      .filter(
        (one) => one.checkVisibility() && one.getBoundingClientRect().width > 0 && !one.closest('table'),
      )
      .filter((one) => {
        const { borderTopWidth, borderBottomWidth, textDecorationLine } = getComputedStyle(one);
        return [borderTopWidth, borderBottomWidth].includes('0px') && textDecorationLine === 'none';
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  );

// A reader's own style is not the page's: no policy holds it back.
test.use({ bypassCSP: true });

for (const path of pages)
  test(`${path} stands text drawn apart, 400 % and a contrast theme, can be hit and keeps still`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // A desk screen of 1280 by 1024 at 400 %, which is as narrow as a narrow phone and lower.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    expect(await excessWidth(page)).toBeLessThanOrEqual(0);
    expect(await covered(page)).toBeLessThan(100);
    expect(await moving(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await small(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await edgeless(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.addStyleTag({ content: APART });
    expect(await excessWidth(page)).toBeLessThanOrEqual(0);
    expect(await cutOff(page)).toEqual([]);
  });

test('a Welsh name is marked as Welsh, so that it is read aloud as such', async ({ page, lookUp }) => {
  await page.goto('/forces/south-wales/');
  const welsh = page.locator('main [lang="cy"]');
  await expect(welsh.first()).toHaveText(/^(De|Gogledd) Madeup/);
  const unmarked = await page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    for (const one of main.querySelectorAll('[lang="cy"]')) one.remove();
    return main.textContent.match(/\b(De|Gogledd) Madeup[^)]*/g);
  });
  expect(unmarked).toBeNull();
  await lookUp.openAndFind(IN_SOUTH_WALES);
  await expect(lookUp.answer.locator('[lang="cy"]')).toHaveText(/^(De|Gogledd) Madeup/);
});

test('an answer is not read out twice, and what was wrong with a postcode is said once', async ({
  page,
  lookUp,
}) => {
  const said = await hear(page);
  await lookUp.open();
  await lookUp.find('AA1 1AA');
  // The reader is taken to it, which reads it.
  await expect(lookUp.answer).toBeFocused();
  expect(await said()).toEqual([]);
  await lookUp.find('ZZ1');
  await expect(lookUp.error).not.toBeEmpty();
  expect(await said()).toEqual([(await lookUp.error.innerText()).trim()]);
});

test('what a choice of grades or crimes leads to is said once', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 740 });
  const said = await hear(page);
  const cards = new ReportCardsPage(page);
  await cards.open();
  await said();
  await page.getByLabel('Nation').selectOption('Wales');
  await expect(cards.status).toContainText('4 of 43');
  expect(await said()).toEqual([await cards.status.innerText()]);

  const map = new CrimeMapPage(page);
  await map.open('force=merseyside');
  await map.drawn();
  const what = await map.openSheet('what');
  await said();
  const before = await map.shown.innerText();
  await what.getByRole('checkbox', { name: /^Burglary/ }).check();
  await expect(map.shown).not.toHaveText(before);
  const spoken = await said();
  expect(spoken.length).toBeGreaterThan(0);
  expect(spoken).toEqual([...new Set(spoken)]);
});

test('that a letter was copied is said once', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const said = await hear(page);
  await new LetterPage(page).open('chase-an-update');
  await said();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(said).toEqual([expect.stringMatching(/copied/i)]);
});
