import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COUNTRY_CONTENT } from '../country/content-folder.ts';
import { crimeArchive, MONTHS } from '../country/crime.ts';
import { teamFiles } from '../country/files.ts';
import { smallAreas, teams } from '../country/places.ts';
import { buildCountry } from './support/country-site.ts';

/* What may be added by content alone. Every name in it is made up for this test, and says so. */

const source = 'hmic-policing-pledge-release-2009';

const round = `id: made-up-2026
name: Made-up round 2026
title: Made-up round, 2026
inForceFrom: '2026'
inForceTo: null
dates: Made up in 2026.
inspectorate: Made-up inspectors
about: A made-up round of a test.
scale:
  - { grade: Made-up best, mark: star, meaning: null }
  - { grade: Made-up worst, mark: cross, meaning: null }
questions:
  - { id: overall, name: Overall, asks: Is it made up?, core: true }
comparability: { words: Compare it with nothing., source: ${source} }
reportPages: { address: 'https://inspectors.example/' }
sources:
  - source: ${source}
`;
const grade = 'kent,made-up-2026,overall,Made-up best,2026-03-04,stated,https://inspectors.example/kent/,\n';

const route = `id: made-up-route
title: A made-up route of a test
shortTitle: Made-up route
group: neighbours
order: 999
lead: Ask them. It is made up.
today: Write it down.
isFor: [Anybody in a test.]
doors: [{ as: first, step: ask }]
inForceFrom: null
inForceTo: null
start: ask
source: ${source}
steps:
  - id: ask
    title: Ask the made-up team
    body: neighbourhood-team
    do: Ask them.
    happens: They answer.
    ifMissed: Ask again.
    basis: guidance
    limitUnknown: Nobody says.
    source: ${source}
    paragraph: null
`;

const NEXT_MONTH = '2026-01';
/** A force that has no teams in the test country. */
const KENT = smallAreas
  .filter(({ partnership }) => partnership.force.id === 'kent')
  .slice(0, 2)
  .map(({ rect }, i) => ({
    force: 'kent',
    id: `K${String(i + 1)}`,
    name: `Grown Team ${String(i + 1)}`,
    rect,
  }));

const node = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, CONTENT_FOLDER: content },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

let folder = '';
let content = '';
let site = { out: '', remove: () => {} };
const page = (address: string) => readFileSync(join(site.out, address, 'index.html'), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync('.build-growth-');
  content = join(folder, 'content');
  cpSync(dirname(COUNTRY_CONTENT), folder, { recursive: true });
  addWrittenContent();
  await importMore();
  site = buildCountry(
    (copy) => {
      cpSync(content, copy, { recursive: true, force: true });
    },
    {},
    ['complaints', 'report-cards', 'forces', 'data'],
  );
}, 300_000);

afterAll(() => {
  site.remove();
  rmSync(folder, { recursive: true, force: true });
});

function addWrittenContent() {
  writeFileSync(join(content, 'report-cards/frameworks/made-up-2026.yaml'), round);
  appendFileSync(join(content, 'report-cards/grades.csv'), grade);
  writeFileSync(join(content, 'complaints/routes/made-up-route.yaml'), route);
  const triage = join(content, 'complaints/triage.yaml');
  const answer = '  answers:\n    - label: It is made up\n      route: made-up-route\n';
  writeFileSync(triage, readFileSync(triage, 'utf8').replace('  answers:\n', answer));
}

async function importMore() {
  const files = {
    ...(await crimeArchive(NEXT_MONTH, MONTHS.length)),
    ...(await teamFiles([...teams, ...KENT])),
  };
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const kinds = ['areas', 'teams', 'boundaries', 'postcodes', 'crime'];
  const inputs = kinds.flatMap((kind) => [`--${kind}`, join(folder, kind)]);
  const { status, said } = node('src/importer/cli.ts', ...inputs, '--out', join(content, 'areas'));
  if (status !== 0) throw new Error(said);
}

test('the content check finds nothing wrong with what was added', () => {
  expect(node('src/read/check-content.ts', content)).toMatchObject({
    status: 0,
    said: expect.stringContaining('The content is sound') as string,
  });
});

test('a round and a grade that were added have a table, and stand in the force’s report card', () => {
  expect(page('report-cards/rounds/made-up-2026')).toContain('Made-up best');
  const card = page('report-cards/kent');
  expect(card).toContain('Made-up round, 2026');
  expect(card).toContain('https://inspectors.example/kent/');
  expect(page('report-cards/surrey')).not.toContain('https://inspectors.example/surrey/');
});

test('a route that was added has a page, and is listed with the others', () => {
  expect(page('complaints/made-up-route')).toContain('Ask the made-up team');
  expect(page('complaints')).toContain('/complaints/made-up-route/');
});

test('a month that was imported is told of in a force’s figures', () => {
  expect(page('forces/merseyside')).toContain('January 2026');
});

test('teams that were imported for a force without any have pages, and are listed', () => {
  const force = page('forces/kent');
  for (const { id, name } of KENT) {
    expect(force).toContain(name);
    expect(page(`forces/kent/${id}`)).toContain(name);
  }
});

test('files of what was added are in the list of all that is published', () => {
  const catalogue = JSON.parse(readFileSync(join(site.out, 'data/v1/files.json'), 'utf8')) as {
    kinds: { files: string[] }[];
  };
  const files = catalogue.kinds.flatMap((kind) => kind.files);
  // Figures of teams are one file a force, which a force without teams has not.
  for (const file of ['kent.csv', 'kent-outcomes.csv', 'kent-kinds.csv'])
    expect(files).toContainEqual(expect.stringMatching(new RegExp(`/crime/neighbourhoods/${file}$`)));
});
