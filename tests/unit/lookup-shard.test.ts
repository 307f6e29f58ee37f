import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShard } from '../../src/domain/look-up/shard.ts';

const empty = {
  release: '2025-12-0123456789',
  outcode: 'L8',
  places: [],
  sectors: {},
  runs: [],
  boundaries: [],
  near: [],
  terminated: [],
  largeUser: [],
  names: { forces: {}, partnerships: {}, neighbourhoods: {}, councils: {} },
};

describe('a fetched file', () => {
  it('is a shard even with nothing in it: an empty outcode is a valid answer', () => {
    expect(readShard(empty)).toBe(empty);
  });

  it.each(Object.keys(empty))('is not a shard without %s', (key) => {
    expect(readShard({ ...empty, [key]: undefined })).toBeNull();
  });

  it.each(Object.keys(empty.names))('is not a shard without names of %s', (key) => {
    expect(readShard({ ...empty, names: { ...empty.names, [key]: null } })).toBeNull();
  });

  it('is not a shard when it is something else altogether', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readShard(value)).toBeNull();
      }),
    );
  });
});
