import fc from 'fast-check';
import type { GeometryCollection as GeometryObject } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { describe, expect, it, test } from 'vitest';
import { anew, layerOf, type Outlines } from '../../../src/components/crime-map/topology.ts';
import { mergeAreas } from '../../../src/domain/places/merge-areas.ts';

type Ring = [number, number][];

const square = (x: number, y: number, size = 1, backwards = false): Ring => {
  const ring: Ring = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
  return backwards ? ring.reverse() : ring;
};

/** Polygons, each with its rings, merged. */
function merged(...polygons: Ring[][]) {
  const areas: GeometryObject = {
    type: 'GeometryCollection',
    geometries: polygons.map((coordinates) => ({ type: 'Polygon', coordinates })),
  };
  const whole: Topology = topology({ areas });
  const { geometries } = whole.objects['areas'] as GeometryCollection;
  return feature(whole, mergeAreas(whole, geometries as (Polygon | MultiPolygon)[])).geometry;
}

/** Square units inside the outer rings, less the holes. */
const size = (shape: ReturnType<typeof merged>) =>
  shape.coordinates
    .flatMap((polygon) => polygon.map((ring, i) => (i === 0 ? 1 : -1) * Math.abs(inRing(ring as Ring))))
    .reduce((a, b) => a + b, 0);
const inRing = (ring: Ring) =>
  ring.reduce(
    (sum, [x, y], i) => sum + ((ring[i - 1] ?? [x, y])[0] * y - x * (ring[i - 1] ?? [x, y])[1]) / 2,
    0,
  );
const isClosed = (shape: ReturnType<typeof merged>) =>
  shape.coordinates.flat().every((ring) => ring.length > 3 && String(ring[0]) === String(ring.at(-1)));

describe('areas merged into one', () => {
  it('lose the line between them, whichever way each is drawn', () => {
    for (const [one, other] of [
      [false, false],
      [true, false],
      [true, true],
    ] as const) {
      const both = merged([square(0, 0, 1, one)], [square(1, 0, 1, other)]);
      expect(both.coordinates).toHaveLength(1);
      expect(size(both)).toBe(2);
    }
  });

  it('keep a hole that none of them fills, and lose one that another fills', () => {
    const ring = [square(0, 0, 3), square(1, 1, 1, true)];
    expect(merged(ring).coordinates[0]).toHaveLength(2);
    expect(merged(ring, [square(1, 1)]).coordinates[0]).toHaveLength(1);
  });

  it('stay apart where they do not touch', () => {
    expect(merged([square(0, 0)], [square(5, 5)]).coordinates).toHaveLength(2);
  });

  it('have closed rings where they overlap along a line that both have in one direction', () => {
    // The second lies in the first, along its southern side.
    const both = merged(
      [square(0, 0, 2)],
      [
        [
          [0, 0],
          [2, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    );
    expect(isClosed(both)).toBe(true);
  });

  it('have closed rings, whatever squares of a grid they are', () => {
    const cell = fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 3 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
        expect(isClosed(merged(...cells.map(([x, y, side, back]) => [square(x, y, side, back)])))).toBe(true);
      }),
    );
  });
});

test('areas are drawn anew without a rock that the grid has made a line, which would keep them from being merged', () => {
  const rock: Ring = [
    [5, 5],
    [6, 5],
    [5, 5],
    [5, 5],
  ];
  const wards: GeometryObject = {
    type: 'GeometryCollection',
    geometries: [
      { type: 'MultiPolygon', coordinates: [[square(0, 0)], [rock]] },
      { type: 'MultiPolygon', coordinates: [[rock]] },
    ],
  };
  const [island, onlyRock] = layerOf(anew(topology({ wards }) as Outlines, ['wards']), 'wards');
  expect(island).toMatchObject({ type: 'MultiPolygon', arcs: [[[0]]] });
  expect(onlyRock).toMatchObject({ arcs: [expect.anything()] });
});
