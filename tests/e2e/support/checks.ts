import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** All of axe's rules about colours, but for the AAA one, which it leaves out unless asked. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

type Narrow = (axe: AxeBuilder) => AxeBuilder;

/**
 * What axe finds wrong with a page, a line each; `narrow` to look at a part of it. All rules in light colours; then
 * in dark ones, where only colours differ (see base.css), the rules about colours.
 */
export async function axeFaults(page: Page, narrow: Narrow = (axe) => axe): Promise<string[]> {
  const light = await violations(page, narrow);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, (axe) => narrow(axe).withRules(COLOUR_RULES));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((fault) => `in the dark: ${fault}`)];
}

async function violations(page: Page, narrow: Narrow): Promise<string[]> {
  // What passes is not described. "Legacy" is without a second page that joins the results of frames: pages here have
  // none, and every rule runs all the same.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const found = await narrow(axe).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** How far a page is wider than the screen, in pixels. */
export const excessWidth = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Widths of a narrow phone, a tablet or a desk that a page is too wide for as it stands, and by how many pixels. */
export async function tooWideNow(page: Page): Promise<string[]> {
  const wide: string[] = [];
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    const over = await excessWidth(page);
    if (over > 0) wide.push(`by ${over} on a screen of ${width}`);
  }
  return wide;
}

/** The same of pages, each loaded once. */
export async function tooWide(page: Page, paths: readonly string[]): Promise<string[]> {
  const wide: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    wide.push(...(await tooWideNow(page)).map((over) => `${path} ${over}`));
  }
  return wide;
}

/** How many A4 sheets a page prints on. */
export async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}
