import { ANTI_SOCIAL_BEHAVIOUR } from '../crime/categories.ts';
import { compare, type Compared, type Comparison } from '../crime/comparison.ts';
import { crimes, type CrimeTable, type YearTotal, yearTotal } from '../crime/totals.ts';
import { type Change, changeOf } from '../crime/month-change.ts';
import { type Spans, spansOf } from '../crime/month-spans.ts';

/** An area that may be set beside others of its level. */
export interface Member {
  id: string;
  name: string;
  /** Its page. */
  href: string;
  /** Id of its own force. */
  force: string;
  residents: number;
  /** Null where nothing is held. */
  table: CrimeTable | null;
  /** Why its rate says little of the risk to residents; it is then shown and not ranked. */
  caution?: string | undefined;
}

/** Areas of one level that are compared with one another over the last twelve months. */
export interface Scope {
  members: readonly Member[];
  byId: ReadonlyMap<string, Member>;
  /** Without a known count for every one of the twelve months: in no average and no rank. */
  incomplete: readonly Member[];
  /** First and last month; null where no area has all twelve. */
  span: Pick<YearTotal, 'from' | 'to'> | null;
  /** All crimes together. */
  all: Comparison;
  /** One category. Worked out when first asked for. */
  kind: (category: string) => Comparison;
}

export function scopeOf(members: readonly Member[]): Scope {
  const years = new Map(members.map((one) => [one.id, yearOf(one, crimes)]));
  const [first] = [...years.values()].filter((year) => year !== null);
  const kinds = new Map<string, Comparison>();
  return {
    members,
    byId: new Map(members.map((one) => [one.id, one])),
    incomplete: members.filter(({ id }) => years.get(id) === null),
    span: first ? { from: first.from, to: first.to } : null,
    all: compareBy(members, (one) => years.get(one.id) ?? null),
    kind: (category) => {
      const known = kinds.get(category);
      if (known) return known;
      const made = compareBy(members, (one) => yearOf(one, (table) => monthlyOf(table, category)));
      kinds.set(category, made);
      return made;
    },
  };
}

/** One area's line in a comparison; undefined where it has none. */
export const lineOf = (comparison: Comparison, id: string): Compared | undefined =>
  comparison.areas.find((one) => one.id === id);

/** Up to so many areas are listed whole; more are a page's weight on each of hundreds of pages. */
const LONG = 24;
/** Areas shown of a long list, above the one whose page it is and below. */
const BESIDE = 10;

/** Rows of a table that compares areas. */
export interface ScopeRows {
  areas: readonly Compared[];
  incomplete: readonly Member[];
}

/** The rows on one area's page: all, or of a long list the area itself and those nearest by rate. */
export function rowsBeside({ all, incomplete }: Scope, id: string): ScopeRows {
  if (all.areas.length + incomplete.length <= LONG) return { areas: all.areas, incomplete };
  const at = all.areas.findIndex((one) => one.id === id);
  const first = Math.max(0, Math.min(at - BESIDE, all.areas.length - 2 * BESIDE - 1));
  return {
    areas: at < 0 ? [] : all.areas.slice(first, first + 2 * BESIDE + 1),
    incomplete: incomplete.filter((one) => one.id === id),
  };
}

/** The kinds that the scope's areas recorded, crimes first by how common they are, anti-social behaviour last. */
export const kindsOf = (table: CrimeTable): string[] =>
  [...table.byCategory.keys()].sort(
    (a, b) =>
      Number(a === ANTI_SOCIAL_BEHAVIOUR) - Number(b === ANTI_SOCIAL_BEHAVIOUR) ||
      sum(table, b) - sum(table, a) ||
      (a < b ? -1 : 1),
  );

const sum = (table: CrimeTable, slug: string) =>
  monthlyOf(table, slug).reduce<number>((all, count) => all + (count ?? 0), 0);

const monthlyOf = (table: CrimeTable, slug: string) => table.byCategory.get(slug) ?? [];

const yearOf = ({ table }: Member, monthly: (table: CrimeTable) => readonly (number | null)[]) =>
  table && yearTotal(table.months, monthly(table));

function compareBy(members: readonly Member[], year: (one: Member) => YearTotal | null): Comparison {
  return compare(
    members.flatMap((one) => {
      const found = year(one);
      return found
        ? [{ id: one.id, count: found.count, residents: one.residents, caution: one.caution }]
        : [];
    }),
  );
}

/** Crimes of shops and crowds: where they are many for each resident, many people visit. */
export const VISITOR_KINDS = ['shoplifting', 'theft-from-the-person'] as const;

/** How many times the average of its peers makes an area a place of visitors. */
export const VISITOR_TIMES = 2;

/**
 * How many times its peers' average an area's thefts from shops and from people are, for each resident; null
 * unless that reaches `VISITOR_TIMES`. A rule of ours, for a caution beside a rate; it moves no rank.
 */
export function visitorTimes(scope: Scope, id: string): number | null {
  const kinds = VISITOR_KINDS.map((kind) => scope.kind(kind));
  const own = kinds.map((kind) => lineOf(kind, id)?.rate);
  const average = kinds.map(({ funnel }) => funnel?.average);
  const [rate, usual] = [addUp(own), addUp(average)];
  if (rate === null || usual === null || usual === 0) return null;
  return rate / usual >= VISITOR_TIMES ? rate / usual : null;
}

const addUp = (values: readonly (number | undefined)[]): number | null =>
  values.reduce<number | null>((sum, one) => (sum === null || one === undefined ? null : sum + one), 0);

/** One kind of crime of an area beside the others of its level. */
export interface KindCompared {
  slug: string;
  /** Undefined where it is not known for each of the twelve months. */
  line: Compared | undefined;
  /** Of the areas that are ranked, for every 1,000 residents; undefined where they are too few. */
  average: number | undefined;
  ranked: number;
}

export const comparedByKind = (scope: Scope, id: string, table: CrimeTable): KindCompared[] =>
  kindsOf(table).map((slug) => {
    const comparison = scope.kind(slug);
    const { ranked, funnel } = comparison;
    return { slug, line: lineOf(comparison, id), average: funnel?.average, ranked };
  });

/** How one kind of crime changed; both are null where a month that it takes is not known. */
export interface KindChanged {
  slug: string;
  spans: Spans | null;
  change: Change | null;
}

/** @param of The months that the area as a whole is compared by: a kind that lacks one of them is not known. */
export const changedByKind = (table: CrimeTable, of: Spans): KindChanged[] =>
  kindsOf(table).map((slug) => {
    const found = spansOf(of.kind, table.months, table.byCategory.get(slug) ?? []);
    const spans = found?.after.length === of.after.length ? found : null;
    return { slug, spans, change: spans && changeOf(spans) };
  });
