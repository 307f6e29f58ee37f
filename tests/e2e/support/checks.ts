import { AxeBuilder } from '@axe-core/playwright';
import type { APIRequestContext, Page } from 'playwright/test';

/** What axe finds wrong with a page, a line each; `narrow` to look at a part of it. */
export async function axeFaults(
  page: Page,
  narrow: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<string[]> {
  const { violations } = await narrow(new AxeBuilder({ page })).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** How far a page is wider than the screen, in pixels. */
export const excessWidth = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Addresses within the site that these pages lead to and that are not there, page or place. */
export async function deadLinks(
  page: Page,
  request: APIRequestContext,
  paths: readonly string[],
): Promise<string[]> {
  const seen = new Set<string>();
  for (const path of paths) {
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
  return missing;
}
