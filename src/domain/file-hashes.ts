/** Lists of hashes, by which a browser sees that a data file is the one that this site was made with. */

/** The beginning of each file's hash, by its name as `hashedFile` gives it. */
export type FileHashes = Readonly<Record<string, string>>;

/** Characters kept of a hash: 96 of its 256 bits, far more than chance or haste can meet. */
const KEPT = 16;

/** Files of the whole country, which many pages want together, share a list. */
const NATIONAL = /^(?:known|forces(?:-outcomes)?|coasts|towns|index|documents|report-cards|recipients)$/;

/** Of all others those that begin alike: a postcode area, a letter, a tile of some 50 km. */
const ALIKE = /^(?:[A-Z]+|[a-z]|\d{1,9})/;

/**
 * Where the list is that has a file's hash, and the file's name there.
 * @param file within the site, without a slash at its beginning: `data/v1/postcodes/L8.json`; that of an earlier
 *   release, `data/releases/<release>/postcodes/L8.json`, is in a list beside it.
 */
export function hashedFile(file: string): { list: string; name: string } {
  const [, home = 'data/', name = file] = /^(data\/releases\/[^/]+\/|data\/)(?:v1\/)?(.+)$/.exec(file) ?? [];
  const folders = name.split('/');
  const last = (folders.pop() ?? '').replace(/\.\w+$/, '');
  const alike = ALIKE.exec(last)?.[0] ?? 'other';
  const group = NATIONAL.test(last) ? 'country' : [...folders, alike].join('-');
  return { list: `${home}hashes/${group}.json`, name };
}

/** What a list keeps of a SHA-256 of 32 bytes. */
export const hashText = (digest: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(digest).slice(0, (KEPT * 3) / 4)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');

/** The hash of what a file holds; null where the browser has none to give, as over a connection that is not secure. */
export async function hashOf(bytes: BufferSource): Promise<string | null> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  return subtle ? hashText(await subtle.digest('SHA-256', bytes)) : null;
}

/** kept.json: what a device keeps of this site when its reader asks for it. */
export interface KeptFiles {
  /** Made from what the files hold: 12 hexadecimal digits. */
  edition: string;
  /** The day that the site was made for, `YYYY-MM-DD`. */
  made: string;
  /** Of all files together, as they are without compression. */
  bytes: number;
  /** The beginning of each file's hash, by where it is on its host: `/standards/`, `/assets/x.css`. */
  files: FileHashes;
}
