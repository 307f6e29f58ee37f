import { area, bbox, booleanPointInPolygon, centerOfMass, feature, point, pointOnFeature } from '@turf/turf';
import type { BBox } from 'geojson';
import type { AreaNeighbourhood, AreasFile } from '../../schemas/places/area-release.ts';
import type { Partnership } from '../../schemas/places/partnership.ts';
import { slugOf } from '../../domain/slug.ts';
import { partsOf } from '../place/rings.ts';
import { shareInside, type Stretches, stretchesOf } from '../place/share-inside.ts';
import type { Patch } from '../sources/boundary-archive.ts';
import type { AreaFeature } from '../sources/geojson-areas.ts';
import type { LsoaRow } from '../sources/lsoa-lookup.ts';

export interface AreaInputs {
  lsoas: readonly LsoaRow[];
  /** LSOA code → longitude, latitude of its population-weighted centroid. */
  centroids: ReadonlyMap<string, readonly [number, number]>;
  /** PFA code → force id. */
  forceOfPfa: ReadonlyMap<string, string>;
  patches: readonly Patch[];
  /** `<force>/<id>` of the patch that a point is in. */
  patchAt: (lon: number, lat: number) => string | null;
  wards: readonly AreaFeature[];
  partnershipAt: (lon: number, lat: number) => string | null;
}

/** A ward that reaches into a patch by less than this share of itself only touches its edge. */
const EDGE_SHARE = 0.01;

/** Put together what the site says of each force area, partnership and neighbourhood. */
export function describeAreas(inputs: AreaInputs): Omit<AreasFile, 'release'> {
  const patchOfLsoa = new Map(
    inputs.lsoas.map(({ lsoa }) => {
      const centroid = inputs.centroids.get(lsoa);
      return [lsoa, centroid ? inputs.patchAt(centroid[0], centroid[1]) : null];
    }),
  );
  const wards = inputs.wards.map(({ code, name, geometry }) => ({
    ...{ code, name, box: bbox(geometry) },
    stretches: stretchesOf(partsOf(geometry)),
  }));
  const lsoasOf = Map.groupBy(inputs.lsoas, ({ lsoa }) => patchOfLsoa.get(lsoa));
  const neighbourhoods = inputs.patches.map((patch) =>
    describePatch(patch, lsoasOf.get(`${patch.force}/${patch.id}`) ?? [], wards),
  );
  const partnerships = describePartnerships(inputs, patchOfLsoa);
  const byForce = Map.groupBy(inputs.lsoas, ({ pfa }) => inputs.forceOfPfa.get(pfa) ?? '');
  const forces = [...inputs.forceOfPfa]
    .filter(([, id]) => byForce.has(id))
    .map(([pfaCode, id]) => ({
      id,
      pfaCode,
      population: people(byForce.get(id) ?? []),
      partnerships: partnerships.filter(({ force }) => force === id).map(({ code }) => code),
      neighbourhoods: neighbourhoods.filter(({ force }) => force === id).map((n) => n.id),
    }))
    .sort((a, b) => compare(a.id, b.id));
  return { forces, partnerships, neighbourhoods };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const people = (rows: readonly LsoaRow[]) => rows.reduce((n, { population }) => n + population, 0);
const round = (value: number, places: number) => Number(value.toFixed(places));

interface WardShape {
  code: string;
  name: string;
  box: BBox;
  stretches: Stretches;
}

const mayMeet = ([west, south, east, north]: BBox, [w, s, e, n]: BBox) =>
  west <= e && w <= east && south <= n && s <= north;

function describePatch(
  patch: Patch,
  lsoas: readonly LsoaRow[],
  wards: readonly WardShape[],
): AreaNeighbourhood {
  const box = bbox(patch.geometry);
  const stretches = stretchesOf(partsOf(patch.geometry));
  const rows = lsoas.toSorted((a, b) => compare(a.lsoa, b.lsoa));
  const outline = feature(patch.geometry);
  const [lon = 0, lat = 0] = centerOfMass(outline).geometry.coordinates;
  return {
    force: patch.force,
    id: patch.id,
    name: patch.name,
    population: people(rows),
    areaKm2: round(area(outline) / 1e6, 2),
    centre: [round(lon, 5), round(lat, 5)],
    partnerships: [...new Set(rows.map(({ partnership }) => partnership))].sort(compare),
    lsoas: rows.map(({ lsoa }) => lsoa),
    lsoaPopulations: rows.map(({ population }) => population),
    wards: wards
      .filter((ward) => mayMeet(ward.box, box))
      .map((ward) => ({
        code: ward.code,
        name: ward.name,
        share: round(shareInside(ward.stretches, stretches), 2),
      }))
      .filter(({ share }) => share >= EDGE_SHARE)
      .sort((a, b) => compare(a.name, b.name) || compare(a.code, b.code)),
  };
}

function describePartnerships(
  inputs: AreaInputs,
  patchOfLsoa: ReadonlyMap<string, string | null>,
): Partnership[] {
  const wardsOf = Map.groupBy(inputs.wards, wardPartnership(inputs.partnershipAt));
  const taken = new Set<string>();
  return [...Map.groupBy(inputs.lsoas, ({ partnership }) => partnership)]
    .sort(([a], [b]) => compare(a, b))
    .map(([code, rows]) => {
      const { partnershipName: name = '', pfa = '' } = rows[0] ?? {};
      const patches = rows.flatMap(({ lsoa }) => patchOfLsoa.get(lsoa)?.split('/')[1] ?? []);
      return {
        code,
        name,
        slug: freeSlug(slugOf(name), taken),
        force: inputs.forceOfPfa.get(pfa) ?? '',
        population: people(rows),
        councils: councilsOf(rows),
        neighbourhoods: [...new Set(patches)].sort(compare),
        wards: (wardsOf.get(code) ?? [])
          .map((ward) => ({ code: ward.code, name: ward.name }))
          .sort((a, b) => compare(a.name, b.name) || compare(a.code, b.code)),
      };
    });
}

/** A ward belongs to one council, so any point of it tells its partnership. */
const wardPartnership = (partnershipAt: AreaInputs['partnershipAt']) => (ward: AreaFeature) => {
  const within = pointOnFeature(feature(ward.geometry)).geometry.coordinates;
  const [lon = 0, lat = 0] = booleanPointInPolygon(point(within), feature(ward.geometry)) ? within : [];
  return partnershipAt(lon, lat) ?? '';
};

function councilsOf(rows: readonly LsoaRow[]): Partnership['councils'] {
  return [...Map.groupBy(rows, ({ council }) => council)]
    .map(([code, members]) => ({ code, name: members[0]?.councilName ?? '', population: people(members) }))
    .sort((a, b) => b.population - a.population || compare(a.code, b.code));
}

function freeSlug(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`;
  taken.add(free);
  return free;
}
