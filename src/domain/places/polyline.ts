/*
 * Places as an encoded polyline: each as its step from the one before, in characters.
 * https://developers.google.com/maps/documentation/utilities/polylinealgorithm
 */

/** Longitude and latitude in degrees. */
type LonLat = readonly [number, number];

/** @param precision decimals that are kept. */
export function encodePlaces(places: readonly LonLat[], precision: number): string {
  const factor = 10 ** precision;
  let [lastLat, lastLon] = [0, 0];
  let text = '';
  for (const [lon, lat] of places) {
    const [east, north] = [Math.round(lon * factor), Math.round(lat * factor)];
    text += encoded(north - lastLat) + encoded(east - lastLon);
    [lastLat, lastLon] = [north, east];
  }
  return text;
}

/** The places of an encoded polyline, longitude first. @throws RangeError where it is cut off. */
export function decodePlaces(text: string, precision: number): [number, number][] {
  const factor = 10 ** precision;
  const places: [number, number][] = [];
  let [lat, lon, at] = [0, 0, 0];
  const step = () => {
    let [value, shift, part] = [0, 0, 0];
    do {
      if (at >= text.length) throw new RangeError('An encoded polyline is cut off.');
      part = text.charCodeAt(at++) - 63;
      value |= (part & 31) << shift;
      shift += 5;
    } while (part >= 32);
    return value & 1 ? ~(value >> 1) : value >> 1;
  };
  while (at < text.length) {
    lat += step();
    lon += step();
    places.push([lon / factor, lat / factor]);
  }
  return places;
}

function encoded(step: number): string {
  let rest = step < 0 ? ~(step << 1) : step << 1;
  let text = '';
  while (rest >= 32) {
    text += String.fromCharCode((32 | (rest & 31)) + 63);
    rest >>= 5;
  }
  return text + String.fromCharCode(rest + 63);
}
