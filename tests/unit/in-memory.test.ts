import { describe, expect, it, test } from 'vitest';
import { Lru } from '../../src/read/in-memory.ts';
import { cached } from '../../src/domain/by-key.ts';

/** Asks for keys one after another, each of size 10, of a memory for 30; says which had to be made. */
function made(keys: string): string {
  const lru = new Lru<string>(30);
  let log = '';
  for (const key of keys) {
    const value = lru.get(key, () => {
      log += key;
      return { value: key.toUpperCase(), size: 10 };
    });
    expect(value).toBe(key.toUpperCase());
  }
  return log;
}

describe('what was used last', () => {
  test('is made once', () => {
    expect(made('ababba')).toBe('ab');
  });

  test('is forgotten when there is no room for it, the longest unused first', () => {
    expect(made('abcdabcd')).toBe('abcdabcd');
    expect(made('abcadac')).toBe('abcd');
    expect(made('abcadb')).toBe('abcdb');
  });

  test('is kept when it alone is more than there is room for', () => {
    const lru = new Lru<number>(30);
    let times = 0;
    const huge = () => lru.get('huge', () => ({ value: ++times, size: 100 }));
    expect([huge(), huge()]).toEqual([1, 1]);
  });
});

it('is worked out once for each thing and name, also where there is nothing to say', () => {
  const asked: string[] = [];
  const say = cached((thing: { of: string }, name) => {
    asked.push(`${thing.of} ${name}`);
    return name === 'nothing' ? undefined : `${thing.of}/${name}`;
  });
  const [one, other] = [{ of: 'one' }, { of: 'other' }];
  expect([say(one, 'a'), say(one, 'a'), say(other, 'a')]).toEqual(['one/a', 'one/a', 'other/a']);
  expect([say(one, 'nothing'), say(one, 'nothing')]).toEqual([undefined, undefined]);
  expect(asked).toEqual(['one a', 'other a', 'one nothing']);
});
