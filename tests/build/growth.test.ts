import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarFile } from '../../src/browser/deadlines/calendar-file.ts';
import { lastDay } from '../../src/domain/complaints/deadlines.ts';
import { composeLetter, letterText } from '../../src/domain/complaints/letter.ts';
import { letterFrame } from '../../src/i18n/complaints/letters.ts';
import { COUNTRY_CONTENT } from '../country/content-folder.ts';
import { crimeArchive, MONTHS } from '../country/crime.ts';
import { teamFiles } from '../country/files.ts';
import { smallAreas, teams } from '../country/places.ts';
import { buildCountry } from './support/country-site.ts';

/* What may be added and changed by content alone. Every name in it is made up for this test, and says so. */

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

const commentary = `---
author: A test of the build, not an officer
date: 2026-01-20
source: police-uk-street-crime
---

TEST FIXTURE. No force wrote this.

TEST FIXTURE, second paragraph.
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
    // As a site for the public is built.
    { SANDBOX: '' },
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
  mkdirSync(join(content, 'commentary/kent'), { recursive: true });
  writeFileSync(join(content, 'commentary/kent/2025-12.md'), commentary);
  const file = join(content, 'complaints/limits.yaml');
  const limits = readFileSync(file, 'utf8');
  const at = limits.indexOf('id: ask-for-review');
  writeFileSync(file, limits.slice(0, at) + limits.slice(at).replace('value: 28', 'value: 35'));
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

describe('what a force wrote of its figures', () => {
  test('stands beside them, with its month, author, date and source', () => {
    const kent = page('forces/kent');
    const [quote = ''] = /<blockquote class="card commentary"[^]*?<\/blockquote>/.exec(kent) ?? [];
    const words = quote.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toContain('What Kent Police says about these figures On the figures for December 2025.');
    expect(words).toContain('TEST FIXTURE. No force wrote this. TEST FIXTURE, second paragraph.');
    expect(words).toContain('A test of the build, not an officer, 20 January 2026.');
    expect(quote).toContain('href="/sources/p/#police-uk-street-crime"');
    expect(kent.indexOf('TEST FIXTURE')).toBeGreaterThan(kent.indexOf('id="crime"'));
  });

  test('stands on no other force’s page', () => {
    expect(page('forces/surrey')).not.toContain('TEST FIXTURE');
  });
});

test('pictures may come from the tile service that the content names, and from no other place', () => {
  const kent = page('forces/kent');
  expect(kent).toContain("img-src 'self' data: https://tiles.maps.example;");
  expect(kent.match(/https:\/\/tiles\.maps\.example/g)).toHaveLength(1);
});

const holidays = { from: 2020, to: 2031, days: [] };

/** What a page gives to the browser in an attribute. */
function dataOf(html: string, pattern: RegExp): unknown {
  const [, json = ''] = pattern.exec(html) ?? [];
  return JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&'));
}

describe('a time limit changed from 28 days to 35', () => {
  test('changes the page', () => {
    expect(page('complaints/deadlines')).toContain('35 days after the date on the letter that told you');
    expect(page('complaints/deadlines')).not.toContain('28 days after the date on the letter that told you');
  });

  test('changes what the calculator counts, and the calendar file', () => {
    const limit = dataOf(
      page('complaints/deadlines'),
      /id="limit-ask-for-review" data-limit="([^"]*)"/,
    ) as Parameters<typeof lastDay>[0];
    const day = lastDay(limit, '2026-02-27', holidays) ?? '';
    expect(day).toBe('2026-04-03');
    const event = { limit: 'ask-for-review', day, saferDay: null, title: 'Ask', details: '' };
    expect(calendarFile('Test', [event], '2026-03-01')).toContain('DTSTART;VALUE=DATE:20260403');
  });

  test('changes the letter', () => {
    const blueprint = dataOf(
      page('complaints/letter'),
      /id="ask-for-a-review"[^>]*><template>([^<]*)</,
    ) as Parameters<typeof composeLetter>[0];
    const text = letterText(
      composeLetter(
        blueprint,
        { 'letter-date': '2026-02-27' },
        {
          today: '2026-03-01',
          holidays,
          force: null,
          body: null,
          recipient: null,
          address: [],
          words: letterFrame,
        },
      ),
    );
    expect(text).toContain('I can ask within 35 days');
    expect(text).toContain('the last day is 3 April 2026');
  });
});
