import { area, centerOfMass, feature } from '@turf/turf';
import type { PatchBasis } from '../../schemas/places/area-release.ts';
import type { Partnership } from '../../schemas/places/partnership.ts';
import type { Ward } from '../../schemas/places/wards.ts';
import { slugOf } from '../../domain/places/area-names.ts';
import { innerPoint } from '../place/inner-point.ts';
import { geometryOf } from '../place/rings.ts';
import type { Patch } from '../sources/boundary-archive.ts';
import type { AreaFeature } from '../sources/geojson-areas.ts';
import type { GeoName } from '../sources/geonames.ts';
import type { LsoaRow } from '../sources/lsoa-lookup.ts';
import type { TeamListRow } from '../sources/team-list.ts';
import { describeTeamLists, describeWards } from './describe-wards.ts';
import type { DescribedAreas, DescribedPatch } from './release-parts.ts';
import type { Town } from '../../schemas/places/towns.ts';

export interface AreaInputs {
  lsoas: readonly LsoaRow[];
  /** LSOA code → longitude, latitude of its population-weighted centroid. */
  centroids: ReadonlyMap<string, readonly [number, number]>;
  /** PFA code → force id. */
  forceOfPfa: ReadonlyMap<string, string>;
  patches: readonly Patch[];
  /** `<force>/<id>` → what the outline was worked out from. */
  basis: ReadonlyMap<string, PatchBasis>;
  /** `<force>/<id>` of the patch that a point is in. */
  patchAt: (lon: number, lat: number) => string | null;
  wards: readonly AreaFeature[];
  wardAt: (lon: number, lat: number) => string | null;
  partnershipAt: (lon: number, lat: number) => string | null;
  forceAt: (lon: number, lat: number) => string | null;
  teamLists: readonly TeamListRow[];
  towns: readonly GeoName[];
}

/** Put together what the site says of each force area, partnership, ward and neighbourhood. */
export function describeAreas(inputs: AreaInputs): DescribedAreas {
  const within = (at: (lon: number, lat: number) => string | null) =>
    new Map(
      inputs.lsoas.map(({ lsoa }) => {
        const centroid = inputs.centroids.get(lsoa);
        return [lsoa, centroid ? at(centroid[0], centroid[1]) : null];
      }),
    );
  const patchOfLsoa = within(inputs.patchAt);
  const outlines = new Set(inputs.patches.map(({ force, id }) => `${force}/${id}`));
  const teamLists = describeTeamLists(inputs.teamLists, outlines);
  const wards = describeWards({ ...inputs, wardOfLsoa: within(inputs.wardAt) }, teamLists);
  const lsoasOf = Map.groupBy(inputs.lsoas, ({ lsoa }) => patchOfLsoa.get(lsoa));
  const neighbourhoods = inputs.patches.map((patch) => {
    const key = `${patch.force}/${patch.id}`;
    return describePatch(patch, lsoasOf.get(key) ?? [], inputs.basis.get(key), inputs.partnershipAt);
  });
  const partnerships = describePartnerships(inputs, patchOfLsoa, wards.wards);
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
  return { forces, partnerships, neighbourhoods, wards, teamLists, towns: describeTowns(inputs) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const people = (rows: readonly LsoaRow[]) => rows.reduce((n, { population }) => n + population, 0);
const round = (value: number, places: number) => Number(value.toFixed(places));

function describePatch(
  patch: Patch,
  lsoas: readonly LsoaRow[],
  basis: PatchBasis | undefined,
  partnershipAt: AreaInputs['partnershipAt'],
): DescribedPatch {
  const rows = lsoas.toSorted((a, b) => compare(a.lsoa, b.lsoa));
  const outline = feature(geometryOf(patch.geometry));
  const [lon = 0, lat = 0] = centerOfMass(outline).geometry.coordinates;
  const within = [...new Set(rows.map(({ partnership }) => partnership))].sort(compare);
  // A patch may hold the middle of no small area; a place in it tells its partnership all the same.
  const here = partnershipAt(...innerPoint(patch.geometry.parts));
  return {
    force: patch.force,
    id: patch.id,
    name: patch.name,
    population: people(rows),
    areaKm2: round(area(outline) / 1e6, 2),
    centre: [round(lon, 5), round(lat, 5)],
    ...(basis !== undefined && { basis }),
    partnerships: within.length > 0 ? within : here === null ? [] : [here],
    lsoas: rows.map(({ lsoa }) => lsoa),
    lsoaPopulations: rows.map(({ population }) => population),
  };
}

function describePartnerships(
  { lsoas, forceOfPfa }: AreaInputs,
  patchOfLsoa: ReadonlyMap<string, string | null>,
  wards: readonly Ward[],
): Partnership[] {
  const wardsOf = Map.groupBy(wards, ({ partnership }) => partnership);
  const taken = new Set<string>();
  return [...Map.groupBy(lsoas, ({ partnership }) => partnership)]
    .sort(([a], [b]) => compare(a, b))
    .map(([code, rows]) => {
      const { partnershipName: name = '', pfa = '' } = rows[0] ?? {};
      const patches = rows.flatMap(({ lsoa }) => patchOfLsoa.get(lsoa)?.split('/')[1] ?? []);
      return {
        code,
        name,
        slug: freeSlug(slugOf(name), taken),
        force: forceOfPfa.get(pfa) ?? '',
        population: people(rows),
        councils: councilsOf(rows),
        neighbourhoods: [...new Set(patches)].sort(compare),
        wards: (wardsOf.get(code) ?? [])
          .map((ward) => ({ code: ward.code, name: ward.name }))
          .sort((a, b) => compare(a.name, b.name) || compare(a.code, b.code)),
      };
    });
}

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

interface TownInputs {
  towns: readonly GeoName[];
  wardAt: (lon: number, lat: number) => string | null;
  /** The force in whose area a place lies. */
  forceAt: (lon: number, lat: number) => string | null;
}

/** Towns that lie in a ward or at least in a force's area, the largest first: of any other nothing can be told. */
const describeTowns = ({ towns, wardAt, forceAt }: TownInputs): Town[] =>
  towns
    .flatMap(({ id, name, lon, lat, people, also }): Town[] => {
      const inside = wardAt(lon, lat) ?? forceAt(lon, lat);
      if (inside === null) return [];
      const town = [id, name, round(lon, 3), round(lat, 3), people, inside] as const;
      return [also.length > 0 ? [...town, also.join('; ')] : [...town]];
    })
    .sort((a, b) => b[4] - a[4] || a[0] - b[0]);
