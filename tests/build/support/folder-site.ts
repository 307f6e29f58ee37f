import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer, listening } from '../../e2e/support/serve.ts';
import { buildCountry, type CountrySite } from './country-site.ts';

/** The folder of its host that the site is built for. */
export const FOLDER = '/know-your-patch';

/** Who answers for it. */
export const CONTACT = 'faults@police.example';

/** Builds the site as one that is published in a folder of its host. */
export const buildInFolder = (): CountrySite =>
  buildCountry((content) => {
    const file = join(content, 'site.yaml');
    const site = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      site
        .replace(/^address:.*$/m, `address: https://police.example${FOLDER}`)
        .replace(/^ {2}contact:.*$/m, `  contact: ${CONTACT}`),
    );
  });

/** Every file of a site, by its path below it. */
export const filesOf = (out: string): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length));

export interface FolderSite {
  /** `http://127.0.0.1:<port>/know-your-patch`, without a slash at its end. */
  address: string;
  /** Paths that were asked for and answered, in order. */
  answered: string[];
  /** Paths that were asked for and are not there, or not in the folder. */
  failed: string[];
  stop: () => Promise<void>;
}

/** Serves a site in its folder and nowhere else, as a host of many sites does. */
export async function serveInFolder(out: string): Promise<FolderSite> {
  const [answered, failed]: [string[], string[]] = [[], []];
  const { address, stop } = await listening((request, response) => {
    const url = request.url ?? '';
    response.on('finish', () => (response.statusCode < 400 ? answered : failed).push(url));
    if (url.startsWith(`${FOLDER}/`)) {
      request.url = url.slice(FOLDER.length);
      answer(out, request, response);
    } else response.writeHead(404).end();
  });
  return { address: address + FOLDER, answered, failed, stop };
}
