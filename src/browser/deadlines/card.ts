import { deadline, type DueDay } from '../../domain/complaints/deadlines.ts';
import type { BankHolidays } from '../../domain/complaints/working-days.ts';
import { date } from '../../i18n/format.ts';
import {
  dayWords,
  deadlineWords as words,
  leftWords,
  passedWords,
  saferWords,
} from '../../i18n/complaints/deadlines.ts';
import type { Limit } from '../../schemas/complaints/deadlines.ts';
import { element, need } from '../dom.ts';
import { today } from '../today.ts';

/** What a card on the page holds for counting. */
export type CountedLimit = Pick<Limit, 'id' | 'binds' | 'value' | 'unit' | 'firstDayCounts' | 'every'>;

/** A day that something falls due on, for the calendar file. */
export interface CalendarDay {
  limit: string;
  day: string;
  /** The last working day up to it, where it is none itself: reminders come before that one. */
  saferDay: string | null;
  title: string;
  details: string;
}

/** A card with its dates filled in. */
export interface FilledCard {
  card: HTMLElement;
  /** Days still to come, today among them. */
  days: CalendarDay[];
  text: string;
}

/** A copy of a time limit's card, counted from `start`. */
export function fillCard(limitId: string, start: string, holidays: BankHolidays): FilledCard {
  const original = need(document.getElementById(`limit-${limitId}`), `time limit ${limitId}`);
  const card = original.cloneNode(true) as HTMLElement;
  card.removeAttribute('id');
  const limit = JSON.parse(card.dataset['limit'] ?? '') as CountedLimit;
  const { due, again } = deadline(limit, start, today(), holidays);
  const place = need(card.querySelector<HTMLElement>('[data-part="dates"]'), 'place for dates');
  place.append(...(due ? dueParts(limit, due, again) : [element('p', {}, unknown(holidays))]));
  place.hidden = false;
  card.querySelector('[data-part="example"]')?.remove();
  const title = part(card, 'h3');
  const details = ['rule', 'note', 'source']
    .map((name) => part(card, `[data-part="${name}"]`))
    .filter(Boolean);
  const coming = [...(due ? [due] : []), ...again].filter(({ daysLeft }) => daysLeft >= 0);
  return {
    card,
    days: coming.map((one) => ({
      ...{ limit: limit.id, day: one.day, saferDay: one.saferDay, title },
      details: [saferWords(one, limit.binds, today()), ...details].filter(Boolean).join('\n'),
    })),
    text: [title, ...[...place.children].map(({ textContent }) => textContent), ...details].join('\n'),
  };
}

const part = (card: HTMLElement, selector: string) =>
  (card.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

const unknown = ({ from, to }: BankHolidays) => words.unknown(from, to);

function dueParts({ binds }: CountedLimit, due: DueDay, again: readonly DueDay[]): HTMLElement[] {
  const passed = due.daysLeft < 0;
  const safer = saferWords(due, binds, today());
  return [
    element('p', { class: 'due' }, `${words.due}: `, element('strong', {}, dayWords(due.day))),
    element('p', { class: passed ? 'left passed' : 'left' }, leftWords(due.daysLeft)),
    ...(passed && again.length === 0 ? [element('p', {}, passedWords[binds])] : []),
    ...(safer && !passed ? [element('p', {}, safer)] : []),
    ...(again.length > 0 ? [againPart(again)] : []),
  ];
}

const againPart = (again: readonly DueDay[]) =>
  element('p', {}, `${words.again}: ${again.map(againWords).join(', ')}.`);

const againWords = ({ day, daysLeft }: DueDay) =>
  daysLeft < 0 ? `${date(day)} (${words.passed})` : date(day);
