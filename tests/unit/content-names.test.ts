import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestName } from '../../src/read/content/names.ts';

test('finds the name with a letter missing, changed or added', () => {
  const names = ['contacts', 'website', 'policingBody'];
  expect(['contcts', 'websyte', 'policingBoddy'].map((typed) => nearestName(typed, names))).toEqual(names);
});

test('does not mind capitals', () => {
  expect(nearestName('shortname', ['name', 'shortName'])).toBe('shortName');
});

test('suggests nothing for a word that is like none of them', () => {
  expect(nearestName('helicopters', ['name', 'website', 'contacts'])).toBeUndefined();
});

test('suggests the name itself where it is there, and only ever one of the names', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), (names, typed) => {
      const found = nearestName(typed, names);
      if (names.includes(typed))
        expect(found).toBe(names.find((name) => name.toLowerCase() === typed.toLowerCase()));
      else expect([undefined, ...names]).toContain(found);
    }),
  );
});
