import { loadContent } from '../../../src/read/content/content.ts';
import { loadRelease } from '../../../src/read/release.ts';

/*
 * A made-up country of national size: a chequerboard of the real forces' ids over England's degrees, each cut into
 * partnerships, neighbourhoods, LSOAs and map points, as many as there are. None of its places or crimes exist, but
 * partnerships and councils have the real ones' codes: content names some of them.
 */

const NEIGHBOURHOODS = 4600;
const LSOAS = 35_672;
/** Map points in an LSOA: 750,000 in all. */
const POINTS = 21;

/** West, south, east, north, degrees. */
export type Rect = readonly [number, number, number, number];

export interface Lsoa {
  code: string;
  name: string;
  rect: Rect;
  council: string;
  partnership: string;
  force: string;
  pfa: string;
}

export interface Place {
  code: string;
  force: string;
  pfa: string;
  rect: Rect;
}

interface Partnership extends Place {
  councils: string[];
}

export interface Country {
  forces: Place[];
  partnerships: Partnership[];
  neighbourhoods: Place[];
  lsoas: Lsoa[];
}

/** The i-th of n equal strips of a rectangle, cut across or upright. */
function strip([west, south, east, north]: Rect, i: number, n: number, upright: boolean): Rect {
  const at = (from: number, to: number, k: number) => from + ((to - from) * k) / n;
  return upright
    ? [at(west, east, i), south, at(west, east, i + 1), north]
    : [west, at(south, north, i), east, at(south, north, i + 1)];
}

/** Whether it is wider than high, about, on the ground: cut across its longer side, its parts are no slivers. */
const isWide = ([west, south, east, north]: Rect) => (east - west) * 0.6 > north - south;

/** How many of `total` the i-th of `parents` gets, as evenly as can be. */
const shareOf = (total: number, parents: number, i: number) =>
  Math.floor(((i + 1) * total) / parents) - Math.floor((i * total) / parents);

const code = (prefix: string, n: number) => `${prefix}${String(n + 1).padStart(6, '0')}`;

export function makeCountry(): Country {
  const own = loadContent().forces.flatMap(({ id, pfaCode }) => (pfaCode ? [{ id, pfaCode }] : []));
  const real = loadRelease().areas.partnerships;
  const country: Country = { forces: [], partnerships: [], neighbourhoods: [], lsoas: [] };
  for (const [i, { id: force, pfaCode: pfa }] of own.entries()) {
    const row = strip([-4, 50.8, 1, 55], Math.floor(i / 8), 6, false);
    const rect = strip(row, i % 8, 8, true);
    country.forces.push({ code: pfa, force, pfa, rect });
    const parts = real.filter((one) => one.force === force);
    for (const [k, one] of parts.entries()) {
      const councils = one.councils.map((council) => council.code);
      const place = { code: one.code, force, pfa, rect: strip(rect, k, parts.length, true) };
      country.partnerships.push({ ...place, councils });
    }
  }
  for (const [i, { force, pfa, rect }] of country.partnerships.entries()) {
    cut(country.neighbourhoods, NEIGHBOURHOODS, real.length, i, rect, false, (n, part) => ({
      ...{ code: `N${n + 1}`, force, pfa, rect: part },
    }));
  }
  const partnershipOf = new Map(
    country.partnerships.map((one) => [`${one.rect[0]} ${one.rect[2]} ${one.force}`, one]),
  );
  for (const [i, { force, pfa, rect }] of country.neighbourhoods.entries()) {
    const home = partnershipOf.get(`${rect[0]} ${rect[2]} ${force}`);
    const [partnership, councils] = [home?.code ?? '', home?.councils ?? []];
    cut(country.lsoas, LSOAS, NEIGHBOURHOODS, i, rect, isWide(rect), (n, part) => ({
      ...{ code: code('E01', n), name: `Madeup ${n + 1}A`, rect: part },
      ...{ council: councils[n % councils.length] ?? '', partnership, force, pfa },
    }));
  }
  return country;
}

function cut<T>(
  into: T[],
  total: number,
  parents: number,
  i: number,
  rect: Rect,
  upright: boolean,
  make: (n: number, part: Rect) => T,
) {
  const parts = shareOf(total, parents, i);
  for (let k = 0; k < parts; k++) into.push(make(into.length, strip(rect, k, parts, upright)));
}

/** The map points of an LSOA as the publisher writes them: longitude and latitude with six decimals. */
export function pointsOf({ rect: [west, south, east, north] }: Pick<Lsoa, 'rect'>): string[] {
  return Array.from({ length: POINTS }, (_, i) => {
    const [x, y] = [((i % 3) + 1) / 4, (Math.floor(i / 3) + 1) / 8];
    return `${(west + (east - west) * x).toFixed(6)},${(south + (north - south) * y).toFixed(6)}`;
  });
}

/** The same numbers in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
