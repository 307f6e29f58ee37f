import type { Page } from 'playwright/test';
import { hashedFile, hashOf } from '../../../src/domain/file-hashes.ts';

/**
 * From now on the site has another file of JSON at an address, with the hash that belongs to it.
 * @param file within the site, such as `data/v1/areas/kent.json`; it need not be there yet
 * @param from where it is made from; the file itself where left out
 */
export async function changeFile(
  page: Page,
  file: string,
  change: (before: Record<string, unknown>) => object,
  from = file,
): Promise<void> {
  const body = JSON.stringify(
    change((await (await page.request.get(`/${from}`)).json()) as Record<string, unknown>),
  );
  await page.route(`**/${file}`, (route) => route.fulfill({ contentType: 'application/json', body }));
  const { list, name } = hashedFile(file);
  const lists = listsOf(page);
  const known = lists.get(list);
  const hashes = known ?? (await hashesOf(page, list));
  hashes[name] = await hashOf(Buffer.from(body));
  lists.set(list, hashes);
  if (!known) await page.route(`**/${list}`, (route) => route.fulfill({ json: hashes }));
}

type Hashes = Record<string, string | null>;

/** Lists in which a page's tests have changed something. */
const changed = new WeakMap<Page, Map<string, Hashes>>();

function listsOf(page: Page): Map<string, Hashes> {
  const lists = changed.get(page) ?? new Map<string, Hashes>();
  changed.set(page, lists);
  return lists;
}

async function hashesOf(page: Page, list: string): Promise<Hashes> {
  const answer = await page.request.get(`/${list}`);
  return answer.ok() ? ((await answer.json()) as Hashes) : {};
}
