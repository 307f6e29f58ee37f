import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { eachInLanes, inLanes, oneAhead, allEnded } from '../../src/importer/concurrency.ts';

describe('one ahead', () => {
  it('makes the next while one is in use, and never more', async () => {
    const told: string[] = [];
    const make = (n: number) => {
      told.push(`making ${n}`);
      return Promise.resolve(n * 10);
    };
    for await (const [n, made] of oneAhead([1, 2, 3], make)) {
      await setImmediate();
      told.push(`used ${n}: ${made}`);
    }
    expect(told).toEqual(['making 1', 'making 2', 'used 1: 10', 'making 3', 'used 2: 20', 'used 3: 30']);
  });

  it('tells of what could not be made in its turn, not before', async () => {
    const used: number[] = [];
    const make = (n: number) => (n === 2 ? Promise.reject(new Error('two')) : Promise.resolve(n));
    const run = async () => {
      for await (const [n] of oneAhead([1, 2, 3], make)) {
        await setImmediate();
        used.push(n);
      }
    };
    await expect(run()).rejects.toThrow('two');
    expect(used).toEqual([1]);
  });

  it('waits for what is still being made when its user gives up', async () => {
    let finished = false;
    const make = async (n: number) => {
      if (n === 2) await setImmediate();
      finished = n === 2;
      return n;
    };
    const run = async () => {
      for await (const [n] of oneAhead([1, 2], make)) throw new Error(`no use for ${n}`);
    };
    await expect(run()).rejects.toThrow('no use for 1');
    expect(finished).toBe(true);
  });

  it('has nothing to do where there is nothing', async () => {
    const none = oneAhead<number, never>([], () => Promise.reject(new Error('made')));
    expect(await Array.fromAsync(none)).toEqual([]);
  });
});

describe('several at a time', () => {
  it('gives results in the order of what was given, whichever is done first', async () => {
    const work = async (ticks: number) => {
      for (let i = 0; i < ticks; i++) await setImmediate();
      return ticks;
    };
    expect(await inLanes(2, [5, 1, 3], work)).toEqual([5, 1, 3]);
  });

  it('begins with an item while another is under way, and never with more than it has lanes', async () => {
    async function* handedOut() {
      for (const n of [1, 2, 3, 4, 5]) {
        await setImmediate();
        yield n;
      }
    }
    let running = 0;
    const alongside: number[] = [];
    await eachInLanes(2, handedOut(), async () => {
      alongside.push(++running);
      for (let i = 0; i < 5; i++) await setImmediate();
      running--;
    });
    expect(alongside).toHaveLength(5);
    expect(Math.max(...alongside)).toBe(2);
  });

  it('takes no more of what is handed out when one fails, and lets go of the rest', async () => {
    const told: string[] = [];
    async function* handedOut() {
      try {
        for (let n = 1; ; n++) {
          await setImmediate();
          yield n;
        }
      } finally {
        told.push('let go');
      }
    }
    const work = async (n: number) => {
      await setImmediate();
      if (n === 2) throw new Error('two');
      told.push(`done ${n}`);
    };
    await expect(eachInLanes(1, handedOut(), work)).rejects.toThrow('two');
    expect(told).toEqual(['done 1', 'let go']);
  });

  it('fails only when all have ended', async () => {
    let ended = false;
    const slow = setImmediate().then(() => {
      ended = true;
    });
    await expect(allEnded([Promise.reject(new Error('first')), slow])).rejects.toThrow('first');
    expect(ended).toBe(true);
  });
});
