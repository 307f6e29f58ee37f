import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchCrimeMap } from './crime-map.bench.ts';
import { benchImport } from './import.bench.ts';
import { type Figure, round, table } from './measure.ts';
import { benchReportCards } from './report-cards.bench.ts';
import { benchSite } from './site.bench.ts';

/** `npm run bench`: the performance figures, each beside its baseline of the same run. */
const figures: Figure[] = [
  ...(await benchImport()),
  ...(await benchSite()),
  ...benchReportCards(),
  ...(await benchCrimeMap()),
];
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`\n${table(figures)}\n\nMeasured on ${machine}.`);
const results = { machine, figures: figures.map((figure) => ({ ...figure, value: round(figure.value) })) };
await writeFile(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
