import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { wordsOf } from '../importer/errors.ts';
import { type Client, statusFault } from './client.ts';
import { CHECK_ADDRESS, fault, NotPublished } from './errors.ts';
import type { Hosts } from './manifest.ts';
import { ifChanged } from './kept-file.ts';
import { dayOf } from './times.ts';

const keptSchema = z.strictObject({
  address: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** The day we last heard that this is the answer. */
  day: z.iso.date(),
  /** Who gave it, after all redirects; null in answers kept before we noted it. */
  host: z.string().nullable().default(null),
  body: z.string(),
});
type Kept = z.infer<typeof keptSchema>;

const accepted = { json: 'application/json', csv: 'text/csv' } as const;

/**
 * Answers as text, kept on disk: one of today is not asked for again, an older one only with its validators. So a run
 * that was cut off goes on where it was.
 */
export class Answers {
  readonly #client: Client;
  readonly #folder: string;
  readonly #again: boolean;
  readonly #hosts: Hosts;

  constructor(client: Client, folder: string, hosts: Hosts, { again }: { again: boolean }) {
    this.#hosts = hosts;
    this.#client = client;
    this.#folder = folder;
    this.#again = again;
  }

  /**
   * The answer at an address, checked against the shape we know.
   * @throws NotPublished on 404, DownloadFailed where the answer is not JSON of that shape.
   */
  json<T>(address: string, schema: z.ZodType<T>): Promise<T> {
    return this.read(address, 'json', (text) => shaped(address, text, schema));
  }

  /** The answer at an address as `understood`: what that throws on is not kept, and is asked for again. */
  async read<T>(
    address: string,
    type: Exclude<ServedType, 'zip'>,
    understood: (text: string) => T,
  ): Promise<T> {
    const path = this.#pathOf(address);
    const kept = this.#again ? null : await readKept(path, address);
    const today = dayOf(this.#client.times.now());
    if (kept?.day === today) {
      this.#hosts.note(address, kept.host);
      return understood(kept.body);
    }
    const { status, headers, body, host } = await this.#client.get(address, {
      accept: accepted[type],
      ...(kept && ifChanged(kept)),
    });
    if (status === 304 && !kept) throw statusFault(address, status, 1);
    if (status !== 304) refuseType(address, type, headers['content-type']);
    const answer = status === 304 && kept ? kept.body : body;
    this.#hosts.note(address, host);
    const value = understood(answer);
    await keep(path, {
      address,
      etag: headers.etag ?? kept?.etag ?? null,
      lastModified: headers['last-modified'] ?? kept?.lastModified ?? null,
      day: today,
      host,
      body: answer,
    });
    return value;
  }

  /** The same, or null where the publisher has no such page. */
  async jsonOrNull<T>(address: string, schema: z.ZodType<T>): Promise<T | null> {
    try {
      return await this.json(address, schema);
    } catch (error) {
      if (error instanceof NotPublished) return null;
      throw error;
    }
  }

  #pathOf(address: string): string {
    const name = createHash('sha256').update(address).digest('hex').slice(0, 32);
    return join(this.#folder, name.slice(0, 2), `${name}.json`);
  }
}

async function readKept(path: string, address: string): Promise<Kept | null> {
  if (!existsSync(path)) return null;
  const kept = keptSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  return kept.address === address ? kept : null;
}

/** Written beside and moved into place: never half a file. */
async function keep(path: string, kept: Kept) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(kept));
  await rename(`${path}.new`, path);
}

/** Text as JSON of a known shape. @throws DownloadFailed naming the first place that differs. */
export function shaped<T>(address: string, text: string, schema: z.ZodType<T>): T {
  refusePage(address, text, 'JSON');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fault({
      address,
      found: `text that is not JSON (${wordsOf(error)})`,
      expected: 'JSON',
      todo: CHECK_ADDRESS,
    });
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw fault({
    address,
    found: `an answer of another shape: at "${issue?.path.join('.') ?? ''}", ${issue?.message ?? ''}`,
    expected: 'the shape documented at https://data.police.uk/docs/ or by its publisher',
    todo: 'If the publisher has changed it, src/schemas/places/police-api.ts or the caller must follow.',
  });
}

/** Content types under which publishers and their stores serve each kind; most stores know no better than octets. */
const served = {
  zip: /^(?:application\/(?:zip|x-zip-compressed|octet-stream|x-zip)|binary\/octet-stream)/,
  csv: /^(?:text\/(?:csv|plain)|application\/(?:csv|octet-stream|vnd\.ms-excel)|binary\/octet-stream)/,
  json: /^(?:application\/(?:[a-z.-]+\+)?json|text\/plain)/,
};
type ServedType = keyof typeof served;

/** @throws DownloadFailed where a server says that its answer is of another kind. No type at all is let through. */
export function refuseType(address: string, type: ServedType, contentType: string | undefined) {
  if (contentType === undefined || served[type].test(contentType.toLowerCase())) return;
  const html = contentType.startsWith('text/html');
  throw fault({
    address,
    found: html ? 'a web page (text/html), likely an error page' : `content of type ${contentType}`,
    expected: type === 'zip' ? 'a zip archive' : type.toUpperCase(),
    todo: CHECK_ADDRESS,
  });
}

/** @throws DownloadFailed where text is a web page, whatever the server calls it. */
export function refusePage(address: string, text: string, expected: string) {
  if (!/^\s*<(?:!doctype|html|head|body|\?xml)/i.test(text)) return;
  throw fault({ address, found: 'a web page, likely an error page', expected, todo: CHECK_ADDRESS });
}
