import type { Outcode, Place } from '../../schemas/look-up/shard.ts';
import type { AreaIndex } from './area-index.ts';
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
  const reach = (level: Level) => Math.max(REACH[level], spread);
  let found = NONE;
  const look = (level: Level, index: AreaIndex, own: string | null) => {
    const near = index.others(x, y, own, reach(level));
    if (near.length > 0) found = [...found, ...near.map(({ id, metres }) => ({ level, id, metres }))];
  };
  look('force', forces, place?.force ?? null);
  if (place === null) return found;
  const { force, partnership, neighbourhood, ward } = place;
  const scotland = border.metresFrom(x, y, force, reach('country'));
  if (scotland !== null) found = [...found, { level: 'country', id: 'scotland', metres: scotland }];
  look('partnership', partnerships, partnership);
  if (neighbourhood === null) {
    look('neighbourhood', teams, null);
    look('ward', wards, ward);
  } else look('neighbourhood', teams, `${force}/${neighbourhood}`);
  return found;
}
