import { escape } from '../../charts/svg.ts';
import { knownStreet } from '../../domain/coverage.ts';
import { everything, type Filter, selectionOf } from '../../domain/filter-choice.ts';
import { tallyOf, wholeRate } from '../../domain/filter-figures.ts';
import { type Item, pointItems, sorted } from '../../domain/map-items.ts';
import { mapCategories } from '../../domain/map-figures.ts';
import { outcomeGroups } from '../../domain/outcome-groups.ts';
import { type PointSums, pointSums } from '../../domain/point-sums.ts';
import { factWords } from '../../i18n/crime-map-list.ts';
import { rateNumber, things } from '../../i18n/crime-map-numbers.ts';
import { categoryName, outcomeWords } from '../../i18n/pages-crime.ts';
import { monthName, monthOnly, number } from '../../i18n/pages-format.ts';
import { siteData } from '../../read/site.ts';
import { teamSums } from '../../read/team-sums.ts';
import type { FigureArea } from '../../schemas/crime-map.ts';
import { nationalFigures, partnershipsOf, teamsOf } from './figures.ts';
import { smallAreas } from './small-areas.ts';

/** One area of a plain table: all months of the release together. */
export interface TableRow {
  name: string;
  href: string | null;
  residents: number;
  crimes: number | null;
  incidents: number | null;
  /** Crimes for every 1,000 residents; null unless every month is known. */
  rate: number | null;
  /** Months known, of all. */
  known: number;
  asked: number;
  caution: string | null;
}

const filters = () => {
  const crimes = everything(siteData().areas.release.months);
  return { crimes, incidents: { ...crimes, what: 'incidents' } satisfies Filter };
};

export const nationalRows = (): TableRow[] =>
  nationalFigures('together').areas.map((area) => row(area, `/crime-map/figures/${area.id}/`));

/** Partnerships or teams of one force. */
export const forceRows = (force: string, level: 'partnership' | 'team'): TableRow[] =>
  level === 'team'
    ? teamsOf(force, 'together').map((area) =>
        row(area, `/crime-map/figures/${force}/${encodeURIComponent(area.id)}/`),
      )
    : partnershipsOf(force, 'together').map((area) => row(area, area.page));

function row(area: FigureArea, href: string): TableRow {
  const { months } = siteData().areas.release;
  const lists = { months, categories: mapCategories, outcomes: outcomeGroups };
  const { crimes, incidents } = filters();
  const tally = tallyOf(area, selectionOf(crimes, lists));
  return {
    name: area.name,
    href,
    residents: area.residents,
    crimes: tally.count,
    incidents: tallyOf(area, selectionOf(incidents, lists)).count,
    rate: wholeRate(tally, area.residents),
    known: tally.known,
    asked: tally.asked,
    caution: area.caution ?? null,
  };
}

/** Indexes of the months of which a force's files tell nothing. */
function unknownMonths(force: string, months: readonly string[]): number[] {
  const known = knownStreet(siteData().evidence, force);
  return months.flatMap((month, i) => (known.month(month) ? [] : [i]));
}

/**
 * Rows of HTML: every point of a team where anything was recorded, crimes and then incidents, most first. As text,
 * for the points of the country are more than a million, and a template of each takes longer than all else.
 */
export function pointTableRows(force: string, id: string): string {
  const crime = siteData().areas.neighbourhoodCrime(force, id);
  if (!crime) return '';
  const unknown = unknownMonths(force, crime.months);
  const { crimes, incidents } = filters();
  const names = {
    categories: crime.categories.map((slug) => escape(categoryName(slug))),
    months: crime.months.map((month, i) => (unknown.includes(i) ? null : monthWords(month))),
    groups: outcomeGroups.map((group) => escape(outcomeWords[group])),
  };
  return [crimes, incidents]
    .flatMap((filter) => {
      const sums = pointSums(crime, selectionOf(filter, crime));
      return sorted(pointItems(crime, unknown, filter), 'count', false).map((item) =>
        tableRow(item, filter, sums, names),
      );
    })
    .join('');
}

/** What is counted, by its place in a list of sums; null for what is not told. */
type Names = Record<keyof PointSums, readonly (string | null)[]>;

/** Where, how many, what, when and what came of it, in words. */
function tableRow({ index, name, tally }: Item, { what }: Filter, sums: PointSums, names: Names): string {
  const cell = (by: keyof PointSums, order?: 'most first') => {
    const counts = sums[by].subarray(index * names[by].length, (index + 1) * names[by].length);
    return `<td>${inWords(names[by], counts, order)}</td>`;
  };
  return [
    `<tr><th scope="row">${escape(name)}</th><td class="n">${things(tally.count ?? 0, what)}</td>`,
    cell('categories', 'most first'),
    cell('months'),
    what === 'incidents' ? `<td>${escape(factWords.noOutcomes)}</td>` : cell('groups'),
    '</tr>',
  ].join('');
}

/** Each that was counted, with its count. */
function inWords(names: Names['months'], counts: ArrayLike<number>, order?: 'most first'): string {
  const counted: number[] = [];
  for (let i = 0; i < counts.length; i++) if (counts[i] && names[i] !== null) counted.push(i);
  if (order) counted.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  let text = '';
  for (const i of counted) text += `${text === '' ? '' : '; '}${names[i] ?? ''} ${number(counts[i] ?? 0)}`;
  return text;
}

/** With its year where the release has more than one. */
function monthWords(month: string): string {
  const { months } = siteData().areas.release;
  return months[0]?.slice(0, 4) === months.at(-1)?.slice(0, 4) ? monthOnly(month) : monthName(month);
}

export interface SmallAreaRow {
  code: string;
  name: string;
  residents: number;
  crimes: number | null;
  rate: string;
  incidents: number | null;
  what: string;
}

/** Every small area of a team. */
export function smallAreaRows(force: string, id: string): SmallAreaRow[] {
  const sums = teamSums(force, id);
  if (!sums) return [];
  const asked = sums.months.length;
  const known = asked - unknownMonths(force, sums.months).length;
  const names = sums.categories.map(categoryName);
  const { crimes, incidents } = filters();
  const [kinds, others] = [selectionOf(crimes, sums).category, selectionOf(incidents, sums).category];
  return smallAreas(force, id).lsoas.map(({ code, name, residents }, area) => {
    const counts = sums.categories.map((): number => 0);
    for (const [category, , byArea] of sums.smallAreas)
      counts[category] = (counts[category] ?? 0) + (byArea[area] ?? 0);
    const ofKinds = counts.map((count, category) => (kinds[category] === true ? count : 0));
    const total = (wanted: readonly boolean[]) =>
      known === 0
        ? null
        : counts.reduce((sum, count, category) => sum + (wanted[category] === true ? count : 0), 0);
    const rate = wholeRate({ count: total(kinds), known, asked }, residents);
    return {
      ...{ code, name, residents },
      crimes: total(kinds),
      rate: rate === null ? '' : rateNumber(rate),
      incidents: total(others),
      what: inWords(names, ofKinds, 'most first'),
    };
  });
}
