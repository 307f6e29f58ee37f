import { describe, expect, it, test } from 'vitest';
import { legendHead } from '../../src/browser/crime-map/legend.ts';
import { drawPoints, pointAt } from '../../src/browser/crime-map/map/draw-points.ts';
import { partInSight } from '../../src/browser/crime-map/picture/draw.ts';
import { scaleBar } from '../../src/browser/crime-map/map/scale.ts';
import { nextThatWay } from '../../src/browser/crime-map/map/cursor.ts';
import { labelsWithRoom, withoutShared, wrapped } from '../../src/domain/crime-map/labels.ts';
import { mainPart } from '../../src/domain/crime-map/main-part.ts';
import {
  keySizes,
  onFlatWorld,
  placePoints,
  radiusOf,
  unitRadius,
} from '../../src/domain/crime-map/points.ts';

describe('circles', () => {
  it('have areas in proportion to their counts', () => {
    expect(radiusOf(400, 2) ** 2 / radiusOf(100, 2) ** 2).toBeCloseTo(4);
  });

  it('can be seen, however small', () => {
    expect(radiusOf(1, 0.1)).toBeGreaterThan(1);
  });

  it('are sized anew for what is chosen: the largest fills its room, whatever it counts', () => {
    expect(radiusOf(10_000, unitRadius(13, 10_000))).toBeCloseTo(radiusOf(100, unitRadius(13, 100)));
    expect(radiusOf(1, unitRadius(13, 1))).toBeLessThan(radiusOf(100, unitRadius(13, 100)) / 2);
  });

  it('have a key of round counts that are really shown', () => {
    expect(keySizes(1)).toEqual([1]);
    expect(keySizes(198)).toEqual([5, 20, 100]);
    expect(keySizes(3)).toEqual([2]);
  });

  it('stand where web Mercator puts them', () => {
    expect(onFlatWorld([0, 0])).toEqual([0.5, 0.5]);
    const [x, y] = onFlatWorld([-180, 85.0511287798]);
    expect(x).toBe(0);
    expect(y).toBeCloseTo(0, 8);
  });

  const points = placePoints([
    { at: [0, 0], count: 1 },
    { at: [0, 0], count: 100 },
    { at: [90, 0], count: 4 },
  ]);
  const view = { scale: 400, left: 100, top: 100, width: 200, height: 200 };

  it('are drawn large first, and only where they can be seen', () => {
    const radii: number[] = [];
    const context = {
      ...{ fillStyle: '', strokeStyle: '', lineWidth: 0 },
      ...{ beginPath: () => undefined, fill: () => undefined, stroke: () => undefined },
      arc: (_x: number, _y: number, radius: number) => radii.push(radius),
    };
    expect(drawPoints(context, points, view, { fill: '', line: '', unit: 2 })).toBe(3);
    expect(radii).toEqual([20, 4, 2.5]);
    expect(drawPoints(context, points, { ...view, left: 180 }, { fill: '', line: '', unit: 2 })).toBe(3);
    expect(drawPoints(context, points, { ...view, left: 260 }, { fill: '', line: '', unit: 2 })).toBe(1);
  });

  it('are picked by the smallest that is touched', () => {
    expect(pointAt(points, view, 2, [101, 100], 5)).toBe(0);
    expect(pointAt(points, view, 2, [115, 100], 5)).toBe(1);
    expect(pointAt(points, view, 2, [150, 150], 5)).toBeNull();
  });

  it('are picked within 12 pixels of their middle, so that no target is smaller than 24', () => {
    expect(pointAt(points, view, 0.1, [211.9, 100], 12)).toBe(2);
  });

  it('are picked by a finger that just misses them', () => {
    expect(pointAt(points, view, 2, [200, 112], 16)).toBe(2);
  });
});

describe('the keyboard’s place on the map', () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 10, y: 1 },
    { x: 5, y: 20 },
    { x: -8, y: -2 },
  ];

  it('goes to the nearest thing that way', () => {
    expect(nextThatWay(spots, 0, [1, 0])).toBe(1);
    expect(nextThatWay(spots, 0, [0, 1])).toBe(2);
    expect(nextThatWay(spots, 0, [-1, 0])).toBe(3);
  });

  it('stays where nothing lies that way', () => {
    expect(nextThatWay(spots, 0, [0, -1])).toBeNull();
    expect(nextThatWay([], 0, [0, -1])).toBeNull();
  });
});

