import { expect, it } from 'vitest';
import { sourceAddress } from '../../src/domain/source-address.ts';

it('the page of a source is told by the first letter of its id', () => {
  expect(sourceAddress('ons-wards-2025')).toBe('/sources/o/#ons-wards-2025');
});

it('ids that begin with a digit share one page', () => {
  expect(sourceAddress('999-bsl')).toBe('/sources/0-9/#999-bsl');
});
