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
  const { list, name } = hashedFile(file);
  const answer = await page.request.get(`/${list}`);
  const hashes = answer.ok() ? ((await answer.json()) as object) : {};
  await page.route(`**/${file}`, (route) => route.fulfill({ contentType: 'application/json', body }));
  const hash = await hashOf(Buffer.from(body));
  await page.route(`**/${list}`, (route) => route.fulfill({ json: { ...hashes, [name]: hash } }));
}
