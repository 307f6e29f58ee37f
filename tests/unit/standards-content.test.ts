import { describe, expect, test } from 'vitest';
import { indexPoints } from '../../src/domain/standards/points.ts';
import { frameworkStanding, standardsInForce, standingOn } from '../../src/domain/standards/standards.ts';
import { loadContent } from '../../src/read/content/content.ts';
import { onlyProblem, smallContent, withChange, withFile } from '../fixtures/content/small-content.ts';
import { promise } from '../fixtures/content/small-parts.ts';

const { standards, situations, inspections, sources, forces } = loadContent();
const index = indexPoints(standards);
const points = [...index.values()];
const one = (id: string) => {
  const found = standards.find((framework) => framework.id === id);
  if (!found) throw new Error(`no framework ${id}`);
  return found;
};

describe('the standards as written', () => {
  test('give every point a source that is listed, a status, and dates', () => {
    for (const { point } of points) {
      expect(sources.has(point.source)).toBe(true);
      expect(point.status).not.toBe('');
      expect(point.inForceFrom ?? point.announcedOn).toBeTruthy();
    }
  });

  test('keep the anchors that letters quote', () => {
    expect([...index.keys()]).toEqual(
      expect.arrayContaining([
        'policing-pledge#reply-in-24-hours',
        'policing-pledge#emergencies',
        'policing-pledge#victims-kept-informed',
        'victims-code#right-2',
        'victims-code#right-6',
        'victims-code#right-12',
        'victims-code#duty-to-follow-the-code',
        'neighbourhood-policing-guarantee#named-officer',
        'neighbourhood-policing-guarantee#reply-in-72-hours',
        'asb-case-review#three-reports-at-most',
        'police-complaints#updates-every-four-weeks',
        'police-complaints#28-days-to-ask-for-a-review',
        'stop-and-search#copy-within-three-months',
        'local-engagement-law#regular-meetings',
      ]),
    );
  });

  test('never let a framework that has ended follow another as the standard of a day', () => {
    for (const date of ['2009-06-01', '2015-06-01', '2026-11-21']) {
      for (const framework of standards.filter((each) => frameworkStanding(each, date) === 'ended'))
        expect(standardsInForce(framework.points, date)).toEqual([]);
    }
  });

  test.each([
    ['2009-06-01', ['policing-pledge', 'victims-code-2006']],
    [
      '2015-06-01',
      [
        'asb-case-review',
        'code-of-ethics',
        'local-engagement-law',
        'right-to-ask',
        'stop-and-search',
        'victims-code-2013',
        'victims-right-to-review',
        'witness-charter',
      ],
    ],
  ])('on %s are those of that year', (date, ids) => {
    const inForce = standards.filter((framework) => frameworkStanding(framework, date) === 'inForce');
    expect(inForce.map(({ id }) => id).sort()).toEqual(ids);
  });

  test('hold neither the Pledge nor the older Codes in 2026, and the response times only as announced', () => {
    const standing = (id: string) => frameworkStanding(one(id), '2026-11-21');
    expect(standing('policing-pledge')).toBe('ended');
    expect(standing('victims-code-2013')).toBe('ended');
    expect(standing('response-times-2026')).toBe('announced');
    expect(standing('victims-code')).toBe('inForce');
  });

  test('lead every situation to something in force today', () => {
    for (const { points: refs } of situations) expect(refs.some((ref) => inForceToday(ref))).toBe(true);
  });
});

const inForceToday = (ref: string) => {
  const placed = index.get(ref);
  return placed !== undefined && standingOn(placed.point, '2026-11-21') === 'inForce';
};

