import { gzipSync } from 'node:zlib';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import { features } from '../../charts/features.ts';
import { type PackedOutlines, packOutlines } from '../../domain/crime-map/packed-outlines.ts';
import { mergeAreas } from '../../domain/places/merge-areas.ts';
import { need, siteData } from '../../read/site.ts';
import type { PublishedPatches } from '../../schemas/published-outlines.ts';
import { allNamed, forcesAround, outlines } from './boundaries.ts';
import { hasSmallAreas } from './small-areas.ts';
import {
  anew,
  cut,
  gridOf,
  isWoven,
  joined,
  type Layers,
  layerOf,
  type Outline,
  type Outlines,
} from './topology.ts';

/** Bytes of a file as it is sent, packed: what a reader's first map of a force is to take at most. */
const MOST = 34_000;

/** Metres: lines are no finer. */
const GRID = 10;

/** Square degrees: a bend of about 10 by 10 metres, and one of some 40 by 40: no file is finer or coarser. */
const [FINEST, COARSEST] = [1e-8, 2e-7];

/**
 * `/data/v1/boundaries/<force>.json`: a force's patches and wards, its land as one, and the land beside it. As fine as
 * it was imported, or as the bound on its size allows.
 */
export function patchOutlines(
  force: string,
): PackedOutlines & Pick<PublishedPatches, 'partnerships' | 'smallAreas'> {
  const { topology, asWards } = withoutRepeats(imported(force), force);
  const { partnerships, areaForces } = siteData();
  const parts = isWoven(topology)
    ? [anew(topology, ['wards', 'neighbours']), anew(topology, ['neighbourhoods'])]
    : [topology];
  const named = need(areaForces, force).partnerships.map((code) => {
    const { name, slug } = need(partnerships, code);
    return [code, { name, slug }] as const;
  });
  const made = asFineAsFits(
    parts.map((part) => [part, layersOf(part, force)]),
    [forcesAround(force)],
    (outlines) => packed(outlines, asWards),
  );
  return {
    ...made,
    partnerships: Object.fromEntries(named),
    smallAreas: hasSmallAreas(force),
  };
}

/** `/data/v1/small-areas/<force>.json`: the small areas of a force's teams. */
export function smallAreaOutlines(force: string): Outlines {
  const topology = siteData().areas.smallAreaTopology(force) as Outlines | null;
  if (!topology) throw new RangeError(`The release holds no small areas of ${force}.`);
  const names = features(topology, 'lsoas');
  const nameOf = (code: string) => names.get(code)?.name ?? code;
  const layers = { 'small-areas': allNamed(topology, 'lsoas', nameOf) };
  return asFineAsFits([[topology, layers]], [], (outlines) => outlines);
}

function imported(force: string): Outlines {
  const topology = outlines(force);
  if (!topology) throw new RangeError(`The release holds no outlines of teams or wards of ${force}.`);
  return topology;
}

/** The layers that a map draws, of those that the outlines have. */
function layersOf(part: Outlines, force: string): Layers {
  const { teamName, areaNeighbourhoods, areas } = siteData();
  const wards = new Map(areas.wards().wards.map((ward) => [ward.code, ward]));
  const own = layerOf(part, 'wards').filter(isArea);
  const all: Layers = {
    neighbourhoods: lying(
      layerOf(part, 'neighbourhoods'),
      (id) => teamName(force, id),
      (id) => need(areaNeighbourhoods, `${force}/${id}`).partnerships,
    ),
    wards: lying(
      own,
      (code) => wards.get(code)?.name ?? code,
      (code) => [wards.get(code)?.partnership ?? []].flat(),
    ),
    land: own.length > 0 ? [mergeAreas(part, own)] : [],
    neighbours: layerOf(part, 'neighbours'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, areas]) => areas.length > 0));
}

const isArea = (geometry: Outline): geometry is (Polygon | MultiPolygon) & Outline =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** Areas with what they are called and the partnerships that they lie in. */
const lying = (
  areas: readonly Outline[],
  nameOf: (id: string) => string,
  where: (id: string) => readonly string[],
): Outline[] =>
  areas.map((area) => {
    const id = String(area.id);
    return { ...area, properties: { name: nameOf(id), in: where(id) } };
  });

/** The outlines in few bytes, with the teams that stand for a ward. */
function packed({ objects, ...rest }: Outlines, asWards: readonly Outline[]): PackedOutlines {
  const teams = [...layerOf({ ...rest, objects }, 'neighbourhoods'), ...asWards];
  const layers = teams.length === 0 ? objects : { ...objects, neighbourhoods: collection(teams) };
  return packOutlines({ ...rest, objects: layers as Parameters<typeof packOutlines>[0]['objects'] });
}

const collection = (geometries: readonly Outline[]) => ({
  type: 'GeometryCollection' as const,
  geometries: [...geometries],
});

/** The outlines without those of teams that have a ward's very line; these are told by the ward's code. */
function withoutRepeats(topology: Outlines, force: string) {
  const lineOf = (area: Outline) => ('arcs' in area ? JSON.stringify(area.arcs) : '');
  const wards = new Map(layerOf(topology, 'wards').map((ward) => [lineOf(ward), String(ward.id)]));
  const names = new Map(
    siteData()
      .areas.wards()
      .wards.map(({ code, name }) => [code, name]),
  );
  const [own, asWards]: [Outline[], Outline[]] = [[], []];
  for (const team of layerOf(topology, 'neighbourhoods')) {
    const ward = wards.get(lineOf(team));
    const id = String(team.id);
    if (ward === undefined) own.push(team);
    else {
      const name = siteData().teamName(force, id);
      const other = name === names.get(ward) ? {} : { name };
      asWards.push({ type: null, id, properties: { ...other, ward } });
    }
  }
  const objects = Object.fromEntries(
    Object.entries(topology.objects).flatMap(([name, layer]) =>
      name !== 'neighbourhoods' ? [[name, layer]] : own.length > 0 ? [[name, collection(own)]] : [],
    ),
  );
  return { topology: asWards.length > 0 ? { ...topology, objects } : topology, asWards };
}

function asFineAsFits<Made>(
  from: readonly [Outlines, Layers][],
  others: readonly Outlines[],
  make: (outlines: Outlines) => Made,
): Made {
  for (let least = FINEST; ; least *= 2) {
    const parts = [...from.map(([topology, layers]) => cut(topology, layers, least)), ...others];
    const made = make(joined(parts, gridOf(parts, GRID)));
    if (least >= COARSEST || gzipSync(JSON.stringify(made), { level: 6 }).length <= MOST) return made;
  }
}
