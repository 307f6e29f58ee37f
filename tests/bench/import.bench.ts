import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, runImporter, runScript } from './measure.ts';

const data = join('..', 'shared', 'data');

/** All of them, but for what newer files supersede. */
const INPUTS = [
  ['crime', 'crime'],
  ['boundaries', 'teams-2026-03/boundaries'],
  ['teams', 'teams-2026-03'],
  ['postcodes', 'postcodes'],
  ['areas', 'wards-2025'],
  ['areas', 'areas/lsoa21'],
  ['areas', 'areas/police-force-areas-2020.geojson'],
  ['areas', 'areas/community-safety-partnerships-2022.geojson'],
  ['areas', 'areas/lsoa21-lad24-csp22-pfa20-population.csv'],
  ['areas', 'areas/lsoa21-population-weighted-centroids.csv'],
  ['places', 'places'],
  ['places', 'basemap'],
] as const;

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
      ...INPUTS.flatMap(([option, path]) => [`--${option}`, join(data, path)]),
      ...['--out', join(out, 'areas')],
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
