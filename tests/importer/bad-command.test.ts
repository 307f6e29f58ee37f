import { mkdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { refusal } from './support/importing.ts';
import { makeWorld, type World } from './support/world.ts';

const misuse = (args: (world: World) => readonly string[], changes = {}) =>
  refusal(changes, { code: 1, args });

describe('the command is refused with exit code 1, and nothing is changed, when', () => {
  it('an option is none of ours', async () => {
    const said = await misuse(({ options }) => [...options, '--weather', 'fair']);
    expect(said).toContain("Unknown option '--weather'");
    expect(said).toContain('See "npm run import -- --help".');
  });

  it('months are none of the calendar', async () => {
    const said = await misuse(({ options }) => [...options, '--months', '2025-02..2025-01']);
    expect(said).toContain('--months: found "2025-02..2025-01"; expected months from first to last');
  });

  it('a file stands without its option', async () => {
    const said = await misuse(({ path }) => [path('crime')]);
    expect(said).toContain("Unexpected argument '");
  });

  it('a folder does not exist', async () => {
    const said = await misuse(({ options, path }) => [...options, '--crime', path('krime')]);
    expect(said).toContain('--crime: ');
    expect(said).toContain('krime cannot be opened; expected a file or folder that exists.');
  });

  it('no file in content/ names a force', async () => {
    const said = await misuse(({ options }) => [...options, '--force', 'ankh-morpork']);
    expect(said).toContain('--force: no file in content/forces/ names ankh-morpork.');
  });

  it('something is missing that a release needs: all of it is told, and what was given in vain', async () => {
    const said = await misuse(
      ({ path }) => ['--crime', path('crime'), '--areas', path('teams'), '--out', path('site/areas')],
      {
        'crime/2025-01.zip': null,
        'crime/2025-02.zip': null,
        'crime/2025-01.rar': 'Made up.',
        'teams/names.csv': null,
      },
    );
    expect(said.split('\n').slice(0, 8)).toEqual([
      'A release needs these too:',
      '  --crime: at least one street file of a force that is asked for',
      '  --areas: police force areas (geojson with PFA..CD)',
      '  --areas: Community Safety Partnerships (geojson with CSP..CD)',
      '  --areas: an LSOA look-up with population (csv with POP_MID2022), or the three files that npm run download fetches instead',
      '  --areas: the population-weighted centroids of LSOAs (csv with x, y)',
      '  --postcodes: a postcode directory',
      'Given, but not of a kind that we read: 2025-01.rar.',
    ]);
  });

  it('the release would take the place of a folder that is none', async () => {
    const said = await misuse(({ options, path }) => [...options, '--out', path('site')]);
    expect(said).toContain(
      'is there and is not a release (it has no release.json); expected a release to replace',
    );
  });

  it('the release would take the place of a file', async () => {
    const said = await misuse(({ options, path }) => [...options, '--out', path('site/other.txt')]);
    expect(said).toContain('other.txt is there and is not a release');
  });
});

it('a release may go to a folder that is not there yet, or is empty', async () => {
  const world = await makeWorld();
  await mkdir(world.path('empty'));
  for (const out of ['new/deep/areas', 'empty']) {
    const { code } = await world.run([...world.options, '--out', world.path(out)]);
    expect(code).toBe(0);
    expect(await readFile(world.path(`${out}/release.json`), 'utf8')).toContain('"2025-02-');
  }
});
