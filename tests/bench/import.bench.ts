import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, runImporter, runScript } from './measure.ts';

const data = join('..', 'shared', 'data');

/** A full import of the publishers' files, against unpacking the crime archives and DuckDB's bare scan of them. */
export async function benchImport(): Promise<Figure[]> {
  if (!existsSync(data)) {
    console.log(`No publishers' files in ${data}: the import is not measured.`);
    return [];
  }
  const out = await mkdtemp(join(tmpdir(), 'bench-import-'));
  try {
    const bare = runScript(join(import.meta.dirname, 'bare-scan.ts'), [
      join(data, 'crime'),
      join(data, 'postcodes'),
      join(out, 'unpacked'),
    ]);
    const full = runImporter([
      ...['--crime', join(data, 'crime'), '--boundaries', join(data, 'boundaries')],
      ...['--postcodes', join(data, 'postcodes'), '--areas', join(data, 'areas')],
      ...['--teams', join(data, 'neighbourhoods'), '--out', join(out, 'areas')],
    ]);
    return [
      {
        what: 'import of all files, zip to published release',
        value: full.seconds,
        unit: 's',
        baseline: { what: 'unzip and bare scan of every row', value: bare.seconds },
        budget: '≤ 30 s, ≤ 3×',
      },
      { what: 'import, peak memory', value: full.peak, unit: 'MB', budget: '≤ 2,000 MB' },
    ];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
