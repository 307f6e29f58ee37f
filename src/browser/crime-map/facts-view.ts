import type { Filter } from '../../domain/crime-map/filter-choice.ts';
import { monthlyRate, wholeRate } from '../../domain/crime-map/filter-figures.ts';
import type { ItemFacts, RecordLine } from '../../domain/crime-map/facts.ts';
import { gapWords } from '../../i18n/crime-map/crime-map.ts';
import { factWords as words } from '../../i18n/crime-map/list.ts';
import { categoryName, outcomeWords } from '../../i18n/crime/crime.ts';
import { monthName, monthSpan, number } from '../../i18n/format.ts';
import { element, paragraph } from '../dom.ts';
import { type FactsOf, gapLine } from './facts-lines.ts';

/** How many lines of records are shown at first. */
const FIRST_RECORDS = 10;

/** What, when and what came of it. */
export function factsView(facts: ItemFacts, of: FactsOf, filter: Filter): HTMLElement[] {
  return [
    paragraph(
      element('strong', {}, words.total(facts.tally, filter.what, monthSpan(filter.from, filter.to))),
    ),
    ...rateLine(facts, of),
    ...of.gaps.map(gapLine),
    ...(facts.tally.count ? [breakdown(facts)] : []),
    ...(facts.records.length > 0 ? [records(facts.records)] : []),
  ];
}

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
