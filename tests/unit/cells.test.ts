import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gathered, shortStreet, wholeStreet } from '../../src/domain/crime-map/cell-points.ts';
import {
  canShow,
  cellBox,
  cellsAround,
  cellsCovering,
  cellsInBox,
  packCells,
  townCellsFor,
  unpackCells,
} from '../../src/domain/crime-map/cells.ts';
import { decodePlaces, encodePlaces } from '../../src/domain/places/polyline.ts';
import type { PointCell } from '../../src/schemas/crime/points.ts';

const TOP = '0313113133';
/** Some quarters of the top cell, split once and twice, and one that has nothing. */
const CELLS = [`${TOP}0`, `${TOP}20`, `${TOP}23`, `${TOP}310`, `${TOP}313`];
const trees = { [TOP]: packCells(TOP, CELLS) };

describe('cells of the map', () => {
  it('are told in few letters and come back as they were', () => {
    expect(trees[TOP]).toBe('+#.+#..#+.+#..#..');
    expect(unpackCells(trees)).toEqual(CELLS);
    expect(unpackCells({ [TOP]: packCells(TOP, [TOP]) })).toEqual([TOP]);
  });

  it('lie as Web-Mercator tiles do: quarters are north-west, north-east, south-west, south-east', () => {
    const [whole, west, east] = [cellBox(TOP), cellBox(`${TOP}2`), cellBox(`${TOP}1`)];
    expect(cellBox('0')).toEqual([-180, 0, 0, expect.closeTo(85.0511, 4) as number]);
    expect([west[0], west[1]]).toEqual([whole[0], whole[1]]);
    expect([east[2], east[3]]).toEqual([whole[2], whole[3]]);
  });

  it('are found by a box: all that it meets and no others', () => {
    const [west, south, east, north] = cellBox(`${TOP}23`);
    const inset = (by: number): [number, number, number, number] => [
      west + (east - west) * by,
      south + (north - south) * by,
      east - (east - west) * by,
      north - (north - south) * by,
    ];
    expect(cellsInBox(trees, inset(0.1))).toEqual([`${TOP}23`]);
    expect(cellsInBox(trees, cellBox(TOP))).toEqual(CELLS);
    expect(cellsInBox(trees, [10, 10, 11, 11])).toEqual([]);
  });

  it('are found round a place, and one that only the corner of its box reaches is not', () => {
    const [, , east, north] = cellBox(`${TOP}20`);
    expect(cellsAround(trees, [east + 0.001, north + 0.001], 50)).not.toContain(`${TOP}20`);
    expect(cellsAround(trees, [east + 0.001, north + 0.001], 400)).toContain(`${TOP}20`);
  });
});

