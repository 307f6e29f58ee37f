import { describe, expect, it } from 'vitest';
import type { Part, Ring } from '../../src/importer/place/rings.ts';
import { shareInside, stretchesOf } from '../../src/importer/place/share-inside.ts';
import { box } from './support/outlines.ts';

/** Of areas of one part each. */
const share = (area: Part, other: Part) => shareInside(stretchesOf([area]), stretchesOf([other]));
const square = box(-3, 53.4, -2.9, 53.5);
const hole = box(-2.975, 53.425, -2.925, 53.475);

describe('how much of an area lies in another', () => {
  it('is all of it where it lies within, and none where they do not meet', () => {
    expect(share([hole], [square])).toBe(1);
    expect(share([square], [square])).toBe(1);
    expect(share([square], [box(-2.8, 53.4, -2.7, 53.5)])).toBe(0);
    expect(share([square], [box(-3, 53.6, -2.9, 53.7)])).toBe(0);
  });

  it('is a quarter of it where a quarter of it does', () => {
    expect(share([square], [box(-2.95, 53.45, -2.8, 53.6)])).toBeCloseTo(0.25, 3);
    expect(share([square], [hole])).toBeCloseTo(0.25, 3);
  });

  it('leaves holes out on both sides', () => {
    expect(share([square], [square, hole])).toBeCloseTo(0.75, 3);
    expect(share([square, hole], [hole])).toBe(0);
  });

  it('is half of a square for the hourglass between its corners, a ring that crosses itself', () => {
    const hourglass: Ring = [
      [-3, 53.4],
      [-2.9, 53.4],
      [-3, 53.5],
      [-2.9, 53.5],
      [-3, 53.4],
    ];
    expect(share([square], [hourglass])).toBeCloseTo(0.5, 3);
    expect(share([hourglass], [square])).toBe(1);
  });

  it('counts what two parts of an area both hold once', () => {
    const twice = stretchesOf([[square], [square], [box(-2.95, 53.4, -2.8, 53.5)]]);
    expect(shareInside(stretchesOf([[square]]), twice)).toBe(1);
    expect(shareInside(twice, stretchesOf([[square]]))).toBeCloseTo(0.5, 3);
  });

  it('is nothing for an area too small to be measured', () => {
    expect(share([box(-2.95, 53.45, -2.94999, 53.45001)], [square])).toBe(0);
  });
});
