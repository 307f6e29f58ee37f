import type { KeptFiles } from '../../domain/file-hashes.ts';
import { keepWords as words } from '../../i18n/keep.ts';
import { element, link, need } from '../dom.ts';
import { currentEdition, keptEdition } from './editions.ts';

/** Milliseconds until a worker that says nothing is taken to have kept nothing. */
const PATIENCE = 2000;

/** On a device that keeps pages: says of a kept one how old it is, and of a newer one that those kept are older. */
export async function tellKept(worker: ServiceWorker): Promise<void> {
  const kept = await keptHere(worker);
  if (kept) show(words.noticeOffline(kept.made));
  else if (await isOlder()) show(words.noticeNewer);
}

/** The edition that this page was kept in; null where it came from the network. */
const keptHere = (worker: ServiceWorker) =>
  new Promise<KeptFiles | null>((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      answer(data as KeptFiles | null);
    };
    setTimeout(answer, PATIENCE, null);
    worker.postMessage('kept?', [port2]);
  });

async function isOlder(): Promise<boolean> {
  const [kept, current] = await Promise.all([keptEdition(), currentEdition().catch(() => null)]);
  return kept !== null && current !== null && kept.edition !== current.edition;
}

function show(text: string) {
  const [href, more] = words.noticeLink;
  const main = need(document.querySelector('main'), 'main part');
  main.prepend(element('p', { class: 'note', role: 'status' }, text, ' ', link(href, more), '.'));
}
