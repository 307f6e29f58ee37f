import { rowsOfPoints } from '../domain/filter-points.ts';
import type { NeighbourhoodCrime } from '../schemas/crime-counts.ts';
import { siteData } from './site.ts';

/** A team's counts without its map points: `[category, outcome, counts by month]`, by index into the lists. */
export interface TeamCounts extends Pick<NeighbourhoodCrime, 'months' | 'categories' | 'outcomes'> {
  rows: [number, number, number[]][];
}

/** As text, which takes a tenth of the memory: every team of the country is held at once. */
const kept = new Map<string, string>();

/** What totals, comparisons and the map's lists are made of; null where the team's file is not in the release. */
export function teamCounts(force: string, id: string): TeamCounts | null {
  const key = `${force}/${id}`;
  const text = kept.get(key);
  if (text !== undefined) return JSON.parse(text) as TeamCounts;
  const crime = siteData().areas.neighbourhoodCrime(force, id);
  if (!crime) return null;
  const { months, categories, outcomes } = crime;
  const counts: TeamCounts = { months, categories, outcomes, rows: rowsOfPoints(crime) };
  kept.set(key, JSON.stringify(counts));
  return counts;
}
