import { categoriesOf, crimeKinds, everything, type Filter } from './filter-choice.ts';
import { outcomeGroups } from '../crime/outcome-groups.ts';

/** By the slug of a partnership, the id of a team, the code of a ward. */
interface Inner<Level> {
  level: Level;
  force: string;
  id: string;
}

/** The area that a map is of. */
export type MapArea =
  | { level: 'country' }
  | { level: 'force'; force: string }
  | Inner<'partnership'>
  | Inner<'team'>
  | Inner<'ward'>;

/** Areas whose map shows points; those of all others are shaded. */
export type Patch = Extract<MapArea, { level: 'team' | 'ward' }>;

/** What a map shows of its area: the areas within it, or the published points. */
export const splits = ['forces', 'partnerships', 'teams', 'wards', 'points', 'small-areas'] as const;
export type Split = (typeof splits)[number];

/** Everything that the address of a map says. Never a postcode, nor anything worked out from one. */
export interface MapView {
  area: MapArea;
  /** A town of the ward, by its name, where what is shown is a mile round the middle of that town. */
  town?: string;
  split: Split;
  filter: Filter;
  /** What is shown beside it, if anything is: another place of its kind, other months, or both. */
  beside?: Beside;
}

/** The second of two that are compared; kinds and outcomes are the first one's. */
export interface Beside {
  area: MapArea;
  /** First and last month. */
  from: string;
  to: string;
}

/** What each level can be split into; the first unless the address says otherwise. */
export const splitsOf: Record<MapArea['level'], readonly [Split, ...Split[]]> = {
  country: ['forces'],
  force: ['partnerships', 'teams', 'wards'],
  partnership: ['teams', 'wards'],
  team: ['points', 'small-areas'],
  ward: ['points'],
};

/**
 * The view that an address's hash stands for. What cannot be read is left out, so that every address shows
 * something; whether the area exists is for the files to say. Null for a hash that is no view, such as `#main`.
 */
export function readView(hash: string, months: readonly string[]): MapView | null {
  const text = hash.replace(/^#/, '');
  if (text !== '' && !text.includes('=')) return null;
  const query = new URLSearchParams(text);
  const area = readArea(query);
  const split = splits.find((one) => one === query.get('by'));
  const possible = splitsOf[area.level];
  const filter = readFilter(query, months);
  const beside = readBeside(query, months, area, filter);
  const town = area.level === 'ward' ? query.get('town') : null;
  return {
    area,
    ...(town ? { town } : {}),
    split: split !== undefined && possible.includes(split) ? split : possible[0],
    filter,
    ...(beside ? { beside } : {}),
  };
}

/** The view of an address that says nothing: the country, and everything of it. */
export function firstView(months: readonly string[]): MapView {
  const view = readView('', months);
  if (!view) throw new TypeError('The empty hash is a view.');
  return view;
}

/** What is compared has the same words as what is shown, each after this. */
const BESIDE = 'vs-';

function readBeside(
  query: URLSearchParams,
  months: readonly string[],
  area: MapArea,
  { from, to }: Filter,
): Beside | null {
  const own = new URLSearchParams(
    [...query].flatMap(([key, value]) => (key.startsWith(BESIDE) ? [[key.slice(BESIDE.length), value]] : [])),
  );
  if ([...own].length === 0) return null;
  const other = readArea(own);
  const span = readFilter(own, months);
  return {
    area: other.level === 'country' ? area : other,
    from: own.has('from') ? span.from : from,
    to: own.has('to') ? span.to : to,
  };
}

function readArea(query: URLSearchParams): MapArea {
  for (const level of ['team', 'ward', 'partnership'] as const) {
    const [force, id] = (query.get(level) ?? '').split('/');
    if (force && id) return { level, force, id };
  }
  const whole = query.get('force');
  return whole ? { level: 'force', force: whole } : { level: 'country' };
}

function readFilter(query: URLSearchParams, months: readonly string[]): Filter {
  const all = everything(months);
  const month = (key: string) => months.find((one) => one === query.get(key));
  const [from, to] = [month('from') ?? all.from, month('to') ?? all.to];
  const listed = (key: string) => (query.get(key) ?? '').split(',');
  const kinds = crimeKinds.filter((kind) => listed('kinds').includes(kind));
  const incidents = query.get('what') === 'incidents';
  return {
    ...(from <= to ? { from, to } : { from: to, to: from }),
    what: incidents ? 'incidents' : 'crimes',
    kinds: incidents || kinds.length === crimeKinds.length ? [] : kinds,
    outcomes: incidents ? [] : outcomeGroups.filter((group) => listed('outcomes').includes(group)),
  };
}

/** The hash of a view: short, always the same for the same view, and read back to it. Empty for the first view. */
export function writeView({ area, town, split, filter, beside }: MapView, months: readonly string[]): string {
  const all = everything(months);
  const parts: [string, string][] = writeArea(area);
  if (town !== undefined) parts.push(['town', town]);
  if (split !== splitsOf[area.level][0]) parts.push(['by', split]);
  if (filter.from !== all.from) parts.push(['from', filter.from]);
  if (filter.to !== all.to) parts.push(['to', filter.to]);
  if (filter.what === 'incidents') parts.push(['what', 'incidents']);
  else if (filter.kinds.length > 0) parts.push(['kinds', categoriesOf(filter).join(',')]);
  if (filter.outcomes.length > 0) parts.push(['outcomes', filter.outcomes.join(',')]);
  if (beside)
    for (const [key, value] of [...writeArea(beside.area), ['from', beside.from], ['to', beside.to]] as const)
      parts.push([`${BESIDE}${key}`, value]);
  return parts.length === 0 ? '' : `#${parts.map(([key, value]) => `${key}=${encode(value)}`).join('&')}`;
}

function writeArea(area: MapArea): [string, string][] {
  if (area.level === 'country') return [];
  return [[area.level, area.level === 'force' ? area.force : `${area.force}/${area.id}`]];
}

/** Commas and slashes need no disguise in a hash, and read better without. */
const encode = (value: string) => encodeURIComponent(value).replace(/%2C/g, ',').replace(/%2F/g, '/');
