import type { Doubt } from '../../schemas/crime/doubt.ts';
import { groupBy } from '../by-key.ts';
import { ANTI_SOCIAL_BEHAVIOUR, crimeCategories } from './categories.ts';
import { doubtOf } from './doubts.ts';
import { boundsAround, LEAST, median, MOST, NEEDED_FOR_FINE, percent } from './month-bounds.ts';
import { noSeasons, type SeasonOf } from './kind-seasons.ts';
import type { MonthMeasures } from './month-measures.ts';

/** The kinds that make up most of every force's files. */
const mainKinds: readonly (readonly string[])[] = [
  ['violent-crime'],
  [ANTI_SOCIAL_BEHAVIOUR],
  ['burglary', 'vehicle-crime', 'shoplifting', 'other-theft', 'bicycle-theft', 'theft-from-the-person'],
  ['criminal-damage-arson'],
  ['public-order'],
];

/** So few a month go up and down by chance. */
const ENOUGH = 50;

/** A single kind may rise further than a main one: 1,6 times the highest is the most that a true month of 2025 has. */
const MOST_OF_ONE = 2;

/** By the season a true month of a single kind in 2025 was never below 0.7 of the lowest of the others. */
const LEAST_BY_SEASON = 0.6;

/** More single kinds than these out of bounds, and the sorting into kinds has failed. */
const FEW_KINDS = 3;

/** In a file of so many rows each kind stands at least once, and in one of so many each main kind does: in 2025 all did. */
const ROWS_OF_EACH_KIND = 2000;
const ROWS_OF_MAIN_KINDS = 500;

export type IsLeftOut = (slug: string, month: string) => boolean;

interface Odd {
  found: number;
  low: number;
  high: number;
}

interface Found {
  slugs: readonly string[];
  odd: Odd;
}

/**
 * Months in which a kind of crime cannot be right. It, and every other kind that is out of bounds in the month, is not
 * known; where two main kinds are out, the sorting into kinds has failed, and none is.
 * @param everyKind whether the force is one whose files hold every kind.
 * @param isLeftOut whether a kind is known not to be published in a month.
 * @param seasonOf what the season does to a kind, as other forces' files tell.
 */
export function doubtsOfKinds(
  months: readonly MonthMeasures[],
  everyKind: boolean,
  isLeftOut: IsLeftOut,
  seasonOf: SeasonOf = noSeasons,
): [month: string, doubt: Doubt][] {
  const main = mainKinds.map((slugs) => ({ slugs, months: oddIn(months, slugs, MOST) }));
  const single = crimeCategories.map(({ slug }) => ({
    slugs: [slug],
    months: new Map([...lowBySeason(months, slug, seasonOf), ...oddIn(months, [slug], MOST_OF_ONE)]),
  }));
  return months.flatMap((one): [string, Doubt][] => {
    const isMain = (slugs: readonly string[]) => mainKinds.some((kind) => kind.join() === slugs.join());
    const least = (slugs: readonly string[]) => (isMain(slugs) ? ROWS_OF_MAIN_KINDS : ROWS_OF_EACH_KIND);
    const out = (kinds: typeof main): Found[] =>
      kinds.flatMap(({ slugs, months: found }) => {
        const missing = everyKind && one.rows >= least(slugs) && countOf(one, slugs) === 0;
        const odd = found.get(one.month) ?? (missing ? { found: 0, low: 1, high: 1 } : undefined);
        return odd && !slugs.some((slug) => isLeftOut(slug, one.month)) ? [{ slugs, odd }] : [];
      });
    return doubtOfMonth(out(main), out(single)).map((doubt) => [one.month, doubt]);
  });
}

function doubtOfMonth(main: readonly Found[], single: readonly Found[]): Doubt[] {
  const [first] = main.length > 0 ? main : single;
  if (!first) return [];
  const { found, low, high } = first.odd;
  const doubt = { ...doubtOf('kind', found, low, high), counted: [...first.slugs] };
  if (main.length > 1 || single.length > FEW_KINDS) return [doubt];
  const out = [...(main[0]?.slugs ?? []), ...single.flatMap(({ slugs }) => slugs)];
  return [{ ...doubt, categories: [...new Set(out)].sort() }];
}

const countOf = ({ kinds }: MonthMeasures, slugs: readonly string[]) =>
  slugs.reduce((n, slug) => n + (kinds.get(slug) ?? 0), 0);

