import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { crimeCategories } from '../../../src/domain/crime/categories.ts';
import { crimeOutcomes } from '../../../src/domain/crime/outcomes.ts';
import { loadContent } from '../../../src/read/content/content.ts';
import { STREET_HEADER, streetMember } from '../../importer/support/street-csv.ts';
import { type Country, type Lsoa, pointsOf, randomNumbers } from './world.ts';

const hex = Array.from({ length: 2 ** 16 }, (_, i) => i.toString(16).padStart(4, '0'));
const outcomes = crimeOutcomes.slice(1).map(({ name }) => name);

/** What an LSOA's rows have in common, at each of its points: coordinates to LSOA name. */
const placesOf = (lsoa: Lsoa): string[] =>
  pointsOf(lsoa).map((point, i) => `${point},On or near Madeup Road ${i},${lsoa.code},${lsoa.name}`);

/**
 * One month's archive with `rows` crimes and incidents, spread over the forces by their LSOAs. Those of which content
 * says that they publish none have no file: the import would not take it.
 */
export async function writeMonth(folder: string, country: Country, month: string, rows: number) {
  const forces = country.forces.filter(({ force }) => !isLeftOut(force, month));
  const all = forces.reduce((n, { force }) => n + lsoasOf(country, force).length, 0);
  await mkdir(join(folder, 'crime'), { recursive: true });
  const zip = new yazl.ZipFile();
  for (const [i, { force }] of forces.entries()) {
    const lsoas = lsoasOf(country, force);
    const own = Math.round((rows * lsoas.length) / all);
    const random = randomNumbers(Number(month.replace('-', '')) * 100 + i);
    const csv = () =>
      Readable.from(linesOf(lsoas, month, own, random, `${month.replace('-', '')}${hex[i] ?? ''}`));
    zip.addReadStreamLazy(streetMember(month, force), { compressionLevel: 1 }, (done) => {
      done(null, csv());
    });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(folder, 'crime', `${month}.zip`)));
}

const lsoasOf = ({ lsoas }: Country, force: string) => lsoas.filter((lsoa) => lsoa.force === force);

const { knownGaps } = loadContent();
const isLeftOut = (force: string, month: string) =>
  knownGaps.some(
    (gap) =>
      gap.force === force &&
      gap.dataset === 'street' &&
      gap.status === 'notPublished' &&
      gap.from <= month &&
      (gap.to === null || month <= gap.to),
  );

/** The rows of one file, many at a time. */
function* linesOf(
  lsoas: readonly Lsoa[],
  month: string,
  rows: number,
  random: () => number,
  file: string,
): Generator<Buffer> {
  const places = lsoas.flatMap(placesOf);
  const half = () => `${hex[random() & 0xffff]}${hex[random() >>> 16]}`;
  let lines = [STREET_HEADER];
  for (let i = 0; i < rows; i++) {
    const category = crimeCategories[random() % crimeCategories.length];
    const isIncident = category?.slug === 'anti-social-behaviour';
    // No two are the same: random numbers by themselves come round again in so many.
    const own = `${file}${hex[i >>> 16] ?? ''}${hex[i & 0xffff] ?? ''}`;
    const id = isIncident ? '' : own.padEnd(24, '0') + half() + half() + half() + half() + half();
    const outcome = isIncident ? '' : (outcomes[random() % outcomes.length] ?? '');
    const place = places[random() % places.length] ?? '';
    lines.push(`${id},${month},Madeup Police,Madeup Police,${place},${category?.name ?? ''},${outcome},`);
    if (lines.length === 4096) {
      yield Buffer.from(`${lines.join('\n')}\n`);
      lines = [];
    }
  }
  yield Buffer.from(lines.map((line) => `${line}\n`).join(''));
}
