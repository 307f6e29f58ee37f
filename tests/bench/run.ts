import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchCrimeMap } from './crime-map.bench.ts';
import { benchImport } from './import.bench.ts';
import { benchInteraction } from './interaction.bench.ts';
import { type Figure, round, table } from './measure.ts';
import { benchNational } from './national.bench.ts';
import { benchReportCards } from './report-cards.bench.ts';
import { benchSite } from './site.bench.ts';

const benches = {
  import: benchImport,
  site: benchSite,
  'report-cards': benchReportCards,
  'crime-map': benchCrimeMap,
  interaction: benchInteraction,
  national: benchNational,
} as const;

/**
 * `npm run bench`: the performance figures, each beside its baseline of the same run; names after `--` choose some.
 * The national one takes a quarter of an hour and is left out unless it is named.
 */
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in benches));
if (unknown.length > 0) {
  throw new Error(`No bench is called ${unknown.join(', ')}; expected ${Object.keys(benches).join(', ')}.`);
}
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length === 0 ? name !== 'national' : chosen.includes(name)) figures.push(...(await bench()));
}
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`\n${table(figures)}\n\nMeasured on ${machine}.`);
const results = { machine, figures: figures.map((figure) => ({ ...figure, value: round(figure.value) })) };
await writeFile(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
