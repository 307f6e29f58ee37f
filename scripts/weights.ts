import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One file too heavy: what it is, its bytes under gzip, and how many it may have. */
export interface Overweight {
  what: string;
  bytes: number;
  most: number;
}

/** A page and what its head and foot fetch, in bytes under gzip. */
export interface PageWeight {
  page: string;
  html: number;
  css: number;
  script: number;
}

const KB = 1000;

/** Most bytes under gzip, by the first pattern that a page's address fits; `script` is bound before anything is pressed. */
const BUDGETS: readonly { pages: RegExp; html: number; css: number; script?: number }[] = [
  { pages: /^\/$/, html: 10 * KB, css: 12 * KB, script: 10 * KB },
  { pages: /^\/crime-map\/figures\//, html: 40 * KB, css: 12 * KB },
  // The longest lists of wards and teams, beside a coast, take two more.
  { pages: /^\/forces\/[^/]+\/$/, html: 22 * KB, css: 12 * KB },
  { pages: /^\/(?:forces\/[^/]+|partnerships)\/[^/]+\/$/, html: 20 * KB, css: 12 * KB },
  { pages: /./, html: 25 * KB, css: 16 * KB },
];

/** The pages of a built site and what each weighs. `folder`: of the host that it lives in, such as `/portal`, or ''. */
export function pageWeights(site: string, folder = ''): PageWeight[] {
  const sizes = new Map<string, number>();
  const sizeOf = (address: string) => {
    const file = join(site, address.slice(folder.length));
    const size = sizes.get(file) ?? weightOf(readFileSync(file));
    sizes.set(file, size);
    return size;
  };
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
    .sort()
    .map((name) => {
      const html = readFileSync(join(site, name));
      const sum = (pattern: RegExp) =>
        [...html.toString().matchAll(pattern)].reduce((all, [, address = '']) => all + sizeOf(address), 0);
      return {
        page: `/${name.slice(0, -'index.html'.length)}`,
        html: weightOf(html),
        css: sum(/<link rel="stylesheet" href="([^"]+)"/g),
        script: sum(/<script [^>]*src="([^"]+)"/g),
      };
    });
}

/** What is heavier than it may be; nothing where all is well. */
export const overweight = (pages: readonly PageWeight[]): Overweight[] =>
  pages.flatMap(({ page, ...weights }) => {
    const budget = BUDGETS.find((one) => one.pages.test(page));
    return (['html', 'css', 'script'] as const).flatMap((kind) => {
      const most = budget?.[kind] ?? Infinity;
      return weights[kind] > most ? [{ what: `${page} (${kind})`, bytes: weights[kind], most }] : [];
    });
  });

const weightOf = (bytes: Buffer) => gzipSync(bytes).length;
