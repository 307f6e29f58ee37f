import type { Shard } from '../schemas/postcode-shard.ts';
import { ShardFault } from './shard-fault.ts';

/** An area on the other side of a boundary near the postcode, and how far off that boundary is. */
export interface Candidate {
  level: 'force' | 'partnership' | 'neighbourhood';
  name: string;
  metres: number;
}

/** The areas across a boundary within 100 m of the postcode at this position, nearest first. */
export const candidatesAt = (shard: Shard, position: number): Candidate[] =>
  shard.near
    .filter(([near]) => near === position)
    .map(([, boundary, metres]) => candidate(shard, boundary, metres))
    .sort((a, b) => a.metres - b.metres);

function candidate({ boundaries, names }: Shard, index: number, metres: number): Candidate {
  const [level, area] = boundaries[index] ?? [];
  if (level === undefined || area === undefined) throw new ShardFault(`no boundary ${index}`);
  const named = { force: names.forces, partnership: names.partnerships, neighbourhood: names.neighbourhoods }[
    level
  ];
  const name = named[area]?.name;
  if (name === undefined) throw new ShardFault(`no name for ${level} ${area}`);
  return { level, name, metres };
}
