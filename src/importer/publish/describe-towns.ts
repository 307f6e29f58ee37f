import type { Town } from '../../schemas/places/towns.ts';
import type { GeoName } from '../sources/geonames.ts';

export interface TownInputs {
  towns: readonly GeoName[];
  wardAt: (lon: number, lat: number) => string | null;
  /** The force in whose area a place lies. */
  forceAt: (lon: number, lat: number) => string | null;
}

const round = (degrees: number) => Number(degrees.toFixed(3));

/** Towns that lie in a ward or at least in a force's area, the largest first: of any other nothing can be told. */
export const describeTowns = ({ towns, wardAt, forceAt }: TownInputs): Town[] =>
  towns
    .flatMap(({ id, name, lon, lat, people, also }): Town[] => {
      const inside = wardAt(lon, lat) ?? forceAt(lon, lat);
      if (inside === null) return [];
      const town = [id, name, round(lon), round(lat), people, inside] as const;
      return [also.length > 0 ? [...town, also.join('; ')] : [...town]];
    })
    .sort((a, b) => b[4] - a[4] || a[0] - b[0]);
