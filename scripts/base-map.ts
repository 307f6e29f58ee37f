import { type FileHandle, open } from 'node:fs/promises';
import { FetchSource, PMTiles, type RangeResponse, type Source, TileType } from 'pmtiles';
import { copyFileSync, mkdirSync, statSync } from 'node:fs';

/** What is wrong with an archive of streets, each with what was found, what was expected and what to do. */
export interface ArchiveReport {
  faults: string[];
  /** What it holds, in words. */
  said: string[];
}

/** West, south, east, north that streets of England and Wales lie within. */
const COUNTRY = [-5.72, 49.96, 1.76, 55.81] as const;

/** From this zoom the layout has all streets. */
const STREETS = 13;

/** Layers of the Protomaps basemap that are drawn. */
const LAYERS = ['earth', 'water', 'roads'];

/** Reads parts of a file on disk. */
class FileSource implements Source {
  readonly #path: string;
  #file: FileHandle | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  getKey(): string {
    return this.#path;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    this.#file ??= await open(this.#path);
    const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(length), 0, length, offset);
    return { data: new Uint8Array(buffer.subarray(0, bytesRead)).buffer };
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}

/** Checks an archive on disk. */
export async function checkFile(path: string): Promise<ArchiveReport> {
  const source = new FileSource(path);
  try {
    return await checkArchive(new PMTiles(source));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { faults: [`found a file that cannot be read (${why}); expected a PMTiles archive`], said: [] };
  } finally {
    await source.close();
  }
}

/** Checks that a host gives out parts of an archive, and the archive itself through it. */
export async function checkHost(address: string): Promise<ArchiveReport> {
  const asked = await fetch(address, { headers: { range: 'bytes=0-126' } });
  await asked.body?.cancel();
  if (asked.status !== 206)
    return {
      faults: [
        `found status ${asked.status} for the first 127 bytes; expected 206. The host must answer range requests, or every reader would fetch the whole archive: use an object store or a CDN that does`,
      ],
      said: [],
    };
  const report = await checkArchive(new PMTiles(new FetchSource(address)));
  const packed = asked.headers.get('content-encoding');
  return packed === null
    ? report
    : {
        ...report,
        faults: [...report.faults, `found content-encoding ${packed}; expected none for .pmtiles files`],
      };
}

async function checkArchive(archive: PMTiles): Promise<ArchiveReport> {
  const header = await archive.getHeader();
  const metadata = (await archive.getMetadata()) as { vector_layers?: { id: string }[] };
  const layers = (metadata.vector_layers ?? []).map(({ id }) => id);
  const missing = LAYERS.filter((layer) => !layers.includes(layer));
  const { minLon, minLat, maxLon, maxLat, maxZoom, tileType } = header;
  const [west, south, east, north] = COUNTRY;
  const box = [minLon, minLat, maxLon, maxLat].map((edge) => edge.toFixed(2)).join(', ');
  const reaches = minLon <= west && minLat <= south && maxLon >= east && maxLat >= north;
  const faults = [
    ...(tileType === TileType.Mvt ? [] : ['found pictures; expected vector tiles (MVT)']),
    ...(missing.length === 0
      ? []
      : [`found no layer ${missing.join(', ')}; expected the layout of the Protomaps basemap`]),
    ...(reaches ? [] : [`found the area ${box}; expected all of ${COUNTRY.join(', ')} (England and Wales)`]),
    ...(maxZoom >= STREETS ? [] : [`found zooms to ${maxZoom}; expected ${STREETS} or more, for streets`]),
    ...(await unreadable(archive, Math.min(maxZoom, STREETS))),
  ];
  return { faults, said: [`Area ${box}, zooms ${header.minZoom} to ${maxZoom}.`] };
}

/** Places that must have a tile: London, Cardiff and Berwick-upon-Tweed. */
const PLACES = [
  ['London', -0.1276, 51.5072],
  ['Cardiff', -3.1791, 51.4816],
  ['Berwick-upon-Tweed', -2.005, 55.771],
] as const;

async function unreadable(archive: PMTiles, zoom: number): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, lon, lat] of PLACES) {
    const tile = await archive.getZxy(zoom, ...tileOf(lon, lat, zoom));
    if (!tile || tile.data.byteLength === 0)
      faults.push(`found no streets at ${name}; expected a tile there`);
  }
  return faults;
}

/** Column and row of the tile that a place lies in. */
function tileOf(lon: number, lat: number, zoom: number): [number, number] {
  const angle = (lat * Math.PI) / 180;
  const north = Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI;
  return [Math.floor(((lon + 180) / 360) * 2 ** zoom), Math.floor(((1 - north) / 2) * 2 ** zoom)];
}

/** `npm run base-map -- <file or address>`: checks an archive of streets; one on disk is put where the site serves it. */
const HELP = `npm run base-map -- streets.pmtiles                     check an archive and put it into public/base-map/
npm run base-map -- https://example.org/…/streets.pmtiles   check that a host gives it out in parts`;

const FOLDER = 'public/base-map';
const NAME = 'england-and-wales.pmtiles';

/** Exit code: 0 fine and put in place, 1 something is wrong with it, 2 none was given. */
async function main(given: string | undefined): Promise<number> {
  if (given === undefined) {
    console.error(HELP);
    return 2;
  }
  const isAddress = /^https?:\/\//.test(given);
  const { faults, said } = await (isAddress ? checkHost(given) : checkFile(given));
  for (const line of said) console.log(line);
  for (const fault of faults) console.error(`${given}: ${fault}.`);
  if (faults.length > 0) return 1;
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
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv[2]);
