import type { Letter } from '../domain/complaints/letter.ts';
import type { RecipientsFile } from '../domain/complaints/letter-recipient.ts';
import { emptyMailto, letterFile, letterMailto, letterText } from '../domain/complaints/letter-text.ts';
import type { BankHolidays } from '../domain/complaints/working-days.ts';
import { letterWords as words } from '../i18n/complaints/letters.ts';
import { chosenForce } from './complaints/keep-force.ts';
import { showClock } from './letters/clock-view.ts';
import { type LetterOnPage, type Written, writeLetter } from './letters/desk.ts';
import { checkDate, readFacts, showAsked } from './letters/facts.ts';
import { recipients } from './letters/recipients.ts';
import { showText, showWhere } from './letters/view.ts';
import { need } from './dom.ts';
import { fragmentOf } from './fragment.ts';
import { copyText, saveFile } from './take-away.ts';
import { define } from './define.ts';

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
      if (target !== this.#force()) this.#unsaved = true;
      this.#write();
    });
    this.addEventListener('change', (event) => {
      if (event.target === this.#force()) void this.#fetchRecipients();
    });
    this.addEventListener('focusout', (event) => {
      const fields = (event.target as Element).closest<HTMLElement>('[data-date]');
      if (fields && !fields.contains(event.relatedTarget as Node | null)) checkDate(fields);
    });
    addEventListener('beforeunload', this.#beforeLeaving);
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
    if (!this.#section) return;
    this.#letter = JSON.parse(this.#section.dataset['letter'] ?? '') as LetterOnPage;
    need(this.#section.querySelector('form'), 'form').hidden = false;
    need(this.#section.querySelector<HTMLElement>('[data-part="blank"]'), 'blank').hidden = true;
    this.#part('force').hidden = this.#section.dataset['force'] === undefined;
    this.#part('taken').textContent = '';
    this.#write();
  }

  async #fetchRecipients() {
    this.#file = this.#force().value === '' ? this.#file : await recipients();
    this.#write();
    if (this.#file === null && this.#force().value !== '')
      this.#part('where').textContent = words.recipientsFault;
  }

  #write() {
    if (!this.#section || !this.#letter) return;
    const facts = readFacts([this.#section, this.#part('shared')], this.#letter.fields);
    showAsked(this.#section, this.#letter.fields, facts);
    const asksForce = this.#section.dataset['force'] !== undefined;
    const entry = asksForce ? this.#file?.forces[this.#force().value] : undefined;
    this.#written = writeLetter(this.#letter, facts, entry, this.#holidays);
    const { letter, found, needsForce, email } = this.#written;
    showText(this.#part('text'), letterText(letter));
    showWhere(this.#part('where'), found, needsForce);
    showClock(this.#part('clock'), this.#letter, facts, this.#holidays);
    this.#offerEmail(letterMailto(letter, email));
  }

  #offerEmail(address: string | null) {
    const anchor = this.#part('email');
    anchor.hidden = address === null;
    if (address !== null) anchor.setAttribute('href', address);
  }

  async #take(what: string) {
    if (!this.#written) return;
    const { letter } = this.#written;
    const name = this.#letter?.id ?? 'letter';
    const say = (text: string) => {
      this.#part('taken').textContent = text;
    };
    const done = (text: string, good: boolean) => {
      if (good) this.#unsaved = false;
      say(text);
    };
    if (what === 'print') {
      window.print();
      this.#unsaved = false;
    } else if (what === 'share') await this.#share(letter);
    else if (what === 'copy' || what === 'email') {
      const good = await copyText(letterText(letter));
      const fine = what === 'copy' ? words.copied : words.copiedForEmail;
      done(good ? fine : words.copyFault, good);
      if (what === 'email') location.href = emptyMailto(letter, this.#written.email);
    } else if (what === 'word') {
      const told = await this.#saveWord(name);
      done(told, told === words.saved);
    } else {
      saveFile(`${name}.txt`, letterFile(letter), 'text/plain;charset=utf-8');
      done(words.saved, true);
    }
  }

  /** Phones have a sheet for it; elsewhere the button stays away. */
  #offerShare() {
    const button = this.querySelector<HTMLElement>('[data-take="share"]');
    if (button) button.hidden = !('share' in navigator);
  }

  /** A sheet that was closed without a choice is no fault, and the letter is not saved by it. */
  async #share(letter: Letter) {
    const shared = await navigator.share({ title: letter.subject, text: letterText(letter) }).then(
      () => true,
      () => false,
    );
    if (shared) this.#unsaved = false;
  }

  async #saveWord(name: string): Promise<string> {
    const chunk = await import('./letters/word-file.ts').catch(() => null);
    if (!chunk || !this.#written) return words.wordFault;
    const { letter } = this.#written;
    saveFile(`${name}.docx`, await chunk.wordFile(letter, letter.subject));
    return words.saved;
  }
}

/** The letter that the address names, also as an anchor of the page without JavaScript. */
const asked = (): string => new URLSearchParams(location.search).get('letter') ?? fragmentOf(location);

/** A letter answers to its own name, and to those of the complaint routes that lead to it. */
const answersTo = ({ id, dataset }: HTMLElement, name: string): boolean =>
  name !== '' && (id === name || (dataset['routes'] ?? '').split(' ').includes(name));

define('letter-builder', LetterBuilder);
