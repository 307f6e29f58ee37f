import { existsSync, watch } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tries } from '../tries.ts';
import { treeOf } from './support/files.ts';
import { type RunOptions, runInProcess } from './support/run-importer.ts';
import { makeWorld, type World } from './support/world.ts';

type Tree = Awaited<ReturnType<typeof treeOf>>;
type Started = NonNullable<RunOptions['started']>;

/** Imports at a time: as many worlds, each of which sees one import killed after another. */
const LANES = 2;

/** So many parts of a thousand of the way, or at a change in the folder that releases are in. */
interface Moment {
  of: 'the whole run' | 'the writing' | 'the changes beside the release';
  at: number;
}

const moments = (of: Moment['of'], min: number, max: number) =>
  fc.noBias(fc.integer({ min, max })).map((at): Moment => ({ of, at }));

/** Moments by chance, fifty in the night. They are told, with their seed, where one of them does harm. */
const seed = Math.floor(Math.random() * 2 ** 31);
const some = (arbitrary: fc.Arbitrary<Moment>, nightly: number) =>
  fc.sample(arbitrary, { numRuns: tries(nightly), seed });
const MOMENTS = [
  ...some(moments('the whole run', 0, 999), 24),
  ...some(moments('the writing', 0, 999), 14),
  ...some(moments('the changes beside the release', 1, 7), 12),
];

/** A world whose next import changes the release in place. */
interface Lane {
  world: World;
  old: Tree;
  fresh: Tree;
  /** Milliseconds that an import takes, and its last part in which the release is written. */
  takes: { all: number; writing: number };
}

const whenItWrites =
  (act: (kill: () => void) => void): Started =>
  (kill, stderr) =>
    stderr.on('data', (words: Buffer) => {
      if (words.includes('areas described')) act(kill);
    });

async function makeLane(): Promise<Lane> {
  const world = await makeWorld({ 'crime/2025-02.zip': null });
  expect((await runInProcess(world.options, world.path('scratch'))).code).toBe(0);
  const old = await treeOf(world.out);
  await cp(world.out, world.path('kept'), { recursive: true });
  await cp((await makeWorld()).path('crime/2025-02.zip'), world.path('crime/2025-02.zip'));
  return { world, old, fresh: {}, takes: { all: 0, writing: 0 } };
}

/** One import that goes through, while the other lanes' do: what it makes, and how long it takes. */
async function measure(lane: Lane) {
  const start = performance.now();
  let writes = start;
  const started = whenItWrites(() => (writes = performance.now()));
  expect((await lane.world.run(lane.world.options, { started })).code).toBe(0);
  lane.takes = { all: performance.now() - start, writing: performance.now() - writes };
  lane.fresh = await treeOf(lane.world.out);
  expect(lane.fresh).not.toEqual(lane.old);
  await putBack(lane);
}

async function putBack({ world }: Lane) {
  await rm(world.out, { recursive: true, force: true });
  await cp(world.path('kept'), world.out, { recursive: true });
}

/** Run an import and kill it at that moment. */
async function kill({ world, takes }: Lane, moment: Moment) {
  const later = (milliseconds: number) => (act: () => void) => setTimeout(act, milliseconds);
  if (moment.of === 'the whole run') {
    await world.run(world.options, { started: later((moment.at / 1000) * takes.all) });
  } else if (moment.of === 'the writing') {
    const started = whenItWrites(later((moment.at / 1000) * takes.writing));
    await world.run(world.options, { started });
  } else {
    let left = moment.at;
    const watcher = watch(world.path('site'));
    await world.run(world.options, {
      started: (now) => {
        watcher.on('change', () => {
          if (--left === 0) now();
        });
      },
    });
    watcher.close();
  }
}

/** The release that readers are given: where none is in place, the next import puts back what lies beside. */
const inPlace = ({ world }: Lane) =>
  treeOf(existsSync(world.out) ? world.out : world.path('site/.areas.previous'));

/** The next import goes through and leaves nothing beside the release. */
async function recovers({ world, fresh }: Lane) {
  expect((await runInProcess(world.options, world.path('scratch'))).code).toBe(0);
  expect(await treeOf(world.out)).toEqual(fresh);
  const beside = Object.keys(await treeOf(world.path('site'))).filter((name) => !name.includes('/'));
  expect(beside.sort()).toEqual(['areas', 'other.txt']);
}

describe('an import that is killed', () => {
  let lanes: Lane[];

  beforeAll(async () => {
    lanes = [];
    for (let i = 0; i < LANES; i++) lanes.push(await makeLane());
    await Promise.all(lanes.map(measure));
  });

  it(
    'at any moment, one after another, always leaves the last release or the new one, whole; then one goes through',
    { timeout: 240_000 },
    async () => {
      const waiting = MOMENTS.values();
      await Promise.all(
        lanes.map(async (lane) => {
          for (const moment of waiting) {
            await kill(lane, moment);
            const left = await inPlace(lane);
            expect([lane.old, lane.fresh], `seed ${seed}, ${JSON.stringify(moment)}`).toContainEqual(left);
            if (left['release.json'] === lane.fresh['release.json']) await putBack(lane);
          }
        }),
      );
      for (const lane of lanes) await recovers(lane);
    },
  );

  it('between taking the old release away and putting the new one there, loses neither', async () => {
    const [lane] = lanes;
    if (!lane) throw new RangeError('no lane');
    const { world, old } = lane;
    const cutOff = async () => {
      await rm(world.out, { recursive: true, force: true });
      await cp(world.path('kept'), world.path('site/.areas.previous'), { recursive: true });
      await mkdir(world.path('site/.areas.next'));
      await writeFile(join(world.path('site/.areas.next'), 'release.json'), '{');
    };
    await cutOff();
    await recovers(lane);

    await cutOff();
    const refused = ['--crime', world.path('areas'), '--out', world.out];
    expect((await runInProcess(refused, world.path('scratch'))).code).toBe(1);
    expect(await treeOf(world.out)).toEqual(old);
  });
});
