import { crimeCategories } from '../../src/domain/crime/categories.ts';
import { outcomesFile, searchesFile } from '../importer/support/other-csv.ts';
import { streetFile, streetMember, type StreetRow } from '../importer/support/street-csv.ts';
import { zipOf } from '../importer/support/zip-file.ts';
import { forces, partOf, type Rect, type SmallArea, smallAreas, teams } from './places.ts';

export const MONTHS = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);

/** They have no street file of any month: the first publishes none at all, which content says. */
const WITHOUT = ['greater-manchester', 'metropolitan'];

/** Months of which a force has no street file. */
const LOST: Readonly<Record<string, readonly string[]>> = {
  kent: ['2025-05', '2025-06', '2025-07'],
  'thames-valley': ['2025-12'],
};

/** Rows of a force in each month: fewer would pass for a broken file. */
const FEWEST = 112;

const OUTCOMES = [
  'Under investigation',
  'Suspect charged',
  'Local resolution',
  'Unable to prosecute suspect',
];

/** Places in an area, as shares of it, and as the publisher writes them. */
const pointIn = (rect: Rect, x: number, y: number) => {
  const [lon, lat] = partOf(rect, [x, y, x, y]);
  return `${lon.toFixed(6)},${lat.toFixed(6)}`;
};
const PLACES = [
  [0.3, 0.3, 'On or near Madeup Road'],
  [0.7, 0.4, 'On or near Madeup Park'],
  [0.5, 0.8, 'On or near Supermarket'],
] as const;

/** The k-th row of a small area in a month: kinds, places and outcomes take turns. */
function row({ code, rect }: SmallArea, k: number, month: number): StreetRow {
  const category = crimeCategories[(k * 3 + month) % crimeCategories.length] ?? { name: '', slug: '' };
  const [x, y, street] = PLACES[k % PLACES.length] ?? PLACES[0];
  const incident = category.slug === 'anti-social-behaviour';
  const outcome = incident ? {} : { outcome: OUTCOMES[(k + month) % OUTCOMES.length] ?? '' };
  return { type: category.name, at: pointIn(rect, x, y), street, lsoa: code, ...outcome };
}

/** As many rows for each small area, two more in every third month; one without a place. */
function rowsOf(force: string, month: number): StreetRow[] {
  const areas = smallAreas.filter(({ partnership }) => partnership.force.id === force);
  const each = Math.ceil(FEWEST / areas.length) + (month % 3 === 0 ? 2 : 0);
  const own = areas.flatMap((area) => Array.from({ length: each }, (_, k) => row(area, k, month)));
  const more: StreetRow[] = [{ type: 'Drugs', outcome: 'Local resolution' }];
  if (force === 'merseyside') more.push(...streetsOf('A1', month));
  // Over the border, in a team of Merseyside's.
  if (force === 'cheshire') more.push(...inTeam('A1').map((area) => row(area, 2, month)));
  // In the area of a force that publishes nothing.
  if (force === 'cheshire')
    more.push(...firstAreaOf('greater-manchester').map((area) => row(area, 1, month)));
  return [...own, ...more];
}

/** Five more places in each month, sixty in all: a team of many shops with a long list of streets, and a hospital. */
const streetsOf = (team: string, month: number): StreetRow[] =>
  inTeam(team).flatMap(({ code, rect }) =>
    many(5, (k) => {
      const n = month * 5 + k;
      const at = pointIn(rect, (1 + (n % 10)) / 11, (1 + Math.floor(n / 10)) / 8);
      const street = n === 0 ? 'On or near Hospital' : `On or near Madeup Street ${String(n)}`;
      return {
        type: n % 2 === 0 ? 'Shoplifting' : 'Burglary',
        outcome: 'Suspect charged',
        at,
        street,
        lsoa: code,
      };
    }),
  );

const inTeam = (id: string) => {
  const rect = teams.find((team) => team.id === id)?.rect;
  return smallAreas.filter((area) => area.rect.join() === rect?.join());
};

const firstAreaOf = (force: string) =>
  smallAreas.filter(({ partnership }) => partnership.force.id === force).slice(0, 1);

const middleOf = (id: string) => inTeam(id).map(({ rect }) => pointIn(rect, 0.5, 0.5))[0] ?? '';

const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** What the police decided, and stop and search: of Merseyside alone, and searches of December alone. */
function otherMembers(month: string): Record<string, string> {
  const name = (dataset: string) => `${month}/${month}-merseyside-${dataset}.csv`;
  const elsewhere = smallAreas
    .filter((area) => area.partnership.force.id === 'merseyside' && !inTeam('A1').includes(area))
    .map(({ rect }) => pointIn(rect, 0.5, 0.5));
  const charged = (n: number) =>
    many(n, (i) => ({
      ...{
        id: `${month}-${String(i)}`,
        outcome: 'Suspect charged',
        at: elsewhere[i % elsewhere.length] ?? '',
      },
    }));
  const none = { outcome: 'Investigation complete; no suspect identified', at: middleOf('A1') };
  if (month === '2025-11')
    return {
      [name('outcomes')]: outcomesFile(month, [
        ...charged(1091),
        ...many(3, (i) => ({ id: `none-${String(i)}`, ...none })),
      ]),
    };
  const search = (n: number, object: string, outcome: string, at = '') =>
    many(n, (i) => ({
      date: `${month}-${String((i % 28) + 1).padStart(2, '0')}T12:00:00+00:00`,
      object,
      outcome,
      at,
    }));
  // Of November there is no file of searches: a gap between two months.
  // The file of October's decisions breaks off.
  if (month === '2025-10')
    return {
      [name('outcomes')]: outcomesFile(month, charged(14)),
      [name('stop-and-search')]: searchesFile(search(5, 'Stolen goods', 'Arrest')),
    };
  if (month !== '2025-12') return {};
  return {
    [name('outcomes')]: outcomesFile(month, charged(140)),
    [name('stop-and-search')]: searchesFile([
      ...search(34, 'Controlled drugs', 'A no further action disposal'),
      ...search(7, 'Controlled drugs', 'Arrest', middleOf('A1')),
      ...search(7, 'Article for use in theft', 'Khat or Cannabis warning'),
      ...search(2, '', 'Arrest'),
    ]),
  };
}

function membersOf(month: string, i: number): Record<string, string> {
  const published = forces.filter(({ id }) => !WITHOUT.includes(id) && !(LOST[id] ?? []).includes(month));
  const street = published.map(({ id }) => [streetMember(month, id), streetFile(month, rowsOf(id, i))]);
  // The railway police published nothing after January.
  const railway = inTeam('A1').flatMap((area) => many(3, (k) => ({ ...row(area, k + 1, i), outcome: '' })));
  if (i === 0) street.push([streetMember(month, 'btp'), streetFile(month, railway)]);
  return { ...Object.fromEntries(street), ...otherMembers(month) } as Record<string, string>;
}

/** The archive of the i-th month, counted from January 2025. */
export const crimeArchive = async (month: string, i: number): Promise<Record<string, Buffer>> => ({
  [`crime/${month}.zip`]: await zipOf(membersOf(month, i)),
});

/** The archives of the months, by name. */
export const crimeArchives = async (): Promise<Record<string, Buffer>> =>
  Object.assign({}, ...(await Promise.all(MONTHS.map(crimeArchive)))) as Record<string, Buffer>;
