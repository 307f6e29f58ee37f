import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadRelease } from '../../src/read/release.ts';
import type { Outcome } from './support/run-importer.ts';
import { makeWorld, type World } from './support/world.ts';

/** Start an import and stop it in the middle; do something; let it go on. */
async function meanwhile(world: World, act: () => Promise<void>): Promise<Outcome> {
  let acted: Promise<void> | undefined;
  const outcome = await world.run(world.options, {
    started: (send, stderr) => {
      stderr.once('data', () => {
        send('SIGSTOP');
        acted = act().finally(() => {
          send('SIGCONT');
        });
      });
    },
  });
  await acted;
  return outcome;
}

const beside = async (world: World) => (await readdir(world.path('site'))).sort();

describe('two imports into one folder', () => {
  it('never run at once: the second is refused, the first publishes, and nothing of either is left', async () => {
    const world = await makeWorld();
    const first = await meanwhile(world, async () => {
      const before = await world.onDisk();
      const second = await world.run();
      expect(second).toMatchObject({ code: 2, stdout: '' });
      expect(second.stderr).toMatch(
        /^Not imported\. Nothing has been changed\.\n\n- \S+areas: found another import or download writing to it; expected nobody\. Wait until/,
      );
      expect(await world.onDisk()).toEqual(before);
    });
    expect(first.code).toBe(0);
    expect(loadRelease(world.out).release.months).toEqual(['2025-01', '2025-02']);
    expect(await beside(world)).toEqual(['areas', 'other.txt']);
  });

  it('may be one in earnest and one on trial, which writes nothing there', async () => {
    const world = await makeWorld();
    const first = await meanwhile(world, async () => {
      const before = await readdir(world.path('site'), { recursive: true });
      expect((await world.run([...world.options, '--dry-run'])).code).toBe(0);
      expect(await readdir(world.path('site'), { recursive: true })).toEqual(before);
    });
    expect(first.code).toBe(0);
  });
});

it('an import that was killed does not keep the next one from its folder', async () => {
  const world = await makeWorld();
  const { code } = await world.run(world.options, {
    started: (kill, stderr) => {
      stderr.once('data', () => {
        kill();
      });
    },
  });
  expect(code).toBeNull();
  expect((await beside(world)).join()).toContain('.areas.lock');
  expect((await world.run()).code).toBe(0);
  expect(await beside(world)).toEqual(['areas', 'other.txt']);
});

it('an import that is refused lets go of its folder', async () => {
  const world = await makeWorld({ 'crime/2025-01.zip': 'no zip' });
  expect((await world.run()).code).toBe(2);
  expect(await beside(world)).toEqual(['areas', 'other.txt']);
});
