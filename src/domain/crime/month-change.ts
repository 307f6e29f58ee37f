import type { Interval } from './interval.ts';
import type { KnownMonth, Spans } from './month-spans.ts';
import { daysIn } from './months.ts';

/** How a count per day changed from one stretch of months to a later one. */
export interface Change {
  before: number;
  after: number;
  /** Crimes a day after, over crimes a day before, and what chance leaves open; null for too few to tell. */
  ratio: ({ value: number } & Interval) | null;
  verdict: 'rose' | 'fell' | 'unclear' | 'tooFew';
}

/** Student's t at 0.975, by degrees of freedom from 1: so few that readers' browsers need no library for it. */
const STUDENT = [
  12.7062047, 4.3026527, 3.1824463, 2.7764451, 2.5705818, 2.4469118, 2.3646242, 2.3060041, 2.2621571,
  2.2281388, 2.2009851, 2.1788128, 2.1603687, 2.1447867, 2.1314495, 2.1199053, 2.1098156, 2.100922, 2.0930241,
  2.0859634, 2.0796138, 2.0738731,
];

/** How many standard errors 95 % of chance reaches. Beyond the table its last value stands, which is a little wide. */
export const studentReach = (free: number): number =>
  STUDENT[Math.min(free, STUDENT.length) - 1] ?? Number.POSITIVE_INFINITY;

/** Fewer than this many on either side: chance alone makes such numbers jump, and the interval below fails. */
export const TOO_FEW = 10;

/**
 * Compare two stretches by crimes a day. The interval is that of a quasi-Poisson model with two levels: months
 * scatter by more than chance alone, so their own scatter about their stretch's mean sets its width (Student's t,
 * never narrower than Poisson).
 */
export function changeBetween(before: readonly KnownMonth[], after: readonly KnownMonth[]): Change {
  const [first, second] = [stretch(before), stretch(after)];
  const counts = { before: first.count, after: second.count };
  if (Math.min(first.count, second.count) < TOO_FEW) return { ...counts, ratio: null, verdict: 'tooFew' };
  const value = second.count / second.days / (first.count / first.days);
  const free = before.length + after.length - 2;
  if (free < 1) return { ...counts, ratio: null, verdict: 'tooFew' };
  const scatter = Math.max(1, (first.scatter + second.scatter) / free);
  const error = Math.sqrt(scatter * (1 / first.count + 1 / second.count));
  return { ...counts, ...judged(value, studentReach(free) * error) };
}

/** One of five plain verdicts on a change. `notComparable`: no months are held that may be set against each other. */
export type Verdict = Change['verdict'] | 'notComparable';

/** Compare two lots of months as their kind allows. */
export const changeOf = ({ kind, before, after }: Spans): Change =>
  kind === 'like' ? changeOfLike(before, after) : changeBetween(before, after);

/**
 * Compare the same months of two years, month by month, so that the seasons widen nothing. Given both, the later of a
 * pair is binomial; how much the pairs scatter about one common ratio sets the width (quasi-binomial, Student's t,
 * never narrower than chance). With two pairs their scatter says too little, and the plain comparison stands.
 */
export function changeOfLike(before: readonly KnownMonth[], after: readonly KnownMonth[]): Change {
  const plain = changeBetween(before, after);
  if (before.length < 3 || plain.ratio === null) return plain;
  const { value } = plain.ratio;
  const scatter = before.reduce((sum, earlier, place) => {
    const later = after[place] ?? earlier;
    const both = earlier.count + later.count;
    const odds = (value * daysIn(later.month)) / daysIn(earlier.month);
    const share = odds / (1 + odds);
    return both === 0 ? sum : sum + (later.count - both * share) ** 2 / (both * share * (1 - share));
  }, 0);
  const free = before.length - 1;
  const error = Math.sqrt(Math.max(1, scatter / free) * (1 / plain.before + 1 / plain.after));
  return { ...plain, ...judged(value, studentReach(free) * error) };
}

function judged(value: number, reach: number): Pick<Change, 'ratio' | 'verdict'> {
  const ratio = { value, low: value * Math.exp(-reach), high: value * Math.exp(reach) };
  return { ratio, verdict: ratio.low > 1 ? 'rose' : ratio.high < 1 ? 'fell' : 'unclear' };
}

/** All crimes and days of some months, and Pearson's sum of how far the months lie from their common mean. */
function stretch(months: readonly KnownMonth[]) {
  const count = months.reduce((sum, one) => sum + one.count, 0);
  const days = months.reduce((sum, { month }) => sum + daysIn(month), 0);
  const scatter = months.reduce((sum, one) => {
    const expected = (count * daysIn(one.month)) / days;
    return expected > 0 ? sum + (one.count - expected) ** 2 / expected : sum;
  }, 0);
  return { count, days, scatter };
}
