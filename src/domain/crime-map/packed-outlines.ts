import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { decodeNumbers, encodeNumbers, inPairs } from '../places/polyline.ts';

/** What is said of an area; `ward` of a team whose patch is that ward's very line. */
type Properties = { name?: string; ward?: string } & Record<string, unknown>;
type Layer = GeometryCollection<Properties>;
type Geometry = GeometryObject<Properties>;

/** A layer whose areas have their arcs in `rings`, as text; an area of no shape there is a ward told elsewhere. */
interface PackedLayer {
  type: 'GeometryCollection';
  geometries: Pick<Geometry, 'type' | 'id' | 'properties'>[];
  rings: string;
}

/** TopoJSON in half the bytes: `publishedPatchesSchema` says how. */
export interface PackedOutlines extends Omit<Topology, 'arcs' | 'objects'> {
  objects: Record<string, PackedLayer>;
  lines: string;
}

/** Arcs of an area, as TopoJSON has them of a MultiPolygon. */
type Polygons = number[][][];

export function packOutlines({ arcs, objects, ...rest }: Topology<Record<string, Layer>>): PackedOutlines {
  return {
    ...rest,
    objects: Object.fromEntries(Object.entries(objects).map(([name, layer]) => [name, packLayer(layer)])),
    lines: arcs.map((arc) => encodeNumbers(arc.flatMap(([x = 0, y = 0]) => [x, y]))).join(' '),
  };
}

function packLayer({ type, geometries }: Layer): PackedLayer {
  let last = 0;
  const step = (arc: number) => {
    const by = arc - last;
    last = arc;
    return by;
  };
  const rings = geometries.map((geometry) =>
    encodeNumbers(
      polygonsOf(geometry).flatMap((polygon) => [
        polygon.length,
        ...polygon.flatMap((ring) => [ring.length, ...ring.map(step)]),
      ]),
    ),
  );
  const plain = geometries.map(({ type: shape, id, properties }) => ({
    ...{ type: shape, ...(id !== undefined && { id }), ...(properties && { properties }) },
  }));
  return { type, geometries: plain, rings: rings.join(' ') };
}

function polygonsOf(geometry: Geometry): Polygons {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

/** The topology as TopoJSON has it, each team's patch with its outline. @throws RangeError where a line is cut off. */
export function unpackOutlines<More extends object>(
  file: PackedOutlines & More,
): Topology<Record<string, Layer>> & More {
  const layers = Object.entries(file.objects).map(([name, layer]): [string, Layer] => [
    name,
    { type: layer.type, geometries: unpackLayer(layer) },
  ]);
  const arcs = texts(file.lines).map((line) => inPairs(decodeNumbers(line)));
  return { ...file, objects: withWards(Object.fromEntries(layers)), arcs };
}

function unpackLayer({ geometries, rings }: PackedLayer): Geometry[] {
  const all = rings.split(' ');
  let last = 0;
  return geometries.map((geometry, i): Geometry => {
    const numbers = decodeNumbers(all[i] ?? '').values();
    const take = () => numbers.next().value ?? 0;
    const many = <T>(one: () => T) => Array.from({ length: take() }, one);
    const polygons: Polygons = [];
    for (let count = take(); count > 0; count = take())
      polygons.push(Array.from({ length: count }, () => many(() => (last += take()))));
    const { type, ...rest } = geometry;
    if (type === 'Polygon') return { ...rest, type, arcs: polygons[0] ?? [] };
    return type === 'MultiPolygon' ? { ...rest, type, arcs: polygons } : { ...rest, type: null };
  });
}

/** Each team that is a ward with that ward's outline, partnerships, and its name where it has none of its own. */
function withWards(objects: Record<string, Layer>): Record<string, Layer> {
  const { wards, neighbourhoods } = objects;
  if (!wards || !neighbourhoods) return objects;
  const byCode = new Map(wards.geometries.map((ward) => [ward.id, ward]));
  const geometries = neighbourhoods.geometries.map((team): Geometry => {
    const { ward: code }: Properties = team.properties ?? {};
    const ward = team.type === null ? byCode.get(code) : undefined;
    return ward
      ? { ...ward, id: team.id ?? '', properties: { ...ward.properties, ...team.properties } }
      : team;
  });
  return { ...objects, neighbourhoods: { ...neighbourhoods, geometries } };
}

const texts = (joined: string) => (joined === '' ? [] : joined.split(' '));
