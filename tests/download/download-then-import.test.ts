import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AreaRelease, loadRelease } from '../../src/read/release.ts';
import { temporaryFolder } from '../importer/support/files.ts';
import { imported } from '../importer/support/importing.ts';
import { runInProcess } from '../importer/support/run-importer.ts';
import { downloading } from './support/downloading.ts';
import { committedAddresses, servePublishers } from './support/publishers.ts';

/** The options of the import in docs/data-update.md, which looks into these folders. */
async function documentedFolders(): Promise<string[]> {
  const guide = await readFile('docs/data-update.md', 'utf8');
  const [, command = ''] = /npm run import -- (.*?) --dry-run\n/s.exec(guide) ?? [];
  return command.split(/[\s\\]+/).filter(Boolean);
}

describe('what the committed list of addresses fetches', () => {
  let release: AreaRelease;
  let said: { code: number; stdout: string; stderr: string };
  let folders: string[];

  beforeAll(async () => {
    const { standIn, to, run } = await downloading(committedAddresses);
    await servePublishers(standIn);
    said = await run('--latest', '2');
    const areas = await readdir(`${to}/areas`);
    expect(areas.filter((name) => !/\.(?:geojson|csv)$/.test(name))).toEqual([]);
    folders = (await documentedFolders()).map((word) => word.replace('.work/download', to));
    const out = await temporaryFolder();
    const scratch = await temporaryFolder();
    const outcome = await runInProcess([...folders, '--out', out], scratch);
    expect(outcome).toMatchObject({ code: 0 });
    release = loadRelease(out);
  });

  it('is everything that an import asks for', () => {
    expect(said).toMatchObject({ code: 0 });
  });

  it('is imported by the command that the guide gives, and that the download itself ends with', () => {
    expect(folders.filter((word) => word.startsWith('--'))).toEqual([
      '--crime',
      '--boundaries',
      '--postcodes',
      '--areas',
      '--teams',
    ]);
    for (const [i, option] of folders.entries())
      if (option.startsWith('--')) expect(said.stdout).toContain(`${option} ${folders[i + 1] ?? ''}`);
  });

  it('gives the people, partnerships and crimes that the look-up with all in one gives', async () => {
    const { release: joined } = await imported();
    expect(release.areas.forces).toEqual(joined.areas.forces);
    expect(release.areas.partnerships).toEqual(joined.areas.partnerships);
    const crime = (from: AreaRelease, force: string) => ({ ...from.forceCrime(force), release: null });
    for (const force of ['merseyside', 'cheshire'])
      expect(crime(release, force)).toEqual(crime(joined, force));
  });

  it('is cited by the editions that the list names', () => {
    const cited = new Set(release.release.inputs.map(({ source }) => source));
    expect([...cited].sort()).toEqual([
      'ons-community-safety-partnerships-2023',
      'ons-council-partnership-force-lookup-2023',
      'ons-lsoa-boundaries-2021',
      'ons-lsoa-population-mid-2022',
      'ons-lsoa-population-weighted-centroids-2021',
      'ons-lsoa-ward-council-lookup-2023',
      'ons-police-force-areas-2023',
      'ons-wards-2025',
      'os-code-point-open',
      'police-uk-boundaries',
      'police-uk-street-crime',
      'police-uk-team-api',
    ]);
  });
});
