import type { RecipientsFile } from '../domain/complaints/letter-recipient.ts';
import { type Facts, letterMailto, letterText } from '../domain/complaints/letter.ts';
import type { BankHolidays } from '../domain/complaints/working-days.ts';
import { letterWords as words } from '../i18n/complaints/letters.ts';
import { chosenForce } from './complaints/keep-force.ts';
import { type LetterOnPage, type Written, writeLetter, readFacts, showAsked } from './letters/desk.ts';
import { askDate } from './deadlines/date-fields.ts';
import { element, need } from './dom.ts';
import { keptArea } from './kept-area.ts';
import { define } from './define.ts';
import { QUICK_EXIT } from './quick-exit.ts';

/**
 * `<letter-builder>`: writes the letter that a reader picks from what they type, as they type. What is typed goes
 * nowhere: not to a server, not into the address, not into storage.
 */
class LetterBuilder extends HTMLElement {
  #holidays: BankHolidays = { from: 0, to: 0, days: [] };
  #section: HTMLElement | undefined;
  #letter: LetterOnPage | undefined;
  #file: RecipientsFile | null = null;
  #written: Written | undefined;
  /** Something was typed, and has not been saved, copied, printed, shared or mailed since. */
  #unsaved = false;
  readonly #beforeLeaving = (event: BeforeUnloadEvent) => {
    if (this.#unsaved) event.preventDefault();
  };

