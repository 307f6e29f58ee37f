import { sitePath } from '../domain/site-path.ts';
import { force as words } from '../i18n/complaints/complaints.ts';
import { handlerView, shortView } from './complaints/handler-view.ts';
import { link as linkTo } from './dom.ts';
import { chosenForce, withForce } from './complaints/keep-force.ts';
import { askForCouncil } from './complaints/home-choice.ts';
import { define } from './define.ts';
import { fetchJson } from './fetched.ts';
import type { PublishedComplaintContacts } from '../schemas/complaints/published.ts';

/**
 * Fills the addresses of a reader's force into a route. The force is in the page's own address and nowhere else:
 * links to other routes carry it on. Without this the page links to a page for each force.
 */
class ComplaintRoute extends HTMLElement {
  #fetching = new AbortController();
  /** What stands where nobody has been filled in. */
  readonly #empty = new Map<Element, Node[]>();
  /** By nation and landlord: what was chosen. */
  readonly #chosenOnly = new Map<string, string>();

  connectedCallback(): void {
    for (const place of this.#places()) this.#empty.set(place, [...place.childNodes]);
    for (const choice of this.querySelectorAll<HTMLSelectElement>('select[data-choice]'))
      choice.addEventListener('change', () => {
        this.#only(choice.dataset['choice'] ?? '', choice.value);
      });
    const select = this.querySelector<HTMLSelectElement>('select#force');
    if (select) {
      select.addEventListener('change', () => {
        this.#chosen(select);
      });
      // Whoever chose before this script was here has chosen.
      if (select.value === '') select.value = chosenForce() ?? '';
      // A force that is not in the list leaves nothing chosen, not even the line that says so.
      if (select.selectedIndex < 0) select.value = '';
      if (select.value !== '') this.#chosen(select);
    } else this.#carry(chosenForce());
    askForCouncil(this, (nation) => {
      const choice = this.querySelector<HTMLSelectElement>('[data-choice="nation"]');
      if (choice) choice.value = nation;
      this.#inNation(nation);
    });
    addEventListener('hashchange', this.#openAsked);
    this.#openAsked();
  }

  disconnectedCallback(): void {
    this.#fetching.abort();
    removeEventListener('hashchange', this.#openAsked);
  }

  /** Unfolds the step that the page's address names, and brings it into view as it is then. */
  readonly #openAsked = () => {
    const step = [...this.querySelectorAll<HTMLElement>('.step')].find(
      ({ id }) => `#${id}` === location.hash,
    );
    const fold = step?.querySelector<HTMLDetailsElement>('details.step-fold');
    if (!step || !fold) return;
    fold.open = true;
    step.scrollIntoView();
  };

  #places = () => [...this.querySelectorAll<HTMLElement>('.whose')];

  #chosen(select: HTMLSelectElement): void {
    const force = select.value === '' ? null : select.value;
    this.#fetching.abort();
    this.#fetching = new AbortController();
    history.replaceState(
      history.state,
      '',
      withForce(location.pathname + location.search + location.hash, force),
    );
    this.#carry(force);
    const option = select.selectedOptions[0];
    this.#inNation(option?.dataset['nation']);
    this.#clear();
    if (force === null) this.#tell();
    else void this.#fill(force, option?.text ?? '', this.#fetching.signal);
  }

  async #fill(force: string, name: string, signal: AbortSignal): Promise<void> {
    const file = await fetchContacts(force, signal);
    if (signal.aborted) return;
    if (file === null) {
      this.#tell(words.failed, { href: sitePath(`/complaints/forces/${force}/`), text: name });
      return;
    }
    for (const place of this.#places()) {
      const handled = file.bodies[place.dataset['body'] ?? ''];
      if (!handled) continue;
      place.replaceChildren(
        ...(place.hasAttribute('data-short') ? shortView(handled) : handlerView(handled)),
      );
    }
    this.#tell(words.shown(name));
  }

  #clear(): void {
    for (const [place, nodes] of this.#empty) place.replaceChildren(...nodes);
  }

  /** A step or way that is only for the other nation is put away. A force of both nations shows all. */
  #inNation(nation: string | undefined): void {
    this.#only('nation', nation === 'England' || nation === 'Wales' ? nation : '');
  }

  /** Puts away what is only for another nation or landlord than the one chosen; nothing where none is. */
  #only(what: string, chosen: string): void {
    this.#chosenOnly.set(what, chosen);
    for (const part of this.querySelectorAll<HTMLElement>(
      'article[data-nation], li[data-nation], article[data-landlord], li[data-landlord]',
    ))
      part.hidden = [...this.#chosenOnly].some(([key, value]) => {
        const mine = part.dataset[key];
        return value !== '' && mine !== undefined && mine !== value;
      });
    const drawings = [...this.querySelectorAll<HTMLElement>('[data-ladder]')];
    const fits = ({ dataset }: HTMLElement) =>
      ['nation', 'landlord'].every((key) => (this.#chosenOnly.get(key) ?? '') === (dataset[key] ?? ''));
    // Most routes have one drawing, which is the same for all.
    const drawn = drawings.find(fits) ?? drawings[0];
    for (const drawing of drawings) drawing.hidden = drawing !== drawn;
  }

  #carry(force: string | null): void {
    const links = this.querySelectorAll<HTMLAnchorElement>(
      `.step-then a[href^="${sitePath('/complaints/')}"], a[data-keep-force]`,
    );
    for (const link of links) link.setAttribute('href', withForce(link.getAttribute('href') ?? '', force));
  }

  #tell(text = '', link?: { href: string; text: string }): void {
    const told = this.querySelector('.force-told');
    if (!told) return;
    told.replaceChildren(text);
    if (!link) return;
    told.append(' ', linkTo(link.href, link.text));
  }
}

/** Who handles the steps in one force. Null without a network, or where the file is not what it should be. */
async function fetchContacts(force: string, signal: AbortSignal): Promise<PublishedComplaintContacts | null> {
  const fetched = await fetchJson(sitePath(`/data/v1/complaint-contacts/${force}.json`), signal);
  if (fetched.kind !== 'file') return null;
  const file = fetched.value;
  return isContacts(file) ? file : null;
}

const isContacts = (file: unknown): file is PublishedComplaintContacts =>
  typeof file === 'object' &&
  file !== null &&
  'bodies' in file &&
  typeof file.bodies === 'object' &&
  file.bodies !== null;

define('complaint-route', ComplaintRoute);
