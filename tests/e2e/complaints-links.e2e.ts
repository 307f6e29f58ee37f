import { routeIds } from './support/complaints-page.ts';
import { expect, test } from './support/test.ts';

const pages = ['/complaints/', '/complaints/2009/', '/complaints/forces/northamptonshire/'];

test('no link from these pages leads to a page or a place that is not there', async ({ page, request }) => {
  test.slow();
  const seen = new Set<string>();
  for (const path of [...pages, ...(await routeIds(page)).map((id) => `/complaints/${id}/`)]) {
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
