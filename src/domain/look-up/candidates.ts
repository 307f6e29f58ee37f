import type { Shard } from '../../schemas/look-up/shard.ts';
import { need, ShardFault } from './shard-fault.ts';

/** An area on the other side of a boundary near the postcode, and how far off that boundary is. */
export interface Candidate {
  level: 'force' | 'partnership' | 'neighbourhood' | 'ward' | 'country';
  /** A force's id, a partnership's slug, `<force>/<neighbourhood id>`, a ward's code, or `scotland`. */
  area: string;
  name: string;
  metres: number;
}

/** The areas across a boundary that some address of the postcode at this position may lie in, nearest first. */
export const candidatesAt = (shard: Shard, position: number): Candidate[] =>
  shard.near
    .filter(([near]) => near === position)
    .map(([, boundary, metres]) => candidate(shard, boundary, metres))
    .sort((a, b) => a.metres - b.metres);

function candidate({ boundaries, names }: Shard, index: number, metres: number): Candidate {
  const [level, area] = boundaries[index] ?? [];
  if (level === undefined || area === undefined) throw new ShardFault(`no boundary ${index}`);
  const at = { level, metres };
  switch (level) {
    case 'force':
      return { ...at, area, name: need(names.forces[area], area).name };
    case 'partnership': {
      const { slug, name } = need(names.partnerships[area], area);
      return { ...at, area: slug, name };
    }
    case 'neighbourhood':
      return { ...at, area, name: need(names.neighbourhoods[area], area).name };
    case 'ward':
      return { ...at, area, name: need(names.wards[area], area).name };
    case 'country':
      return { ...at, area, name: 'Scotland' };
  }
}
