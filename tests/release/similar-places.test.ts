import { describe, expect, test } from 'vitest';
import { type ForceSize, similarForces, sizeBand } from '../../src/domain/report-cards/similar-forces.ts';
import { livedDensity, MOST_ALIKE, mostAlike, placeKind } from '../../src/domain/places/similar-places.ts';
import { similarLevels, similarPlaces } from '../../src/read/places/similar-places.ts';
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

describe('partnerships, teams and wards that are alike', () => {
  test('are nearest in all measures together, and are no places of their own', () => {
    const place = (id: string, ...measures: number[]) => ({ id, measures });
    const own = place('own', 1000, 50, 50);
    const all = [
      own,
      place('same', 1000, 50, 50),
      place('city', 1000, 5000, 5000),
      place('near', 1100, 50, 60),
    ];
    expect(mostAlike(own, all).map(({ id }) => id)).toEqual(['same', 'near', 'city']);
    expect(mostAlike(own, all, 1)).toEqual([{ id: 'same', ratios: [1, 1, 1], distance: 0 }]);
    expect(mostAlike(own, [own, place('twice', 2000, 50, 50)])[0]?.distance).toBeCloseTo(Math.LN2, 12);
  });

  test('are of the kind of place where the middle resident lives, whatever empty land lies round it', () => {
    const city = { residents: 60_000, perSquareKm: 4500 };
    const moor = { residents: 20_000, perSquareKm: 20 };
    expect(livedDensity([moor, city])).toBe(4500);
    expect(livedDensity([moor, { residents: 0, perSquareKm: 9000 }])).toBe(20);
    expect(livedDensity([])).toBeNull();
    expect([4500, 1500, 400, 0].map(placeKind)).toEqual(['city', 'town', 'mixed', 'country']);
  });

  test.each(similarLevels)(
    '%s have five each, and keep most of them when the inputs change by one in a hundred',
    (level) => {
      const { places, alike } = similarPlaces(level);
      const all = [...places.values()];
      expect(all.length).toBeGreaterThan(MOST_ALIKE);
      const shaken = all.map(({ id, residents, perSquareKm, around }, at) => ({
        id,
        measures: [
          residents * (1 + 0.01 * Math.sin(at)),
          perSquareKm * (1 + 0.01 * Math.cos(at * 2)),
          around * (1 + 0.01 * Math.sin(at * 3)),
        ],
      }));
      // Of thousands of places every twentieth is looked at, which is enough to tell.
      const step = Math.max(1, Math.floor(all.length / 120));
      const kept = shaken
        .filter((_, at) => at % step === 0)
        .map((own) => {
          const before = alike(own.id).map(({ id }) => id);
          expect(before).toHaveLength(MOST_ALIKE);
          return mostAlike(own, shaken).filter(({ id }) => before.includes(id)).length;
        });
      expect(kept.reduce((sum, count) => sum + count, 0) / kept.length).toBeGreaterThanOrEqual(4);
      expect(Math.min(...kept)).toBeGreaterThanOrEqual(3);
    },
  );
});
