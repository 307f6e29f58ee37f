import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { DownloadFailed } from './errors.ts';

/** What a server says by which we can later ask whether its file is still the same. */
const validators = { etag: z.string().nullable(), lastModified: z.string().nullable() };
const stateSchema = z.strictObject({
  address: z.string(),
  ...validators,
  /** Size of the whole file; null where the server did not say. */
  bytes: z.number().nullable(),
  /** Who sent it, after all redirects; null in notes of before we kept it. */
  host: z.string().nullable().default(null),
});
export type FileState = z.infer<typeof stateSchema>;

/** A file to be fetched, the part of it that is here, and what is known of each. Names with a dot in front are ours. */
export class KeptFile {
  readonly path: string;
  readonly partPath: string;
  readonly #address: string;
  readonly #note: string;
  readonly #partNote: string;

  constructor(path: string, address: string) {
    const beside = (ending: string) => join(dirname(path), `.${basename(path)}.${ending}`);
    this.path = path;
    this.#address = address;
    this.partPath = beside('part');
    this.#note = beside('source.json');
    this.#partNote = beside('part.json');
  }

  /** What is known of the whole file here; null where there is none, or none of this address. */
  async whole(): Promise<FileState | null> {
    const state = await this.#read(this.#note);
    if (!state || !existsSync(this.path)) return null;
    return (await stat(this.path)).size === state.bytes ? state : null;
  }

  /** The beginning that is here, with its size, if the server can be asked for the rest of the same file. */
  async part(): Promise<{ state: FileState; size: number } | null> {
    const state = await this.#read(this.#partNote);
    if (!state || rangeValidator(state) === null || !existsSync(this.partPath)) return null;
    const { size } = await stat(this.partPath);
    return size > 0 ? { state, size } : null;
  }

  async begin(state: FileState) {
    await mkdir(dirname(this.path), { recursive: true });
    await writeFile(this.partPath, '');
    await writeFile(this.#partNote, JSON.stringify(state));
  }

  async discardPart() {
    await rm(this.partPath, { force: true });
    await rm(this.#partNote, { force: true });
  }

  /** Put the finished part in the file's place. */
  async finish(state: FileState) {
    const { size } = await stat(this.partPath);
    await rm(this.#note, { force: true });
    await rename(this.partPath, this.path);
    await writeFile(this.#note, JSON.stringify({ ...state, bytes: size }));
    await rm(this.#partNote, { force: true });
  }

  async #read(note: string): Promise<FileState | null> {
    if (!existsSync(note)) return null;
    const state = stateSchema.safeParse(await parsed(note));
    return state.success && state.data.address === this.#address ? state.data : null;
  }
}

/** A note that was cut off while being written counts as none: the file is then fetched whole. */
async function parsed(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export const stateOf = (address: string, host: string, headers: IncomingHttpHeaders): FileState => ({
  address,
  host,
  etag: headers.etag ?? null,
  lastModified: headers['last-modified'] ?? null,
  bytes: headers['content-length'] === undefined ? null : Number(headers['content-length']),
});

/** What `If-Range` may hold: a weak ETag does not promise the same bytes. */
export const rangeValidator = ({ etag, lastModified }: FileState) =>
  etag !== null && !etag.startsWith('W/') ? etag : lastModified;

/** Headers that ask for a file only if it has changed. */
export const ifChanged = ({ etag, lastModified }: Pick<FileState, 'etag' | 'lastModified'>) => ({
  ...(etag !== null && { 'if-none-match': etag }),
  ...(lastModified !== null && { 'if-modified-since': lastModified }),
});

/** Written beside and moved into place: a run that is cut off leaves the last whole file. */
export async function writeWhole(path: string, text: string) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}

/**
 * The path of a file that goes straight into a folder. Names come from publishers: one that leads elsewhere, or that
 * could be taken for one of our own notes, is refused here, whatever was checked before.
 * @throws DownloadFailed
 */
export function inside(folder: string, name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/.test(name) && basename(name) === name) return join(folder, name);
  throw new DownloadFailed(
    `${folder}: found the name ${JSON.stringify(name)} for a file to be written there; expected letters, digits, dots, hyphens and underscores. Do not use what the publisher sent; tell the publisher.`,
  );
}
