import { sitePath } from '../../domain/site-path.ts';
import type { Comparison, Compared } from '../../domain/crime/comparison.ts';
import type { CoverageStatus } from '../../domain/crime/coverage.ts';
import type { Interval } from '../../domain/crime/interval.ts';
import type { Change, Verdict } from '../../domain/crime/month-change.ts';
import type { Spans } from '../../domain/crime/month-spans.ts';
import { monthRuns } from '../../domain/crime/months.ts';
import type { OutcomeColumn } from '../../domain/crime/summary.ts';
import type { Dataset } from '../../schemas/crime/coverage.ts';
import { coverageWords } from './crime.ts';
import { counted, decimal, forceWithin, list, monthName, monthSpan, number } from '../format.ts';

/** 1 → "1st", 12 → "12th", 23 → "23rd". */
export function ordinal(place: number): string {
  const [tens, ones] = [place % 100, place % 10];
  const end = tens >= 11 && tens <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[ones] ?? 'th');
  return `${number(place)}${end}`;
}

/** "12.1 to 12.5". */
export const between = ({ low, high }: Interval): string => `${decimal(low)} to ${decimal(high)}`;

/** What chance leaves open, after a rate. */
export const rateRange = (interval: Interval): string => `${between(interval)} with chance allowed for`;

const percent = (ratio: number): string => {
  const change = Math.round(Math.abs(ratio - 1) * 100);
  if (ratio === 1) return 'the same';
  return `${change === 0 ? 'under 1' : number(change)}% ${ratio > 1 ? 'more' : 'fewer'}`;
};

export const kinds = {
  heading: 'What was recorded',
  kind: 'Kind of crime',
  crimes: 'Crimes',
  share: 'Of all',
  takeaway: (first: string, share: string, second?: string) =>
    `${first} is the largest part, ${share} of all crimes${second === undefined ? '' : `, then ${second}`}.`,
};

export const outcomes = {
  summary: 'What became of each kind of crime',
  lead: 'Of every 100 crimes of a kind. Anti-social behaviour is left out: it never has an outcome, for incidents are not investigated as crimes.',
  columns: {
    charged: 'Charged or to court',
    outOfCourt: 'Out of court, or passed on',
    noSuspect: 'No suspect found',
    noAction: 'No prosecution possible, or not in the public interest',
    open: 'Still open',
    unknown: 'None published',
  } satisfies Record<OutcomeColumn, string>,
};

export const rising = {
  heading: 'Has it risen?',
  none: 'It takes the same months of two years, or twelve known months in a row to set one half-year against the other.',
  verdict: {
    rose: 'That is more than chance would do.',
    fell: 'That is more than chance would do.',
    unclear: 'That is no more than chance would do: we cannot say that it rose or fell.',
    tooFew: 'That is too few to tell a rise from chance.',
  } satisfies Record<Change['verdict'], string>,
  lead: {
    rose: 'Crime rose.',
    fell: 'Crime fell.',
    unclear: 'No more than chance.',
    tooFew: 'Too few to say.',
    notComparable: 'Not comparable.',
  } satisfies Record<Verdict, string>,
  seasons: {
    halves:
      'Half-years differ by season too. Only the same months of two years would settle it, and no month of two years is known yet.',
    like: 'The same months of two years are compared, so the seasons are the same.',
  } satisfies Record<Spans['kind'], string>,
  sentence: (spans: Spans, { before, after, ratio }: Change) => {
    const counts = `${counted(after, 'crime', 'crimes')} in ${span(spans.after)}, ${number(before)} in ${span(spans.before)}`;
    return ratio === null
      ? `${counts}.`
      : `${counts}: ${percent(ratio.value)} a day. With chance allowed for, between ${percent(ratio.low)} and ${percent(ratio.high)}.`;
  },
  table: 'The same for each kind of crime',
  tableNote:
    'With this many kinds, one or two may look as if they changed though nothing did. “Range” is what chance leaves open, 19 times in 20.',
  kind: 'Kind of crime',
  change: 'Change a day',
  range: 'Range',
  reading: 'Reading',
  readings: { rose: 'rose', fell: 'fell', unclear: 'cannot tell', tooFew: 'too few' } satisfies Record<
    Change['verdict'],
    string
  >,
  changed: percent,
  changeRange: ({ low, high }: Interval) => `${percent(low)} to ${percent(high)}`,
  stretch: (months: readonly { month: string }[]) => span(months),
};

/** "January to April 2025"; months that do not follow each other, run by run. */
const span = (months: readonly { month: string }[]): string =>
  list(monthRuns(months.map(({ month }) => month)).map(([from, to]) => monthSpan(from, to)));

