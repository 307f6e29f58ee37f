import { holdsOn } from '../../domain/complaints/deadlines.ts';
import { type BankHolidays, yearsOf } from '../../domain/complaints/working-days.ts';
import { deadlinePageWords as words } from '../../i18n/complaints/tool-pages.ts';
import { bankHolidays, clocks, limits } from '../../read/complaints/complaints.ts';
import { siteDate } from '../../read/site-date.ts';
import type { Clock, Limit } from '../../schemas/complaints/deadlines.ts';

/** The time limits that hold on the day for which the site is built, in the order of their file. */
export const limitsShown = (): Limit[] =>
  [...limits().values()].filter((limit) => holdsOn(limit, siteDate()));

interface ClockGroup {
  words: string;
  clocks: Clock[];
}

/** What the calculator asks: the clocks with limits that hold, and each limit that no clock names as one of its own. */
export function clockGroups(): ClockGroup[] {
  const shown = limitsShown();
  const holds = new Set(shown.map(({ id }) => id));
  const groups = clocks().groups.map((group) => ({
    words: group.words,
    clocks: group.clocks
      .map((clock) => ({ ...clock, limits: clock.limits.filter((id) => holds.has(id)) }))
      .filter((clock) => clock.limits.length > 0),
  }));
  const named = new Set(groups.flatMap((group) => group.clocks.flatMap((clock) => clock.limits)));
  const alone = shown.filter(({ id }) => !named.has(id)).map(aloneClock);
  return [...groups, { words: words.more, clocks: alone }].filter((group) => group.clocks.length > 0);
}

const aloneClock = ({ id, what, from }: Limit): Clock => ({
  id: `only-${id}`,
  words: what,
  date: from,
  limits: [id],
  letters: [],
});

/** The time limits under the headings of what has happened, each once. */
export function limitGroups(): { words: string; limits: Limit[] }[] {
  const left = new Map(limitsShown().map((limit) => [limit.id, limit]));
  const take = (id: string) => {
    const limit = left.get(id);
    left.delete(id);
    return limit ? [limit] : [];
  };
  return clockGroups()
    .map(({ words, clocks }) => ({ words, limits: clocks.flatMap(({ limits }) => limits.flatMap(take)) }))
    .filter((group) => group.limits.length > 0);
}

/** The bank holidays by which the site counts working days. */
export const holidays = (): BankHolidays => yearsOf(bankHolidays().days);
