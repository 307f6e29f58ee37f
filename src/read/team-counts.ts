import { rowsOfPoints } from '../domain/filter-points.ts';
import type { NeighbourhoodCrime } from '../schemas/crime-counts.ts';
import { siteData } from './site.ts';

/** A team's counts without its map points: `[category, outcome, counts by month]`, by index into the lists. */
export interface TeamCounts extends Pick<NeighbourhoodCrime, 'months' | 'categories' | 'outcomes'> {
  rows: [number, number, number[]][];
}

/** The same with its rows one after another in one list: every team of the country is held at once. */
interface Packed extends Omit<TeamCounts, 'rows'> {
  rows: Uint16Array | Uint32Array;
}

const kept = new Map<string, Packed>();

/** What totals, comparisons and the map's lists are made of; null where the team's file is not in the release. */
export function teamCounts(force: string, id: string): TeamCounts | null {
  const key = `${force}/${id}`;
  const packed = kept.get(key);
  if (packed) return unpack(packed);
  const crime = siteData().areas.neighbourhoodCrime(force, id);
  if (!crime) return null;
  const { months, categories, outcomes } = crime;
  const counts: TeamCounts = { months, categories, outcomes, rows: rowsOfPoints(crime) };
  kept.set(key, pack(counts));
  return counts;
}

function pack({ rows, ...lists }: TeamCounts): Packed {
  const length = 2 + lists.months.length;
  const small = rows.every(([, , counts]) => counts.every((count) => count < 2 ** 16));
  const flat = new (small ? Uint16Array : Uint32Array)(rows.length * length);
  for (const [i, [category, outcome, counts]] of rows.entries()) {
    flat.set([category, outcome], i * length);
    flat.set(counts, i * length + 2);
  }
  return { ...shared(lists), rows: flat };
}

function unpack({ rows, ...lists }: Packed): TeamCounts {
  const length = 2 + lists.months.length;
  return {
    ...lists,
    rows: Array.from({ length: rows.length / length }, (_, i) => {
      const start = i * length;
      return [rows[start] ?? 0, rows[start + 1] ?? 0, Array.from(rows.subarray(start + 2, start + length))];
    }),
  };
}

let last: Omit<Packed, 'rows'> | undefined;

/** Most teams have the lists of the team before them: kept once for all of these. */
function shared(lists: Omit<Packed, 'rows'>): Omit<Packed, 'rows'> {
  if (JSON.stringify(lists) !== JSON.stringify(last)) last = lists;
  return last ?? lists;
}
