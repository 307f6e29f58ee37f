import type { DuckDBConnection } from '@duckdb/node-api';
import Flatbush from 'flatbush';
import { rowsOf } from '../database.ts';
import type { AreaIndex } from './area-index.ts';
import { degreesOf, metresBetween } from './metres.ts';
import { toLonLat } from './national-grid.ts';

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

  constructor(points: readonly (readonly [number, number])[], forces: AreaIndex) {
    this.#points = points;
    this.#forces = forces;
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
    const found = this.#tree?.search(x - east, y - north, x + east, y + north) ?? [];
    return found.some((i) => {
      const [lon = 0, lat = 0] = this.#points[i] ?? [];
      return metresBetween(x, y, lon, lat) <= metres;
    });
  }
}

/** The border as the postcodes of a directory tell it, which is in the database. */
export async function scottishBorder(db: DuckDBConnection, forces: AreaIndex): Promise<ScottishBorder> {
  const rows = await rowsOf(
    db,
    `SELECT x, y, grid FROM postcode
     WHERE reason IS NULL AND country = '${SCOTLAND}' AND terminated IS NULL AND x IS NOT NULL
     ORDER BY x, y`,
  );
  const points = rows
    .map(([x, y, grid]): [number, number] =>
      grid === true ? toLonLat(Number(x), Number(y)) : [Number(x), Number(y)],
    )
    // Nothing in England is as far north as this.
    .filter(([, lat]) => lat < 55.85);
  return new ScottishBorder(points, forces);
}
