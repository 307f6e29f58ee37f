import { expect } from 'vitest';
import { type AreaRelease, loadRelease } from '../../../src/read/release.ts';
import { type Outcome, runInProcess } from './run-importer.ts';
import { type Changes, makeWorld, type World } from './world.ts';

/** Import the made-up world, with changes to its files; fails the test if it is refused. */
export async function imported(
  changes: Changes = {},
  more: readonly string[] = [],
): Promise<Outcome & { world: World; release: AreaRelease }> {
  const world = await makeWorld(changes);
  const outcome = await runInProcess([...world.options, ...more], world.path('scratch'));
  expect(outcome).toMatchObject({ code: 0 });
  return { ...outcome, world, release: loadRelease(world.out) };
}

/** Every problem that is told ends in what the operator should do. */
const TODO = /[.:;,?] (?:\S+ ){0,4}(?:Download|Fetch|Run|Move|Leave|Take|Put|Give|Add|Check) /i;

const problemsIn = (stderr: string) => stderr.split('\n- ').slice(1);

/**
 * Try to import the made-up world with something wrong in it. Fails the test unless the importer refuses it with
 * this exit code and leaves everything on disk as it was. Returns what it said.
 */
export async function refusal(
  changes: Changes,
  { code = 2, args }: { code?: number; args?: (world: World) => readonly string[] } = {},
): Promise<string> {
  const world = await makeWorld(changes);
  const before = await world.onDisk();
  const outcome = await runInProcess(args?.(world) ?? world.options, world.path('scratch'));
  expect(outcome).toMatchObject({ code, stdout: '' });
  expect(await world.onDisk()).toEqual(before);
  expect(outcome.stderr).not.toContain('does not know');
  if (code === 2) for (const problem of problemsIn(outcome.stderr)) expect(problem).toMatch(TODO);
  return outcome.stderr;
}
