import type { Outcode } from '../../schemas/look-up/shard.ts';

/** Postcodes of one sector that follow one another in the directory, by their last three characters. */
export interface UnitRange {
  first: string;
  last: string;
}

/** What a place holds of one sector that it shares with other places. */
export interface SectorPart {
  /** The digit after the space. */
  sector: string;
  ranges: UnitRange[];
}

/** Part of an outcode that has one answer. */
export interface PlaceGroup {
  place: ListedPlace;
  /** How many listed postcodes. */
  count: number;
  /** Digits of the sectors that lie in it with every listed postcode. */
  whole: string[];
  parts: SectorPart[];
}

/** A place as the list tells places apart: councils are left out. Null: the directory gives no location. */
export type ListedPlace =
  | { kind: 'inside'; force: string; partnership: string; neighbourhood: string | null }
  | { kind: 'outside'; country: Extract<Outcode['places'][number], { outside: string }>['outside'] }
  | { kind: 'noLocation' };

/** Postcodes near one boundary, in order. */
export interface NearGroup {
  level: Outcode['boundaries'][number][0];
  /** Area on the other side. */
  area: string;
  postcodes: { unit: string; metres: number }[];
}

export interface OutcodeListing {
  count: number;
  /** Most postcodes first. */
  groups: PlaceGroup[];
  near: NearGroup[];
  terminated: { unit: string; month: string }[];
  largeUser: string[];
}

/** An outcode's postcodes, grouped by answer, for a reader who looks down a list. */
export function listOutcode(outcode: Outcode): OutcodeListing {
  const units = unitsOf(outcode);
  const owner = ownersOf(outcode, units.length);
  return {
    count: units.length,
    groups: groupsOf(outcode, units, owner),
    near: nearGroups(outcode, units),
    terminated: outcode.terminated.map(([position, month]) => ({ unit: at(units, position), month })),
    largeUser: outcode.largeUser.map((position) => at(units, position)),
  };
}

/** Last three characters of every postcode, by position. */
function unitsOf(outcode: Outcode): string[] {
  const units: string[] = [];
  for (const sector of Object.keys(outcode.sectors).sort()) {
    const run = outcode.sectors[sector] ?? '';
    for (let i = 0; i < run.length; i += 2) units.push(sector + run.slice(i, i + 2));
  }
  return units;
}

/** Key of each position's place, so that places that differ only by council fall together. */
function ownersOf(outcode: Outcode, count: number): string[] {
  const owners: string[] = [];
  for (let i = 0; i < outcode.runs.length; i += 2) {
    const key = JSON.stringify(listed(outcode, at(outcode.runs, i)));
    for (let n = at(outcode.runs, i + 1); n > 0; n--) owners.push(key);
  }
  if (owners.length !== count)
    throw new RangeError(`Places for ${owners.length} postcodes, but ${count} are listed.`);
  return owners;
}

function listed(outcode: Outcode, index: number): ListedPlace {
  if (index === -1) return { kind: 'noLocation' };
  const place = at(outcode.places, index);
  if ('outside' in place) return { kind: 'outside', country: place.outside };
  const { force, partnership, neighbourhood } = place;
  return { kind: 'inside', force, partnership, neighbourhood };
}

function groupsOf(outcode: Outcode, units: readonly string[], owner: readonly string[]): PlaceGroup[] {
  const groups = new Map<string, PlaceGroup>();
  units.forEach((unit, position) => {
    const key = at(owner, position);
    const group = groups.get(key) ?? {
      place: JSON.parse(key) as ListedPlace,
      count: 0,
      whole: [],
      parts: [],
    };
    groups.set(key, group);
    group.count++;
    extend(group.parts, unit, position > 0 && owner[position - 1] === key);
  });
  for (const group of groups.values()) {
    group.whole = group.parts.filter((part) => isWhole(outcode, part)).map(({ sector }) => sector);
    group.parts = group.parts.filter(({ sector }) => !group.whole.includes(sector));
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** Add a unit to the last range if it follows on within the sector, else open a range. */
function extend(sectors: SectorPart[], unit: string, follows: boolean): void {
  const sector = unit.charAt(0);
  const part = sectors.at(-1);
  if (part?.sector !== sector) {
    sectors.push({ sector, ranges: [{ first: unit, last: unit }] });
    return;
  }
  const range = part.ranges.at(-1);
  if (follows && range) range.last = unit;
  else part.ranges.push({ first: unit, last: unit });
}

function isWhole(outcode: Outcode, { sector, ranges }: SectorPart): boolean {
  const run = outcode.sectors[sector] ?? '';
  const [only] = ranges;
  return (
    ranges.length === 1 && only?.first === sector + run.slice(0, 2) && only.last === sector + run.slice(-2)
  );
}

function nearGroups(outcode: Outcode, units: readonly string[]): NearGroup[] {
  const groups = outcode.boundaries.map(([level, area]): NearGroup => ({ level, area, postcodes: [] }));
  for (const [position, boundary, metres] of outcode.near)
    at(groups, boundary).postcodes.push({ unit: at(units, position), metres });
  return groups.filter(({ postcodes }) => postcodes.length > 0);
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`Position ${index} is beyond a list of ${list.length}.`);
  return value;
}