describe('names on the map', () => {
  const label = (x: number, y: number) => ({ x, y, width: 50, height: 12 });

  it('never lie over each other: the first stays', () => {
    expect(labelsWithRoom([label(0, 0), label(20, 5), label(60, 5)])).toEqual([label(0, 0), label(60, 5)]);
  });

  it('break between words', () => {
    expect(wrapped('Hampshire and Isle of Wight', 16)).toEqual(['Hampshire and', 'Isle of Wight']);
    expect(wrapped('Northamptonshire', 10)).toEqual(['Northamptonshire']);
  });
});

describe('names on a map of things of one sort', () => {
  it('leave out the words that all of them share', () => {
    expect(
      withoutShared([
        'Liverpool Community Police Team – Hub One',
        'Knowsley Community Police Team',
        'St Helens Community Police Team',
      ]),
    ).toEqual(['Liverpool – Hub One', 'Knowsley', 'St Helens']);
  });

  it('keep what begins after a dash', () => {
    const team = 'Liverpool Community Police Team – Hub';
    expect(withoutShared([`${team} One`, `${team} Two`])).toEqual(['Hub One', 'Hub Two']);
  });

  it('keep a lone name, names that share nothing, and names that would be left without a word', () => {
    expect(withoutShared(['Hub One Team'])).toEqual(['Hub One Team']);
    expect(withoutShared(['North Yorkshire', 'South Yorkshire'])).toEqual([
      'North Yorkshire',
      'South Yorkshire',
    ]);
    expect(withoutShared(['Police Team', 'Police Team North'])).toEqual(['Police Team', 'Police Team North']);
  });
});

describe('what a map of an area opens on', () => {
  const square = (west: number, south: number, size: number) => {
    const [east, north] = [west + size, south + size];
    return [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ];
  };
  const area = (...coordinates: number[][][][]) => ({ type: 'MultiPolygon' as const, coordinates });

  it('leaves out a small island that would halve the size of all', () => {
    expect(mainPart(area(square(0, 0, 1), square(3, 0, 0.2)))).toEqual({
      box: [0, 0, 1, 1],
      leavesOut: true,
    });
  });

  it('is all of it in a picture that marks a place on the island', () => {
    const outline = { shape: area(square(0, 0, 1), square(3, 0, 0.2)) };
    expect(partInSight(outline, [0.5, 0.5])).toEqual(mainPart(outline.shape));
    expect(partInSight(outline, [3.1, 0.1])).toEqual({ box: [0, 0, 3.2, 1], leavesOut: false });
  });

  it('is all of it where an island lies near, or a far part is no small one', () => {
    const near = mainPart(area(square(0, 0, 1), square(1.4, 0, 0.2)));
    expect(near).toEqual({ box: [0, 0, 1.5999999999999999, 1], leavesOut: false });
    expect(mainPart(area(square(0, 0, 1), square(3, 0, 0.5)))).toMatchObject({ leavesOut: false });
    expect(mainPart({ type: 'Polygon', coordinates: square(0, 0, 1) })).toMatchObject({ leavesOut: false });
  });

  it('keeps one island that the next is near to', () => {
    const chain = mainPart(area(square(0, 0, 1), square(1.3, 0, 0.3), square(2.1, 0, 0.1)));
    expect(chain).toMatchObject({ box: [0, 0, 2.2, 1], leavesOut: false });
  });
});

describe('the scale bar', () => {
  it('is as long as what is written on it, and the longest that has room', () => {
    expect(scaleBar(20)).toEqual({ words: '1 mile', width: 80 });
    expect(scaleBar(0.01)).toBeNull();
    // A screen of a country, and of all Europe.
    for (const metresAPixel of [1000, 3000, 8000]) expect(scaleBar(metresAPixel)?.width).toBeGreaterThan(50);
  });
});

test('the key of a patch without figures does not speak of circles', () => {
  const points = {
    ...{ months: [], categories: [], outcomes: [], points: [], streets: [], lsoas: [], pointLsoas: [] },
    groups: [],
  };
  const head = (known: boolean) => legendHead({ points }, { what: 'crimes' }, known);
  expect(head(true)).toContain('each point');
  expect(head(false)).not.toContain('point');
});
