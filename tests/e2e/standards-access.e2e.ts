import { axeFaults, deadLinks, excessWidth } from './support/checks.ts';
import { expect, test } from './support/test.ts';

const pages = [
  '/standards/',
  '/standards/policing-pledge/',
  '/standards/victims-code/',
  '/standards/response-times-2026/',
  '/standards/local-crime-services/',
  '/standards/right-to-ask/',
  '/services/',
  '/services/support/',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const path of pages) {
      test(`${path} has no fault that axe finds`, async ({ page }) => {
        await page.goto(path);
        expect(await axeFaults(page)).toEqual([]);
      });
    }
  });
}

for (const width of [320, 768, 1280]) {
  test(`no page about standards is wider than a screen of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const path of pages) {
      await page.goto(path);
      const over = await excessWidth(page);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
}

test('no link from these pages leads to a page that is not there', async ({ page, request }) => {
  expect(await deadLinks(page, request, pages)).toEqual([]);
});
