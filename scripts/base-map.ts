import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { checkFile, checkHost } from './base-map-checks.ts';

/** `npm run base-map -- <file or address>`: checks an archive of streets; one on disk is put where the site serves it. */
const HELP = `npm run base-map -- streets.pmtiles                     check an archive and put it into public/base-map/
npm run base-map -- https://example.org/…/streets.pmtiles   check that a host gives it out in parts`;

const FOLDER = 'public/base-map';
const NAME = 'england-and-wales.pmtiles';

const [given] = process.argv.slice(2);
if (given === undefined) {
  console.error(HELP);
  process.exit(2);
}
const isAddress = /^https?:\/\//.test(given);
const { faults, said } = await (isAddress ? checkHost(given) : checkFile(given));
for (const line of said) console.log(line);
for (const fault of faults) console.error(`${given}: ${fault}.`);
if (faults.length > 0) process.exit(1);
if (isAddress) console.log('The host gives the archive out in parts.');
else {
  mkdirSync(FOLDER, { recursive: true });
  copyFileSync(given, `${FOLDER}/${NAME}`);
  console.log(`${FOLDER}/${NAME}: ${Math.round(statSync(given).size / 1e6)} MB. In content/site.yaml:

baseMap:
  kind: pmtiles
  file: /base-map/${NAME}
  attribution: © OpenStreetMap contributors
  licence: https://www.openstreetmap.org/copyright`);
}
