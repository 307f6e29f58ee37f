import type { PatchCover } from '../../schemas/places/area-release.ts';
import { ImportRefused } from '../errors.ts';
import type { Patch } from '../sources/boundary-archive.ts';
import type { AreaIndex } from './area-index.ts';
import { crossingsOf } from './inner-point.ts';
import { boundsOf } from './rings.ts';

/** Lines of latitude that a patch is looked at along, and places on each stretch of them. */
const LINES = 12;
const PLACES = 8;

/** Of a patch's places on land, this share must be in its own force's area... */
const OWN_OF_LAND = 0.5;
/** ...and of all of its places this: the rest may be sea, which is in nobody's. */
const OWN_OF_ALL = 0.1;

/**
 * @throws ImportRefused naming every patch that lies mostly outside its force: one drawn with latitude first, or over
 * half the country, would take teams from whole towns without a word.
 */
export function refuseMisplaced(patches: readonly Patch[], forces: AreaIndex, month: string | null) {
  const problems = patches.flatMap((patch) => {
    const found = placesIn(patch).map(([x, y]) => forces.areaAt(x, y));
    const own = found.filter((force) => force === patch.force).length;
    const land = found.filter((force) => force !== null).length;
    if (own > 0 && own >= OWN_OF_LAND * land && own >= OWN_OF_ALL * found.length) return [];
    const where = mostOf(found.filter((force) => force !== null && force !== patch.force));
    return [
      `${month ?? ''}/${patch.force}/${patch.id}.kml: ${percent(own, found.length)} of the outline lies in the area of ${patch.force}${where === null ? ', and none in any other force’s' : ` and ${percent(land - own, found.length)} in other forces’, most in that of ${where}`}; expected most of it in its own, or at sea beside it. Are longitude and latitude exchanged, or is it another place? Download the archive again; if it is so at the publisher's, import with last month's archive and tell the publisher.`,
    ];
  });
  if (problems.length > 0) throw new ImportRefused(problems);
}

/** Postcodes of other forces in a force's patches: more than these, and than one in so many of its own, is no slip. */
const FEW_OUTSIDE = 50;
const ONE_IN = 50;

/** @throws ImportRefused for a force whose patches, though each lies mostly in its area, reach out of it together. */
export function refuseShifted(covers: readonly PatchCover[]) {
  const problems = covers
    .filter(({ outside, postcodes }) => outside > FEW_OUTSIDE && outside * ONE_IN > postcodes)
    .map(
      ({ force, outside, postcodes, uncovered }) =>
        `${force}: its patches hold ${outside} postcodes of other forces, beside ${postcodes - uncovered} of its own ${postcodes}; expected hardly any. Are its outlines shifted? Download the boundary archive again; if it is so at the publisher's, import with last month's archive and tell the publisher.`,
    );
  if (problems.length > 0) throw new ImportRefused(problems);
}

const percent = (part: number, all: number) => `${Math.round((100 * part) / Math.max(1, all))} %`;

/** Places inside a patch, spread over it: as many on a line as it is wide there. */
function placesIn({ geometry }: Patch): [number, number][] {
  const { low, high, west, east } = boundsOf(geometry.parts);
  const step = (east - west) / (2 * PLACES);
  const places: [number, number][] = [];
  for (let line = 0; line < LINES; line++) {
    const lat = low + ((line + 0.5) / LINES) * (high - low);
    for (const part of geometry.parts) {
      const crossings = crossingsOf(part, lat);
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const [from, to] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
        const n = Math.max(1, Math.round((to - from) / step));
        for (let place = 0; place < n; place++) places.push([from + ((place + 0.5) / n) * (to - from), lat]);
      }
    }
  }
  return places;
}

function mostOf(forces: readonly (string | null)[]): string | null {
  const counts = Map.groupBy(forces, (force) => force);
  const [most] = [...counts].sort(
    ([a, x], [b, y]) => y.length - x.length || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
  return most?.[0] ?? null;
}
