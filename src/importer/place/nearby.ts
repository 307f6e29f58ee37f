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

/** What boundaries are looked for in. */
export interface Boundaries {
  forces: AreaIndex;
  partnerships: AreaIndex;
  teams: AreaIndex;
  wards: AreaIndex;
  border: ScottishBorder;
}

/** Of the many postcodes with nothing near. */
const NONE: Nearby[] = [];

/**
 * Areas across a boundary that some address of a postcode may lie in, going by how far the postcode spreads.
 * @param place null for a place in Scotland.
 * @param far whether it is known that no boundary of force, partnership or team is near, but for a wide spread.
 * @param spread metres from its point that the postcode is taken to reach.
 */
export function nearbyOf(
  [x, y]: readonly [number, number],
  place: Place | null,
  far: boolean,
  spread: number,
  { forces, partnerships, teams, wards, border }: Boundaries,
): Nearby[] {
  const reach = (level: Level) => Math.max(REACH[level], spread);
  const found: Nearby[][] = [];
  const look = (level: Level, index: AreaIndex, own: string | null) => {
    const near = index.others(x, y, own, reach(level));
    if (near.length > 0) found.push(near.map(({ id, metres }) => ({ level, id, metres })));
  };
  if (!far || spread > REACH.force) look('force', forces, place?.force ?? null);
  if (place === null) return found.flat();
  const { force, partnership, neighbourhood, ward } = place;
  const scotland = border.metresFrom(x, y, force, reach('country'));
  if (scotland !== null) found.push([{ level: 'country', id: 'scotland', metres: scotland }]);
  if (!far || spread > REACH.partnership) look('partnership', partnerships, partnership);
  if (!far || spread > REACH.neighbourhood)
    look('neighbourhood', teams, neighbourhood === null ? null : `${force}/${neighbourhood}`);
  if (neighbourhood === null) look('ward', wards, ward);
  return found.length === 0 ? NONE : found.flat();
}
