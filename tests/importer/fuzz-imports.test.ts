import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRelease } from '../../src/read/release.ts';
import { tries } from '../tries.ts';
import { treeOf } from './support/files.ts';
import { dirty } from './support/mutations.ts';
import { runInProcess } from './support/run-importer.ts';
import { teamsFile } from './support/teams-file.ts';
import { makeWorld, type World } from './support/world.ts';

/** Every kind of file that an import reads. */
const FILES = [
  'crime/2025-01.zip',
  'boundaries/2025-01.zip',
  'postcodes/codepo_gb.zip',
  'areas/force-areas.geojson',
  'areas/partnerships.geojson',
  'areas/wards/E08000901.geojson',
  'areas/lsoa-lookup.csv',
  'areas/lsoa-centroids.csv',
  'teams/names.csv',
  'teams/merseyside.json',
];

describe('whatever becomes of one of its files, an import', () => {
  let world: World;
  let kept: Map<string, Buffer>;
  let before: Awaited<ReturnType<World['onDisk']>>;

  beforeAll(async () => {
    world = await makeWorld({ 'teams/merseyside.json': teamsFile({ id: 'N1' }) });
    kept = new Map();
    for (const file of FILES) kept.set(file, await readFile(world.path(file)));
    await cp(world.out, world.path('kept'), { recursive: true });
    before = await world.onDisk();
  });

  /** The release in place is a whole one, made of rows that add up. */
  const isWhole = async () => {
    const release = openRelease(world.out);
    expect(release.areas.forces).toHaveLength(2);
    for (const area of release.postcodeAreas()) release.postcodeArea(area);
    expect(await treeOf(world.path('scratch'))).toEqual({});
    await rm(world.out, { recursive: true });
    await cp(world.path('kept'), world.out, { recursive: true });
  };

  it('publishes a whole release or none, and says what is wrong', { timeout: 180_000 }, async () => {
    const damaged = fc.constantFrom(...FILES).chain((file) =>
      dirty(kept.get(file) ?? '', { pieces: ['"', ',', '\n', '<', '[', '{'] }).map((bytes) => ({
        file,
        bytes,
      })),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async ({ file, bytes }) => {
        await writeFile(world.path(file), bytes);
        const { code, stdout, stderr } = await runInProcess(world.options, world.path('scratch'));
        await writeFile(world.path(file), kept.get(file) ?? '');
        if (code === 0) {
          await isWhole();
          return;
        }
        expect(stdout).toBe('');
        expect(stderr).not.toContain('does not know');
        expect(await world.onDisk()).toEqual(before);
      }),
      { numRuns: tries(50) },
    );
  });
});
