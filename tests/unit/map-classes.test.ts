import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything } from '../../src/domain/crime-map/filter-choice.ts';
import { breaksFor, breaksOf, classOf } from '../../src/domain/crime-map/classes.ts';

const all = everything(['2025-01']);

describe('the classes of the shading', () => {
  it('hold about as many areas each', () => {
    const values = Array.from({ length: 100 }, (_, i) => i + 1);
    const breaks = breaksOf(values);
    const sizes = [1, 2, 3, 4, 5].map((n) => values.filter((value) => classOf(value, breaks) === n).length);
    expect(sizes).toEqual([20, 20, 20, 20, 20]);
  });

  it('give nought a class of its own, and no figure another', () => {
    expect(classOf(0, [1, 2])).toBe(0);
    expect(classOf(null, [1, 2])).toBe('unknown');
  });

  it('keep the darkest shade for the highest class, however few classes there are', () => {
    expect(classOf(5, [1])).toBe(5);
    expect(classOf(0.5, [1])).toBe(1);
  });

  it('rise with the rate', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1000, noNaN: true })),
        fc.double({ min: 0, max: 1000, noNaN: true }),
        fc.double({ min: 0, max: 1000, noNaN: true }),
        (values, a, b) => {
          const breaks = breaksOf(values);
          const [low, high] = [classOf(Math.min(a, b), breaks), classOf(Math.max(a, b), breaks)];
          expect(Number(low)).toBeLessThanOrEqual(Number(high));
        },
      ),
    );
  });

  it('are the same whatever months are chosen', () => {
    const breaks = { crimes: [1, 2], burglary: [0.1, 0.2] };
    const one = breaksFor({ ...all, kinds: ['burglary'] }, breaks);
    expect(breaksFor({ ...all, from: '2025-05', to: '2025-06', kinds: ['burglary'] }, breaks)).toEqual(one);
  });

  it('of several kinds are the sums of their own', () => {
    const breaks = { burglary: [0.1, 0.2], drugs: [0.3, 0.5], 'burglary/open': [0.01] };
    expect(breaksFor({ ...all, kinds: ['burglary', 'drugs'] }, breaks)).toEqual([0.4, 0.7]);
    expect(breaksFor({ ...all, kinds: ['burglary'], outcomes: ['open'] }, breaks)).toEqual([0.01]);
  });

  it('of incidents are those of anti-social behaviour', () => {
    expect(breaksFor({ ...all, what: 'incidents' }, { crimes: [9], 'anti-social-behaviour': [1] })).toEqual([
      1,
    ]);
  });
});
