import type { Page } from 'playwright/test';

/**
 * Hears what the pages' live regions say, as a screen reader speaks it: whole, each time that one changes. Gives back
 * what was said since it was last asked. Call it before the page is opened.
 */
export async function hear(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    new MutationObserver((records) => {
      const changed = records.flatMap(({ target }) => {
        const at = target instanceof Element ? target : target.parentElement;
        return at?.closest(LIVE) ?? [];
      });
      for (const region of new Set(changed)) {
        const text = region.checkVisibility() ? region.textContent.trim().replace(/\s+/g, ' ') : '';
        if (text !== '') said.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
    // What stands there as the page is opened is not an announcement.
    addEventListener('DOMContentLoaded', () => {
      said.length = 0;
    });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
}
