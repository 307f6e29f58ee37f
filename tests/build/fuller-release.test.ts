import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const parts = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'src'];

/** Made up for this test. No such officer, priority or meeting exists. */
const madeUp = {
  force: 'merseyside',
  fetched: '2026-11-20',
  teams: [
    {
      id: 'E1E3',
      name: 'Not shown: the content file has a name',
      website: 'https://team.example',
      description: 'A <strong>made-up</strong> patch.',
      population: null,
      contacts: [{ kind: 'email', value: 'made-up@team.example', source: 'police-uk-team-api' }],
      links: [{ title: 'Made-up page', url: 'https://social.example/team' }],
      people: [{ name: 'Made-up Person', rank: 'PCSO', bio: null, contacts: [] }],
      priorities: [
        {
          issue: 'Made-up speeding',
          issueDate: '2026-10-01',
          action: 'Made-up checks',
          actionDate: '2026-10-20',
        },
      ],
      meetings: [
        { title: 'Over by now', starts: '2026-11-20T10:00', ends: null, address: null, description: null },
        {
          title: 'Made-up meeting',
          starts: '2026-12-01T18:30',
          ends: '2026-12-01T20:00',
          address: 'Made-up Hall, 1 Road',
          description: null,
        },
      ],
    },
    {
      id: 'E2E4',
      name: 'Another',
      website: null,
      description: null,
      population: null,
      contacts: [],
      links: [],
      people: [],
      priorities: null,
      meetings: [],
    },
  ],
};

/** Made up for this test. Nobody was searched, and nothing was decided. */
const months = ['2025-11', '2025-12'];
const searches = {
  force: 'merseyside',
  months,
  objects: ['', 'Controlled drugs'],
  outcomes: ['A no further action disposal', 'Arrest'],
  counts: [
    [1, 0, [null, 41]],
    [0, 1, [null, 1]],
  ],
  neighbourhoods: { E1E3: [[1, 1, [null, 7]]] },
};
const decisions = {
  force: 'merseyside',
  months,
  outcomes: ['charged', 'no-further-action'],
  counts: [[1, [1200, 34]]],
  neighbourhoods: { E1E3: [[0, [3, 0]]] },
};

/** One file of the made-up forces files: a month that was read. */
const read = (month: string) => ({
  ...{ force: 'merseyside', month, rows: 1 },
  ...{ withoutPoint: 0, withoutLsoa: 0, rejected: 0 },
});

/** The pages of forces, built from a copy of the site whose release has the made-up teams. */
function build(): string {
  const copy = mkdtempSync(join(tmpdir(), 'site-'));
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true, filter: isNeeded });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  mkdirSync(join(copy, 'content', 'areas', 'teams'), { recursive: true });
  writeFileSync(join(copy, 'content', 'areas', 'teams', 'merseyside.json'), JSON.stringify(madeUp));
  for (const [folder, file] of Object.entries({ searches, outcomes: decisions })) {
    mkdirSync(join(copy, 'content', 'areas', folder));
    writeFileSync(join(copy, 'content', 'areas', folder, 'merseyside.json'), JSON.stringify(file));
  }
  const coverage = join(copy, 'content', 'areas', 'coverage.json');
  const street = JSON.parse(readFileSync(coverage, 'utf8')) as object;
  const others = { outcomes: months.map(read), 'stop-and-search': [read('2025-12')] };
  writeFileSync(coverage, JSON.stringify({ ...street, ...others }));
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  execFileSync(process.execPath, [astro, 'build', '--silent'], {
    cwd: copy,
    env: { ...process.env, SITE_DATE: '2026-11-21' },
    stdio: 'pipe',
  });
  return copy;
}

function isNeeded(path: string): boolean {
  const [src, folder, page] = relative(root, path).split(sep);
  return src !== 'src' || folder !== 'pages' || page === undefined || page === 'forces';
}

describe('a site whose release has details of teams, searches and decisions', () => {
  let site = '';
  const page = (team: string) =>
    readFileSync(join(site, 'dist', 'forces', 'merseyside', team, 'index.html'), 'utf8').replace(/\s+/g, ' ');
  const calendar = (team: string) => join(site, 'dist', 'forces', 'merseyside', team, 'meetings.ics');

  beforeAll(() => {
    site = build();
  });
  afterAll(() => {
    rmSync(site, { recursive: true, force: true });
  });

  test('shows names and ranks as published, with the day', () => {
    expect(page('E1E3')).toMatch(/PCSO\s*<strong>Made-up Person<\/strong>/);
    expect(page('E1E3')).toContain('As published on 20 November 2026');
  });

  test('shows how to reach the team', () => {
    expect(page('E1E3')).toContain('href="mailto:made-up@team.example"');
  });

  test('shows priorities with their dates and what was done', () => {
    expect(page('E1E3')).toContain('Made-up speeding');
    expect(page('E1E3')).toContain('Set on 1 October 2026.');
    expect(page('E1E3')).toMatch(/What was done, 20 October 2026:<\/strong>\s*Made-up checks/);
  });

  test('shows meetings to come and none that is over', () => {
    expect(page('E1E3')).toContain('1 December 2026, 18:30 to 20:00');
    expect(page('E1E3')).not.toContain('Over by now');
  });

  test('has the meetings as a calendar that says where it comes from', () => {
    const text = readFileSync(calendar('E1E3'), 'utf8').replaceAll('\r\n ', '');
    expect(text).toContain('DTSTART:20261201T183000\r\n');
    expect(text).toContain('LOCATION:Made-up Hall\\, 1 Road\r\n');
    expect(text).toContain('As published by Merseyside Police through data.police.uk on 20 November 2026.');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  const force = (id: string) =>
    readFileSync(join(site, 'dist', 'forces', id, 'index.html'), 'utf8').replace(/\s+/g, ' ');

  test('shows stop and search by what was looked for and what came of it', () => {
    expect(force('merseyside')).toContain('42 searches in 1 month.');
    expect(force('merseyside')).toMatch(/Controlled drugs<\/th>\s*<td class="n">41</);
    expect(force('merseyside')).toMatch(/Not stated<\/th>\s*<td class="n">1</);
    expect(page('E1E3')).toContain('7 searches in 1 month.');
  });

  test('shows a month without a file as unknown, never as nought', () => {
    expect(force('merseyside')).toMatch(/November 2025<\/th>\s*<td class="n unknown">\s*no figures/);
  });

  test('shows what was decided in each month', () => {
    expect(force('merseyside')).toContain('1,234 decisions in 2 months.');
    expect(page('E1E3')).toContain('3 decisions in 2 months.');
  });

  test('says of a force whose files it does not hold that it holds none', () => {
    expect(force('cheshire')).toContain('We hold no stop and search figures of this force.');
  });

  test('keeps the name that an editor wrote', () => {
    expect(page('E1E3')).toContain('<h1>Liverpool Community Police Team – Hub One</h1>');
  });

  test('tells "none published" from "not in this release"', () => {
    expect(page('E2E4')).toContain('The force publishes none.');
    expect(page('E2E4')).toContain('The force publishes none to come.');
    expect(page('E2E4')).toContain('Priorities are not in this release.');
    expect(existsSync(calendar('E2E4'))).toBe(false);
  });

  test('says of a team that was not fetched that its details are not in this release', () => {
    expect(page('E5E6')).toContain('Names of officers, priorities and meetings are not in this release.');
  });
});
