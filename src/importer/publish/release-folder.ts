import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readlinkSync, renameSync, statSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError, wordsOf } from '../errors.ts';
import { inLanes } from '../concurrency.ts';

/** Files made durable at a time. */
const LANES = 8;

/**
 * A release is written beside the one in place and swapped in whole. The last one waits under `.previous`
 * until the swap is done, and is put back by `recover` if the import is cut off between the two renames.
 */
export class ReleaseFolder {
  readonly #target: string;
  readonly #next: string;
  readonly #previous: string;
  readonly #hashes = new Map<string, string>();
  readonly #made = new Set<string>();
  /** Bytes written so far. */
  bytes = 0;

  constructor(target: string) {
    this.#target = target;
    this.#next = join(dirname(target), `.${basename(target)}.next`);
    this.#previous = join(dirname(target), `.${basename(target)}.previous`);
  }

  /**
   * Clear what an import that was cut off left behind, and put the last good release back if it was moved away.
   * @throws UsageError where the folder holds something else than a release, which publishing would delete.
   */
  async recover() {
    refuseOther(this.#target);
    if (!existsSync(this.#target) && existsSync(this.#previous)) await rename(this.#previous, this.#target);
    await rm(this.#next, { recursive: true, force: true });
    await rm(this.#previous, { recursive: true, force: true });
  }

  async write(path: string, text: string) {
    const file = join(this.#next, path);
    await this.#make(dirname(file));
    const bytes = Buffer.from(text);
    await writeFile(file, bytes);
    this.bytes += bytes.length;
    this.#hashes.set(path, createHash('sha256').update(bytes).digest('hex'));
  }

  async #make(folder: string) {
    if (this.#made.has(folder)) return;
    await mkdir(folder, { recursive: true });
    this.#made.add(folder);
  }

  /** Where the release is being written. */
  get draft(): string {
    return this.#next;
  }

  /** Ten hexadecimal digits that stand for all content written so far. */
  digest(): string {
    const hash = createHash('sha256');
    for (const [path, sum] of [...this.#hashes].sort()) hash.update(`${path} ${sum}\n`);
    return hash.digest('hex').slice(0, 10);
  }

  /**
   * Read everything back from disk, make it durable, and put it in the old release's place.
   * @returns what the operator should know, though the new release is in place; null for nothing.
   */
  async publish(): Promise<string | null> {
    await inLanes(LANES, [...this.#hashes], async ([path, sum]) => {
      const file = join(this.#next, path);
      const found = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      if (found !== sum) throw new Error(`${path} does not read back as written. The disk may be failing.`);
      await flush(file);
    });
    const folders = [...new Set([...this.#hashes.keys()].map(dirname))];
    await inLanes(LANES, folders, (path) => flush(join(this.#next, path)));
    this.#swap();
    try {
      await flush(dirname(this.#target));
      await rm(this.#previous, { recursive: true, force: true });
      return null;
    } catch (error) {
      // No fault of the release, which readers of the folder have by now.
      return `Published, but ${basename(this.#previous)} could not be cleared away (${wordsOf(error)}). The next import does it, or delete it by hand.`;
    }
  }

  /** Two renames with nothing between them: the moment in which no release is in place is as short as can be. */
  #swap() {
    const before = existsSync(this.#target);
    if (before) renameSync(this.#target, this.#previous);
    try {
      renameSync(this.#next, this.#target);
    } catch (error) {
      if (before) renameSync(this.#previous, this.#target);
      throw error;
    }
  }

  async discard() {
    await rm(this.#next, { recursive: true, force: true });
  }
}

/** A release is swapped in by renaming, which would put it in the link's place and leave what it leads to as it is. */
export function refuseLink(target: string) {
  if (!(lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() ?? false)) return;
  throw new UsageError(
    `--out: ${target} is a link to ${readlinkSync(target)}; expected the folder itself, which is replaced whole. Give the path that it leads to.`,
  );
}

function refuseOther(target: string) {
  if (!existsSync(target)) return;
  if (statSync(target).isDirectory()) {
    const names = readdirSync(target);
    if (names.length === 0 || names.includes('release.json')) return;
  }
  throw new UsageError(
    `--out: ${target} is there and is not a release (it has no release.json); expected a release to replace, an empty folder, or a new one.`,
  );
}

async function flush(path: string) {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
