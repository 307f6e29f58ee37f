import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { crimeCategories } from '../../../src/domain/crime/categories.ts';
import { crimeOutcomes } from '../../../src/domain/crime/outcomes.ts';
import { STREET_HEADER, streetMember } from '../../importer/support/street-csv.ts';
import { type Country, type Lsoa, pointsOf, randomNumbers } from './world.ts';

const hex = Array.from({ length: 2 ** 16 }, (_, i) => i.toString(16).padStart(4, '0'));
const outcomes = crimeOutcomes.slice(1).map(({ name }) => name);

/** What an LSOA's rows have in common, at each of its points: coordinates to LSOA name. */
const placesOf = (lsoa: Lsoa): string[] =>
  pointsOf(lsoa).map((point, i) => `${point},On or near Madeup Road ${i},${lsoa.code},${lsoa.name}`);

/** One month's archive with `rows` crimes and incidents, spread over the forces by their LSOAs. */
export async function writeMonth(folder: string, country: Country, month: string, rows: number) {
  await mkdir(join(folder, 'crime'), { recursive: true });
  const zip = new yazl.ZipFile();
  for (const [i, { force }] of country.forces.entries()) {
    const lsoas = country.lsoas.filter((lsoa) => lsoa.force === force);
    const own = Math.round((rows * lsoas.length) / country.lsoas.length);
    const random = randomNumbers(Number(month.replace('-', '')) * 100 + i);
    const csv = () => Readable.from(linesOf(lsoas, month, own, random));
    zip.addReadStreamLazy(streetMember(month, force), { compressionLevel: 1 }, (done) => {
      done(null, csv());
    });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(folder, 'crime', `${month}.zip`)));
}

/** The rows of one file, many at a time. */
function* linesOf(
  lsoas: readonly Lsoa[],
  month: string,
  rows: number,
  random: () => number,
): Generator<Buffer> {
  const places = lsoas.flatMap(placesOf);
  const half = () => `${hex[random() & 0xffff]}${hex[random() >>> 16]}`;
  let lines = [STREET_HEADER];
  for (let i = 0; i < rows; i++) {
    const category = crimeCategories[random() % crimeCategories.length];
    const isIncident = category?.slug === 'anti-social-behaviour';
    const id = isIncident ? '' : half() + half() + half() + half() + half() + half() + half() + half();
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
