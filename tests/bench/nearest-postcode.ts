import { type LonLat, metresBetween } from '../../src/domain/crime-map/near-mile.ts';
import { POSTCODE_PRECISION } from '../../src/domain/look-up/lookup.ts';
import { decodePlaces } from '../../src/domain/places/polyline.ts';
import { siteData } from '../../src/read/site.ts';
import type { Outcode } from '../../src/schemas/look-up/shard.ts';

/** The postcode nearest to a place, of all in the release. */
export function nearestPostcode(to: LonLat): string {
  const { areas } = siteData();
  let [nearest, least] = ['', Infinity];
  for (const area of areas.postcodeAreas())
    for (const [outcode, record] of Object.entries(areas.postcodeArea(area).outcodes))
      for (const [incode, at] of located(record)) {
        const metres = metresBetween(at, to);
        if (metres < least) [nearest, least] = [`${outcode} ${incode}`, metres];
      }
  return nearest;
}

/** Every postcode of an outcode whose place is known, and where it is. */
function* located({ sectors, runs, places, at = '' }: Outcode): Generator<[string, LonLat]> {
  const incodes = Object.entries(sectors).flatMap(([digit, units]) =>
    (units.match(/../g) ?? []).map((unit) => `${digit}${unit}`),
  );
  const points = decodePlaces(at, POSTCODE_PRECISION);
  let [position, point] = [0, 0];
  for (let i = 0; i < runs.length; i += 2) {
    const place = places[runs[i] ?? -1];
    const inside = place !== undefined && !('outside' in place);
    for (let left = runs[i + 1] ?? 0; left > 0; left--, position++) {
      const here = inside ? points[point++] : undefined;
      if (here) yield [incodes[position] ?? '', here];
    }
  }
}
