import { hashedFile, hashOf, type KeptFiles } from '../../domain/file-hashes.ts';
import { sitePath } from '../../domain/site-path.ts';
import { WORKER_POLICY } from '../../domain/places/base-map.ts';
import type { KeptArea } from '../kept-area.ts';

/** An edition on this device. */
export interface KeptEdition extends KeptFiles {
  /** When it was kept, as an ISO date and time. */
  since: string;
  /** The area that is kept with it; null for none. */
  area: string | null;
}

/** Some of it could not be fetched, or the site changed meanwhile. What was kept before is still kept. */
export class NotKept extends Error {
  override name = 'NotKept';
}

/** Files asked for at a time. */
const AT_ONCE = 6;

/** Milliseconds until a file that has not come whole is given up. */
const LIMIT = 60_000;

/** The browser's stores of this site; another on the same host has its own. public/sw.js knows how names begin. */
const OURS = `kept-${sitePath('/')} `;
/** Which open pages were kept, as public/sw.js writes it down. */
const PAGES = 'kept-pages';

/** In a store, what it holds and since when. It is put in last: a store without it is not whole. */
const LIST = sitePath('/kept.json');

/** Whether this browser can keep pages: old ones cannot, nor any over an insecure connection. */
export const canKeep = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis;

/** What the site would have a device keep now. @throws NotKept where it cannot be asked. */
export async function currentEdition(): Promise<KeptFiles> {
  const list: unknown = await (await asked(LIST)).json().catch(() => null);
  if (typeof list !== 'object' || list === null || !('files' in list)) throw new NotKept();
  return list as KeptFiles;
}

/** The edition on this device; null for none. */
export async function keptEdition(): Promise<KeptEdition | null> {
  for (const name of await storesOfThisSite()) {
    const list = await (await caches.open(name)).match(LIST);
    if (list) return (await list.json()) as KeptEdition;
  }
  return null;
}

/**
 * Keep the edition that the site has now, and an area with it; then let go of the one before.
 * @param told is given how many files are there, of how many.
 * @throws NotKept; the edition before is kept then, whole.
 */
export async function keep(area: KeptArea | null, told: (done: number, all: number) => void): Promise<void> {
  const list = await currentEdition();
  const name = `${OURS}${list.edition} ${Date.now()}`;
  try {
    await fill(name, list, area, told);
    // The site may have been changed while its files were fetched.
    if ((await currentEdition()).edition !== list.edition) throw new NotKept();
    const edition: KeptEdition = { ...list, since: new Date().toISOString(), area: area?.name ?? null };
    await (await caches.open(name)).put(LIST, new Response(JSON.stringify(edition)));
  } catch (error) {
    await caches.delete(name);
    if (error instanceof DOMException) throw new NotKept('', { cause: error });
    throw error;
  }
  await letGoOf((other) => other !== name);
  await navigator.serviceWorker.register(workerAddress());
}

/** Let go of everything that was kept. */
export async function remove(): Promise<void> {
  await letGoOf(() => true);
  const worker = await navigator.serviceWorker.getRegistration(sitePath('/'));
  await worker?.unregister();
}

async function fill(
  name: string,
  { files }: KeptFiles,
  area: KeptArea | null,
  told: (done: number, all: number) => void,
) {
  const store = await caches.open(name);
  const own = area ? addressesOf(area) : [];
  const waiting = [...Object.keys(files), ...own];
  const all = waiting.length;
  let done = 0;
  const lane = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      // Not every force has each of these; every other file is there.
      const response = await asked(address, { mayLack: own.includes(address) });
      if (response.ok) await store.put(address, await checked(response, files[address]));
      told(++done, all);
    }
  };
  const stopped = (error: unknown) => {
    waiting.length = 0;
    throw error;
  };
  const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => lane().catch(stopped)));
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
}

/** The same answer, once it has come whole. @throws NotKept where it is not the file of this edition. */
async function checked(response: Response, hash: string | undefined): Promise<Response> {
  const bytes = await response.arrayBuffer().catch(() => null);
  if (bytes === null || (hash !== undefined && (await hashOf(bytes)) !== hash)) throw new NotKept();
  return new Response(bytes, { headers: response.headers });
}

/** What is of use to somebody who lives there. */
function addressesOf({ ref, force }: KeptArea): string[] {
  const [forceId, id] = [encodeURIComponent(force.id), encodeURIComponent(ref.id)];
  const data = [`data/v1/areas/${forceId}.json`, `data/v1/complaint-contacts/${forceId}.json`];
  return [
    sitePath(`/forces/${forceId}/`),
    ...(ref.kind === 'team' ? [sitePath(`/forces/${forceId}/${id}/`)] : []),
    sitePath(`/complaints/forces/${forceId}/`),
    sitePath(`/report-cards/${forceId}/`),
    ...data.flatMap((file) => [sitePath(`/${file}`), sitePath(`/${hashedFile(file).list}`)]),
  ];
}

async function asked(address: string, { mayLack = false } = {}): Promise<Response> {
  const limit = new AbortController();
  // When it has come, that changes nothing any more.
  setTimeout(() => {
    limit.abort();
  }, LIMIT);
  const response = await fetch(address, { cache: 'reload', signal: limit.signal }).catch(() => null);
  if (response === null || (!response.ok && !mayLack)) throw new NotKept();
  return response;
}

async function letGoOf(which: (name: string) => boolean) {
  const names = await storesOfThisSite();
  await Promise.all([...names, PAGES].filter(which).map((name) => caches.delete(name)));
}

const storesOfThisSite = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

/** Browsers that have Trusted Types take no plain text for an address of code. */
interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (text: string) => string };
}

let made: string | undefined;

/** Where public/sw.js is, and nothing else, in a form that every browser takes. */
function workerAddress(): string {
  const address = sitePath('/sw.js');
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  // A policy can be made once for a page.
  return (made ??=
    trustedTypes?.createPolicy(WORKER_POLICY, { createScriptURL: () => address }).createScriptURL('') ??
    address);
}
