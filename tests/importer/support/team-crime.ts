import { gathered } from '../../../src/domain/crime-map/cell-points.ts';
import { unpackCells } from '../../../src/domain/crime-map/cells.ts';
import type { AreaRelease } from '../../../src/read/release.ts';
import type { NeighbourhoodCrime } from '../../../src/schemas/crime/counts.ts';

/** Counts at the points in a team's patch, from every cell of a release; null where its force has no counts. */
export function teamCrime(release: AreaRelease, force: string, id: string): NeighbourhoodCrime | null {
  if (!release.hasAreaSums(force)) return null;
  const index = release.pointIndex();
  const cells = unpackCells(index.cells).map((cell) => release.pointCell(cell));
  const crime = gathered(index, cells, ({ team }) => team === `${force}/${id}`);
  return { release: release.release.id, force, neighbourhood: id, ...crime };
}
