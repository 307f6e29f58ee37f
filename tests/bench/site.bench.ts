import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { answerFrom } from '../../src/domain/look-up/lookup.ts';
import { readPostcode } from '../../src/domain/look-up/postcode.ts';
import type { Shard } from '../../src/schemas/look-up/shard.ts';
import { type Figure, medianMs, runScript } from './measure.ts';

const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');

/** The whole build against one of a single page, and the sizes of what a reader downloads. */
export async function benchSite(): Promise<Figure[]> {
  const one = await buildOnePage();
  const out = resolve('dist-bench');
  const full = runScript(astro, ['build', '--silent', '--outDir', out]);
  try {
    const files = await readdir(out, { recursive: true });
    const pages = files.filter((file) => file.endsWith('.html') || file.startsWith('data/v1/')).length;
    return [
      {
        what: `build of ${pages} pages and files`,
        value: full.seconds,
        unit: 's',
        baseline: { what: 'a one-page site', value: one.seconds },
      },
      {
        what: 'pages and files a second beyond start-up',
        value: pages / (full.seconds - one.seconds),
        unit: '/s',
        budget: '≥ 400 /s',
      },
      { what: 'build, peak memory', value: full.peak, unit: 'MB' },
      ...(await shards(join(out, 'data/v1/postcodes'))),
    ];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Start-up alone: the same tools and settings on a site of one page. */
async function buildOnePage() {
  const folder = await mkdtemp(resolve('.bench-one-page-'));
  try {
    await mkdir(join(folder, 'src/pages'), { recursive: true });
    await writeFile(
      join(folder, 'src/pages/index.astro'),
      '<html lang="en"><head><title>One</title></head><body>One</body></html>\n',
    );
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
    await writeFile(join(folder, 'astro.config.mjs'), "export { default } from '../astro.config.mjs';\n");
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    return runScript(astro, ['build', '--silent', '--root', folder]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function shards(folder: string): Promise<Figure[]> {
  const texts = await Promise.all(
    (await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')),
  );
  const sizes = texts.map((text) => gzipSync(text).length / 1024).sort((a, b) => a - b);
  const shard = JSON.parse(texts.reduce((a, b) => (b.length > a.length ? b : a))) as Shard;
  const [sector = '0', units = ''] = Object.entries(shard.sectors).at(-1) ?? [];
  const read = readPostcode(`${shard.outcode} ${sector}${units.slice(-2)}`);
  if (read.kind !== 'ok') throw new Error(`${shard.outcode}: its last postcode cannot be read`);
  const parse = medianMs(101, () => void JSON.parse(JSON.stringify(shard)));
  return [
    {
      what: 'outcode file, median, gzip',
      value: sizes[sizes.length >> 1] ?? NaN,
      unit: 'kB',
      budget: '≤ 4 kB',
    },
    { what: 'outcode file, largest, gzip', value: sizes.at(-1) ?? NaN, unit: 'kB', budget: '≤ 25 kB' },
    {
      what: `answer in the largest outcode (${shard.outcode})`,
      value: medianMs(101, () => void answerFrom(shard, read, shard.release)),
      unit: 'ms',
      baseline: { what: 'reading and writing its JSON', value: parse },
      budget: '≤ 2 ms',
    },
  ];
}
