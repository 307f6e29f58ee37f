import type { Page } from 'playwright/test';

/** Open every part of the page that opens on request, as a reader may. */
export const unfold = (page: Page): Promise<void> =>
  page.locator('main .part-fold').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
