import type { Outcode, Place } from '../../schemas/look-up/shard.ts';
import type { AreaIndex, Neighbour } from './area-index.ts';
import type { ScottishBorder } from './scottish-border.ts';

type Level = Outcode['boundaries'][number][0];

/** An area across a boundary that some address of a postcode may lie in. */
export interface Nearby {
  level: Level;
  id: string;
  metres: number;
}

/**
 * Metres from a boundary within which the area on the other side is always named. It matters more from force to force,
 * and from England to Wales and Scotland, than from one team to the next.
 */
export const REACH: Readonly<Record<Level, number>> = {
  force: 300,
  country: 300,
  partnership: 200,
  neighbourhood: 100,
  ward: 100,
};

/** A postcode that spreads less than this lies near what it would lie near anyway. */
export const LEAST_REACH = Math.min(...Object.values(REACH));

/** What boundaries are looked for in. */
export interface Boundaries {
  forces: AreaIndex;
  partnerships: AreaIndex;
  teams: AreaIndex;
  wards: AreaIndex;
  border: ScottishBorder;
}

/** Of the many postcodes with nothing near. */
const NONE: readonly Nearby[] = [];

/**
 * Areas across a boundary that some address of a postcode may lie in, going by how far the postcode spreads.
 * @param place null for a place in Scotland.
 * @param spread metres from its point that the postcode is taken to reach.
 */
export function nearbyOf(
  x: number,
  y: number,
  place: Place | null,
  spread: number,
  { forces, partnerships, teams, wards, border }: Boundaries,
): readonly Nearby[] {
  const force = place?.force ?? null;
  let found = NONE;
  found = and(found, 'force', forces.others(x, y, force, Math.max(REACH.force, spread)));
  if (place === null) return found;
  const { partnership, neighbourhood, ward } = place;
  const scotland = border.metresFrom(x, y, place.force, Math.max(REACH.country, spread));
  if (scotland !== null) found = and(found, 'country', [{ id: 'scotland', metres: scotland }]);
  found = and(
    found,
    'partnership',
    partnerships.others(x, y, partnership, Math.max(REACH.partnership, spread)),
  );
  const team = neighbourhood === null ? null : `${place.force}/${neighbourhood}`;
  found = and(found, 'neighbourhood', teams.others(x, y, team, Math.max(REACH.neighbourhood, spread)));
  if (neighbourhood !== null) return found;
  return and(found, 'ward', wards.others(x, y, ward, Math.max(REACH.ward, spread)));
}

const and = (found: readonly Nearby[], level: Level, near: readonly Neighbour[]): readonly Nearby[] =>
  near.length === 0 ? found : [...found, ...near.map(({ id, metres }) => ({ level, id, metres }))];
