import { sitePath } from '../../domain/site-path.ts';
import { lastDay } from '../../domain/complaints/deadlines.ts';
import { daysBetween } from '../../domain/days.ts';
import { type Facts, runningClock } from '../../domain/complaints/letter.ts';
import type { BankHolidays } from '../../domain/complaints/working-days.ts';
import { dayWords, leftWords } from '../../i18n/complaints/deadlines.ts';
import { whereWords as words } from '../../i18n/complaints/letter-where.ts';
import { link } from '../dom.ts';
import { today } from '../today.ts';
import type { LetterOnPage } from './desk.ts';

/** Says the last day that hangs on a date in the letter, as soon as there is one. */
export function showClock(
  place: HTMLElement,
  letter: LetterOnPage,
  facts: Facts,
  holidays: BankHolidays,
): void {
  const clock = runningClock(letter.clocks, facts);
  const span = clock && letter.spans[clock.limit];
  const day = span && lastDay(span, facts[clock.from] ?? '', holidays);
  place.hidden = !day;
  if (!day) return;
  const left = leftWords(daysBetween(today(), day));
  const late = clock.late !== undefined && day < today();
  place.replaceChildren(
    `${late ? words.clockLate(dayWords(day)) : words.clock(dayWords(day), left)} `,
    link(sitePath(`/complaints/deadlines/?limit=${clock.limit}`), words.clockLink),
  );
}
