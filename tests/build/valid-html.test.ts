import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { COUNTRY_SITE } from '../country/content-folder.ts';
import { filesOf } from './support/folder-site.ts';
import { onePageATemplate } from './support/templates.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });

/** What is wrong with a page by the rules of HTML, a line each. */
async function faultsOf(path: string): Promise<string[]> {
  const { results } = await validator.validateString(readFileSync(join(COUNTRY_SITE, path), 'utf8'));
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

const files = filesOf(COUNTRY_SITE);

it.each([...onePageATemplate(files).map((page) => `${page}index.html`), '/404.html'])(
  '%s is valid HTML',
  async (page) => {
    expect(await faultsOf(page)).toEqual([]);
  },
);

it('every page of a team is valid HTML, whatever its force published', async () => {
  const teams = files.filter((file) => /^\/forces\/[^/]+\/[^/]+\/index\.html$/.test(file));
  const dirty = teams.filter((file) => readFileSync(join(COUNTRY_SITE, file), 'utf8').includes('Bring'));
  expect(dirty.length).toBeGreaterThan(0);
  for (const page of teams) expect(await faultsOf(page), page).toEqual([]);
});
