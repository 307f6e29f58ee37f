import { groupBy } from '../by-key.ts';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';

type Area = Polygon | MultiPolygon;
type Ring = readonly number[];
type Place = readonly [number, number];

/**
 * Areas of a topology as one, without the lines between them. A line that two areas have in opposite directions falls
 * away; any other stays as often as it is there. So every ring is closed, whatever the areas: also where two overlap, or
 * one runs along its own line twice, which topojson-client's `mergeArcs` leaves open.
 */
export function mergeAreas(topology: Topology, areas: readonly Area[]): MultiPolygon {
  const lines = placesOf(topology);
  const polygons = areas.flatMap((area) => (area.type === 'Polygon' ? [area.arcs] : area.arcs));
  const arcs = grouped(polygons).flatMap((group) => {
    const rings = closed(boundary(group, lines), lines);
    const [outer, ...holes] = rings
      .map((ring) => ({ ring, size: Math.abs(signedArea(ring, lines)) }))
      .sort((a, b) => b.size - a.size);
    return outer ? [[outer.ring, ...holes.map(({ ring }) => ring)]] : [];
  });
  return { type: 'MultiPolygon', arcs };
}

/** Every line as places: of a topology on a grid, in steps of the grid. */
const placesOf = ({ arcs, transform }: Topology): Place[][] =>
  arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([east = 0, north = 0]): Place => {
      [x, y] = transform ? [x + east, y + north] : [east, north];
      return [x, y];
    });
  });

/** Polygons that are joined by lines which they share. */
function grouped(polygons: readonly Ring[][]): Ring[][][] {
  const parent = polygons.map((_, i) => i);
  const top = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] as number;
    return (parent[i] = at);
  };
  const first = new Map<number, number>();
  for (const [i, polygon] of polygons.entries())
    for (const arc of polygon.flat()) {
      const line = arc < 0 ? ~arc : arc;
      const other = first.get(line);
      if (other === undefined) first.set(line, i);
      else parent[top(i)] = top(other);
    }
  const groups = groupBy([...polygons.keys()], top);
  return [...groups.values()].map((group) => group.map((i) => polygons[i] as Ring[]));
}

/** Lines that bound a group, each in its direction: outer rings turn left, holes right. */
function boundary(group: readonly Ring[][], lines: readonly Place[][]): number[] {
  const net = new Map<number, number>();
  for (const polygon of group)
    for (const [i, ring] of polygon.entries()) {
      const turn = signedArea(ring, lines) > 0 === (i === 0) ? 1 : -1;
      for (const arc of ring) {
        const line = arc < 0 ? ~arc : arc;
        net.set(line, (net.get(line) ?? 0) + (arc < 0 ? -turn : turn));
      }
    }
  return [...net].flatMap(([line, times]) =>
    Array.from({ length: Math.abs(times) }, () => (times > 0 ? line : ~line)),
  );
}

/** Lines set one after another until each ring is closed. As many end in every place as begin there. */
function closed(arcs: readonly number[], lines: readonly Place[][]): number[][] {
  const from = groupBy(arcs, (arc) => String(startOf(arc, lines)));
  const rings: number[][] = [];
  for (const arc of arcs) {
    const start = String(startOf(arc, lines));
    if (from.get(start)?.at(-1) === undefined) continue;
    let at = start;
    let ring: number[] = [];
    for (let next = from.get(at)?.pop(); next !== undefined; next = from.get(at)?.pop()) {
      ring.push(next);
      at = String(startOf(~next, lines));
      if (at !== start) continue;
      rings.push(ring);
      ring = [];
    }
  }
  return rings;
}

const startOf = (arc: number, lines: readonly Place[][]): Place | undefined =>
  arc < 0 ? lines[~arc]?.at(-1) : lines[arc]?.[0];

/** Twice the area inside, above 0 where the ring turns left. */
function signedArea(ring: Ring, lines: readonly Place[][]): number {
  let sum = 0;
  let before: Place | undefined;
  for (const arc of ring) {
    const line = arc < 0 ? [...(lines[~arc] ?? [])].reverse() : (lines[arc] ?? []);
    for (const place of line) {
      if (before) sum += before[0] * place[1] - place[0] * before[1];
      before = place;
    }
  }
  return sum;
}
