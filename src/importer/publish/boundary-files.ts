import type { Ward } from '../../schemas/places/wards.ts';
import type { Inputs } from '../inputs/input-types.ts';
import { degreesOf } from '../place/metres.ts';
import { type Bounds, boundsOf, sameCorners } from '../place/rings.ts';
import type { Patch } from '../sources/boundary-archive.ts';
import type { AreaFeature } from '../sources/geojson-areas.ts';
import type { ReleaseFolder } from './release-folder.ts';
import {
  COAST_DETAIL,
  localTopology,
  NATIONAL_DETAIL,
  type Outline,
  simplifyTogether,
  SMALL_DETAIL,
} from './topologies.ts';

type Outlines = Pick<Inputs, 'areas' | 'lsoas' | 'patches' | 'basis' | 'land' | 'keptCoasts'>;

/**
 * Outlines of forces and partnerships together; of each force's teams and wards, with the land beside them; and of
 * small areas apart, since a map hardly ever asks for them.
 */
export async function writeBoundaries(
  folder: ReleaseFolder,
  { areas, lsoas, patches, basis, land, keptCoasts }: Outlines,
  wards: readonly Ward[],
  forceOfPfa: ReadonlyMap<string, string>,
) {
  const write = (path: string, outlines: object) =>
    folder.write(`boundaries/${path}.json`, `${JSON.stringify(outlines)}\n`);
  const national = simplifyTogether(
    {
      forces: areas.forceAreas.map(({ code, geometry }) => ({ id: forceOfPfa.get(code) ?? code, geometry })),
      partnerships: areas.partnerships.map(({ code, geometry }) => ({ id: code, geometry })),
    },
    NATIONAL_DETAIL,
  );
  await write('england-and-wales', national);
  if (keptCoasts !== null) await folder.write('boundaries/coasts.json', keptCoasts);
  if (land.length > 0) await write('coasts', simplifyTogether({ coasts: land }, COAST_DETAIL));
  const patchesOf = Map.groupBy(patches, ({ force }) => force);
  const shapes = wardShapes(areas.wards, wards);
  const shapesOf = Map.groupBy(shapes, ({ force }) => force);
  const outlineOfPatch = asItsWard(areas.wards, basis);
  for (const force of [...new Set([...patchesOf.keys(), ...shapesOf.keys()])].sort()) {
    const neighbourhoods = (patchesOf.get(force) ?? []).map(outlineOfPatch);
    const own = shapesOf.get(force) ?? [];
    const around = Map.groupBy(besides(own, shapes), (shape) => shape.force);
    await write(force, localTopology({ neighbourhoods, wards: own.map(plain) }, mapValues(around)));
  }
  const forceOfLsoa = new Map(lsoas.map(({ lsoa, pfa }) => [lsoa, forceOfPfa.get(pfa) ?? '']));
  for (const [force, small] of Map.groupBy(areas.lsoas, ({ code }) => forceOfLsoa.get(code) ?? '')) {
    const outlines = small.map(({ code, name, geometry }) => ({ id: code, name, geometry }));
    await folder.write(
      `small-areas/${force}.json`,
      `${JSON.stringify(simplifyTogether({ lsoas: outlines }, SMALL_DETAIL))}\n`,
    );
  }
}

/** A patch that was worked out from a ward has that ward's very line, so that the two are drawn by one. */
function asItsWard(wards: readonly AreaFeature[], basis: Inputs['basis']) {
  const geometryOf = new Map(wards.map(({ code, geometry }) => [code, geometry]));
  return ({ force, id, geometry }: Patch): Outline => {
    const { ward = '', fit } = basis.get(`${force}/${id}`) ?? {};
    const line = fit === 'exact' ? geometryOf.get(ward) : undefined;
    const same = line !== undefined && sameCorners(line, geometry);
    return { id, geometry: same ? line : geometry };
  };
}

interface WardShape extends Outline {
  force: string;
  box: Bounds;
}

/** Without its force and box. */
const plain = ({ id, geometry }: WardShape): Outline => ({ id, geometry });

const mapValues = (shapes: ReadonlyMap<string, readonly WardShape[]>) =>
  new Map([...shapes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([force, list]) => [force, list.map(plain)]));

function wardShapes(features: readonly AreaFeature[], wards: readonly Ward[]): WardShape[] {
  const forceOf = new Map(wards.map(({ code, force }) => [code, force]));
  return features.flatMap(({ code, geometry }) => {
    const force = forceOf.get(code);
    return force === undefined ? [] : [{ id: code, geometry, force, box: boundsOf(geometry.parts) }];
  });
}

/** Metres from a force's own wards within which other forces' land is drawn beside them. */
const BESIDE_METRES = 1_500;

/** Wards of other forces that lie beside some of these. */
function besides(own: readonly WardShape[], all: readonly WardShape[]): WardShape[] {
  const [first] = own;
  if (!first) return [];
  const others = all.filter(({ force }) => force !== first.force);
  const near = own.map(({ box }) => widened(box));
  const whole = joinedBox(near);
  return others.filter(({ box }) => meet(whole, box) && near.some((wide) => meet(wide, box)));
}

function widened({ west, low, east, high }: Bounds): Bounds {
  const by = degreesOf(BESIDE_METRES, low);
  return { west: west - by.east, low: low - by.north, east: east + by.east, high: high + by.north };
}

const joinedBox = (boxes: readonly Bounds[]): Bounds =>
  boxes.reduce((all, { west, low, east, high }) => ({
    west: Math.min(all.west, west),
    low: Math.min(all.low, low),
    east: Math.max(all.east, east),
    high: Math.max(all.high, high),
  }));

const meet = (a: Bounds, b: Bounds): boolean =>
  a.west <= b.east && b.west <= a.east && a.low <= b.high && b.low <= a.high;
