// Answers from what the reader asked this device to keep, and only where the network gives no answer. A page that was
// kept is given what was kept with it, and one from the network nothing of it, so that no page is of two editions.
const { scope } = self.registration;
const LIST = new URL('kept.json', scope).href;
const INSTEAD = new URL('keep/', scope).href;
/** Milliseconds that a page may take before the kept one is shown. */
const PATIENCE = 6000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // Asked for anew: to be kept.
  if (request.method !== 'GET' || request.cache === 'reload' || !request.url.startsWith(scope)) return;
  event.respondWith(request.mode === 'navigate' ? page(event) : part(event));
});

/** A page asks whether it was kept, and since when. */
self.addEventListener('message', (event) => {
  if (event.data !== 'kept?') return;
  const answer = async () => {
    const list = (await wasKept(event.source.id)) && (await (await whole())?.match(LIST));
    event.ports[0].postMessage(list ? await list.json() : null);
  };
  event.waitUntil(answer());
});

async function page({ request, resultingClientId }) {
  const store = await whole();
  const live = fetch(request);
  if (!store) return live;
  const late = new Promise((_, give) => setTimeout(give, PATIENCE));
  const soon = await Promise.race([live, late]).catch(() => null);
  if (soon) return soon;
  let kept = await store.match(request, { ignoreSearch: true });
  if (!kept) {
    // It may be late and come all the same.
    const come = await live.catch(() => null);
    if (come) return come;
    kept = await store.match(INSTEAD);
  }
  await markKept(resultingClientId);
  return kept;
}

async function part({ request, clientId }) {
  const kept = (await wasKept(clientId)) && (await (await whole())?.match(request));
  return kept || fetch(request);
}

/** The store that is whole: one that is being filled has no list yet. */
async function whole() {
  for (const name of await caches.keys()) {
    if (!name.startsWith('kept-')) continue;
    const store = await caches.open(name);
    if (await store.match(LIST)) return store;
  }
}

/** Which open pages were kept; written down, for this script is stopped and started as the browser likes. */
const marks = () => caches.open('kept-pages');
const markOf = (page) => new URL(`?page=${page}`, scope).href;
const markKept = async (page) => (await marks()).put(markOf(page), new Response());
const wasKept = async (page) => page !== '' && Boolean(await (await marks()).match(markOf(page)));
