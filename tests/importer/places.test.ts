import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../src/importer/hold-folder.ts';
import { writeInto } from './support/files.ts';
import { refusal } from './support/importing.ts';
import { runInProcess } from './support/run-importer.ts';
import { makeWorld } from './support/world.ts';

describe('what an import works with', () => {
  it('is cleared away by the next import where one was killed', async () => {
    const world = await makeWorld();
    const { code } = await world.run(world.options, {
      started: (kill, stderr) =>
        stderr.on('data', (words: Buffer) => {
          if (words.includes('opened and checked')) kill();
        }),
    });
    expect(code).toBeNull();
    const [folder = '', lock = ''] = (await readdir(world.path('scratch'))).sort();
    expect(folder).toMatch(/^area-import-/);
    expect(lock).toBe(`${folder}.lock`);
    expect((await runInProcess(world.options, world.path('scratch'))).code).toBe(0);
    expect(await readdir(world.path('scratch'))).toEqual([]);
  });

  it('stays where its import is still running, or it is not ours', async () => {
    const world = await makeWorld();
    await writeInto(world.path('scratch'), 'area-import-running/x.txt', 'x');
    await writeInto(world.path('scratch'), 'area-import-notes/x.txt', 'x');
    await writeInto(world.path('scratch'), 'area-import-left/x.txt', 'x');
    await writeInto(world.path('scratch'), 'area-import-left.lock', '');
    const letGo = takeLock(world.path('scratch/area-import-running.lock'));
    expect((await runInProcess(world.options, world.path('scratch'))).code).toBe(0);
    letGo?.();
    expect((await readdir(world.path('scratch'))).sort()).toEqual([
      'area-import-notes',
      'area-import-running',
    ]);
  });
});

describe('a place for what an import works with', () => {
  it.each(['nothing/at/all', 'a-file'])('that is none is told as what it is: %s', async (place) => {
    const world = await makeWorld();
    await writeInto(world.path('.'), 'a-file', 'x');
    const { code, stderr } = await runInProcess(world.options, world.path(place));
    expect(code).toBe(1);
    expect(stderr).toContain(`TMPDIR: found no folder at ${world.path(place)}; expected one`);
    expect(await readFile(`${world.out}/release.json`, 'utf8')).toContain('the last release');
  });
});

describe('a place for the release', () => {
  it.each([
    ['that is a link', []],
    ['that is a link, on a trial', ['--dry-run']],
  ])('%s is told as what it is, and stays', async (_what, more) => {
    const world = await makeWorld();
    await symlink(world.out, world.path('link'));
    const outcome = await runInProcess(
      [...world.options, '--out', world.path('link'), ...more],
      world.path('scratch'),
    );
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(
      `--out: ${world.path('link')} is a link to ${world.out}; expected the folder itself`,
    );
    expect(await readFile(`${world.out}/release.json`, 'utf8')).toContain('the last release');
  });

  it('may be reached through a link', async () => {
    const world = await makeWorld();
    await mkdir(world.path('elsewhere'));
    await symlink(world.path('elsewhere'), world.path('via'));
    const args = [...world.options, '--out', world.path('via/areas')];
    expect((await runInProcess(args, world.path('scratch'))).code).toBe(0);
    expect(existsSync(world.path('elsewhere/areas/release.json'))).toBe(true);
  });

  it('that may not be written to is told as what it is', async () => {
    // Nobody may make files there, whoever they are.
    const said = await refusal({}, { args: ({ options }) => [...options, '--out', '/sys/kernel/areas'] });
    expect(said).toContain('Not imported: the system does not let this user use /sys/kernel/');
    expect(said).toContain('Give the user the right to, or choose another place: --out for the release');
  });
});