describe('the Policing Pledge', () => {
  const pledge = one('policing-pledge');

  test('has ten points, in force from 31 December 2008 to 29 June 2010', () => {
    expect(pledge.points.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const point of pledge.points)
      expect([point.inForceFrom, point.inForceTo]).toEqual(['2008-12-31', '2010-06-29']);
  });

  test('carries the numbers that sources bear out', () => {
    const numbers = pledge.points.map(({ measures }) =>
      measures.map(({ value, unit }) => `${value} ${unit}`),
    );
    expect(numbers).toEqual([
      [],
      [],
      ['80 percent'],
      ['24 hours'],
      ['10 seconds', '15 minutes', '20 minutes'],
      ['60 minutes', '60 minutes', '48 hours'],
      ['1 months'],
      [],
      [],
      ['24 hours'],
    ]);
  });

  test('says of what could not be confirmed that it could not, and gives no number for it', () => {
    const unsure = pledge.points.filter(({ number }) => number === 8 || number === 9);
    for (const { unconfirmed, measures } of unsure) {
      expect(unconfirmed).toMatch(/could not be confirmed/);
      expect(measures).toEqual([]);
    }
  });

  test('has for each point what followed it, or that nothing did', () => {
    for (const { successors } of pledge.points) expect(successors?.length).toBeGreaterThan(0);
  });

  test('was graded in all 43 forces, as many of each grade as the inspectors counted', () => {
    const inspection = inspections.get('policing-pledge');
    const grades = Object.values(inspection?.forces ?? {}).map(({ grade }) => grade);
    expect(grades).toHaveLength(43);
    for (const { grade, forces: count } of inspection?.scale ?? [])
      expect(grades.filter((each) => each === grade)).toHaveLength(count);
    const graded = Object.keys(inspection?.forces ?? {}).sort();
    expect(graded).toEqual(
      forces
        .filter(({ kind }) => kind === 'territorial')
        .map(({ id }) => id)
        .sort(),
    );
  });
});

const file = 'standards/promise.yaml';
const situation = `id: i-wrote
title: I wrote
order: 1
lead: Ask again.
points: ['promise#reply']
services: [help]
`;

const sound = () => withFile('standards/situations/i-wrote.yaml', situation, withFile(file, promise));

test('a sound framework and situation are read', () => {
  const { standards, situations } = loadContent(sound());
  expect(standards.map(({ id }) => id)).toEqual(['promise']);
  expect(situations.map(({ id }) => id)).toEqual(['i-wrote']);
});

describe('a file about standards', () => {
  test('names a point that is not there', () => {
    const root = withChange('standards/situations/i-wrote.yaml', 'promise#reply', 'promise#repyl', sound());
    expect(onlyProblem(root)).toMatchObject({ path: 'points[0]', fix: 'did you mean "promise#reply"?' });
  });

  test('names a successor that is not there', () => {
    const root = withChange(file, 'point: promise#reply', 'point: pledge#reply', sound());
    expect(onlyProblem(root)).toMatchObject({
      path: 'points[0].successors[0].point',
      found: '"pledge#reply"',
    });
  });

  test('names a service that is not there', () => {
    const root = withChange('standards/situations/i-wrote.yaml', '[help]', '[halp]', sound());
    expect(onlyProblem(root).fix).toBe('did you mean "help"?');
  });

  test('gives a date to what is only announced', () => {
    const root = withChange(
      file,
      'status: nationalTarget',
      'status: announced\n    announcedOn: 2026-01-26',
      sound(),
    );
    expect(onlyProblem(root)).toMatchObject({
      path: 'points[0].inForceFrom',
      expected: 'null for a standard with the status "announced", and a date for any other',
    });
  });

  test('says that nothing followed, and names what did', () => {
    const root = withChange(file, 'relation: same', 'relation: gone', sound());
    expect(onlyProblem(root)).toMatchObject({
      path: 'points[0].successors[0].point',
      expected: 'null where the relation is "gone", and a point where it is not',
    });
  });

  test('invents a status', () => {
    const root = withChange(file, 'status: nationalTarget', 'status: nationalTaget', sound());
    expect(onlyProblem(root).fix).toBe('did you mean "nationalTarget"?');
  });

  test('cites no source that is listed', () => {
    const root = withChange(
      file,
      'source: oakshire-website\n    paragraph',
      'source: hearsay\n    paragraph',
      sound(),
    );
    expect(onlyProblem(root)).toMatchObject({ path: 'points[0].source', found: '"hearsay"' });
  });

  test('uses an anchor twice', () => {
    const second = promise.slice(promise.indexOf('  - id: reply'));
    const root = withFile(file, promise + second, sound());
    expect(onlyProblem(root)).toMatchObject({
      path: 'points[1].id',
      fix: 'give the newer point another id; never change one that has been published',
    });
  });

  test('is named otherwise than its id', () => {
    const alone = promise.slice(0, promise.indexOf('    successors'));
    const root = withFile('standards/promises.yaml', alone, smallContent());
    expect(onlyProblem(root)).toMatchObject({ path: 'id', expected: '"promises", as the file is named' });
  });

  test('stands in a folder that no page reads', () => {
    const root = withFile('standards/drafts/later.yaml', promise, sound());
    expect(onlyProblem(root)).toMatchObject({ file: 'standards/drafts' });
  });
});
