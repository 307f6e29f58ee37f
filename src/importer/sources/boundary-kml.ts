import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { ImportRefused, wordsOf } from '../errors.ts';
import { type Ring, type Shape, ringsFault } from '../place/rings.ts';

/** What one neighbourhood's KML file says. */
export interface BoundaryKml {
  geometry: Shape;
  /** What it calls itself: its id, in the publisher's own files. */
  names: string[];
}

/**
 * The outline in one neighbourhood's KML file: every Polygon in it, holes kept, as one MultiPolygon in WGS84.
 * @throws ImportRefused naming the file where it is not KML, is empty, or has an outline that cannot be used.
 */
export function readBoundaryKml(file: string, text: string): BoundaryKml {
  const root = parse(file, text);
  const polygons = elements(root, 'Polygon').map((polygon, index) => [
    outsideOf(file, polygon, index + 1),
    ...elements(polygon, 'innerBoundaryIs').flatMap((boundary) => ringsOf(file, boundary)),
  ]);
  if (polygons.every((rings) => rings.every((ring) => ring.length === 0))) {
    throw new ImportRefused(`${file}: found no outline; expected at least one Polygon with coordinates.`);
  }
  const fault = ringsFault(polygons);
  if (fault) throw new ImportRefused(`${file}: ${fault}`);
  const names = elements(root, 'name').map(({ textContent }) => (textContent ?? '').trim());
  return { geometry: { type: 'MultiPolygon', parts: polygons }, names };
}

function parse(file: string, text: string): Element {
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      text,
      'text/xml',
    ).documentElement;
    if (root?.localName === 'kml') return root;
    throw new ImportRefused(`${file}: found <${root?.localName ?? ''}>; expected <kml>.`);
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(
      `${file}: not well-formed XML (${wordsOf(error).split('\n')[0] ?? ''}); expected KML.`,
    );
  }
}

function outsideOf(file: string, polygon: Element, number: number): Ring {
  const rings = elements(polygon, 'outerBoundaryIs').flatMap((boundary) => ringsOf(file, boundary));
  const [ring] = rings;
  if (!ring || rings.length > 1)
    throw new ImportRefused(`${file}: polygon ${number}: found ${rings.length} outer rings; expected one.`);
  return ring;
}

/** Some writers put several holes into one innerBoundaryIs. */
const ringsOf = (file: string, boundary: Element) =>
  elements(boundary, 'coordinates').map((coordinates) => points(file, coordinates.textContent ?? ''));

function points(file: string, text: string): Ring {
  const tuples = text.split(/\s+/).filter((tuple) => tuple !== '');
  const ring = new Float64Array(2 * tuples.length);
  for (const [i, tuple] of tuples.entries()) {
    const comma = tuple.indexOf(',');
    const second = tuple.indexOf(',', comma + 1);
    const [lon, lat] = [tuple.slice(0, comma), tuple.slice(comma + 1, second < 0 ? undefined : second)];
    const [x, y] = [Number(lon), Number(lat)];
    if (comma < 0 || lon === '' || lat === '' || Number.isNaN(x) || Number.isNaN(y)) {
      throw new ImportRefused(`${file}: found the point "${tuple}"; expected longitude,latitude in degrees.`);
    }
    ring[2 * i] = x;
    ring[2 * i + 1] = y;
  }
  return ring;
}

const elements = (parent: Element, name: string): Element[] => [...parent.getElementsByTagNameNS('*', name)];
