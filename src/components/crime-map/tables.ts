import { sitePath } from '../../domain/site-path.ts';
import { escape } from '../../charts/svg.ts';
import { knownStreet } from '../../domain/crime/coverage.ts';
import { everything, type Filter, selectionOf } from '../../domain/crime-map/filter-choice.ts';
import { tallyOf, wholeRate } from '../../domain/crime-map/filter-figures.ts';
import { type Item, pointItems, sorted } from '../../domain/crime-map/items.ts';
import { mapCategories } from '../../domain/crime-map/figures.ts';
import { outcomeGroups } from '../../domain/crime/outcome-groups.ts';
import { type PointSums, pointSums } from '../../domain/crime-map/filter-points.ts';
import { countsByMonth } from '../../i18n/crime-map/crime-map.ts';
import { rateNumber } from '../../i18n/crime-map/numbers.ts';
import { categoryName, outcomeShort } from '../../i18n/crime/crime.ts';
import { number } from '../../i18n/format.ts';
import { siteData } from '../../read/site.ts';
import { hasTeamPoints, teamPoints, teamSums } from '../../read/crime/area-crime.ts';
import type { FigureArea } from '../../schemas/crime-map/crime-map.ts';
import { nationalFigures, partnershipsOf, teamsOf, wardsOf } from './figures.ts';
import { smallAreas } from './small-areas.ts';

/** One area of a plain table: all months of the release together. */
export interface TableRow {
  name: string;
  href: string | null;
  /** Null where not known. */
  residents: number | null;
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
  nationalFigures('together').areas.map((area) => row(area, sitePath(`/crime-map/figures/${area.id}/`)));

/** Partnerships, teams or wards of one force. */
export function forceRows(force: string, level: 'partnership' | 'team' | 'ward'): TableRow[] {
  switch (level) {
    case 'partnership':
      return partnershipsOf(force, 'together').map((area) => row(area, area.page));
    case 'team':
      return teamsOf(force, 'together').map((area) => row(area, teamAddress(force, area)));
    case 'ward':
      return wardsOf(force, 'together').map((area) =>
        row(area, sitePath(`/crime-map/#ward=${force}/${area.id}`)),
      );
  }
}

const teamAddress = (force: string, { id, page }: FigureArea) =>
  hasTeamPoints(force, id) ? sitePath(`/crime-map/figures/${force}/${encodeURIComponent(id)}/`) : page;

function row(area: FigureArea, href: string | null): TableRow {
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
    rate: area.residents === null ? null : wholeRate(tally, area.residents),
    known: tally.known,
    asked: tally.asked,
    caution: area.caution ?? null,
  };
}

/** Indexes of the months of which a force's files tell nothing. */
function unknownMonths(force: string, months: readonly string[]): number[] {
  const known = knownStreet(siteData().evidence, force, 'place');
  return months.flatMap((month, i) => (known.month(month) ? [] : [i]));
}

/**
 * Rows of HTML: every point of a team where crimes or incidents were recorded, most first; empty where none were. As
 * text, for the points of the country are more than a million, and a template of each takes longer than all else.
 */
export function pointTableRows(force: string, id: string): Record<Filter['what'], string> {
  const crime = teamPoints(force, id);
  if (!crime) return { crimes: '', incidents: '' };
  const unknown = unknownMonths(force, crime.months);
  const { crimes, incidents } = filters();
  const categories = crime.categories.map((slug) => escape(categoryName(slug)));
  const groups = outcomeGroups.map((group) => escape(outcomeShort[group]));
  const words: Words = {
    categories: (counts) => inWords(categories, counts, 'most first'),
    months: countsByMonth(crime.months.map((month, i) => (unknown.includes(i) ? null : month))),
    groups: (counts) => inWords(groups, counts),
  };
  // An incident has neither kinds nor an outcome.
  const rows = (filter: Filter, columns: readonly (keyof PointSums)[]) => {
    const sums = pointSums(crime, selectionOf(filter, crime));
    return sorted(pointItems(crime, unknown, filter), 'count', false)
      .map((item) => {
        const told = columns.map((by) => words[by](partOf(sums[by], item.index, crime.points.length)));
        return tableRow(item, told);
      })
      .join('');
  };
  return { crimes: rows(crimes, ['categories', 'months', 'groups']), incidents: rows(incidents, ['months']) };
}

/** How a point's counts are told. */
type Words = Record<keyof PointSums, (counts: Uint32Array) => string>;

/** Where, how many, and what is told of it. */
const tableRow = ({ name, tally }: Item, told: readonly string[]): string =>
  `<tr><th scope="row">${escape(name)}</th><td>${number(tally.count ?? 0)}</td>${told.map((words) => `<td>${words}</td>`).join('')}</tr>`;

/** One point's numbers in a list that has as many for each. */
function partOf(list: Uint32Array, point: number, points: number): Uint32Array {
  const each = list.length / points;
  return list.subarray(point * each, (point + 1) * each);
}

/** Each that was counted, with its count: in brackets, for some names are whole phrases. */
function inWords(names: readonly string[], counts: ArrayLike<number>, order?: 'most first'): string {
  const counted: number[] = [];
  for (let i = 0; i < counts.length; i++) if (counts[i]) counted.push(i);
  if (order) counted.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  let text = '';
  for (const i of counted)
    text += `${text === '' ? '' : '; '}${names[i] ?? ''}\u00a0(${number(counts[i] ?? 0)})`;
  return text;
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
  return smallAreas(force, id).map(({ code, name, residents }, area) => {
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
