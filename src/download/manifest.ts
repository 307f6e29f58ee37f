import { inside, writeWhole } from './kept-file.ts';

/** Which hosts gave what was asked of which: a redirect may have led elsewhere. */
export class Hosts {
  readonly #led = new Map<string, Set<string>>();

  note(address: string, host: string | null) {
    const asked = new URL(address).host;
    const led = this.#led.get(asked) ?? new Set();
    if (host !== null) led.add(host);
    this.#led.set(asked, led);
  }

  /** Host asked → hosts that answered, both in order. */
  all = () =>
    Object.fromEntries(
      [...this.#led].sort(([a], [b]) => (a < b ? -1 : 1)).map(([asked, led]) => [asked, [...led].sort()]),
    );
}

/** A file that was fetched as it is. */
export interface Fetched {
  /** Its path from the folder of the download. */
  file: string;
  address: string;
  /** Who sent it, after all redirects; null where that is not known any more. */
  host: string | null;
  bytes: number;
}

/** `manifest.json` in the folder of the download: what the last run fetched, and who sent it. */
export const writeManifest = (folder: string, day: string, files: readonly Fetched[], hosts: Hosts) =>
  writeWhole(
    inside(folder, 'manifest.json'),
    `${JSON.stringify({ day, hosts: hosts.all(), files }, null, 1)}\n`,
  );