  connectedCallback() {
    this.#holidays = JSON.parse(this.dataset['holidays'] ?? '') as BankHolidays;
    this.addEventListener('click', (event) => {
      this.#clicked(event);
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.addEventListener('input', ({ target }) => {
      if (target !== this.#force()) this.#unsaved = this.#holdsWords();
      this.#write();
    });
    this.addEventListener('change', (event) => {
      if (event.target === this.#force()) void this.#fetchRecipients();
    });
    this.addEventListener('focusout', (event) => {
      const fields = (event.target as Element).closest<HTMLElement>('[data-date]');
      // What is wrong is said, and the reader is not held there.
      if (fields && !fields.contains(event.relatedTarget as Node | null)) askDate(fields, false);
    });
    addEventListener('beforeunload', this.#beforeLeaving);
    this.addEventListener(QUICK_EXIT, () => {
      this.#unsaved = false;
    });
    this.#offerShare();
    addEventListener('popstate', () => {
      this.#open(asked());
    });
    this.#open(asked());
    this.#takeForce();
  }

  disconnectedCallback() {
    removeEventListener('beforeunload', this.#beforeLeaving);
  }

  /** `?force=<id>`, as the pages of the complaint routes pass it on. */
  #takeForce() {
    this.#force().value = chosenForce() ?? '';
    if (this.#force().value !== '') void this.#fetchRecipients();
  }

  #part = (name: string) => need(this.querySelector<HTMLElement>(`[data-part="${name}"]`), name);

  #force = () => need(this.querySelector<HTMLSelectElement>('#letter-force'), 'choice of force');

  /** Whether anything is in a field, of this letter or of another that was begun. */
  #holdsWords = () =>
    [...this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some((field) =>
      field.type === 'radio' ? (field as HTMLInputElement).checked : field.value.trim() !== '',
    );

  #sections = () => [...this.querySelectorAll<HTMLElement>('[data-letter]')];

  #clicked(event: MouseEvent) {
    const target = event.target as Element;
    const pick = target.closest<HTMLElement>('[data-pick]');
    const button = target.closest<HTMLElement>('[data-take]');
    if (button) void this.#take(button.dataset['take'] ?? '');
    if (target.closest('[data-part="email"]')) this.#unsaved = false;
    if (!pick || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const id = pick.dataset['pick'] ?? '';
    history.pushState(null, '', `?letter=${id}`);
    this.#open(id);
    this.#section?.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Shows one letter, or where there is none of that name the list alone. */
  #open(id: string) {
    this.#section = this.#sections().find((section) => answersTo(section, id));
    for (const section of this.#sections()) section.hidden = section !== this.#section;
    const list = need(this.querySelector<HTMLDetailsElement>('.letter-list'), 'list');
    list.open = !this.#section;
    need(list.querySelector('summary'), 'summary').textContent = this.#section ? words.others : words.pick;
    this.#part('out').hidden = !this.#section;
    this.#part('shared').hidden = !this.#section;
    this.toggleAttribute('data-chosen', Boolean(this.#section));
    // What was kept out of sight for the letter that the address names is so no more: the list may come back.
    delete document.documentElement.dataset['opens'];
    if (!this.#section) return;
    const blueprint = need(this.#section.querySelector('template'), 'blueprint');
    this.#letter = JSON.parse(blueprint.content.textContent) as LetterOnPage;
    need(this.#section.querySelector('form'), 'form').hidden = false;
    need(this.#section.querySelector<HTMLElement>('[data-part="blank"]'), 'blank').hidden = true;
    this.#part('force').hidden = this.#section.dataset['force'] === undefined;
    this.#part('taken').textContent = '';
    this.#takeCouncil(this.#section);
    this.#write();
  }

  /** The council in the address, or of the area that this device was asked to remember, where a letter asks for one. */
  #takeCouncil(section: HTMLElement) {
    const field = section.querySelector<HTMLInputElement>('[data-field="council"] input');
    if (field?.value === '') field.value = councilInAddress() ?? keptArea()?.council ?? '';
  }

  async #fetchRecipients() {
    if (this.#force().value !== '') {
      const chunk = await import('./letters/recipients.ts').catch(() => null);
      this.#file = (await chunk?.recipients()) ?? null;
    }
    this.#write();
    if (this.#file === null && this.#force().value !== '')
      this.#part('where').textContent = words.recipientsFault;
  }

  #write() {
    if (!this.#section || !this.#letter) return;
    const facts = readFacts([this.#section, this.#part('shared')], this.#letter.fields);
    const asksForce = this.#section.dataset['force'] !== undefined;
    const entry = asksForce ? this.#file?.forces[this.#force().value] : undefined;
    this.#written = writeLetter(this.#letter, facts, entry, this.#holidays);
    const { letter, found, needsForce, email } = this.#written;
    showAsked(this.#section, this.#letter, this.#written.facts);
    showText(this.#part('text'), letterText(letter));
    if (needsForce) this.#part('where').textContent = words.chooseForce;
    else void this.#showWhere(found);
    void this.#showClock(this.#letter, facts);
    this.#offerEmail(letterMailto(letter, email));
  }

  /** Shows where the letter goes as it is by then: the reader may have gone on. */
  async #showWhere(found: Written['found']) {
    const chunk = await import('./letters/where-view.ts').catch(() => null);
    if (this.#written?.found !== found) return;
    if (chunk) chunk.showWhere(this.#part('where'), found);
    else this.#part('where').textContent = words.recipientsFault;
  }

  /** Only a date that something hangs on has a last day; without its words the letter is the same. */
  async #showClock(letter: LetterOnPage, facts: Facts) {
    const place = this.#part('clock');
    const counted = letter.clocks.some(({ from }) => (facts[from] ?? '') !== '');
    const chunk = counted ? await import('./letters/clock-view.ts').catch(() => null) : null;
    if (this.#letter !== letter) return;
    if (chunk) chunk.showClock(place, letter, facts, this.#holidays);
    else place.hidden = true;
  }

  #offerEmail(address: string | null) {
    const anchor = this.#part('email');
    anchor.hidden = address === null;
    if (address !== null) anchor.setAttribute('href', address);
  }

  async #take(what: string) {
    if (!this.#written) return;
    const { letter, email } = this.#written;
    const chunk = await import('./letters/take.ts').catch(() => null);
    const { told, kept, opens } = (await chunk?.takeLetter(
      what,
      letter,
      email,
      this.#letter?.id ?? 'letter',
    )) ?? {
      told: words.takeFault,
      kept: false,
      opens: undefined,
    };
    if (kept) this.#unsaved = false;
    this.#part('taken').textContent = told;
    // Only now: the browser would ask about leaving with something that is not saved.
    if (opens !== undefined) location.href = opens;
  }

  /** Phones have a sheet for it; elsewhere the button stays away. */
  #offerShare() {
    const button = this.querySelector<HTMLElement>('[data-take="share"]');
    if (button) button.hidden = !('share' in navigator);
  }
}

const councilInAddress = (): string | null => new URLSearchParams(location.search).get('council');

/** The letter that the address names, also as an anchor of the page without JavaScript. */
const asked = (): string => new URLSearchParams(location.search).get('letter') ?? fragmentOf(location);

/** What stands behind the `#` of an address; nothing where it cannot be read, such as `#50%`. */
function fragmentOf({ hash }: Location): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

/** The letter as text, its blanks marked. */
function showText(place: HTMLElement, text: string): void {
  const pieces = text.split(/(\[[^[\]\n]*\])/);
  place.replaceChildren(
    ...pieces.map((piece, i) => (i % 2 === 1 ? element('mark', {}, piece) : document.createTextNode(piece))),
  );
}

/** A letter answers to its own name, and to those of the complaint routes that lead to it. */
const answersTo = ({ id, dataset }: HTMLElement, name: string): boolean =>
  name !== '' && (id === name || (dataset['routes'] ?? '').split(' ').includes(name));

define('letter-builder', LetterBuilder);
