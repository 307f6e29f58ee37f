import { define } from './define.ts';
import { element } from './dom.ts';

/** Milliseconds until a page that has not come whole is given up. */
const LIMIT = 30_000;

/**
 * `<crime-map-here>`: puts the crime map into the page of an area when its button is pressed. The map's own page is
 * where it comes from, its styles too, so that no page of an area carries its controls for those who never ask.
 */
class CrimeMapHere extends HTMLElement {
  connectedCallback() {
    this.querySelector('[data-show]')?.addEventListener('click', () => void this.#show());
  }

  async #show(): Promise<void> {
    // Room for the map as soon as it is asked for: what is below then does not jump when it comes.
    this.dataset['room'] = '';
    this.#say('waiting');
    const made = await this.#fetch();
    if (!made) {
      delete this.dataset['room'];
      this.#say('failed');
      return;
    }
    this.replaceChildren(made);
    this.querySelector<HTMLElement>('[data-title]')?.focus({ preventScroll: true });
  }

  /** The map, ready to be put in; null where it did not come. */
  async #fetch(): Promise<HTMLElement | null> {
    const [page] = await Promise.all([this.#page(), import('./crime-map.ts')]).catch(() => [null]);
    const map = page?.querySelector<HTMLElement>('crime-map');
    if (!page || !map || !(await styled(page))) return null;
    const settings = JSON.parse(map.dataset['settings'] ?? '') as object;
    map.dataset['settings'] = JSON.stringify({ ...settings, start: this.dataset['start'] });
    return document.importNode(map, true);
  }

  /** The page as a document. No script of it runs; it is never text that a script here makes HTML of. */
  #page(): Promise<Document | null> {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('GET', this.dataset['map'] ?? '');
      request.setRequestHeader('Cache-Control', 'no-cache');
      request.responseType = 'document';
      request.timeout = LIMIT;
      request.onloadend = () => {
        resolve(request.status === 200 ? request.responseXML : null);
      };
      request.send();
    });
  }

  #say(what: 'waiting' | 'failed'): void {
    const status = this.querySelector<HTMLElement>('[data-show-status]');
    if (status) status.textContent = status.dataset[what] ?? '';
  }
}

/** Fetches the styles of another page that this one lacks; false where one did not come. */
async function styled(page: Document): Promise<boolean> {
  const sheets = (of: Document) => [...of.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const here = new Map(sheets(document).map((sheet) => [sheet.href, sheet]));
  const all = sheets(page).map(({ href }) => href);
  const coming = all.map((href, i) => {
    if (here.has(href)) return Promise.resolve(true);
    // Where rules are of one weight the later one holds: the order is that of the other page.
    const next = all.slice(i).find((later) => here.has(later));
    return added(href, next === undefined ? null : (here.get(next) ?? null));
  });
  return (await Promise.all(coming)).every(Boolean);
}

const added = (href: string, before: Node | null) =>
  new Promise<boolean>((come) => {
    const link = element('link', { rel: 'stylesheet', href });
    link.addEventListener('load', () => {
      come(true);
    });
    link.addEventListener('error', () => {
      link.remove();
      come(false);
    });
    (before?.parentNode ?? document.head).insertBefore(link, before);
  });

define('crime-map-here', CrimeMapHere);
