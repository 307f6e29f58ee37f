import { expect, test } from './support/test.ts';

/** How many screens of a phone a page may take before anything on it is unfolded. */
const bounds: readonly (readonly [path: string, screens: number])[] = [
  ['/', 2.5],
  ['/forces/merseyside/', 7],
  ['/forces/greater-manchester/', 7],
  ['/forces/merseyside/A1/', 7],
  ['/forces/lancashire/L1/', 7],
  ['/partnerships/madeup-westshire/', 7],
  ['/partnerships/', 5],
  ['/services/', 3],
  ['/postcodes/', 3],
  ['/report-cards/trust/', 7],
  ['/report-cards/merseyside/newsroom/', 7],
  ['/standards/', 9],
  ['/standards/policing-pledge/', 9],
  ['/standards/victims-code/', 9],
];
const SCREEN = { width: 390, height: 844 };

test('what a page holds is folded, so that it is short on a phone', async ({ page }) => {
  await page.setViewportSize(SCREEN);
  const long: string[] = [];
  for (const [path, screens] of bounds) {
    await page.goto(path);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height > screens * SCREEN.height)
      long.push(`${path}: ${(height / SCREEN.height).toFixed(2)} screens, of ${screens} at most`);
  }
  expect(long).toEqual([]);
});
