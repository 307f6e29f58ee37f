import { type Answer, type Claim, percentChange, type Reason } from '../../domain/crime/claim.ts';
import { monthRuns } from '../../domain/crime/months.ts';
import { decimal, list, monthSpan, number } from '../format.ts';

const more = (percent: number): string =>
  Math.abs(percent) < 0.05 ? 'the same' : `${decimal(Math.abs(percent))}% ${percent > 0 ? 'more' : 'fewer'}`;

/** The sentence to quote; null where the figures are not known. */
export function claimSentence(place: string, kind: string, claim: Claim, answer: Answer): string | null {
  const { found, beforeSpan } = answer;
  if (!found) return null;
  const now = `${place}, ${kind}: ${number(found.after)} in ${monthSpan(claim.from, claim.to)}`;
  if (found.before === null || !beforeSpan) return `${now}.`;
  const then = `${number(found.before)} in ${monthSpan(...beforeSpan)}`;
  const moved =
    found.before === 0
      ? ''
      : `, which is ${more(percentChange({ before: found.before, after: found.after }))}`;
  const ratio = found.change?.ratio;
  const range = ratio
    ? ` With chance allowed for, between ${more((ratio.low - 1) * 100)} and ${more((ratio.high - 1) * 100)} a day.`
    : '';
  return `${now}, ${then}${moved}.${range}`;
}

/** Words of the page that checks a claim. */
export const claimWords = {
  title: 'Check a claim about crime',
  description:
    'Choose a place, a kind of crime, months and what was claimed, and see whether the published figures bear it out, with a sentence to quote.',
  lead: 'Somebody says that burglary is down 12%. Put the claim in here, and the published figures answer: right, right but, wrong, or cannot be said.',
  without:
    'Checking needs JavaScript. Without it, each force’s and each partnership’s own page has its counts month by month, and the files on the page of data have them all.',
  area: 'Where',
  forces: 'Police forces',
  partnerships: 'Community safety partnerships',
  kind: 'Kind of crime',
  all: 'All crime, without anti-social behaviour',
  from: 'From',
  to: 'To',
  says: 'What was claimed',
  saying: {
    fell: 'It fell',
    rose: 'It rose',
    same: 'It stayed the same',
    count: 'There were so many',
  } satisfies Record<Claim['says'], string>,
  amount: 'By how many per cent, or how many crimes (leave blank if no number was claimed)',
  against: 'Set against',
  againsts: {
    yearBefore: 'the same months a year before',
    monthsBefore: 'as many months just before',
  } satisfies Record<Claim['against'], string>,
  /** What the counts reach, said before a claim is put in; `yearBack`: whether any of them has its month a year before. */
  held: (span: string, yearBack: boolean): string =>
    `Our counts: ${span}.${yearBack ? '' : ' None of a year before, so a claim against that cannot be answered yet.'}`,
  check: 'Check the claim',
  loading: 'Fetching the figures…',
  file: 'The counts themselves, month by month (CSV)',
  failed: 'The figures could not be fetched. Check your connection and try again.',
  lost: 'The address asks for a place, a kind of crime or a month that is not here. Choose below, and check again.',
  badNumber: 'Write the number as digits, such as 12 or 12.5.',
  verdicts: {
    right: 'Right.',
    rightBut: 'Right, but …',
    wrong: 'The published figures say something else.',
    cannotSay: 'This cannot be said.',
  } satisfies Record<Answer['verdict'], string>,
  reasons: {
    amount: 'The number is not the one that the figures give.',
    little: 'The counts did change, but by no more than one per cent.',
    chance: 'Chance alone could have made the difference.',
    seasons:
      'The months set against each other lie in different seasons, and crime changes with the seasons.',
    tooFew: 'There are fewer than ten crimes on one side: too few to tell a change from chance.',
    missing: 'Some of the months are not known.',
    unclear: 'The last month must not come before the first, and a claimed number must be given.',
  } satisfies Record<Reason, string>,
  missing: (months: readonly string[]) =>
    `Not known: ${list(monthRuns(months).map(([from, to]) => monthSpan(from, to)))}.`,
  quote: 'A sentence to quote',
  source: (release: string) =>
    `Source: street-level crime as forces publish it on data.police.uk, counted by us, data release ${release}. It is not the official count of recorded crime, and not every crime is reported.`,
  link: 'The address of this page now leads to this claim and its answer.',
};
