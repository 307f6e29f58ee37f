import { sitePath } from '../../domain/site-path.ts';
import { lastDay } from '../../domain/complaints/deadlines.ts';
import { daysBetween } from '../../domain/days.ts';
import { type Blueprint, type Facts, holds } from '../../domain/complaints/letter.ts';
import type { BankHolidays } from '../../domain/complaints/working-days.ts';
import { dayWords, leftWords } from '../../i18n/complaints/deadlines.ts';
import { whereWords as words } from '../../i18n/complaints/letter-where.ts';
import type { LetterTemplate } from '../../schemas/complaints/letter.ts';
import { link } from '../dom.ts';
import { today } from '../today.ts';

type Clocks = LetterTemplate['clocks'];

/** Says the last day that hangs on a date in the letter, as soon as there is one. */
export function showClock(
  place: HTMLElement,
  letter: Blueprint & { clocks: Clocks },
  facts: Facts,
  holidays: BankHolidays,
): void {
  const clock = letter.clocks.find(({ when, from }) => holds(when, facts) && (facts[from] ?? '') !== '');
  const span = clock && letter.spans[clock.limit];
  const day = span && lastDay(span, facts[clock.from] ?? '', holidays);
  place.hidden = !day;
  if (!day) return;
  const left = leftWords(daysBetween(today(), day));
  place.replaceChildren(
    `${words.clock(dayWords(day), left)} `,
    link(sitePath(`/complaints/deadlines/?limit=${clock.limit}`), words.clockLink),
  );
}
