import { spawn } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AreaRelease, openRelease } from '../../src/read/release.ts';
import { temporaryFolder, treeOf } from '../importer/support/files.ts';
import { imported } from '../importer/support/importing.ts';
import { runInProcess } from '../importer/support/run-importer.ts';
import { downloading } from './support/downloading.ts';
import { committedAddresses, servePublishers, servePublishersBefore } from './support/publishers.ts';
import { refuse, type StandIn } from './support/stand-in.ts';

/** The options of the import by itself in docs/data-update.md, which looks into these folders. */
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
    const outcome = await runInProcess([...folders, '--out', out, '--fewest-rows', '1'], scratch);
    expect(outcome).toMatchObject({ code: 0 });
    release = openRelease(out);
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

interface Updating {
  standIn: StandIn;
  /** Where the files go. */
  to: string;
  /** Where the release goes. */
  out: string;
  update: (...args: string[]) => Promise<{ code: number | null; stdout: string; stderr: string }>;
  /** `npm run download` into the same folder. */
  download: (...args: string[]) => Promise<{ code: number; stdout: string; stderr: string }>;
  /** What to do when an update begins to import; it does not end before that is done. */
  whileImporting: (work: () => Promise<void>) => void;
}

/** `npm run update`, as a process of its own, of a month of crime; the month after it is not published yet. */
async function updating(): Promise<Updating> {
  const { standIn, to, addresses, run } = await downloading(committedAddresses);
  let meanwhile: (() => Promise<void>) | null = null;
  await servePublishersBefore(standIn);
  const [out, scratch] = [await temporaryFolder(), await temporaryFolder()];
  const update = async (...args: string[]) => {
    const places = ['--addresses', addresses, '--to', to, '--out', out, '--fewest-rows', '1'];
    const child = spawn(process.execPath, ['scripts/update.ts', ...places, ...args], {
      env: { ...process.env, TMPDIR: scratch },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.on('data', (words: Buffer) => {
      if (!words.includes('opened and checked') || meanwhile === null) return;
      child.kill('SIGSTOP');
      void meanwhile().finally(() => child.kill('SIGCONT'));
    });
    const ended = new Promise<number | null>((done) => child.once('close', done));
    const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    return { code, stdout, stderr };
  };
  const whileImporting = (work: () => Promise<void>) => {
    meanwhile = work;
  };
  return { standIn, to, out, update, download: run, whileImporting };
}

describe('an update', () => {
  it('gives a release; and a month later the next one, with the older archives beside the new', async () => {
    const { standIn, to, out, update } = await updating();
    expect(await update('--latest', '1')).toMatchObject({ code: 0 });
    expect(openRelease(out).release.months).toEqual(['2025-01']);

    await servePublishers(standIn, '2025-02');
    // What was asked today is not asked again.
    await rm(`${to}/.answers`, { recursive: true });
    const { code, stdout } = await update('--latest', '2');
    expect(code).toBe(0);
    expect(stdout).toContain('2025-02.zip: fetched');
    for (const group of ['crime', 'boundaries'])
      expect((await readdir(`${to}/${group}`)).filter((name) => !name.startsWith('.'))).toEqual([
        '2025-01.zip',
        '2025-02.zip',
      ]);
    const { months, inputs } = openRelease(out).release;
    expect(months).toEqual(['2025-01', '2025-02']);
    expect(inputs.find(({ source }) => source === 'police-uk-boundaries')?.vintage).toBe('2025-02');

    // On trial it tells what it would publish, and changes nothing.
    const before = await treeOf(out);
    const trial = await update('--months', '2025-01', '--dry-run');
    expect(trial.code).toBe(0);
    expect(trial.stdout).toContain('Action:');
    expect(await treeOf(out)).toEqual(before);
  });

  it('imports the months that were asked for, where their archive holds more', async () => {
    const { standIn, out, update } = await updating();
    await servePublishers(standIn);
    expect(await update('--latest', '1')).toMatchObject({ code: 0 });
    expect(openRelease(out).release.months).toEqual(['2025-02']);
  });

  it('imports nothing where anything could not be fetched, and says so', async () => {
    const { standIn, out, update } = await updating();
    standIn.next('/codepo_gb.zip', refuse(404));
    const { code, stderr } = await update('--latest', '1');
    expect(code).toBe(2);
    expect(stderr).toContain('/codepo_gb.zip: found nothing (status 404)');
    expect(stderr).toContain('Nothing has been imported: the release in place has not changed.');
    expect(await readdir(out)).toEqual([]);
  });

  it('keeps others from the files that it imports, until it has', async () => {
    const { out, update, download, whileImporting } = await updating();
    const said: string[] = [];
    whileImporting(async () => {
      const { code, stderr } = await download('--again', '--latest', '1');
      said.push(`${code}: ${stderr}`);
    });
    expect(await update('--latest', '1')).toMatchObject({ code: 0 });
    expect(said.join()).toMatch(
      /^2: Nothing has been fetched\.\n\n- .*: found another import or download writing to it/,
    );
    expect(openRelease(out).release.months).toEqual(['2025-01']);
    expect(await download('--latest', '1')).toMatchObject({ code: 0 });
  });

  it('ends as the import does where that refuses the files', async () => {
    const { standIn, out, update } = await updating();
    standIn.json('/api/merseyside/neighbourhoods', [{ id: 'X1', name: 'Madeup team without an outline' }]);
    const { code, stderr } = await update('--latest', '1');
    expect(code).toBe(2);
    expect(stderr).toContain('Not imported. Nothing has been changed.');
    expect(await readdir(out)).toEqual([]);
  });

  it.each(['--only crime', '--force merseyside', '--latest many'])(
    'fetches nothing where it is given %s',
    async (words) => {
      const { standIn, update } = await updating();
      const { code, stderr } = await update(...words.split(' '));
      expect(code).toBe(1);
      expect(stderr).toContain('See "npm run update -- --help".');
      expect(standIn.asked).toEqual([]);
    },
  );
});