export const series = {
  heading: 'Month by month, by kind',
  lead: 'Each small chart has a scale of its own, from nought to its busiest month: compare shapes, not heights.',
  gaps: 'A hatched month has no figures.',
  gap: (runs: readonly (readonly [string, string])[], status: CoverageStatus) =>
    `Hatched: ${list(runs.map(([from, to]) => monthSpan(from, to)))}, ${coverageWords[status].toLowerCase()}.`,
  range: (fewest: number, most: number) =>
    fewest === most ? `${number(most)} a month` : `${number(fewest)} to ${number(most)} a month`,
  takeaway: (kind: string, range: string, last: number, month: string) =>
    `${kind}: ${range}; ${number(last)} in ${monthName(month)}.`,
  unknown: 'no figures',
  table: 'The numbers, by kind and month',
  rolling: 'Crimes in the twelve months up to each month',
  rollingTakeaway: (first: number, from: string, last: number, to: string) =>
    `${number(first)} in the twelve months to ${monthName(from)}, ${number(last)} in the twelve months to ${monthName(to)}.`,
};

/** How areas of a level are called: one and many, and their page of all. */
export const levels = {
  force: { one: 'force', many: 'forces', of: 'of England and Wales', index: sitePath('/forces/') },
  partnership: {
    one: 'partnership',
    many: 'partnerships',
    of: 'of England and Wales',
    index: sitePath('/partnerships/'),
  },
  team: { one: 'team', many: 'teams', of: 'of this force', index: null },
} as const;
export type Level = keyof typeof levels;

/** 1 of 36 → "the highest", 36 of 36 → "the lowest", 4 of 36 → "the 4th highest". */
const placed = (place: number, of: number): string =>
  place === 1 ? 'the highest' : place === of ? 'the lowest' : `the ${ordinal(place)} highest`;

/** A force may have hundreds of teams: so many are named. */
const NAMED = 8;

const firstOf = (names: readonly string[]): string =>
  names.length > NAMED + 1
    ? list([...names.slice(0, NAMED), `${number(names.length - NAMED)} more`])
    : list(names);

const standings = {
  higher: 'higher',
  asExpected: 'usual',
  lower: 'lower',
} as const;

