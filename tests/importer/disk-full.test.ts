import { execFile } from 'node:child_process';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ReleaseFolder } from '../../src/importer/publish/release-folder.ts';
import { temporaryFolder, treeOf, writeInto } from './support/files.ts';
import { WARDS } from './support/made-up-areas.ts';
import { CRIME, streetMembers } from './support/made-up-crime.ts';
import { geoJsonOf } from './support/outlines.ts';
import { streetFile, streetMember } from './support/street-csv.ts';
import { type Changes, makeWorld } from './support/world.ts';
import { zipOf } from './support/zip-file.ts';

/** No file may grow beyond this many blocks of 512 bytes, as on a disk with no more room. */
const BLOCKS = 24;

const whenTheDiskFills = async (changes: Changes) => {
  const world = await makeWorld(changes);
  const before = await world.onDisk();
  const { code, stderr } = await world.run(world.options, { blocks: BLOCKS });
  expect(await world.onDisk()).toEqual(before);
  return { code, stderr };
};

describe('a full disk ends the import in a clear error, and leaves the last release as it was,', () => {
  it('while files are unpacked', async () => {
    const rows = Array.from({ length: 300 }, () => CRIME['2025-01']?.['merseyside']?.[0] ?? { type: '' });
    const members = {
      ...streetMembers('2025-01'),
      [streetMember('2025-01', 'merseyside')]: streetFile('2025-01', rows),
    };
    const { code, stderr } = await whenTheDiskFills({ 'crime/2025-01.zip': await zipOf(members) });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'Not imported: the disk is full. Nothing has been changed. Make room and run the import again.',
    );
    expect(stderr).not.toContain('crimes and incidents counted');
  });

  it('while the database puts aside what its memory does not hold', async () => {
    const spill = fileURLToPath(new URL('support/spill.ts', import.meta.url));
    const limited = `ulimit -f ${BLOCKS}; trap '' XFSZ; exec "$@"`;
    const command = ['-c', limited, 'sh', process.execPath, spill, await temporaryFolder()];
    const { stdout } = await promisify(execFile)('sh', command);
    expect(stdout).toBe('the disk is full\n');
  });

  it('while the new release is written', async () => {
    // A name so long that the file of wards takes more than the room there is.
    const wards = WARDS.map((ward) => ({ ...ward, name: 'Madeup '.repeat(BLOCKS * 100) }));
    const { code, stderr } = await whenTheDiskFills({
      'areas/wards/E08000901.geojson': geoJsonOf('WD25', wards),
    });
    expect(code).toBe(2);
    expect(stderr).toContain('crimes and incidents counted');
    expect(stderr).toContain(
      'Not imported: the disk is full. Nothing has been changed. Make room and run the import again.',
    );
  });

  it('and with room enough for its files, the import goes through', async () => {
    const world = await makeWorld();
    expect(await world.run(world.options, { blocks: BLOCKS })).toMatchObject({ code: 0 });
  });
});

describe('a release that cannot be put in place leaves the last one as it was,', () => {
  const written = async () => {
    const site = await temporaryFolder();
    await writeInto(site, 'areas/release.json', '{"id":"the last release"}');
    const folder = new ReleaseFolder(join(site, 'areas'));
    const before = await treeOf(join(site, 'areas'));
    return {
      folder,
      inPlace: async () => {
        expect(await treeOf(join(site, 'areas'))).toEqual(before);
      },
    };
  };

  it('as where the disk had no room for the end of a file that it took', async () => {
    const { folder, inPlace } = await written();
    await folder.write('release.json', '{"id":"the new release"}');
    await truncate(join(folder.draft, 'release.json'), 10);
    await expect(folder.publish()).rejects.toThrow('release.json does not read back as written.');
    await inPlace();
  });

  it('as where the last of the two renames fails', async () => {
    const { folder, inPlace } = await written();
    // Nothing has been written, so there is nothing to rename.
    await expect(folder.publish()).rejects.toThrow('ENOENT');
    await inPlace();
  });
});
