import { sitePath } from '../domain/site-path.ts';
import type { BankHolidays } from '../domain/complaints/working-days.ts';
import { dayWords, deadlineWords as words } from '../i18n/complaints/deadlines.ts';
import { askDate, clearDateError } from './deadlines/date-fields.ts';
import { type FilledCard, fillCard } from './deadlines/card.ts';
import { link as linkTo, need } from './dom.ts';
import { copyText, saveFile } from './take-away.ts';
import { today } from './today.ts';
import { keptArea } from './kept-area.ts';
import { chosenForce, withForce } from './complaints/keep-force.ts';
import { define } from './define.ts';

/**
 * `<deadline-calculator>`: counts the time limits of what a reader picks from the date that they enter. What is
 * entered goes nowhere: not to a server, not into the address, not into storage.
 */
class DeadlineCalculator extends HTMLElement {
  #holidays: BankHolidays = { from: 0, to: 0, days: [] };
  #filled: FilledCard[] = [];
  #force: string | null = null;
  #forceName = '';

  connectedCallback() {
    this.#holidays = JSON.parse(this.dataset['holidays'] ?? '') as BankHolidays;
    const form = need(this.querySelector('form'), 'form');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer();
    });
    form.addEventListener('change', () => {
      this.#sayWhichDate();
    });
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-take]');
      if (button) void this.#take(button.dataset['take'] ?? '');
    });
    this.#preselect();
    this.#sayPlace();
    this.#sayWhichDate();
  }

  /** `?limit=<id>` picks what has happened. */
  #preselect() {
    const asked = this.#asked();
    const option = this.#options().find(({ dataset }) => limitsOf(dataset).includes(asked));
    if (option) option.selected = true;
  }

  /** With a force from the address or a remembered area, what is only for the other nation is left out. */
  #sayPlace() {
    const kept = keptArea();
    this.#force = chosenForce();
    if (this.#force === null) return;
    const nation = (this.dataset['wales'] ?? '').split(' ').includes(this.#force) ? 'Wales' : 'England';
    for (const option of this.#options())
      if (!option.selected && ![undefined, nation].includes(option.dataset['nation'])) option.remove();
    if (kept?.force.id === this.#force) this.#forceName = kept.force.name;
    const place = this.#part('place');
    place.textContent = [this.#forceName && words.placeOf(this.#forceName), words.place[nation]]
      .filter(Boolean)
      .join(' ');
    place.hidden = false;
  }

  #asked = () => new URLSearchParams(location.search).get('limit') ?? '';

  #select = () => need(this.querySelector<HTMLSelectElement>('select'), 'choice');

  #options = () => [...this.#select().options];

  /** What was chosen; null where nothing was. */
  #chosen = () => (this.#select().value === '' ? null : (this.#select().selectedOptions[0] ?? null));

  #part = (name: string) => need(this.querySelector<HTMLElement>(`[data-part="${name}"]`), name);

  #sayWhichDate() {
    const clock = this.#chosen();
    this.#part('hint').textContent = clock?.dataset['from'] ?? '';
    if (!clock) return;
    need(this.querySelector('#clock-error'), 'message').replaceChildren();
    this.#select().removeAttribute('aria-invalid');
  }

  #answer() {
    const clock = this.#chosen();
    const fields = need(this.querySelector<HTMLElement>('[data-date]'), 'date');
    this.#part('result').hidden = true;
    if (!clock) {
      clearDateError(fields);
      need(this.querySelector('#clock-error'), 'message').replaceChildren(words.whatMissing);
      this.#select().setAttribute('aria-invalid', 'true');
      this.#select().focus();
      return;
    }
    const start = askDate(fields);
    if (start !== null) this.#show(clock, start);
  }

  #show(clock: HTMLOptionElement, start: string) {
    const asked = this.#asked();
    const ids = limitsOf(clock.dataset);
    const inOrder = [...ids].sort((a, b) => Number(b === asked) - Number(a === asked));
    this.#filled = inOrder.map((id) => fillCard(id, start, this.#holidays));
    this.#part('heading').textContent = (start > today() ? words.resultToCome : words.result)(
      dayWords(start),
    );
    this.#part('cards').replaceChildren(...this.#filled.map(({ card }) => card));
    this.#part('letters').replaceChildren(...this.#onward(clock));
    this.#part('taken').textContent = '';
    const calendar = need(this.querySelector<HTMLElement>('[data-take="calendar"]'), 'button');
    calendar.hidden = this.#filled.every(({ days }) => days.length === 0);
    document.querySelector('[data-reference]')?.classList.add('no-print');
    const result = this.#part('result');
    result.hidden = false;
    result.focus();
  }

  /** Letters that help here, named as they are in the list of letters; and who takes them in the reader's force. */
  #onward({ dataset }: HTMLOptionElement): HTMLElement[] {
    const letters = JSON.parse(dataset['letters'] ?? '[]') as [id: string, title: string][];
    const links = letters.map(([id, title]) =>
      linkTo(withForce(sitePath(`/complaints/letter/?letter=${id}`), this.#force), words.letter(title)),
    );
    if (this.#force === null || this.#forceName === '') return links;
    return [...links, linkTo(sitePath(`/complaints/forces/${this.#force}/`), words.whoIn(this.#forceName))];
  }

  async #take(what: string) {
    const say = (text: string) => {
      this.#part('taken').textContent = text;
    };
    if (what === 'print') window.print();
    else if (what === 'copy') say((await copyText(this.#text())) ? words.copied : words.copyFault);
    else say(await this.#saveCalendar());
  }

  #text() {
    const heading = this.#part('heading').textContent;
    return [heading, ...this.#filled.map(({ text }) => text)].join('\n\n');
  }

  async #saveCalendar(): Promise<string> {
    const chunk = await import('./deadlines/calendar-file.ts').catch(() => null);
    if (!chunk) return words.calendarFault;
    const days = this.#filled.flatMap((card) => card.days);
    const text = chunk.calendarFile(this.dataset['site'] ?? '', days, today());
    saveFile('deadlines.ics', text, 'text/calendar');
    return words.calendarDone;
  }
}

const limitsOf = ({ limits }: DOMStringMap) => (limits ?? '').split(' ');

define('deadline-calculator', DeadlineCalculator);
