import { type Scope, kindsOf, lineOf } from '../places/compare-areas.ts';
import type { Compared } from './comparison.ts';
import type { CrimeTable } from './totals.ts';
import { type Change, changeOf } from './month-change.ts';
import { type Spans, spansOf } from './month-spans.ts';

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
