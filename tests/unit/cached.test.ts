import { expect, it } from 'vitest';
import { cached } from '../../src/domain/cache.ts';

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
