import { afterEach, describe, expect, test, vi } from 'vitest';
import { keep, keepArea, kept, keptArea } from '../../src/browser/kept-area.ts';

const area = {
  ref: { kind: 'ward' as const, force: 'made-up', id: 'E05000001' },
  name: 'Made-up Ward',
  force: { id: 'made-up', name: 'Made-up Police' },
};

const throws = (name: string): never => {
  throw new DOMException('no', name);
};

/** As the browser has it: null in the windows of some apps, refused by others, full, or not there at all. */
const storages: [words: string, storage: unknown][] = [
  ['none', null],
  ['not there', undefined],
  ['refused', { getItem: () => throws('SecurityError'), setItem: () => throws('SecurityError') }],
  ['full', { getItem: () => null, setItem: () => throws('QuotaExceededError') }],
];

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what a device is asked to keep', () => {
  test.each(storages)('is not kept, and nothing breaks, where its storage is %s', (_, storage) => {
    vi.stubGlobal('localStorage', storage);
    expect(keepArea(area)).toBe(false);
    expect(keptArea()).toBeNull();
    expect(keep('theme', 'dark')).toBe(false);
    expect(kept('theme')).toBeNull();
  });

  test('is kept until it is forgotten, and what another program left there is no area', () => {
    const held = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => held.set(key, value),
      removeItem: (key: string) => held.delete(key),
    });
    expect(keepArea(area)).toBe(true);
    expect(keptArea()).toEqual(area);
    expect(keep('area', '{')).toBe(true);
    expect(keptArea()).toBeNull();
    expect(keep('area', null)).toBe(true);
    expect(held.size).toBe(0);
  });
});
