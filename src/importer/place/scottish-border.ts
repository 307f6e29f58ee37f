import Flatbush from 'flatbush';
import type { AreaIndex } from './area-index.ts';
import { degreesOf, metresBetween } from './metres.ts';
import type { PostcodeColumns } from './postcode-columns.ts';

/** Code of Scotland in every postcode directory. */
export const SCOTLAND = 'S92000003';

/**
 * Metres. Where a force's outline has a Scottish postcode within this, Scotland is on the other side of it. The sea
 * is wider everywhere: no Scottish postcode is as near to the English shore of the Solway Firth.
 */
const ACROSS = 1500;

/**
 * The border with Scotland, of which no outline is imported. It is where a force's own outline has Scottish postcodes
 * beyond it.
 */
export class ScottishBorder {
  readonly #points: readonly (readonly [number, number])[];
  readonly #tree: Flatbush | null;
  readonly #forces: AreaIndex;
  /** Degrees: most of England is nowhere near. */
  readonly #south: number;

  constructor(points: readonly (readonly [number, number])[], forces: AreaIndex) {
    this.#points = points;
    this.#forces = forces;
    this.#south = points.reduce((least, [, lat]) => Math.min(least, lat), Infinity);
    this.#tree = points.length === 0 ? null : new Flatbush(points.length);
    for (const [x, y] of points) this.#tree?.add(x, y, x, y);
    this.#tree?.finish();
  }

  /** Metres from a place in a force's area to Scotland; null beyond `reach`. */
  metresFrom(x: number, y: number, force: string, reach: number): number | null {
    if (!this.#isNear(x, y, ACROSS + reach)) return null;
    const edge = this.#forces.ownEdge(x, y, force, reach);
    return edge && this.#isNear(...edge.at, ACROSS) ? edge.metres : null;
  }

  #isNear(x: number, y: number, metres: number): boolean {
    const { east, north } = degreesOf(metres, y);
    if (y + north < this.#south) return false;
    const found = this.#tree?.search(x - east, y - north, x + east, y + north) ?? [];
    return found.some((i) => {
      const [lon = 0, lat = 0] = this.#points[i] ?? [];
      return metresBetween(x, y, lon, lat) <= metres;
    });
  }
}

/** Nothing in England is as far north as this, in degrees. */
const NORTH_OF_ENGLAND = 55.85;

/** Where there are live postcodes in the south of Scotland. */
export function scottishPoints({
  districts,
  district,
  ended,
  lons,
  lats,
}: PostcodeColumns): [number, number][] {
  const points: [number, number][] = [];
  district.forEach((number, i) => {
    const [lon = NaN, lat = NaN] = [lons[i], lats[i]];
    if (districts[number]?.country === SCOTLAND && lat < NORTH_OF_ENGLAND && ended[i] === 0)
      points.push([lon, lat]);
  });
  return points;
}
