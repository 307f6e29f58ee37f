import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from '../measure.ts';

const MB = 2 ** 20;

/** What a built site takes on its host, and the largest things that a reader fetches from it. */
export function publishedSizes(site: string): Figure[] {
  const names = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1));
  const sizes = new Map(names.map((name) => [name, statSync(join(site, name)).size]));
  const gzip = (name: string) => gzipSync(readFileSync(join(site, name))).length;
  const [largest = ''] = [...sizes].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const matching = (pattern: RegExp) => names.filter((name) => pattern.test(name));
  const page = largestOf(matching(/\.html$/), gzip);
  const outcode = largestOf(matching(/^data\/v1\/postcodes\//), gzip);
  const force = largestOf(matching(/^data\/v1\/(crime-map|boundaries)\/[^/]+\.json$/), gzip);
  const team = largestOf(matching(/^data\/v1\/crime-map\/[^/]+\/[^/]+\.json$/), (name) =>
    ['crime-map', 'crime', 'boundaries'].reduce(
      (sum, folder) => sum + gzip(name.replace('/crime-map/', `/${folder}/`)),
      0,
    ),
  );
  return [
    { what: 'national site, files', value: names.length, unit: 'files' },
    { what: 'national site, pages among them', value: matching(/\.html$/).length, unit: 'pages' },
    { what: 'national site, all files', value: sum(sizes.values()) / MB, unit: 'MB' },
    { what: `its largest file (${largest})`, value: (sizes.get(largest) ?? 0) / MB, unit: 'MB' },
    { what: 'the same, gzip', value: gzip(largest) / MB, unit: 'MB' },
    kilobytes(`its largest page (${page.name}), gzip`, page.bytes),
    { ...kilobytes(`its largest outcode file (${outcode.name}), gzip`, outcode.bytes), budget: '≤ 25 kB' },
    { ...kilobytes(`data of its largest team’s map (${team.name}), gzip`, team.bytes), budget: '≤ 100 kB' },
    kilobytes(`largest file of a force’s map (${force.name}), gzip`, force.bytes),
  ];
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, n) => all + n, 0);

const kilobytes = (what: string, bytes: number): Figure => ({ what, value: bytes / 1024, unit: 'kB' });

function largestOf(names: readonly string[], sizeOf: (name: string) => number) {
  return names
    .map((name) => ({ name, bytes: sizeOf(name) }))
    .reduce((a, b) => (b.bytes > a.bytes ? b : a), { name: 'none', bytes: 0 });
}
