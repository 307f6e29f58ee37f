import { AxeBuilder } from '@axe-core/playwright';
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
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
      });
    }
  });
}

for (const width of [320, 768, 1280]) {
  test(`no page about standards is wider than a screen of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const path of pages) {
      await page.goto(path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
}

test('no link from these pages leads to a page that is not there', async ({ page, request }) => {
  const seen = new Set<string>();
  for (const path of pages) {
    await page.goto(path);
    const hrefs = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const href of hrefs) if (href.startsWith(new URL(page.url()).origin)) seen.add(href);
  }
  const missing: string[] = [];
  for (const href of [...seen].sort()) {
    const [address = '', anchor] = href.split('#');
    const response = await request.get(address);
    const anchored = anchor === undefined || (await response.text()).includes(`id="${anchor}"`);
    if (!response.ok() || !anchored) missing.push(href);
  }
  expect(missing).toEqual([]);
});
