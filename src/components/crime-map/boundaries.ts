import { mergeArcs } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import { type Box, boxesMeet, features, type MapFeature } from '../../charts/features.ts';
import { labelPoint } from '../../charts/label-point.ts';
import { need, siteData } from '../../read/site.ts';
import { cut, cutLoose, joined, layerOf, type Outline, type Outlines } from './topology.ts';

/** `/data/v1/boundaries/forces.json`: all forces, for a map of England and Wales. */
export function forcesOutlines(): Outlines {
  return joined([cut(national(), { forces: forces() }, 5e-5)], 8000);
}

/** `/data/v1/boundaries/<force>.json`: a force, its partnerships and those round it, and its teams. */
export function forceOutlines(id: string): Outlines {
  const country = national();
  const view = widened(need(features(country, 'forces'), id).box, 0.35);
  const own = new Set(need(siteData().areaForces, id).partnerships);
  const seen = partnerships().filter(meets(country, 'partnerships', view));
  const areas = {
    force: forces().filter((force) => force.id === id),
    partnerships: seen.filter(({ id: code }) => own.has(String(code))),
    around: seen.filter(({ id: code }) => !own.has(String(code))),
  };
  return joined([cut(country, areas, 8e-6), ...teamsAndShore(id)], 20_000);
}

/** `/data/v1/boundaries/<force>/<neighbourhood>.json`: a patch, its small areas and wards, and what lies round it. */
export function teamOutlines(force: string, id: string): Outlines {
  const { areaForces, areaNeighbourhoods } = siteData();
  const [topology, country] = [outlines(force), national()];
  if (!topology) throw new RangeError(`The release holds no outlines of teams of ${force}.`);
  const patch = need(areaNeighbourhoods, `${force}/${id}`);
  const small = siteData().areas.smallAreaTopology(force) as Outlines | null;
  const smallNames = small && features(small, 'lsoas');
  const lsoas = new Map(patch.lsoas.map((code) => [code, smallNames?.get(code)?.name ?? code]));
  // A ward that lies mostly elsewhere is named there, not here.
  const wards = new Map(patch.wards.map(({ code, name, share }) => [code, share >= 0.5 ? name : '']));
  const view = widened(need(features(topology, 'neighbourhoods'), id).box, 0.5);
  const home = new Set(need(areaForces, force).partnerships);
  const around = partnerships()
    .filter(({ id: code }) => !home.has(String(code)))
    .filter(meets(country, 'partnerships', view));
  return joined(
    [
      cutLoose(topology, { patch: layerOf(topology, 'neighbourhoods').filter((one) => one.id === id) }, 1e-9),
      cut(small ?? topology, { 'small-areas': small ? within(small, 'lsoas', lsoas) : [] }, 1e-9),
      cut(topology, { wards: within(topology, 'wards', wards) }, 1e-8),
      cut(country, { around }, 1e-5),
      ...teamsAndShore(force),
    ],
    40_000,
  );
}

const shores = new WeakMap<Outlines, Outlines>();

/** A force's patches, and the land in them: a patch may reach into a river or the sea. */
function teamsAndShore(force: string): Outlines[] {
  const topology = outlines(force);
  if (!topology) return [];
  const done = shores.get(topology) ?? cutTeamsAndShore(force, topology);
  shores.set(topology, done);
  return [done];
}

function cutTeamsAndShore(force: string, topology: Outlines): Outlines {
  const { teamName } = siteData();
  const land = layerOf(topology, 'wards').filter(
    (geometry): geometry is Polygon | MultiPolygon =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
  const teams = allNamed(topology, 'neighbourhoods', (id) => teamName(force, id));
  return cutLoose(topology, { teams, shore: [mergeArcs(topology, land)] }, 1e-6);
}

/** As imported: `england-and-wales`, or a force whose teams are. */
const outlines = (name: string) => siteData().areas.topology(name) as Outlines | null;

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

/** Some geometries of a layer, by code and name. */
const within = (topology: Outlines, layer: string, names: ReadonlyMap<string, string>): Outline[] =>
  named(
    layerOf(topology, layer).filter(({ id }) => names.has(String(id))),
    features(topology, layer),
    (code) => names.get(code) ?? '',
  );

/** All geometries of a layer, by what they are called. */
const allNamed = (topology: Outlines, layer: string, nameOf: (id: string) => string): Outline[] =>
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
