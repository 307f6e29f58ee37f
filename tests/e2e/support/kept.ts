import type { Page } from 'playwright/test';

/** Everything that a page can keep, as text: nothing is `[[],[],"",null,"",[],[]]`. */
export const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      history.state as unknown,
      window.name,
      (await indexedDB.databases()).map(({ name }) => name),
      await caches.keys(),
    ]),
  );
