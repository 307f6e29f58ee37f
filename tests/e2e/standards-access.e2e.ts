import { axeFaults, tooWide } from './support/checks.ts';
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

for (const path of pages) {
  test(`${path} has no fault that axe finds`, async ({ page }) => {
    await page.goto(path);
    expect(await axeFaults(page)).toEqual([]);
  });
}

test('no page about standards is wider than a narrow phone, a tablet or a desk', async ({ page }) => {
  test.slow();
  expect(await tooWide(page, pages)).toEqual([]);
});
