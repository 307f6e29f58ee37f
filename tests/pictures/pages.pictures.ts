import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from 'playwright/test';
import { expect, test } from '../e2e/support/test.ts';
import { difference, SEEN, small } from './picture.ts';
import { TEMPLATES, THEMES, WIDTHS } from './templates.ts';

/*
 * Pages as they were when somebody last looked at them: tests/pictures/kept. `npm run pictures` compares,
 * `npm run pictures -- --renew` makes them anew; whoever commits them has opened those that changed.
 */

const KEPT = 'tests/pictures/kept';
const BROWSER = join(KEPT, 'browser.txt');
/** Of a picture's pixels so many may differ: in the browser that made it, and in any other, which draws letters its own way. */
const [SAME_BROWSER, OTHER_BROWSER] = [0.001, 0.02];

/** What stands on a page depends on its day. */
const DAY = '2026-11-21T12:00:00Z';

async function open(page: Page, path: string): Promise<void> {
  await page.clock.setFixedTime(DAY);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // The map beside an answer is drawn where there is room for it when it comes.
  await page.setViewportSize({ width: Math.max(...WIDTHS), height: SEEN });
  await page.goto(path);
  if (path.startsWith('/crime-map/#')) await page.locator('.map-land').first().waitFor({ state: 'attached' });
  if (path.startsWith('/#')) await page.locator('[data-beside] svg').waitFor();
  if (path.includes('forces=')) await page.locator('[data-part="result"]').waitFor();
  await page.evaluate(() => document.fonts.ready);
}

async function take(page: Page, width: number, theme: (typeof THEMES)[number]): Promise<Buffer> {
  await page.setViewportSize({ width, height: SEEN });
  await page.emulateMedia({ colorScheme: theme });
  return small(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

/** How far pictures may differ in this browser, and what is said of it where it is another than made them. */
function tolerance(page: Page): { most: number; note: string } {
  const here = page.context().browser()?.version() ?? 'unknown';
  const made = existsSync(BROWSER) ? readFileSync(BROWSER, 'utf8').trim() : 'none';
  return here === made
    ? { most: SAME_BROWSER, note: '' }
    : {
        most: OTHER_BROWSER,
        note: `The pictures were made in Chromium ${made} and this is ${here}: only large differences count; renew them (npm run pictures -- --renew) and look.`,
      };
}

async function hold(picture: Buffer, name: string, most: number, info: TestInfo): Promise<string[]> {
  const file = join(KEPT, `${name}.png`);
  if (!existsSync(file)) return [`${name}: there is no picture of it yet`];
  const kept = readFileSync(file);
  const differing = await difference(picture, kept);
  if (differing <= most) return [];
  await info.attach(`${name}, kept`, { body: kept, contentType: 'image/png' });
  await info.attach(`${name}, now`, { body: picture, contentType: 'image/png' });
  writeFileSync(info.outputPath(`${name}.png`), picture);
  return [`${name}: ${(differing * 100).toFixed(2)} % of it differs; now: ${info.outputPath(`${name}.png`)}`];
}

test('the browser that made the pictures is named, and said where this is another', ({ page }) => {
  if (process.env['PICTURES'] !== 'renew') expect(readFileSync(BROWSER, 'utf8')).toMatch(/^\d+(\.\d+){3}\n$/);
  const { note } = tolerance(page);
  expect(note === '' || note.includes('this is')).toBe(true);
  if (note !== '') console.log(note);
});

for (const [name, path] of Object.entries(TEMPLATES))
  test(`${name} looks as it did`, async ({ page }, info) => {
    const renew = process.env['PICTURES'] === 'renew';
    const { most, note } = tolerance(page);
    const changed: string[] = [];
    await open(page, path);
    for (const width of WIDTHS)
      for (const theme of THEMES) {
        const picture = await take(page, width, theme);
        const of = `${name}-${width}-${theme}`;
        if (renew) {
          mkdirSync(KEPT, { recursive: true });
          writeFileSync(join(KEPT, `${of}.png`), picture);
          writeFileSync(BROWSER, `${page.context().browser()?.version() ?? ''}\n`);
        } else changed.push(...(await hold(picture, of, most, info)));
      }
    expect(changed, note).toEqual([]);
  });

test.describe('a change that somebody would see', () => {
  test.use({ bypassCSP: true });

  for (const [what, style] of [
    ['another colour of what is pressed', ':root { --action: #1d4f91 !important }'],
    ['headings a little larger', 'h1 { font-size: 2.3rem !important }'],
    ['boxes set further apart', '.card { margin-bottom: 2rem !important }'],
  ] as const)
    test(`is found: ${what}`, async ({ page }) => {
      await open(page, '/forces/merseyside/');
      const before = await take(page, 390, 'light');
      expect(await difference(before, await take(page, 390, 'light'))).toBe(0);
      await page.addStyleTag({ content: style });
      expect(await difference(before, await take(page, 390, 'light'))).toBeGreaterThan(SAME_BROWSER);
    });
});
