import { fetchJson } from '../fetched.ts';
import { sitePath } from '../../domain/site-path.ts';
import type { Topology } from 'topojson-specification';
import { type PackedOutlines, unpackOutlines } from '../../domain/crime-map/packed-outlines.ts';
import type { MapTownCell, MapTowns } from '../../schemas/places/towns.ts';
import type { PointIndex, PublishedCell } from '../../schemas/crime/points.ts';
import type { MapFigures, MapKnown, MapSmallAreas } from '../../schemas/crime-map/crime-map.ts';
import type { PublishedPatches } from '../../schemas/published-outlines.ts';
import type { Outline } from './map/outlines.ts';

/** A file of the site could not be fetched, or belongs to another release than the page. */
export class FileFault extends Error {
  override name = 'FileFault';
}

/** The host has no such file. Whether it should have is for `faultOfMissing` to say. */
export class MissingFile extends FileFault {
  override name = 'MissingFile';
}

/** The address names an area that is not in the release. */
export class NoSuchArea extends Error {
  override name = 'NoSuchArea';
}

/** Outlines of a force's patches and wards, with what is said of them. */
export interface PatchTopology extends Topology {
  partnerships: PublishedPatches['partnerships'];
  smallAreas: boolean;
}

export type KnownForce = MapKnown['forces'][string];

/** What the map of a patch, or of a mile round a postcode in it, is made from. */
export interface PatchFiles {
  known: MapKnown;
  index: PointIndex;
  outlines: PatchTopology;
  /** Of the force that the patch is of. */
  force: KnownForce;
  patch: Outline;
}

type PackedPatches = PackedOutlines & Omit<PatchTopology, keyof Topology>;

const folder = sitePath('/data/v1');

const kept = new Map<string, Promise<unknown>>();

/** The site's own files, each fetched once. `release` is the page's: a file of another one is not used. */
export function filesOf(release: string) {
  const get = <T>(...path: string[]): Promise<T> => {
    const address = `${folder}/${path.map(encodeURIComponent).join('/')}.json`;
    const known = kept.get(address) ?? fetchFile(address, release);
    kept.set(address, known);
    // A fault is not kept: the next call tries again.
    known.catch(() => kept.delete(address));
    return known as Promise<T>;
  };
  return {
    /** Of all forces, or of one; by what came of it only where that is asked for, for it is a larger file. */
    figures: (of: string, apart: boolean) => get<MapFigures>('crime-map', apart ? `${of}-outcomes` : of),
    known: () => get<MapKnown>('crime-map', 'known'),
    pointIndex: () => get<PointIndex>('points', 'index'),
    cells: (keys: readonly string[]) => Promise.all(keys.map((key) => get<PublishedCell>('points', key))),
    smallAreas: (force: string) => get<MapSmallAreas>('crime-map', `${force}-small-areas`),
    forcesOutlines: () => get<Topology>('boundaries', 'forces'),
    partnershipOutlines: (force: string) => get<Topology>('boundaries', `${force}-partnerships`),
    patchOutlines: (force: string) => unpacked(get('boundaries', force)),
    coasts: () => get<Topology>('map', 'coasts'),
    towns: () => get<MapTowns>('map', 'towns'),
    townsIn: (cell: string) => get<MapTownCell>('map', 'towns', cell),
    smallAreaOutlines: (force: string) => get<Topology>('small-areas', force),
  };
}
export type Files = ReturnType<typeof filesOf>;

const topologies = new WeakMap<Promise<PackedPatches>, Promise<PatchTopology>>();

/** A file of patches with its outlines as the map takes them; unpacked once. */
function unpacked(file: Promise<PackedPatches>): Promise<PatchTopology> {
  const known = topologies.get(file) ?? file.then(unpackOutlines);
  topologies.set(file, known);
  known.catch(() => topologies.delete(file));
  return known;
}

async function fetchFile(address: string, release: string): Promise<unknown> {
  const fetched = await fetchJson(address);
  if (fetched.kind === 'missing') throw new MissingFile(`${address} is not there.`);
  if (fetched.kind !== 'file') throw new FileFault(`${address}: ${fetched.kind}.`);
  const file = fetched.value;
  if (typeof file !== 'object' || file === null || !('release' in file) || file.release !== release)
    throw new FileFault(`${address} does not belong to release ${release}.`);
  return file;
}
