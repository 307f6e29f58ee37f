import { describe, expect, it } from 'vitest';
import { packOutlines, unpackOutlines } from '../../src/domain/crime-map/packed-outlines.ts';

type Unpacked = Parameters<typeof packOutlines>[0];

const outlines: Unpacked = {
  type: 'Topology',
  transform: { scale: [1e-4, 5e-5], translate: [-1, 51] },
  arcs: [
    [
      [0, 0],
      [40_000, -3],
    ],
    [
      [5, 5],
      [-7, 0],
      [0, 900],
    ],
    [
      [1, 1],
      [2, 2],
    ],
  ],
  objects: {
    wards: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'W1', arcs: [[0, ~1], [2]], properties: { name: 'Rock & Mast', in: ['P1'] } },
        { type: 'MultiPolygon', id: 'W2', arcs: [[[1]], [[~0, 2], [1]]], properties: { name: 'Ferry' } },
      ],
    },
    empty: { type: 'GeometryCollection', geometries: [] },
  },
};
const sent = (file: object) => JSON.parse(JSON.stringify(file)) as ReturnType<typeof packOutlines>;

describe('outlines packed for a browser', () => {
  it('come out as they went in', () => {
    expect(unpackOutlines(sent(packOutlines(outlines)))).toMatchObject(outlines);
  });

  it('hold a team that is a ward by the ward’s code: its line and partnerships come from there, and its name if it has no other', () => {
    const teams = {
      type: 'GeometryCollection' as const,
      geometries: [
        { type: null, id: 'T1', properties: { ward: 'W1' } },
        { type: null, id: 'T2', properties: { ward: 'W2', name: 'The Ferry team' } },
      ],
    };
    const packed = packOutlines({ ...outlines, objects: { ...outlines.objects, neighbourhoods: teams } });
    const [first, second] = unpackOutlines(sent(packed)).objects['neighbourhoods']?.geometries ?? [];
    expect(first).toMatchObject({ type: 'Polygon', id: 'T1', arcs: [[0, ~1], [2]] });
    expect(first?.properties).toEqual({ ward: 'W1', name: 'Rock & Mast', in: ['P1'] });
    expect(second).toMatchObject({ type: 'MultiPolygon', id: 'T2', properties: { name: 'The Ferry team' } });
  });

  it('are refused where a line is cut off', () => {
    const packed = packOutlines(outlines);
    expect(() => unpackOutlines({ ...packed, lines: packed.lines.slice(0, 3) })).toThrow(RangeError);
  });
});
