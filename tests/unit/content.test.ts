import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/read/content/content.ts';
import { smallContent, withChange, withFile } from '../fixtures/content/small-content.ts';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { nearestName } from '../../src/read/content/names.ts';

describe('the content of this site', () => {
  const content = loadContent(resolve('content'));
  const territorial = content.forces.filter(({ kind }) => kind === 'territorial');

  test('covers the 43 forces of England and Wales and British Transport Police', () => {
    // As many as there are police areas by law.
    expect(new Set(territorial.map(({ pfaCode }) => pfaCode)).size).toBe(43);
    expect(content.forces.filter(({ nation }) => nation === 'Wales').map(({ id }) => id)).toEqual([
      'dyfed-powys',
      'gwent',
      'north-wales',
      'south-wales',
    ]);
    expect(content.forces.filter(({ kind }) => kind === 'specialist').map(({ id }) => id)).toEqual(['btp']);
  });

  test('says who holds each force to account', () => {
    expect(content.forces.filter(({ policingBody }) => policingBody === null)).toEqual([]);
    expect(content.policingBodies.get('greater-manchester')?.kind).toBe('mayor');
    expect(content.policingBodies.get('metropolitan')?.name).toBe("Mayor's Office for Policing and Crime");
  });

  test('gives each force with a territory its residents in 2022 and 2024', () => {
    const years = territorial.map(({ populations }) => populations.map(({ year }) => year));
    for (const own of years) expect(own).toEqual(expect.arrayContaining([2022, 2024]));
    const people = territorial.map(
      ({ populations }) => populations.find(({ year }) => year === 2022)?.people ?? 0,
    );
    const millions = people.reduce((sum, n) => sum + n, 0) / 1e6;
    expect(millions).toBeCloseTo(60.3, 1);
  });

  test('warns beside the rate of the City of London', () => {
    const warned = content.forces.filter(({ rateCaution }) => rateCaution !== undefined);
    expect(warned.map(({ id }) => id)).toEqual(['city-of-london']);
  });

  test('puts 999 and 101 before all other help', () => {
    expect(content.services.slice(0, 3).map(({ id }) => id)).toEqual(['999', '999-bsl', '101']);
  });

  test('knows that Greater Manchester publishes no crimes, outcomes or searches since July 2019', () => {
    const gaps = content.knownGaps.filter(
      ({ force, status }) => force === 'greater-manchester' && status === 'notPublished',
    );
    expect(gaps.map(({ dataset, from, to }) => `${dataset} ${from} ${to ?? 'on'}`)).toEqual([
      'outcomes 2019-07 on',
      'stop-and-search 2019-07 on',
      'street 2019-07 on',
    ]);
  });

  test('lists its sources by the alphabet of their ids', () => {
    const ids = [...content.sources.keys()];
    expect(ids).toEqual([...ids].sort());
  });

  test('carries the attribution that the licences ask for', () => {
    expect(content.sources.get('os-code-point-open')?.attribution).toContain('© Royal Mail copyright');
    expect(content.sources.get('police-uk-street-crime')?.licence).toBe('Open Government Licence v3.0');
  });

  test('says of every source how it was read, and calls none checked whose note says otherwise', () => {
    for (const { id, read, note } of content.sources.values()) {
      expect(['live', 'copy'], id).toContain(read);
      if (/copy|not opened|mirror/.test(note ?? '')) expect(read, id).toBe('copy');
    }
  });
});

test('teams that somebody wrote of are kept under a force that there is, each with a name of its own', () => {
  const { neighbourhoods, forces } = loadContent();
  const teams = [...neighbourhoods.values()];
  expect(teams.length).toBeGreaterThan(0);
  const ids = new Set(forces.map(({ id }) => id));
  expect(teams.filter(({ force }) => !ids.has(force))).toEqual([]);
  expect(new Set(teams.map(({ force, name }) => `${force}: ${name}`)).size).toBe(teams.length);
});

describe('reading content', () => {
  test('gives the same object for the same folder', () => {
    const root = smallContent();
    expect(loadContent(root)).toBe(loadContent(root));
  });

  test('lists forces by name and services by their order', () => {
    const root = withFile(
      'services/sooner.yaml',
      "id: sooner\nname: Sooner\nuse: Ask.\nnations: [Wales]\nneeds: [notUrgent]\norder: 5\ncontacts:\n  - kind: phone\n    value: '999'\n    source: oakshire-website\nsource: oakshire-website\n",
    );
    const content = loadContent(
      withChange('forces/railway.yaml', 'name: Railway Police', 'name: A Railway Police', root),
    );
    expect(content.forces.map(({ id }) => id)).toEqual(['railway', 'oakshire']);
    expect(content.services.map(({ id }) => id)).toEqual(['sooner', 'help']);
  });

  test('spreads a gap in "all" forces over those with a territory', () => {
    const { knownGaps } = loadContent(smallContent());
    expect(knownGaps.map(({ force, dataset }) => `${force} ${dataset}`)).toEqual([
      'oakshire street',
      'oakshire outcomes',
    ]);
  });

  test('keeps the case of a neighbourhood id', () => {
    expect([...loadContent(smallContent()).neighbourhoods.keys()]).toEqual(['oakshire/N1']);
  });

  test('passes over hidden files that editors and file managers leave behind', () => {
    expect(loadContent(withFile('forces/.oakshire.yaml.swp', '')).forces).toHaveLength(2);
  });
});

const check = (args: string[], env = process.env) =>
  spawnSync(process.execPath, [join('src', 'read', 'check-content.ts'), ...args], { encoding: 'utf8', env });

test('checking sound content says how much there is, and succeeds', () => {
  const { status, stdout } = check([smallContent()]);
  expect(stdout).toMatch(/^The content is sound: 2 forces, /);
  expect(status).toBe(0);
});

test('checking broken content, where the variable says that it is, prints what is wrong, without a stack trace, and fails', () => {
  const CONTENT_FOLDER = withChange('site.yaml', 'name: Test Patch', 'nam: Test Patch');
  const { status, stderr } = check([], { ...process.env, CONTENT_FOLDER });
  expect(stderr).toContain('site.yaml, line 1, nam\n');
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(1);
});

test('checking a folder that is not there says which files are missing, and fails', () => {
  const { status, stderr } = check([join(smallContent(), 'nowhere')]);
  expect(stderr).toContain('sources.yaml\n  found:    no such file');
  expect(status).toBe(1);
});

test('finds the name with a letter missing, changed or added', () => {
  const names = ['contacts', 'website', 'policingBody'];
  expect(['contcts', 'websyte', 'policingBoddy'].map((typed) => nearestName(typed, names))).toEqual(names);
});

test('does not mind capitals', () => {
  expect(nearestName('shortname', ['name', 'shortName'])).toBe('shortName');
});

test('suggests nothing for a word that is like none of them', () => {
  expect(nearestName('helicopters', ['name', 'website', 'contacts'])).toBeUndefined();
});

test('suggests the name itself where it is there, and only ever one of the names', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), (names, typed) => {
      const found = nearestName(typed, names);
      if (names.includes(typed))
        expect(found).toBe(names.find((name) => name.toLowerCase() === typed.toLowerCase()));
      else expect([undefined, ...names]).toContain(found);
    }),
  );
});
