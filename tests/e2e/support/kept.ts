import type { Page } from 'playwright/test';

/** Paths that a page asks for from now on, besides its own pictures, fonts and scripts that are still on their way. */
export function askedFor(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (!/^\/(?:assets\/|favicon)/.test(pathname)) paths.push(pathname + search);
  });
  return paths;
}

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
