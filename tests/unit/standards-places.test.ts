import { describe, expect, test } from 'vitest';
import { appliesAt, isNational, latestFigure } from '../../src/domain/standards/places.ts';
import { framework, point } from '../fixtures/standards.ts';

const place = {
  force: 'merseyside',
  territorial: true,
  partnerships: ['E22000185'],
  neighbourhood: 'A1A2',
};
const applying = (appliesTo: Parameters<typeof framework>[2]) => framework('f', [point({})], appliesTo);

describe('where a standard holds', () => {
  test('everywhere', () => {
    const one = applying({ kind: 'everywhere' });
    expect(appliesAt(one, place)).toBe(true);
    expect(isNational(one)).toBe(true);
  });

  test('in every force with an area, but not on the railways', () => {
    const one = applying({ kind: 'territorialForces' });
    expect(appliesAt(one, place)).toBe(true);
    expect(appliesAt(one, { ...place, force: 'btp', territorial: false })).toBe(false);
  });

  test('in one force', () => {
    const one = applying({ kind: 'forces', forces: ['cleveland'] });
    expect(appliesAt(one, place)).toBe(false);
    expect(appliesAt(one, { ...place, force: 'cleveland' })).toBe(true);
    expect(isNational(one)).toBe(false);
  });

  test('in one partnership, and on the pages of the teams in it', () => {
    const one = applying({ kind: 'partnerships', partnerships: ['E22000185'] });
    expect(appliesAt(one, place)).toBe(true);
    expect(appliesAt(one, { ...place, partnerships: [] })).toBe(false);
  });

  test('in one neighbourhood, of that force alone', () => {
    const one = applying({ kind: 'neighbourhoods', force: 'merseyside', neighbourhoods: ['A1A2'] });
    expect(appliesAt(one, place)).toBe(true);
    expect(appliesAt(one, { ...place, force: 'kent' })).toBe(false);
    expect(appliesAt(one, { ...place, neighbourhood: null })).toBe(false);
  });
});

describe('the latest figure', () => {
  const figure = (from: string, to: string, value: number) => ({ from, to, value, source: 'somewhere' });
  const figures = [figure('2023-11', '2023-11', 84), figure('2021-11', '2022-04', 71)];

  test('is the one that ends last', () => {
    expect(latestFigure(figures, '2026-11-21')?.value).toBe(84);
  });

  test('is not one from after the day, nor one whose month still runs', () => {
    expect(latestFigure(figures, '2023-11-15')?.value).toBe(71);
    expect(latestFigure(figures, '2009-06-01')).toBeUndefined();
  });

  test('is not known where there are none', () => {
    expect(latestFigure(undefined, '2026-11-21')).toBeUndefined();
  });
});
