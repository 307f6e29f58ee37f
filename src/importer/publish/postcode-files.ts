import type { Outcode } from '../../schemas/look-up/shard.ts';
import type { ReleaseFolder } from './release-folder.ts';

/** Writes `postcodes/<area>.json` as soon as an area's outcodes are all there: no more than one is in memory. */
export class PostcodeFiles {
  readonly #folder: ReleaseFolder;
  #area: string | null = null;
  #lines: string[] = [];

  constructor(folder: ReleaseFolder) {
    this.#folder = folder;
  }

  /** Outcodes come in order, so that those of one area follow one another. */
  async add(outcode: string, record: Outcode) {
    const area = outcode.replace(/\d.*$/, '');
    if (area !== this.#area) {
      await this.finish();
      this.#area = area;
    }
    this.#lines.push(`${JSON.stringify(outcode)}:${outcodeJson(record)}`);
  }

  async finish() {
    if (this.#area === null) return;
    await this.#folder.write(
      `postcodes/${this.#area}.json`,
      `{"area":${JSON.stringify(this.#area)},"outcodes":{\n${this.#lines.join(',\n')}\n}}\n`,
    );
    this.#area = null;
    this.#lines = [];
  }
}

/** An outcode that lies wholly in one country outside, far from its border, needs no list of its postcodes. */
function outcodeJson(record: Outcode): string {
  const [place, ...more] = record.places;
  const wholly =
    place && 'outside' in place && more.length === 0 && !record.runs.includes(-1) && record.near.length === 0;
  return JSON.stringify(
    wholly ? { ...record, sectors: {}, runs: [], terminated: [], largeUser: [] } : record,
  );
}
