import type { Filter } from '../../domain/crime-map/filter-choice.ts';
import { monthlyRate, type Tally } from '../../domain/crime-map/filter-figures.ts';
import type { ItemFacts } from '../../domain/crime-map/facts.ts';
import { gapWords } from '../../i18n/crime-map/crime-map.ts';
import { factWords as words } from '../../i18n/crime-map/list.ts';
import { things } from '../../i18n/crime-map/numbers.ts';
import { categoryName, outcomeWords } from '../../i18n/crime/crime.ts';
import { monthSpan, number } from '../../i18n/format.ts';
import type { FigureGap } from '../../schemas/crime-map/crime-map.ts';
import { element } from '../dom.ts';

/** Whose facts they are. */
export interface FactsOf {
  residents: number | null;
  caution: string | null;
  gaps: readonly FigureGap[];
}

export const gapLine = ({ status, runs, reasons }: FigureGap) =>
  element('p', { class: 'note' }, gapWords.line(status, runs, reasons));

/** The same in a few short lines, for a hint beside the mouse. */
export function factLines(facts: ItemFacts, { residents }: FactsOf, filter: Filter): string[] {
  const span = monthSpan(filter.from, filter.to);
  const total = words.total(facts.tally, filter.what, span);
  const rate = residents === null ? null : monthlyRate(facts.tally, residents);
  return [
    total,
    ...(rate === null ? [] : [words.rateShort(rate)]),
    ...few(
      facts.kinds.map(({ slug, count }) => [categoryName(slug), count]),
      words.others,
    ),
    ...(Array.isArray(facts.outcomes)
      ? few(
          [...facts.outcomes]
            .sort((a, b) => b.count - a.count)
            .map(({ group, count }) => [outcomeWords[group], count]),
          words.otherOutcomes,
        )
      : []),
  ];
}

function few(rows: readonly (readonly [string, number])[], others: (count: number) => string): string[] {
  if (rows.length === 0) return [];
  const first = rows.slice(0, 2).map(([name, count]) => `${name} ${number(count)}`);
  return [[...first, ...(rows.length > 2 ? [others(rows.length - 2)] : [])].join('; ')];
}

/** One line, for those who hear it. */
export function factSentence(tally: Tally, residents: number | null, { what }: Filter): string {
  if (tally.count === null) return gapWords.noFigures;
  const rate = residents === null ? null : monthlyRate(tally, residents);
  return [things(tally.count, what), ...(rate === null ? [] : [words.rateShort(rate)])].join(', ');
}
