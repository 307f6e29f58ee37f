import type { Page } from 'playwright/test';
import { excessWidth } from './support/checks.ts';
import { expect, test } from './support/test.ts';

/** A page of each kind that has something to press or to fill in. */
const pages = [
  '/',
  '/search/',
  '/forces/merseyside/A1/',
  '/forces/merseyside/',
  '/crime-map/',
  '/standards/policing-pledge/',
  '/complaints/',
  '/complaints/conduct-or-service/',
  '/complaints/deadlines/',
  '/complaints/letter/',
  '/report-cards/',
  '/report-cards/merseyside/',
  '/report-cards/compare/',
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
        'main :is(button, input, select, summary), header :is(a, button, summary)',
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

// A reader's own style is not the page's: no policy holds it back.
test.use({ bypassCSP: true });

for (const path of pages)
  test(`${path} stands text drawn apart on a narrow phone, and its controls can be hit`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await small(page)).toEqual([]);
    await page.addStyleTag({ content: APART });
    expect(await excessWidth(page)).toBeLessThanOrEqual(0);
    expect(await cutOff(page)).toEqual([]);
  });
