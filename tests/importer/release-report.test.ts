import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { treeOf } from './support/files.ts';
import { imported } from './support/importing.ts';
import { makeWorld } from './support/world.ts';

describe('what the operator is told', () => {
  it('is a report of every row, which the release keeps', async () => {
    const { stdout, stderr, world } = await imported({ 'areas/readme.docx': 'Made up.' });
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        '- read: 17',
        '- published: 14',
        '- outside England and Wales (northern-ireland): 2',
        '- rejected (monthNotOfFile): 1',
        '- of these in no partnership, for want of a known LSOA: 1',
        '- of these with an LSOA code that the look-up does not know, placed by their map point: 1',
        '- of these at no map point: 1',
        '- of these without a location in the directory: 1',
        '- 2 police force areas, 3 partnerships, 2 neighbourhoods',
        '- given but not read: readme.docx',
      ]),
    );
    const [report, changes] = await Promise.all(
      ['REPORT.md', 'CHANGES.md'].map((name) => readFile(join(world.out, name), 'utf8')),
    );
    expect(stdout).toBe(`${report ?? ''}\n${changes ?? ''}\n`);
    expect(stderr).toContain('2025-01: 13 crimes and incidents counted\n');
    expect(stderr.trim().split('\n').at(-1)).toBe('[6/6] published');
  });

  it('names each file that went in, with its size and SHA-256', async () => {
    const { release, world } = await imported();
    const sums = await treeOf(world.folder);
    const inputs = Object.fromEntries(release.release.inputs.map((input) => [input.file, input]));
    expect(inputs['2025-02.zip']).toMatchObject({
      source: 'police-uk-street-crime',
      vintage: '2025-02',
      sha256: sums['crime/2025-02.zip'],
    });
    expect(inputs['codepo_gb.zip']?.sha256).toBe(sums['postcodes/codepo_gb.zip']);
    expect(inputs['lsoa-lookup.csv']?.bytes).toBe(
      (await readFile(world.path('areas/lsoa-lookup.csv'))).length,
    );
  });

  it('is the same for a dry run, which writes nothing at all', async () => {
    const world = await makeWorld();
    const before = await world.onDisk();
    const dry = await world.run([...world.options, '--dry-run']);
    expect(dry.code).toBe(0);
    expect(await world.onDisk()).toEqual(before);
    expect((await world.run()).stdout).toBe(dry.stdout);
  });

  it('leaves other forces out where one is asked for', async () => {
    const { release } = await imported({}, ['--force', 'cheshire']);
    expect(release.coverage.map(({ force, month }) => [force, month])).toEqual([['cheshire', '2025-01']]);
    expect(release.release.months).toEqual(['2025-01']);
    expect(release.areas.neighbourhoods).toEqual([]);
    expect(release.forceCrime('merseyside')?.counts).toEqual([]);
  });

  it('leaves other months out where some are asked for', async () => {
    const { release } = await imported({}, ['--months', '2025-02']);
    expect(release.release.months).toEqual(['2025-02']);
  });

  it('is how to use the command, where that is asked for', async () => {
    const world = await makeWorld();
    const { code, stdout } = await world.run(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('npm run import -- --crime ../shared/data/crime');
  });
});
