import { type FileHashes, hashedFile, hashOf } from '../domain/file-hashes.ts';
import { sitePath } from '../domain/site-path.ts';

/** What came of asking the site for one of its data files. */
export type Fetched<T> =
  | { kind: 'file'; value: T }
  /** The site has no such file. */
  | { kind: 'missing' }
  /** No network, an error of the host's, too slow, or given up. */
  | { kind: 'notFetched' }
  /** What came is not the file of this site: half of it, another release's, a page in its place. */
  | { kind: 'unreadable' };

/** Milliseconds until a file that has not come whole is given up. */
const LIMIT = 30_000;

/** Bytes; the largest file of a release has a tenth of them. */
const MOST = 30_000_000;

/** A data file, checked against its hash. @param signal gives it up sooner. */
export async function fetchText(address: string, signal?: AbortSignal): Promise<Fetched<string>> {
  const fetched = await fetchChecked(address, signal);
  return fetched.kind === 'file' ? { kind: 'file', value: new TextDecoder().decode(fetched.value) } : fetched;
}

/** The same, for a file of JSON. What it holds is the caller's to see. */
export async function fetchJson(address: string, signal?: AbortSignal): Promise<Fetched<unknown>> {
  const text = await fetchText(address, signal);
  if (text.kind !== 'file') return text;
  try {
    return { kind: 'file', value: JSON.parse(text.value) as unknown };
  } catch {
    return { kind: 'unreadable' };
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

async function fetchChecked(address: string, outer?: AbortSignal): Promise<Fetched<Bytes>> {
  const limit = limited(LIMIT, outer);
  try {
    const now = await tryOnce(address, 'no-cache', limit.signal);
    // A file and a list that do not fit may have been kept somewhere from before an update: asked for anew, once.
    return now.kind === 'unreadable' ? await tryOnce(address, 'reload', limit.signal) : now;
  } finally {
    limit.clear();
  }
}

/** A signal for what may take so many milliseconds and no longer, and may be given up from outside. */
export function limited(milliseconds: number, outer?: AbortSignal) {
  const limit = new AbortController();
  const stop = () => {
    limit.abort();
  };
  const timer = setTimeout(stop, milliseconds);
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop);
  const clear = () => {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  };
  return { signal: limit.signal, clear };
}

async function tryOnce(address: string, cache: RequestCache, signal: AbortSignal): Promise<Fetched<Bytes>> {
  const { list, name } = hashedFile(decodeURIComponent(address.slice(sitePath('/').length)));
  const coming = fetchBytes(address, cache, signal);
  // Browsers give hashes over secure connections alone; over others there is nothing to trust a list by either.
  if (!isSecureContext) return coming;
  const [file, known] = await Promise.all([coming, Promise.race([hashes(list, cache), aborted(signal)])]);
  // What is in the list is there; only this host, or this moment, has it not.
  if (file.kind === 'missing' && known?.[name] !== undefined) return { kind: 'unreadable' };
  if (file.kind !== 'file') return file;
  if (known === null) return { kind: 'notFetched' };
  if (known[name] === undefined) return { kind: cache === 'reload' ? 'missing' : 'unreadable' };
  return (await hashOf(file.value)) === known[name] ? file : { kind: 'unreadable' };
}

const aborted = (signal: AbortSignal) =>
  new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(null);
    });
  });

const lists = new Map<string, Promise<FileHashes | null>>();

/** A list of hashes, fetched once for a page; null where it could not be had, and then tried again. */
function hashes(list: string, cache: RequestCache): Promise<FileHashes | null> {
  const known = cache === 'reload' ? undefined : lists.get(list);
  if (known) return known;
  const asked = fetchList(sitePath(`/${list}`), cache).then((found) => {
    if (found === null) lists.delete(list);
    return found;
  });
  lists.set(list, asked);
  return asked;
}

async function fetchList(address: string, cache: RequestCache): Promise<FileHashes | null> {
  const limit = limited(LIMIT);
  try {
    const file = await fetchBytes(address, cache, limit.signal);
    if (file.kind !== 'file') return null;
    const list: unknown = JSON.parse(new TextDecoder().decode(file.value));
    return typeof list === 'object' && !Array.isArray(list) ? (list as FileHashes | null) : null;
  } catch {
    return null;
  } finally {
    limit.clear();
  }
}

async function fetchBytes(
  address: string,
  cache: RequestCache,
  signal: AbortSignal,
): Promise<Fetched<Bytes>> {
  try {
    const response = await fetch(address, { signal, cache });
    if (response.status === 404 || response.status === 410) return { kind: 'missing' };
    if (!response.ok) return { kind: 'notFetched' };
    const value = await wholeOf(response);
    return value ? { kind: 'file', value } : { kind: 'unreadable' };
  } catch {
    return { kind: 'notFetched' };
  }
}

/** What was sent; null where it does not end. */
async function wholeOf({ body }: Response): Promise<Bytes | null> {
  const reader = body?.getReader();
  const parts: Bytes[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size <= MOST) continue;
    await reader?.cancel();
    return null;
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
