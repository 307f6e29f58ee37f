import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, runImporter, runScript } from './measure.ts';
import { writeAreas } from './national/area-files.ts';
import { writePostcodes } from './national/postcode-file.ts';
import { publishedSizes } from './national/published-sizes.ts';
import { siteOf } from './national/site-of.ts';
import { writeMonth } from './national/street-files.ts';
import { makeCountry } from './national/world.ts';

const ROWS = 20_000_000;
const POSTCODES = 2_700_000;
const MONTHS = 36;
const STEPS = [1, 4, 12, MONTHS];

/** Months back from December 2025. */
const months = Array.from({ length: MONTHS }, (_, i) => {
  const year = 2025 - Math.floor(i / 12);
  return `${year}-${String(12 - (i % 12)).padStart(2, '0')}`;
});

/** An import of a made-up country of national size: three years, against unpacking and a bare scan; then how it grows. */
export async function benchNational(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-national-'));
  try {
    const country = makeCountry();
    await writeAreas(folder, country);
    await writePostcodes(folder, country, POSTCODES);
    for (const month of months) {
      await writeMonth(folder, country, month, ROWS / MONTHS);
      console.log(`made ${month}`);
    }
    const bare = runScript(join(import.meta.dirname, 'bare-scan.ts'), [
      join(folder, 'crime'),
      join(folder, 'postcodes'),
      join(folder, 'unpacked'),
    ]);
    const figures = STEPS.flatMap((step) => {
      const full = importMonths(folder, months.slice(0, step));
      const rows = `${((ROWS / MONTHS / 1e6) * step).toFixed(1)} million rows of ${step} months`;
      const whole = step === MONTHS;
      return [
        {
          what: `national import, ${rows}`,
          ...{ value: full.seconds, unit: 's' },
          ...(whole && {
            baseline: { what: 'unzip and bare scan', value: bare.seconds },
            budget: '≤ 180 s, ≤ 3×',
          }),
        },
        {
          what: `national import, peak memory at ${step} months`,
          ...{ value: full.peak, unit: 'MB' },
          ...(whole && { budget: '≤ 2,500 MB' }),
        },
      ];
    });
    const release = await sizes(join(folder, 'areas-out'));
    return [...figures, ...release, ...(await buildOf(folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const importMonths = (folder: string, wanted: readonly string[]) =>
  runImporter([
    ...wanted.flatMap((month) => ['--crime', join(folder, 'crime', `${month}.zip`)]),
    ...['--boundaries', join(folder, 'boundaries'), '--postcodes', join(folder, 'postcodes')],
    ...['--areas', join(folder, 'areas'), '--out', join(folder, 'areas-out')],
  ]);

/** What the largest release takes on disk. */
async function sizes(release: string): Promise<Figure[]> {
  const files = await readdir(release, { recursive: true, withFileTypes: true });
  const bytes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  const total = bytes.reduce((sum, n) => sum + n, 0);
  return [
    { what: 'national release, all files', value: total / 2 ** 20, unit: 'MB' },
    { what: 'national release, largest file', value: Math.max(...bytes) / 2 ** 20, unit: 'MB' },
  ];
}

/** The site of that release, built as `npm run build` does. */
async function buildOf(folder: string): Promise<Figure[]> {
  const site = join(folder, 'site');
  await siteOf(join(folder, 'areas-out'), site);
  const { seconds, peak } = runScript(join('scripts', 'build.ts'), ['--silent'], {}, [], site);
  return [
    { what: 'national site, build', value: seconds, unit: 's', budget: '≤ 60 s' },
    {
      what: 'national site, peak memory of all its processes',
      value: peak,
      unit: 'MB',
      budget: '≤ 2,000 MB',
    },
    ...publishedSizes(join(site, 'dist')),
  ];
}
