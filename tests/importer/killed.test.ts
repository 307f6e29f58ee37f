import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { treeOf } from './support/files.ts';
import { type RunOptions, runInProcess } from './support/run-importer.ts';
import { makeWorld, type World } from './support/world.ts';

type Tree = Awaited<ReturnType<typeof treeOf>>;

/** Parts of a hundred by chance, the same in every run. */
const chances = (count: number, seed: number) =>
  fc.sample(fc.integer({ min: 0, max: 99 }), { numRuns: count, seed, unbiased: true });

const atMoment =
  (milliseconds: number): NonNullable<RunOptions['started']> =>
  (kill) =>
    setTimeout(kill, milliseconds);

/** Do something when it begins to write the new release, such as killing it a while later. */
const whenItWrites =
  (act: (kill: () => void) => void): NonNullable<RunOptions['started']> =>
  (kill, stderr) =>
    stderr.on('data', (words: Buffer) => {
      if (words.includes('areas described')) act(kill);
    });

describe('an import that is killed', () => {
  let world: World;
  let old: Tree;
  let fresh: Tree;
  /** Milliseconds that an import takes, and its last part in which the release is written. */
  const takes = { all: 0, writing: 0 };
  const keep = () => world.path('kept');

  beforeAll(async () => {
    world = await makeWorld({ 'crime/2025-02.zip': null });
    await world.run();
    old = await treeOf(world.out);
    await cp(world.out, keep(), { recursive: true });
    await cp((await makeWorld()).path('crime/2025-02.zip'), world.path('crime/2025-02.zip'));
    const start = performance.now();
    let writes = start;
    const started = whenItWrites(() => (writes = performance.now()));
    expect((await world.run(world.options, { started })).code).toBe(0);
    takes.all = performance.now() - start;
    takes.writing = performance.now() - writes;
    fresh = await treeOf(world.out);
    expect(fresh).not.toEqual(old);
  });

  /** Put the old release in place, kill an import, and look; then import again and look whether all is well. */
  const killed = async (started: NonNullable<RunOptions['started']>) => {
    await rm(world.out, { recursive: true, force: true });
    await cp(keep(), world.out, { recursive: true });
    await world.run(world.options, { started });
    const left = await treeOf(world.out);
    expect([old, fresh]).toContainEqual(left);
    await recovers();
  };

  /** The next import goes through and leaves nothing beside the release. */
  const recovers = async () => {
    const { code } = await runInProcess(world.options, world.path('scratch'));
    expect(code).toBe(0);
    expect(await treeOf(world.out)).toEqual(fresh);
    const beside = Object.keys(await treeOf(world.path('site'))).filter((name) => !name.includes('/'));
    expect(beside.sort()).toEqual(['areas', 'other.txt']);
  };

  it.each(chances(6, 2025))(
    'after %i hundredths of its time leaves a whole release, and the next one recovers',
    async (part) => {
      await killed(atMoment((part / 100) * takes.all));
    },
  );

  it.each(chances(10, 1829))(
    '%i hundredths of the way through its writing leaves a whole release, and the next one recovers',
    async (part) => {
      await killed(whenItWrites((kill) => setTimeout(kill, (part / 100) * takes.writing)));
    },
  );

  it('between taking the old release away and putting the new one there, loses neither', async () => {
    const cutOff = async () => {
      await rm(world.out, { recursive: true, force: true });
      await cp(keep(), world.path('site/.areas.previous'), { recursive: true });
      await mkdir(world.path('site/.areas.next'));
      await writeFile(join(world.path('site/.areas.next'), 'release.json'), '{');
    };
    await cutOff();
    await recovers();

    await cutOff();
    const refused = ['--crime', world.path('areas'), '--out', world.out];
    expect((await runInProcess(refused, world.path('scratch'))).code).toBe(1);
    expect(await treeOf(world.out)).toEqual(old);
  });
});
