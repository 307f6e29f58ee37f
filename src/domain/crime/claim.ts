import { changeBetween, changeOfLike, type Change, TOO_FEW } from './month-change.ts';
import type { KnownMonth } from './month-spans.ts';
import { monthsBefore, monthsFromTo } from './months.ts';

/** What somebody says of a kind of crime in some months. */
export interface Claim {
  /** First and last month, `YYYY-MM`, both included. */
  from: string;
  to: string;
  /** What it is set against: the same months a year earlier, or as many months just before. */
  against: 'yearBefore' | 'monthsBefore';
  /** `count`: so many crimes; then `amount` is a number of crimes. Else a rise, a fall or no change, in per cent. */
  says: 'rose' | 'fell' | 'same' | 'count';
  /** Null where no number is claimed. Never below nought. */
  amount: number | null;
}

/** Why a claim is right only with a "but", or cannot be said at all. */
export type Reason =
  /** The number is another one; the answer's figures say which. */
  | 'amount'
  /** "The same", and the counts moved, but by no more than a rounded number may be out. */
  | 'little'
  /** The counts moved so, but no more than chance moves them. */
  | 'chance'
  /** The months set against each other lie in other seasons. */
  | 'seasons'
  /** Fewer than ten crimes on either side. */
  | 'tooFew'
  /** Months of either side are not known. */
  | 'missing'
  /** The months are not in order, or a claim in numbers lacks its number. */
  | 'unclear';

export interface Answer {
  verdict: 'right' | 'rightBut' | 'wrong' | 'cannotSay';
  reasons: Reason[];
  /** Months that are not known. */
  missing: string[];
  /** What the figures say; null where months are missing. `before` is null for a claim of one count. */
  found: { after: number; before: number | null; change: Change | null } | null;
  /** First and last month of what it is set against; null for a count. */
  beforeSpan: readonly [string, string] | null;
}

/** A claim that is rounded to a whole per cent may be out by this much. */
const ROUNDING = 1;
/** By so many per cent counts may differ and be called the same; further apart, that is only what chance allows. */
const STILL = 5;
/** And one of a count, by this share: "about 1,200". */
const ROUND_COUNT = 0.01;

/** Judge a claim by the counts of its months. @param count The count of a month; null where it is not known. */
export function judgeClaim(claim: Claim, count: (month: string) => number | null): Answer {
  const months = monthsFromTo(claim.from, claim.to);
  const nothing = { missing: [], found: null, beforeSpan: null };
  if (months.length === 0 || (claim.says === 'count' && claim.amount === null))
    return { verdict: 'cannotSay', reasons: ['unclear'], ...nothing };
  if (claim.says === 'count') return judgeCount(claim.amount ?? 0, months, count);
  const back = claim.against === 'yearBefore' ? 12 : months.length;
  const earlier = months.map((month) => monthsBefore(month, back));
  const beforeSpan = [earlier[0] ?? '', earlier.at(-1) ?? ''] as const;
  const missing = [...earlier, ...months].filter((month) => count(month) === null).sort();
  if (missing.length > 0)
    return {
      verdict: 'cannotSay',
      reasons: ['missing'],
      missing: [...new Set(missing)],
      found: null,
      beforeSpan,
    };
  const known = (list: readonly string[]): KnownMonth[] =>
    list.map((month) => ({ month, count: count(month) ?? 0 }));
  const [before, after] = [known(earlier), known(months)];
  const change = claim.against === 'yearBefore' ? changeOfLike(before, after) : changeBetween(before, after);
  const found = { after: change.after, before: change.before, change };
  return { ...judgeChange(claim, change), missing: [], found, beforeSpan };
}

function judgeCount(
  amount: number,
  months: readonly string[],
  count: (month: string) => number | null,
): Answer {
  const missing = months.filter((month) => count(month) === null);
  const place = { beforeSpan: null, missing };
  if (missing.length > 0) return { verdict: 'cannotSay', reasons: ['missing'], found: null, ...place };
  const after = months.reduce((sum, month) => sum + (count(month) ?? 0), 0);
  const found = { after, before: null, change: null };
  if (after === amount) return { verdict: 'right', reasons: [], found, ...place };
  const near = Math.abs(after - amount) <= after * ROUND_COUNT;
  return near
    ? { verdict: 'rightBut', reasons: ['amount'], found, ...place }
    : { verdict: 'wrong', reasons: ['amount'], found, ...place };
}

type Judged = Pick<Answer, 'verdict' | 'reasons'>;

function judgeChange({ says, amount, against }: Claim, change: Change): Judged {
  if (Math.min(change.before, change.after) < TOO_FEW || change.ratio === null)
    return { verdict: 'cannotSay', reasons: ['tooFew'] };
  const seasons: Reason[] = against === 'monthsBefore' ? ['seasons'] : [];
  const but = (reasons: readonly Reason[]): Judged => {
    const all = [...reasons, ...seasons];
    return { verdict: all.length === 0 ? 'right' : 'rightBut', reasons: all };
  };
  const moved = percentChange(change);
  if (says === 'same') {
    if (change.verdict === 'unclear') return but(Math.abs(moved) <= STILL ? [] : ['chance']);
    return Math.abs(moved) <= ROUNDING ? but(['little']) : { verdict: 'wrong', reasons: seasons };
  }
  const way = moved > 0 ? 'rose' : moved < 0 ? 'fell' : 'same';
  if (way !== says)
    return change.verdict === 'unclear'
      ? { verdict: 'cannotSay', reasons: ['chance', ...seasons] }
      : { verdict: 'wrong', reasons: seasons };
  const chance: Reason[] = change.verdict === 'unclear' ? ['chance'] : [];
  if (amount === null)
    return chance.length > 0 ? { verdict: 'cannotSay', reasons: ['chance', ...seasons] } : but([]);
  const off = Math.abs(Math.abs(moved) - amount);
  if (off <= ROUNDING) return but(chance);
  return withinRange(says, amount, change)
    ? but(['amount', ...chance])
    : { verdict: 'wrong', reasons: ['amount', ...seasons] };
}

/** Whether chance alone could make the claimed number of the one that was counted. */
function withinRange(says: 'rose' | 'fell', amount: number, { ratio }: Change): boolean {
  const claimed = says === 'rose' ? 1 + amount / 100 : 1 - amount / 100;
  return ratio !== null && claimed >= ratio.low && claimed <= ratio.high;
}

/** How many per cent more, or fewer, were counted: 12 for 112 after 100. Counts as they are, as claims go by them. */
export const percentChange = ({ before, after }: Pick<Change, 'before' | 'after'>): number =>
  before === 0 ? 0 : (after / before - 1) * 100;
