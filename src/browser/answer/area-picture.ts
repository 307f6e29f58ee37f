import type { MapArea } from '../../domain/crime-map/view.ts';
import type { LonLat } from '../../domain/crime-map/near-mile.ts';
import type { AreaRef } from '../../domain/places/area-fragment.ts';
import { filesOf } from '../crime-map/files.ts';
import { outlinesOf } from '../crime-map/map/outlines.ts';
import { drawMap, partInSight } from '../crime-map/picture/draw.ts';
import { svg } from '../dom.ts';

const [WIDTH, HEIGHT] = [396, 380];

/**
 * A team's patch or a ward among its neighbours, and where the postcode is. Asks for the force's outlines alone, so that
 * nothing is told of a reader that the answer has not told already. `leavesOut` where a part of it lies beyond the picture.
 * @throws FileFault where the outlines cannot be had.
 */
export async function areaPicture(
  { kind, force, id }: AreaRef,
  release: string,
  here: LonLat | null,
): Promise<{ drawn: SVGSVGElement; leavesOut: boolean }> {
  const outlines = await filesOf(release).patchOutlines(force);
  const area: MapArea = { level: kind, force, id };
  const scene = { view: { area, split: 'points' as const }, areas: [], points: null, whole: { id } };
  const map = drawMap({
    ...{ scene, here, outlines: [outlines], items: [], near: null },
    ...{ width: WIDTH, height: HEIGHT, unit: 1 },
  });
  const patch = outlinesOf(outlines, kind === 'team' ? 'neighbourhoods' : 'wards').find(
    (one) => one.id === id,
  );
  const drawn = svg(
    'svg',
    { class: 'map-labels', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true', focusable: 'false' },
    map,
  );
  return { drawn, leavesOut: patch !== undefined && partInSight(patch, here).leavesOut };
}
