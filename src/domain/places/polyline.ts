/*
 * Whole numbers and places in characters, as an encoded polyline has them: each place as its step from the one before.
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
  let [lat, lon] = [0, 0];
  return inPairs(decodeNumbers(text)).map(([north, east]) => {
    lat += north;
    lon += east;
    return [lon / factor, lat / factor];
  });
}

/** Whole numbers of up to 31 bits, small ones in one character. */
export const encodeNumbers = (numbers: readonly number[]): string => numbers.map(encoded).join('');

/** @throws RangeError where the text is cut off. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length;) {
    let [value, shift, part] = [0, 0, 0];
    do {
      if (at >= text.length) throw new RangeError('An encoded polyline is cut off.');
      part = text.charCodeAt(at++) - 63;
      value |= (part & 31) << shift;
      shift += 5;
    } while (part >= 32);
    numbers.push(value & 1 ? ~(value >> 1) : value >> 1);
  }
  return numbers;
}

/** @throws RangeError where one has no other. */
export function inPairs(numbers: readonly number[]): [number, number][] {
  if (numbers.length % 2 !== 0) throw new RangeError('An encoded polyline is cut off.');
  return Array.from({ length: numbers.length / 2 }, (_, i) => [
    numbers[2 * i] as number,
    numbers[2 * i + 1] as number,
  ]);
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
