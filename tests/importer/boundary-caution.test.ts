import { describe, expect, it } from 'vitest';
import { AreaIndex } from '../../src/importer/place/area-index.ts';
import { ScottishBorder } from '../../src/importer/place/scottish-border.ts';
import { MOST_SPREAD, spreadsOf } from '../../src/importer/place/spread.ts';
import { codePoint, inEngland } from './support/code-point.ts';
import { imported } from './support/importing.ts';
import { box, flat } from './support/outlines.ts';
import { answerFor } from './support/postcodes.ts';

/** Degrees of latitude in so many metres. */
const north = (metres: number) => 53 + metres / 111_280;

/** How far postcodes on one meridian spread; NaN for one without a place. */
const spreads = (lats: readonly number[], ended = lats.map(() => 0)) => [
  ...spreadsOf({ lons: Float64Array.from(lats, () => -3), lats: Float64Array.from(lats) }, ended),
];

describe('how far a postcode spreads', () => {
  it('is half the way to the nearest other point of its outcode', () => {
    const [near, far] = spreads([north(0), north(400)]);
    expect(near).toBeCloseTo(200, 0);
    expect(far).toBeCloseTo(200, 0);
  });

  it('is bounded where there is no other, and nought where it has no place', () => {
    expect(spreads([53, NaN])).toEqual([MOST_SPREAD, 0]);
  });

  it('does not go by a postcode at the same place, nor by one that was withdrawn', () => {
    const lats = [north(0), north(0), north(100), north(600)];
    expect(spreads(lats, [0, 0, 199606, 0])[0]).toBeCloseTo(300, 0);
  });
});

describe('the caution at a boundary', () => {
  // The boundary between the forces, and between the partnerships, lies 33 m east of this one.
  const AT_BORDER = inEngland('ZZ1 2AB', '340287,394626', 'E08000901');
  /** Some 400 m further west, where the boundary is too far for a postcode in town. */
  const AWAY = '339887,394626';

  it('reaches further for a postcode that spreads far, and says by how much', async () => {
    const lines = [AT_BORDER, inEngland('ZZ7 1AA', AWAY, 'E08000901')];
    const { release } = await imported({ 'postcodes/codepo_gb.zip': await codePoint(lines) });
    const record = release.postcodeArea('ZZ').outcodes['ZZ7'];
    expect(answerFor(release, 'ZZ7 1AA')?.near.map(([level, id]) => [level, id])).toEqual(
      expect.arrayContaining([['force', 'cheshire']]),
    );
    expect(record?.spread).toEqual([[0, MOST_SPREAD]]);
  });

  it('does not reach so far among neighbours', async () => {
    const lines = [
      inEngland('ZZ7 1AA', AWAY, 'E08000901'),
      inEngland('ZZ7 1AB', '339867,394626', 'E08000901'),
    ];
    const { release } = await imported({ 'postcodes/codepo_gb.zip': await codePoint(lines) });
    expect(answerFor(release, 'ZZ7 1AA')?.near.filter(([level]) => level === 'force')).toEqual([]);
    expect(release.postcodeArea('ZZ').outcodes['ZZ7']?.spread).toBeUndefined();
  });
});

describe('the border with Scotland', () => {
  const forces = new AreaIndex([{ id: 'northmade', parts: [[flat(box(-2, 55, -1.9, 55.1))]] }], 300);
  const border = new ScottishBorder([[-1.95, 55.105]], forces);

  it('is where a force’s outline has Scottish postcodes beyond it', () => {
    expect(border.metresFrom(-1.95, 55.099, 'northmade', 300)).toBeCloseTo(111, 0);
  });

  it('is not where there are none, as at the sea, nor further off than is asked', () => {
    expect(border.metresFrom(-1.95, 55.001, 'northmade', 300)).toBeNull();
    expect(border.metresFrom(-1.95, 55.09, 'northmade', 300)).toBeNull();
  });
});
