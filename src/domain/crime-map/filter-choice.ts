import { ANTI_SOCIAL_BEHAVIOUR, crimeCategories } from '../crime/categories.ts';
import { type OutcomeGroup, outcomeGroup } from '../crime/outcome-groups.ts';

/** What a reader asks to see. Crimes and anti-social behaviour incidents never meet in one number. */
export interface Filter {
  /** First and last month, both included, `YYYY-MM`. */
  from: string;
  to: string;
  what: 'crimes' | 'incidents';
  /** Kinds of crime by slug; empty stands for all of them. */
  kinds: readonly string[];
  /** What became of the crimes; empty stands for whatever did. Incidents have no outcomes. */
  outcomes: readonly OutcomeGroup[];
}

/** Kinds of crime: every category but anti-social behaviour. */
export const crimeKinds: readonly string[] = crimeCategories
  .map(({ slug }) => slug)
  .filter((slug) => slug !== ANTI_SOCIAL_BEHAVIOUR);

/** All crimes, whatever became of them, in all months. */
export function everything(months: readonly string[]): Filter {
  const [from, to] = [months[0], months.at(-1)];
  if (from === undefined || to === undefined) throw new RangeError('A release holds at least one month.');
  return { from, to, what: 'crimes', kinds: [], outcomes: [] };
}

/** The categories that a filter counts. */
export const categoriesOf = ({ what, kinds }: Pick<Filter, 'what' | 'kinds'>): readonly string[] =>
  what === 'incidents' ? [ANTI_SOCIAL_BEHAVIOUR] : kinds.length > 0 ? kinds : crimeKinds;

/** The same length of time, moved by some months; where it would leave the release, as far as it can go. */
export function shift(filter: Filter, months: readonly string[], by: number): Filter {
  const [first, last] = [months.indexOf(filter.from), months.indexOf(filter.to)];
  const moved = Math.min(Math.max(by, -first), months.length - 1 - last);
  return { ...filter, from: months[first + moved] ?? filter.from, to: months[last + moved] ?? filter.to };
}

/** Two stretches of one length to compare: a month and the one before it, or the halves of a longer stretch. */
export function toCompare(
  { from, to }: Pick<Filter, 'from' | 'to'>,
  months: readonly string[],
): [Pick<Filter, 'from' | 'to'>, Pick<Filter, 'from' | 'to'>] {
  const [first, last] = [months.indexOf(from), months.indexOf(to)];
  const stretch = (a: number, b: number) => ({ from: months[a] ?? from, to: months[b] ?? to });
  if (first === last) {
    const other = first > 0 ? first - 1 : first + 1;
    return [stretch(first, first), stretch(other, other)];
  }
  const half = Math.floor((last - first + 1) / 2);
  return [stretch(first, first + half - 1), stretch(last - half + 1, last)];
}

/** Which rows of a file a filter counts, by their indexes in the file's own lists. */
export interface Selection {
  /** First and last month. */
  first: number;
  last: number;
  category: readonly boolean[];
  group: readonly boolean[];
}

/** The first and last month that a filter asks for, by index. */
export const spanOf = (filter: Filter, months: readonly string[]): Pick<Selection, 'first' | 'last'> => ({
  first: months.findIndex((month) => month >= filter.from),
  last: months.filter((month) => month <= filter.to).length - 1,
});

/** A filter against the lists of a file. `outcomes` are groups or the publisher's slugs. */
export function selectionOf(
  filter: Filter,
  lists: { months: readonly string[]; categories: readonly string[]; outcomes: readonly string[] },
): Selection {
  const wanted = new Set(categoriesOf(filter));
  const groups = new Set<string>(filter.what === 'crimes' ? filter.outcomes : []);
  return {
    ...spanOf(filter, lists.months),
    category: lists.categories.map((slug) => wanted.has(slug)),
    group: lists.outcomes.map(
      (slug) => groups.size === 0 || groups.has(slug) || groups.has(outcomeGroup(slug)),
    ),
  };
}
