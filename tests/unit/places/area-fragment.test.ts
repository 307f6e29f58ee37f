import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaFragment, readAreaFragment } from '../../../src/domain/places/area-fragment.ts';

const kinds = ['team', 'ward'] as const;

test('an area comes back from the address that names it', () => {
  const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(fc.constantFrom(...kinds), part, part, (kind, force, id) => {
      expect(readAreaFragment(areaFragment({ kind, force, id }))).toEqual({ kind, force, id });
    }),
  );
});

test.each([
  '',
  '#',
  '#50%',
  '#ward=',
  '#ward=kent',
  '#ward=kent/50%',
  '#force=kent/1',
  '#ward=a/b/c',
  '#main',
])('the fragment "%s" names no area', (fragment) => {
  expect(readAreaFragment(fragment)).toBeNull();
});

test.each([
  '#team=kent/XA14/',
  '#team=kent%2FXA14',
  '#team=kent%2fXA14',
  '#team=kent/XA14&utm_source=news',
  '#team=kent/XA14?utm_source=a/b',
])('the fragment "%s", as other programs pass it on, still names its area', (fragment) => {
  expect(readAreaFragment(fragment)).toEqual({ kind: 'team', force: 'kent', id: 'XA14' });
});
