import { describe, expect, it } from 'vitest';
import { areaMap, showsScotland } from '../../src/charts/area-map.ts';
import { type MapFeature, features, linesOf } from '../../src/charts/features.ts';
import type { FeatureCollection } from 'geojson';
import { topology as topologyServer } from 'topojson-server';
import type { Topology } from 'topojson-specification';

/** A square of `size` degrees with its south-west corner at `lon`, `lat`. */
const square = (id: string, lon: number, lat: number, size = 1) => ({
  type: 'Polygon' as const,
  id,
  properties: { name: id.toUpperCase() },
  coordinates: [
    [
      [lon, lat],
      [lon, lat + size],
      [lon + size, lat + size],
      [lon + size, lat],
      [lon, lat],
    ],
  ],
});

const areas = (...squares: ReturnType<typeof square>[]): ReadonlyMap<string, MapFeature> =>
  features(topologyOf(squares), 'all');

function topologyOf(squares: ReturnType<typeof square>[]): Topology {
  const arcs = squares.map(({ coordinates }) => coordinates[0] ?? []);
  const geometries = squares.map(({ id, properties }, index) => ({
    type: 'Polygon' as const,
    id,
    properties,
    arcs: [[index]],
  }));
  return {
    type: 'Topology',
    objects: { all: { type: 'GeometryCollection', geometries } },
    arcs: arcs,
  };
}

const squares = [square('mine', -2, 52), square('next', -1, 52), square('far', 1, 50, 0.1)];
const all = areas(...squares);
const one = (id: string) => {
  const area = all.get(id);
  if (!area) throw new Error(`no area ${id}`);
  return area;
};
const drawn = areaMap({
  id: 'm',
  title: 'Mine & ours',
  takeaway: 'Mine, with Next beside it.',
  target: one('mine'),
  land: all.values(),
  neighbours: all.values(),
  edges: linesOf(topologyOf(squares), 'all'),
  inner: [],
  innerLines: [],
  nameOf: ({ name }) => name,
});

describe('a map of an area', () => {
  it('has a title and a description', () => {
    expect(drawn).toContain('<title id="m-t">Mine &amp; ours</title>');
    expect(drawn).toContain('aria-labelledby="m-t m-d"');
  });

  it('names the neighbours that are in the picture and no others', () => {
    expect(drawn).toContain('NEXT');
    expect(drawn).not.toContain('FAR');
  });

  it('fits the area into the picture', () => {
    const own = /id="m-o" d="M(-?\d+) (-?\d+)l([^"]+)z"/.exec(drawn);
    const [x, y] = [Number(own?.[1]), Number(own?.[2])];
    const steps = own?.[3]?.match(/-?\d+/g)?.map(Number) ?? [];
    const across = steps.filter((_, index) => index % 2 === 0);
    expect(steps).toHaveLength(6);
    expect(x).toBeGreaterThanOrEqual(39);
    expect(y).toBeLessThanOrEqual(741);
    expect(Math.max(...across)).toBeLessThanOrEqual(562);
  });

  it('draws a line that two areas share once, and its own in its outline alone', () => {
    const layer: FeatureCollection = {
      type: 'FeatureCollection',
      features: squares.map(({ id, ...geometry }) => ({ type: 'Feature', id, properties: {}, geometry })),
    };
    const shared = topologyServer({ all: layer });
    const lines = linesOf(shared, 'all');
    expect(lines.map(({ beside }) => [...beside].sort())).toEqual(
      expect.arrayContaining([['mine'], ['mine', 'next'], ['next'], ['far']]),
    );
    expect(lines).toHaveLength(4);
  });

  it('has no inline style, for the security policy forbids it', () => {
    expect(drawn).not.toContain('style=');
  });

  it('says when it reaches into Scotland, which we cannot draw', () => {
    expect(showsScotland(one('mine'))).toBe(false);
    const border = areas(square('north', -2.5, 54.9)).get('north');
    expect(border && showsScotland(border)).toBe(true);
  });
});
