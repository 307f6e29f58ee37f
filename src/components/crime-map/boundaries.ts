import { type Box, boxesMeet, features, type MapFeature } from '../../charts/features.ts';
import { labelPoint } from '../../domain/places/label-point.ts';
import { need, siteData } from '../../read/site.ts';
import { cut, joined, layerOf, type Outline, type Outlines } from './topology.ts';

/** `/data/v1/boundaries/forces.json`: all forces, for a map of England and Wales. */
export function forcesOutlines(): Outlines {
  return joined([cut(national(), { forces: forces() }, 5e-5)], 8000);
}

/** `/data/v1/boundaries/<force>-partnerships.json`: a force, its partnerships and those round it. */
export function partnershipOutlines(id: string): Outlines {
  const country = national();
  const view = widened(need(features(country, 'forces'), id).box, 0.35);
  const own = new Set(need(siteData().areaForces, id).partnerships);
  const seen = partnerships().filter(meets(country, 'partnerships', view));
  const areas = {
    force: forces().filter((force) => force.id === id),
    partnerships: seen.filter(({ id: code }) => own.has(String(code))),
    around: seen.filter(({ id: code }) => !own.has(String(code))),
  };
  return joined([cut(country, areas, 8e-6)], 20_000);
}

/** The forces round one, whole but coarse: land that shows where its own file's strip of neighbours ends. */
export function forcesAround(id: string): Outlines {
  const country = national();
  const view = widened(need(features(country, 'forces'), id).box, 0.35);
  const areas = forces().filter(meets(country, 'forces', view));
  return cut(country, { around: areas.filter((force) => force.id !== id).map(plain) }, 5e-5);
}

const plain = (geometry: Outline): Outline => ({ ...geometry, properties: {} });

/** As imported: `england-and-wales`, or a force whose teams or wards are. */
export const outlines = (name: string) => siteData().areas.topology(name) as Outlines | null;

function national(): Outlines {
  const topology = outlines('england-and-wales');
  if (!topology) throw new RangeError('The release holds no outlines of England and Wales.');
  return topology;
}

const forces = () => once('forces', (id) => need(siteData().forces, id).shortName);
const partnerships = () => once('partnerships', (code) => need(siteData().partnerships, code).name);

const made = new Map<string, Outline[]>();

function once(layer: string, nameOf: (id: string) => string): Outline[] {
  const done = made.get(layer) ?? allNamed(national(), layer, nameOf);
  made.set(layer, done);
  return done;
}

/** All geometries of a layer, by what they are called. */
export const allNamed = (topology: Outlines, layer: string, nameOf: (id: string) => string): Outline[] =>
  named(layerOf(topology, layer), features(topology, layer), nameOf);

/** Geometries with what the map writes on them: a name, and where in the area it has most room. */
const named = (
  geometries: readonly Outline[],
  flat: ReadonlyMap<string, MapFeature>,
  nameOf: (id: string) => string,
): Outline[] =>
  geometries.map((geometry) => {
    const id = String(geometry.id);
    return { ...geometry, properties: { name: nameOf(id), at: middleOf(need(flat, id)) } };
  });

function middleOf(area: MapFeature): [number, number] {
  const [x, y] = labelPoint(area, area.box) ?? [0, 0];
  const degrees = 180 / Math.PI;
  const four = (value: number) => Math.round(value * 1e4) / 1e4;
  return [four(x * degrees), four((2 * Math.atan(Math.exp(y)) - Math.PI / 2) * degrees)];
}

const widened = ([west, south, east, north]: Box, by: number): Box => {
  const [across, up] = [(east - west) * by, (north - south) * by];
  return [west - across, south - up, east + across, north + up];
};

const meets = (topology: Outlines, layer: string, view: Box) => (geometry: Outline) =>
  boxesMeet(need(features(topology, layer), String(geometry.id)).box, view);
