import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { headerLine, onsLine } from '../../importer/support/ons-directory.ts';
import { type Country, randomNumbers } from './world.ts';

const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
const PER_OUTCODE = 1000;

function* names(total: number): Generator<[outcode: string, incode: string]> {
  for (let i = 0; i < total; i++) {
    const [outcode, unit] = [Math.floor(i / PER_OUTCODE), i % PER_OUTCODE];
    const area = `${LETTERS[Math.floor(outcode / 180) % 20] ?? ''}${LETTERS[Math.floor(outcode / 9) % 20] ?? ''}`;
    const pair = `${LETTERS[Math.floor(unit / 20) % 20] ?? ''}${LETTERS[unit % 20] ?? ''}`;
    yield [`${area}${(outcode % 9) + 1}`, `${Math.floor(unit / 400) + 1}${pair}`];
  }
}

/** An ONS Postcode Directory with `total` rows, a third of them withdrawn, lying in LSOA after LSOA. */
export async function writePostcodes(folder: string, country: Country, total: number) {
  await mkdir(join(folder, 'postcodes'), { recursive: true });
  const file = createWriteStream(join(folder, 'postcodes', 'ONSPD_NOV_2025_UK.csv'));
  await pipeline(Readable.from(chunks(country, total)), file);
}

function* chunks({ lsoas }: Country, total: number): Generator<string> {
  const header = headerLine('onspd-2025-11');
  const random = randomNumbers(7);
  // The line that every row is filled into: making each from its columns would take minutes.
  const blank = onsLine(header, {
    postcode: '<P>',
    withdrawn: '<W>',
    council: '<C>',
    lat: '<Y>',
    long: '<X>',
  });
  let lines = [header];
  let i = 0;
  for (const [outcode, incode] of names(total)) {
    const lsoa = lsoas[Math.floor((i++ * lsoas.length) / total)];
    const [west, south, east, north] = lsoa?.rect ?? [0, 0, 0, 0];
    const along = (from: number, to: number) => (from + ((to - from) * (random() % 1000)) / 1000).toFixed(6);
    lines.push(
      blank
        .replaceAll('<P>', `${outcode} ${incode}`)
        .replace('<W>', random() % 3 === 0 ? '201006' : '')
        .replace('<C>', lsoa?.council ?? '')
        .replace('<Y>', along(south, north))
        .replace('<X>', along(west, east)),
    );
    if (lines.length === 4096) {
      yield `${lines.join('\r\n')}\r\n`;
      lines = [];
    }
  }
  yield lines.map((line) => `${line}\r\n`).join('');
}
