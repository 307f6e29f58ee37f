import { sitePath } from '../domain/site-path.ts';
import type { BankHolidays } from '../domain/complaints/working-days.ts';
import { dayWords, deadlineWords as words } from '../i18n/complaints/deadlines.ts';
import { askDate, clearDateError } from './deadlines/date-fields.ts';
import { type FilledCard, fillCard } from './deadlines/card.ts';
import { link as linkTo, need } from './dom.ts';
import { copyText, saveFile } from './take-away.ts';
import { today } from './today.ts';
import { define } from './define.ts';

/**
 * `<deadline-calculator>`: counts the time limits of what a reader picks from the date that they enter. What is
 * entered goes nowhere: not to a server, not into the address, not into storage.
 */
class DeadlineCalculator extends HTMLElement {
  #holidays: BankHolidays = { from: 0, to: 0, days: [] };
  #filled: FilledCard[] = [];

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
    this.#sayWhichDate();
  }

  /** `?limit=<id>` picks what has happened. */
  #preselect() {
    const asked = this.#asked();
    const radio = this.#radios().find(({ dataset }) => (dataset['limits'] ?? '').split(' ').includes(asked));
    if (radio) radio.checked = true;
  }

  #asked = () => new URLSearchParams(location.search).get('limit') ?? '';

  #radios = () => [...this.querySelectorAll<HTMLInputElement>('input[name="clock"]')];

  #part = (name: string) => need(this.querySelector<HTMLElement>(`[data-part="${name}"]`), name);

  #sayWhichDate() {
    const radio = this.#radios().find(({ checked }) => checked);
    this.#part('hint').textContent = radio?.dataset['from'] ?? '';
    if (radio) need(this.querySelector('#clock-error'), 'message').replaceChildren();
  }

  #answer() {
    const radio = this.#radios().find(({ checked }) => checked);
    const fields = need(this.querySelector<HTMLElement>('[data-date]'), 'date');
    this.#part('result').hidden = true;
    if (!radio) {
      clearDateError(fields);
      need(this.querySelector('#clock-error'), 'message').replaceChildren(words.whatMissing);
      this.#radios()[0]?.focus();
      return;
    }
    const start = askDate(fields);
    if (start !== null) this.#show(radio, start);
  }

  #show(radio: HTMLInputElement, start: string) {
    const asked = this.#asked();
    const ids = (radio.dataset['limits'] ?? '').split(' ');
    const inOrder = [...ids].sort((a, b) => Number(b === asked) - Number(a === asked));
    this.#filled = inOrder.map((id) => fillCard(id, start, this.#holidays));
    this.#part('heading').textContent = words.result(dayWords(start));
    this.#part('cards').replaceChildren(...this.#filled.map(({ card }) => card));
    this.#part('letters').replaceChildren(...letterLinks(radio));
    this.#part('taken').textContent = '';
    const calendar = need(this.querySelector<HTMLElement>('[data-take="calendar"]'), 'button');
    calendar.hidden = this.#filled.every(({ days }) => days.length === 0);
    document.querySelector('[data-reference]')?.classList.add('no-print');
    const result = this.#part('result');
    result.hidden = false;
    result.focus();
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

/** Links to the letters that help here, named as they are in the list of letters. */
function letterLinks({ dataset }: HTMLInputElement): HTMLElement[] {
  const letters = JSON.parse(dataset['letters'] ?? '[]') as [id: string, title: string][];
  return letters.map(([id, title]) =>
    linkTo(sitePath(`/complaints/letter/?letter=${id}`), words.letter(title)),
  );
}

define('deadline-calculator', DeadlineCalculator);