/** Months in which these kinds are out of bounds, both as a count and as a share of the month's rows. */
function oddIn(months: readonly MonthMeasures[], slugs: readonly string[], most: number): Map<string, Odd> {
  const counts = months.map((one) => ({ month: one.month, value: countOf(one, slugs) }));
  if (median(counts.map(({ value }) => value)) < ENOUGH) return new Map();
  const shares = counts.map(({ month, value }, i) => ({ month, value: value / (months[i]?.rows ?? 1) }));
  const [ofCounts, ofShares] = [boundsAround(counts), boundsAround(shares)];
  return new Map(
    counts.flatMap(({ month, value }, i): [string, Odd][] => {
      const [count, share, part] = [ofCounts[i], ofShares[i], shares[i]?.value ?? 0];
      if (!count || !share) return [];
      const low = value < count.low * LEAST && part < share.low * LEAST;
      const high = value > count.high * most && part > share.high * most;
      return low || high ? [[month, { found: value, ...count }]] : [];
    }),
  );
}

/** Months in which a kind is below what the season makes of its lowest other month. */
function lowBySeason(months: readonly MonthMeasures[], slug: string, seasonOf: SeasonOf): [string, Odd][] {
  if (median(months.map((one) => countOf(one, [slug]))) < ENOUGH) return [];
  const counts = months.flatMap((one) => {
    const season = seasonOf(slug, one.month);
    return season === null ? [] : [{ month: one.month, season, found: countOf(one, [slug]) }];
  });
  const bySeason = counts.map(({ month, season, found }) => ({ month, value: found / season }));
  const bounds = boundsAround(bySeason, NEEDED_FOR_FINE);
  return counts.flatMap(({ month, season, found }, i): [string, Odd][] => {
    const around = bounds[i];
    if (!around || found >= around.low * season * LEAST_BY_SEASON) return [];
    return [[month, { found, low: Math.round(around.low * season), high: Math.round(around.high * season) }]];
  });
}

/** Months of outcomes or searches in which what other months say is not said: a column is empty, or one answer gone. */
export function doubtsOfStated(months: readonly MonthMeasures[]): [month: string, doubt: Doubt][] {
  const names = [...new Set(months.flatMap(({ kinds }) => [...kinds.keys()]))].sort();
  return names.flatMap((name) =>
    [...oddIn(months, [name], Infinity)].map(([month, { found, low, high }]): [string, Doubt] => [
      month,
      { ...doubtOf('stated', found, low, high), counted: [name] },
    ]),
  );
}

/** In 2025 each crime of every territorial force said what came of it, and had an id. */
const LEAST_STATED = 0.75;

/** One id in sixteen is looked at: of so many crimes, enough of them. */
const IN_SIXTEEN = 16;
const ENOUGH_FOR_IDS = 2000;

/**
 * Months in which crimes no longer say what came of them, or have no ids, so that nobody can tell whether they stand there
 * twice. Nothing that is shown is made wrong by it alone, but the operator should know.
 */
export const doubtsOfBlanks = (months: readonly MonthMeasures[]): [month: string, doubt: Doubt][] => [
  ...blank(months, 'Last outcome category', ENOUGH, ({ withOutcome }) => withOutcome),
  ...blank(months, 'Crime ID', ENOUGH_FOR_IDS, ({ compared }) => compared * IN_SIXTEEN),
];

function blank(
  months: readonly MonthMeasures[],
  column: string,
  least: number,
  stated: (month: MonthMeasures) => number | undefined,
): [string, Doubt][] {
  const crimes = (one: MonthMeasures) => one.rows - countOf(one, [ANTI_SOCIAL_BEHAVIOUR]);
  const enough = months.filter((one) => stated(one) !== undefined && crimes(one) >= least);
  const bounds = boundsAround(
    enough.map((one) => ({ month: one.month, value: (stated(one) ?? 0) / crimes(one) })),
  );
  return enough.flatMap((one, i): [string, Doubt][] => {
    const around = bounds[i] ?? { low: 0, high: 0 };
    const found = stated(one) ?? 0;
    const [low, high] = [Math.round(around.low * crimes(one)), Math.round(around.high * crimes(one))];
    if (found >= low * LEAST_STATED) return [];
    return [[one.month, { ...doubtOf('stated', found, low, high), notKnown: [], counted: [column] }]];
  });
}

/**
 * A ward that always has as many a month, and all but none in one: its rows are lost or in another place. Of 2025's 39,050
 * ward-months beside which all others have twenty or more, none fell below a third of the lowest of those; of 58,487 beside
 * eight or more, none had none.
 */
const WARD = 20;
const LEAST_OF_WARD = 0.25;
export const SMALL_WARD = 8;

/** The larger a ward, the less goes by chance: of 100 rows 47 are too few, of 200 are 105; in 2025 none had so few. */
const leastBySize = (low: number) => (low * 2) / 3 - 2 * Math.sqrt(low);

const isLost = (value: number, low: number, isSure: boolean) =>
  (low >= WARD && (value < low * LEAST_OF_WARD || (isSure && value < leastBySize(low)))) ||
  (low >= SMALL_WARD && value === 0);

