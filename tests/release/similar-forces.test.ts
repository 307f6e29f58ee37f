import { describe, expect, test } from 'vitest';
import {
  type ForceSize,
  MOST_ALIKE,
  similarForces,
  sizeBand,
} from '../../src/domain/report-cards/similar-forces.ts';
import { reportCards } from '../../src/read/report-cards/report-cards.ts';

const force = (id: string, people: number, perSquareKm: number): ForceSize => ({ id, people, perSquareKm });
const town = force('town', 1_000_000, 1000);
const ids = (of: ForceSize, all: readonly ForceSize[]) => similarForces(of, all).map(({ id }) => id);

describe('forces that are alike', () => {
  test('are the nearest in residents and in how closely they live, the most alike first', () => {
    const others = [
      force('too-rural', 1_000_000, 300),
      force('twin', 1_000_000, 1000),
      force('bigger', 1_500_000, 1200),
    ];
    expect(ids(town, [town, ...others])).toEqual(['twin', 'bigger', 'too-rural']);
  });

  test('are as far at twice as at half', () => {
    const [twice, half] = similarForces(town, [
      force('twice', 2_000_000, 1000),
      force('half', 500_000, 1000),
    ]);
    expect(twice?.distance).toBeCloseTo(half?.distance ?? 0, 12);
  });

  test('are five for every force, with how far each is', () => {
    const capital = force('capital', 9_000_000, 5600);
    const others = Array.from({ length: 8 }, (_, i) => force(`f${String(i)}`, 1_000_000 + i * 10_000, 1000));
    expect(similarForces(capital, others)).toHaveLength(MOST_ALIKE);
    expect(similarForces(capital, others)[0]).toMatchObject({ id: 'f7', people: 1_070_000 / 9_000_000 });
    for (const { similar } of reportCards().forces) expect(similar.length).toBeGreaterThanOrEqual(5);
  });

  test('hardly change when the inputs do: at most one of five gives way to a change of one in a hundred', () => {
    const sized = reportCards().forces.map(({ force: { id }, people, perSquareKm }) => ({
      id,
      people,
      perSquareKm,
    }));
    for (const shift of [1, 2, 3, 4]) {
      const shaken = sized.map((one, place) => ({
        ...one,
        people: one.people * (1 + 0.01 * Math.sin(place * shift)),
        perSquareKm: one.perSquareKm * (1 + 0.01 * Math.cos(place * shift)),
      }));
      for (const [place, one] of sized.entries()) {
        const [before, after] = [ids(one, sized), ids(shaken[place] ?? one, shaken)];
        expect(before.filter((id) => after.includes(id)).length, one.id).toBeGreaterThanOrEqual(4);
      }
    }
  });
});

test('sizes run without a gap', () => {
  expect([0, 749_999, 750_000, 1_250_000, 2_000_000].map(sizeBand)).toEqual([
    'small',
    'small',
    'medium',
    'large',
    'largest',
  ]);
});