describe('places run together', () => {
  it('are as Google’s own example has them', () => {
    const places: [number, number][] = [
      [-120.2, 38.5],
      [-120.95, 40.7],
      [-126.453, 43.252],
    ];
    expect(encodePlaces(places, 5)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
    expect(decodePlaces('_p~iF~ps|U_ulLnnqC_mqNvxq`@', 5)).toEqual(places);
  });

  it('come back to the last decimal that is kept', () => {
    const degrees = (most: number) => fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((n) => n / 1e5);
    fc.assert(
      fc.property(fc.array(fc.tuple(degrees(180), degrees(90))), (places) => {
        expect(decodePlaces(encodePlaces(places, 5), 5)).toEqual(places.map(([x, y]) => [x + 0, y + 0]));
      }),
    );
  });

  it('that are cut off are told so', () => {
    expect(() => decodePlaces('_p~iF~', 5)).toThrow(RangeError);
  });
});

describe('the points of a cell', () => {
  const cell: PointCell = {
    cell: TOP,
    at: encodePlaces(
      [
        [-2.98, 53.445],
        [-2.97, 53.446],
      ],
      5,
    ),
    streets: [shortStreet('On or near Madeup Road'), shortStreet('No Location')],
    wards: [['E05000901', 2]],
    teams: [
      ['', 1],
      ['merseyside/N1', 1],
    ],
    lsoas: [
      ['E01000901', 1],
      ['', 1],
    ],
    groups: [[1, 0, [0, 0, 1], [0, 1, 1], [1, 2, 1]]],
    others: { btp: [[1, 0, [1], [1]]] },
  };
  const lists = { months: ['2025-01', '2025-02'], categories: ['burglary', 'drugs'], outcomes: ['charged'] };

  it('are put together with what every force reported there', () => {
    const { points, streets, lsoas, pointLsoas, groups } = gathered(lists, [cell], () => true);
    expect(points).toHaveLength(2);
    expect(streets).toEqual(['On or near Madeup Road', 'No Location']);
    expect([lsoas, pointLsoas]).toEqual([['E01000901'], [0, -1]]);
    expect(groups).toEqual([
      [0, 1, 0, [0], [1]],
      [1, 1, 0, [0, 1], [2, 2]],
    ]);
  });

  it('are left out where they are not wanted', () => {
    const { points, groups } = gathered(lists, [cell], ({ team }) => team === 'merseyside/N1');
    expect(points).toEqual([[-2.97, 53.446]]);
    expect(groups).toEqual([[1, 1, 0, [0], [2]]]);
  });

  it('keep their street’s name whole', () => {
    for (const street of ['On or near Park Road', 'Park Road', '=', 'On or near '])
      expect(wholeStreet(shortStreet(street))).toBe(street);
  });
});

describe('what lies round a map', () => {
  /** A land that reaches from 55 degrees north upwards. */
  const LAND_FROM = 55;
  const covered = cellsCovering('03131', 10, (cell) => cellBox(cell)[3] > LAND_FROM);
  const coasts = Object.fromEntries(
    [...Map.groupBy(covered, (cell) => cell.slice(0, 5))].map(([top, cells]) => [top, packCells(top, cells)]),
  );
  /** A patch some 3 kilometres wide and high, and as far south of that land as is asked. */
  const patch = (south: number): [number, number, number, number] => {
    const north = LAND_FROM - south;
    return [-2.55, north - 0.027, -2.5, north];
  };

  it('is covered by few cells, none of them beyond it', () => {
    expect(covered.length).toBeGreaterThan(0);
    expect(covered.every((cell) => cellBox(cell)[3] > LAND_FROM)).toBe(true);
    expect(covered.some((cell) => cell.length < 10)).toBe(true);
    expect(cellsCovering('0', 3, () => true)).toEqual(['0']);
    expect(cellsCovering('0', 3, () => false)).toEqual([]);
  });

  it('asks for coasts near them, and not in the middle of land', () => {
    expect(canShow(coasts, patch(0))).toBe(true);
    expect(canShow(coasts, patch(0.05))).toBe(true);
    expect(canShow(coasts, patch(1))).toBe(false);
    const [west, south, east, north] = patch(1);
    expect(canShow(coasts, [west - 0.5, south - 0.5, east + 0.5, north])).toBe(true);
  });

  it('asks for small cells of towns round a patch, and for large ones of a force', () => {
    const tops = ['03131131', '03131133'];
    const leaves = (top: string, digits = 2): string[] =>
      digits === 0 ? [top] : ['0', '1', '2', '3'].flatMap((digit) => leaves(top + digit, digits - 1));
    const towns = Object.fromEntries(tops.map((top) => [top, packCells(top, leaves(top))]));
    const [west, south, east, north] = cellBox(tops[0] ?? '');
    const [lon, lat] = [(west + east) / 2, (south + north) / 2];
    const found = townCellsFor(towns, [lon - 0.02, lat - 0.01, lon + 0.02, lat + 0.01]);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((cell) => cell.length === 10)).toBe(true);
    expect(townCellsFor(towns, [west, south - 0.1, east, north])).toEqual(tops);
  });
});
