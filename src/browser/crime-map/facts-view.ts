import type { Filter } from '../../domain/crime-map/filter-choice.ts';
import { monthlyRate, type Tally, wholeRate } from '../../domain/crime-map/filter-figures.ts';
import type { ItemFacts, RecordLine } from '../../domain/crime-map/facts.ts';
import { gapWords } from '../../i18n/crime-map/crime-map.ts';
import { factWords as words } from '../../i18n/crime-map/list.ts';
import { things } from '../../i18n/crime-map/numbers.ts';
import { categoryName, outcomeWords } from '../../i18n/crime/crime.ts';
import { monthName, monthSpan, number } from '../../i18n/format.ts';
import type { FigureGap } from '../../schemas/crime-map/crime-map.ts';
import { element, paragraph } from '../dom.ts';

/** Whose facts they are. */
export interface FactsOf {
  residents: number | null;
  caution: string | null;
  gaps: readonly FigureGap[];
}

/** How many lines of records are shown at first. */
const FIRST_RECORDS = 10;

/** What, when and what came of it. */
export function factsView(facts: ItemFacts, of: FactsOf, filter: Filter): HTMLElement {
  const view = element('div', { class: 'map-facts' });
  view.append(
    paragraph(
      element('strong', {}, words.total(facts.tally, filter.what, monthSpan(filter.from, filter.to))),
    ),
    ...rateLine(facts, of),
    ...of.gaps.map(gapLine),
  );
  if (facts.tally.count) view.append(breakdown(facts));
  if (facts.records.length > 0) view.append(records(facts.records));
  return view;
}

export const gapLine = ({ status, runs, reasons }: FigureGap) =>
  element('p', { class: 'note' }, gapWords.line(status, runs, reasons));

function rateLine({ tally }: ItemFacts, { residents, caution }: FactsOf): HTMLElement[] {
  if (residents === null) return [];
  const [whole, monthly] = [wholeRate(tally, residents), monthlyRate(tally, residents)];
  const said =
    whole !== null
      ? words.rate(whole, residents)
      : monthly !== null
        ? words.rateMonthly(monthly, residents)
        : null;
  return [...(said ? [paragraph(said)] : []), ...(said && caution ? [paragraph(caution)] : [])];
}

function breakdown({ kinds, months, outcomes }: ItemFacts): HTMLElement {
  return element(
    'dl',
    {},
    ...(kinds.length > 0
      ? entry(words.what, counts(kinds.map(({ slug, count }) => [categoryName(slug), count])))
      : []),
    ...entry(words.when, monthList(months)),
    ...entry(words.outcome, outcomeList(outcomes)),
  );
}

const entry = (term: string, value: Node) => [element('dt', {}, term), element('dd', {}, value)];

const counts = (rows: readonly (readonly [string, number])[]) =>
  element(
    'ul',
    { class: 'map-counts' },
    ...rows.map(([name, count]) =>
      element('li', {}, element('span', {}, name), ' ', element('b', {}, number(count))),
    ),
  );

const monthList = (months: ItemFacts['months']) =>
  element(
    'ol',
    { class: 'map-months' },
    ...months.map(({ month, count }) =>
      element(
        'li',
        count === null ? { class: 'unknown' } : {},
        element('span', {}, monthName(month)),
        ' ',
        element('b', {}, count === null ? gapWords.notKnown : number(count)),
      ),
    ),
  );

function outcomeList(outcomes: ItemFacts['outcomes']): Node {
  if (outcomes === 'never') return paragraph(words.noOutcomes);
  if (outcomes === 'elsewhere') return element('p', { 'data-waiting': '' }, words.waiting);
  return counts(outcomes.map(({ group, count }) => [outcomeWords[group], count]));
}

/** Every record, by month and kind. Alike ones are one line. */
function records(lines: readonly RecordLine[]): HTMLElement {
  const body = element('tbody', {}, ...lines.slice(0, FIRST_RECORDS).map(recordRow));
  const table = element('table', { class: 'map-records' }, element('caption', {}, words.each), body);
  if (lines.length <= FIRST_RECORDS) return table;
  const more = element('button', { type: 'button', class: 'map-more' }, words.allRecords(lines.length));
  more.addEventListener('click', () => {
    const rows = lines.slice(FIRST_RECORDS).map(recordRow);
    body.append(...rows);
    more.remove();
    const [first] = rows;
    first?.setAttribute('tabindex', '-1');
    first?.focus();
  });
  return element('div', {}, table, more);
}

const recordRow = ({ month, kind, outcome, count }: RecordLine) =>
  element(
    'tr',
    {},
    element('th', { scope: 'row' }, monthName(month)),
    element('td', {}, `${categoryName(kind)}${count > 1 ? ` × ${number(count)}` : ''}`),
    element('td', {}, outcome === null ? '' : outcomeWords[outcome]),
  );

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
