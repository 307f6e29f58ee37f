import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** What a script needs before it can run; not what it asks for later by `import()`. */
const IMPORTS = /(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g;

/** Most bytes under gzip, by the first pattern that a page's address fits; `script` is bound before anything is pressed. */
const BUDGETS: readonly { pages: RegExp; html: number; css: number; script?: number }[] = [
  { pages: /^\/$/, html: 10 * KB, css: 12 * KB, script: 10 * KB },
  { pages: /^\/crime-map\/figures\//, html: 40 * KB, css: 12 * KB },
  { pages: /^\/(?:forces|forces\/[^/]+|partnerships)\/[^/]+\/$/, html: 20 * KB, css: 12 * KB },
  { pages: /./, html: 25 * KB, css: 16 * KB },
];

/** The pages of a built site and what each weighs. `folder`: of the host that it lives in, such as `/portal`, or ''. */
export function pageWeights(site: string, folder = ''): PageWeight[] {
  const read = new Map<string, { bytes: number; imports: string[] }>();
  const fetched = (file: string) => {
    const known = read.get(file);
    if (known) return known;
    const bytes = readFileSync(file);
    const found = file.endsWith('.js') ? [...bytes.toString().matchAll(IMPORTS)] : [];
    const one = {
      bytes: weightOf(bytes),
      imports: found.map(([, name = '']) => join(dirname(file), name)),
    };
    read.set(file, one);
    return one;
  };
  /** Of files and of all that they import, each once. */
  const weigh = (addresses: readonly string[]) => {
    const files = new Set(addresses.map((address) => join(site, address.slice(folder.length))));
    for (const file of files) for (const other of fetched(file).imports) files.add(other);
    return [...files].reduce((sum, file) => sum + fetched(file).bytes, 0);
  };
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
    .sort()
    .map((name) => {
      const html = readFileSync(join(site, name));
      const sum = (pattern: RegExp) =>
        weigh([...html.toString().matchAll(pattern)].map(([, address = '']) => address));
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