/** Months in which one ward has lost its rows: where crimes of the force were is then not known. */
export function doubtsOfWards(months: readonly MonthMeasures[]): [month: string, doubt: Doubt][] {
  const codes = [...new Set(months.flatMap(({ wards }) => [...(wards?.keys() ?? [])]))].sort();
  const seen = new Set<string>();
  return codes.flatMap((code) => {
    const counts = months.map(({ month, wards }) => ({ month, value: wards?.get(code) ?? 0 }));
    const bounds = boundsAround(counts);
    const surer = boundsAround(counts, NEEDED_FOR_FINE);
    return counts.flatMap(({ month, value }, i): [string, Doubt][] => {
      const around = bounds[i];
      if (!around || !isLost(value, around.low, Boolean(surer[i])) || seen.has(month)) return [];
      seen.add(month);
      const doubt = doubtOf('partnerships', value, around.low, around.high);
      return [[month, { ...doubt, notKnown: ['place'], counted: [code] }]];
    });
  });
}

/**
 * Months in which one partnership of the force has lost its rows, or has those of others. Where as many rows are in no
 * partnership the codes are lost; where not, the rows are, and then the force's total is wrong, too.
 */
export function doubtsOfPartnerships(months: readonly MonthMeasures[]): [month: string, doubt: Doubt][] {
  const codes = [...new Set(months.flatMap(({ partnerships }) => [...partnerships.keys()]))].sort();
  const byCode = codes.map((code) => {
    const counts = months.map(({ month, partnerships }) => ({ month, value: partnerships.get(code) ?? 0 }));
    const isLarge = median(counts.map(({ value }) => value)) >= ENOUGH;
    return { code, counts, bounds: isLarge ? boundsAround(counts) : [] };
  });
  return months.flatMap((one, i): [string, Doubt][] => {
    const out = byCode.flatMap(({ code, counts, bounds }) => {
      const [found, around] = [counts[i]?.value ?? 0, bounds[i]];
      const isOut = around && (found < around.low * LEAST || found > around.high * MOST);
      return isOut ? [{ code, found, ...around }] : [];
    });
    const [first] = out;
    if (!first) return [];
    const missing = out.reduce((n, { found, low }) => n + Math.max(0, low - found), 0);
    const codesLost = one.rows - one.located >= missing / 2;
    const doubt = { ...doubtOf('partnerships', first.found, first.low, first.high), counted: [first.code] };
    return [[one.month, codesLost ? { ...doubt, notKnown: ['partnership'] } : doubt]];
  });
}

/**
 * Of 2025's 10,882 months of a kind with fifty rows or more in a force's file, none had less than 0.93 of the lowest share of
 * the other months in a partnership, or at a map point in the force's area.
 */
const LEAST_SHARE_OF_KIND = 0.85;

/** Less than this of a kind's rows is wrong by itself. */
const LEAST_OF_KIND = 0.5;

/** Months in which rows of a kind have lost their LSOA or their map point: in every smaller area they would look like fewer. */
export const doubtsOfKindPlaces = (months: readonly MonthMeasures[]): [month: string, doubt: Doubt][] => [
  ...lostKinds(months, 'kindPlaced', (one) => one.kindsIn?.place),
  ...lostKinds(months, 'kindLocated', (one) => one.kindsIn?.partnership),
];

function lostKinds(
  months: readonly MonthMeasures[],
  measure: 'kindPlaced' | 'kindLocated',
  kept: (month: MonthMeasures) => ReadonlyMap<string, number> | undefined,
): [string, Doubt][] {
  const found = crimeCategories.flatMap(({ slug }) => {
    const enough = months.filter((one) => kept(one) && countOf(one, [slug]) >= ENOUGH);
    const series = enough.map((one) => ({
      month: one.month,
      value: (kept(one)?.get(slug) ?? 0) / countOf(one, [slug]),
    }));
    const bounds = boundsAround(series);
    return series.flatMap(({ month, value }, i) => {
      const { low, high } = bounds[i] ?? { low: LEAST_OF_KIND / LEAST_SHARE_OF_KIND, high: 1 };
      return value < low * LEAST_SHARE_OF_KIND ? [{ slug, month, value, low, high }] : [];
    });
  });
  return [...groupBy(found, ({ month }) => month)].map(([month, kinds]) => {
    const [{ value, low, high } = { value: 0, low: 0, high: 0 }] = kinds;
    const slugs = kinds.map(({ slug }) => slug).sort();
    return [
      month,
      { ...doubtOf(measure, percent(value), percent(low), percent(high)), counted: slugs, categories: slugs },
    ];
  });
}
