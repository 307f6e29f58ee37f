import { expect, test } from 'vitest';
import { otherCases } from '../../src/domain/right-case.ts';

test('an address with other capitals may have meant the same in small letters, or an id in capitals at its end', () => {
  expect(otherCases('Crime-Map/')).toContain('crime-map/');
  expect(otherCases('Postcodes/l8/')).toContain('postcodes/L8/');
  expect(otherCases('FORCES/Kent/XA12/')).toContain('forces/kent/XA12/');
  expect(otherCases('no-such-page')).toEqual(['NO-SUCH-PAGE']);
  expect(otherCases('')).toEqual([]);
});

test('an address with a slash too many leads to no other host', () => {
  expect(otherCases('/Elsewhere.example/x/')).toEqual(['elsewhere.example/x/', 'elsewhere.example/X/']);
});