export const compare = {
  heading: 'How it compares',
  headingAll: 'How they compare',
  outOf: (ranked: number, all: number, level: Level) =>
    ranked === all
      ? ''
      : `${counted(all - ranked, levels[level].one, levels[level].many)} of ${number(all)} are not in that average: some months are not known, or the rate says little of those who live there. The table says which.`,
  tableLead:
    'Highest rate first. “Range” and “Place” are what chance leaves open, 19 times in 20. “For its size” says whether it lies outside the band above.',
  rate: (rate: number, interval: Interval) =>
    `${decimal(rate)} crimes for every 1,000 residents (${between(interval)} with chance allowed for).`,
  average: (level: Level, { ranked, funnel }: Comparison, within?: string) =>
    funnel
      ? `The ${counted(ranked, levels[level].one, levels[level].many)} ${within === undefined ? levels[level].of : `of ${within}`} with complete figures, taken together, have ${decimal(funnel.average)} for every 1,000.`
      : '',
  standing: (level: Level, { standing, rate }: Compared, average: number) => {
    if (standing === 'higher')
      return `That is higher than chance and the usual differences between ${levels[level].many} explain.`;
    if (standing === 'lower')
      return `That is lower than chance and the usual differences between ${levels[level].many} explain.`;
    const side = rate > average ? 'Above the average' : 'Below the average';
    return `${side}, but within the range in which ${levels[level].many} of its size usually lie.`;
  },
  rank: (level: Level, { rank }: Compared, of: number) => {
    if (!rank) return '';
    const { many } = levels[level];
    return rank.low === rank.high
      ? `By rate it is ${placed(rank.low, of)} of ${number(of)} ${many}, and chance alone would not move it.`
      : `By rate it is between ${ordinal(rank.low)} and ${ordinal(rank.high)} highest of ${number(of)} ${many}; chance leaves the rest open.`;
  },
  notRanked: 'It is shown here and not ranked.',
  incomplete:
    'Not compared: a comparison needs a count for each of the same twelve months. A part of a year is never set against a whole one.',
  noneHeld: 'Nothing to compare: no area has a count for each of twelve months yet.',
  tooFew: (level: Level, within: string) =>
    `${within} has too few ${levels[level].many} with complete figures to compare.`,
  visitors: (times: number) =>
    `Thefts from shops and from people in public are ${decimal(times)} times the average here, for each resident. That is a mark of a place that many people visit, such as a city centre. Its rate then says less about the risk to those who live there.`,
  airport: (name: string) =>
    `${name} is here. Its passengers, and most of those who work there, live elsewhere and are not counted as residents, so the rate says less about the risk to those who live here.`,
  denominator: (from: string, to: string) =>
    `Crimes ${monthSpan(from, to)}; residents in mid-2022. A rate cannot count visitors. Forces also differ in how they record crime.`,
  chart: (level: Level) => `Crime rates of ${levels[level].many}, by how many people live there`,
  chartWords: {
    average: 'average',
    residents: 'residents',
    rate: 'crimes for every 1,000 residents',
  },
  caption: (level: Level) =>
    `Each dot is one of the ${levels[level].many}. The band is where one of its size lies by chance and usual differences, 998 times in 1,000. Outside it, something is out of the ordinary.`,
  near: 'Stronger dots: the same force.',
  notDrawn: (names: readonly string[]) => `Not drawn, for it is not ranked: ${firstOf(names)}.`,
  takeaway: (outside: readonly string[], level: Level) =>
    outside.length === 0
      ? `All lie within the range that is usual for ${levels[level].many} of their size.`
      : `Outside the usual range: ${firstOf(outside)}. All others are within it.`,
  table: (level: Level, count: number) =>
    `The ${counted(count, levels[level].one, levels[level].many)} in a table`,
  nearest: (level: Level, others: number, of: number) =>
    `This ${levels[level].one} and the ${number(others)} nearest to it by rate, of ${number(of)}, in a table`,
  allTeams: (count: number) => `All ${number(count)} teams in a table`,
  all: (level: Level) => `All ${levels[level].many} in a table`,
  kinds: 'How each kind compares',
  kindsLead: (level: Level) =>
    `For every 1,000 residents, beside the average of ${levels[level].many} with complete figures.`,
  columns: {
    area: 'Area',
    crimes: 'Crimes',
    rate: 'For every 1,000 residents',
    range: 'Range',
    place: 'Place',
    standing: 'For its size',
    here: 'Here',
    average: 'Average',
  },
  place: ({ rank }: Compared) =>
    rank
      ? rank.low === rank.high
        ? ordinal(rank.low)
        : `${ordinal(rank.low)} to ${ordinal(rank.high)}`
      : 'not ranked',
  word: ({ standing }: Compared) => (standing ? standings[standing] : ''),
  held: (known: number, all: number) => `${known} of ${all}`,
  missing: (held: string, why: readonly string[]) =>
    `no comparison: ${held} months held; the others: ${list(why).toLowerCase()}`,
  seePage: 'see its page',
  above: 'higher',
  below: 'lower',
  asb: 'incidents, not crimes',
  download: 'The comparison with others (CSV)',
};

export const commentary = {
  heading: (force: string) => `What ${forceWithin(force)} says about these figures`,
  by: (author: string, day: string) => `${author}, ${day}.`,
  of: (month: string) => `On the figures for ${monthName(month)}.`,
};

export const files = {
  figures: 'These figures by month and kind, with what is missing and why (CSV)',
  teams: 'These figures by month and kind, with the other teams of the force (CSV)',
  outcomes: 'What became of them (CSV)',
  kinds: 'How each kind compares, and how it changed (CSV)',
};

/** Words of the force × month × dataset table. */
export const coverageGrid = {
  key: '“known”: the month’s figures are shown. “part”: some of the month is known to be missing or wrong. “none”: the police published none. “not here”: there may be figures, but not on this site; ask data.police.uk. “not known”: what was published cannot be right, so it is not shown. None of these means that nothing happened.',
  force: 'Force',
  marks: {
    published: 'known',
    partial: 'part',
    notPublished: 'none',
    notImported: 'not here',
    notKnown: 'not known',
  } satisfies Record<CoverageStatus, string>,
  datasets: {
    street: 'Crime, by force and month',
    outcomes: 'Outcomes, by force and month',
    'stop-and-search': 'Stop and search, by force and month',
  } satisfies Record<Dataset, string>,
  notes: {
    street: {
      held: 'Each crime comes with its last known outcome.',
      none: 'No crime figures are known here; data.police.uk has what the police publish.',
    },
    outcomes: {
      held: 'What became of a crime is the latest that was published.',
      none: 'What became of a crime is what the police last said with the crime itself. Later decisions may be missing.',
    },
    'stop-and-search': {
      held: 'Searches by what was looked for and what came of it.',
      none: 'Stops and searches are not known here. That does not mean there were none; data.police.uk has what the police publish.',
    },
  } satisfies Record<Dataset, Record<'held' | 'none', string>>,
};
