import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  indexPoints,
  pointsInForce,
  predecessorsOn,
  successorsOn,
  verdictOf,
} from '../../src/domain/standards/points.ts';
import { framework, point } from '../fixtures/standards.ts';
import {
  appliesAt,
  frameworkDates,
  isNational,
  latestFigure,
  standardsInForce,
  standingOn,
  statusOn,
  yearsSince,
} from '../../src/domain/standards/standards.ts';
import { forceWords, here, measureWords } from '../../src/i18n/standards/standards.ts';
import { publishedStandards } from '../../src/read/standards/standards.ts';
import { publishedStandardsSchema } from '../../src/schemas/standards/published.ts';
import { siteDate, SiteDateError } from '../../src/read/site-date.ts';

const pledge = point({ id: 'pledge', inForceFrom: '2008-12-31', inForceTo: '2010-06-29' });
const guarantee = point({ id: 'guarantee', inForceFrom: '2025-07' });
const plan = point({ id: 'plan', status: 'announced', announcedOn: '2026-01-26', inForceFrom: null });
const points = [pledge, guarantee, plan];

describe('what is in force', () => {
  test.each([
    ['2009-06-01', ['pledge']],
    ['2015-06-01', []],
    ['2026-11-21', ['guarantee']],
  ])('on %s each year has its own', (date, ids) => {
    expect(standardsInForce(points, date).map(({ id }) => id)).toEqual(ids);
  });

  test('includes the first and the last day', () => {
    expect(standingOn(pledge, '2008-12-30')).toBe('notYet');
    expect(standingOn(pledge, '2008-12-31')).toBe('inForce');
    expect(standingOn(pledge, '2010-06-29')).toBe('inForce');
    expect(standingOn(pledge, '2010-06-30')).toBe('ended');
  });

  test('counts a month from its first day, and until its last', () => {
    const loose = { inForceFrom: '2013-12', inForceTo: '2014-01', announcedOn: undefined };
    expect(standingOn(loose, '2013-11-30')).toBe('notYet');
    expect(standingOn(loose, '2013-12-01')).toBe('inForce');
    expect(standingOn(loose, '2014-01-31')).toBe('inForce');
    expect(standingOn(loose, '2014-02-01')).toBe('ended');
  });

  test('never includes what is only announced, however long ago', () => {
    expect(standingOn(plan, '2026-01-25')).toBe('notYet');
    expect(standingOn(plan, '2026-01-26')).toBe('announced');
    expect(standardsInForce(points, '2099-01-01')).not.toContain(plan);
  });

  test('never includes what has ended, on any day after', () => {
    const day = fc.date({ min: new Date('2010-06-30'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (when) => {
        const date = when.toISOString().slice(0, 10);
        expect(standardsInForce(points, date)).not.toContain(pledge);
        expect(statusOn(pledge, date)).toBe('withdrawn');
      }),
    );
  });

  test('has no status before its day', () => {
    expect(statusOn(guarantee, '2025-06-30')).toBeNull();
    expect(statusOn(guarantee, '2025-07-01')).toBe('nationalTarget');
  });

  test('leaves the order of points as it is', () => {
    const both = [guarantee, point({ id: 'older', inForceFrom: '1984' })];
    expect(standardsInForce(both, '2026-11-21')).toEqual(both);
  });
});

test('a framework runs from its first point, and ends only when all have', () => {
  const open = framework('f', [pledge, guarantee]);
  expect(frameworkDates(open)).toMatchObject({ inForceFrom: '2008-12-31', inForceTo: null });
  expect(frameworkDates(framework('g', [pledge]))).toMatchObject({ inForceTo: '2010-06-29' });
});

describe('what followed', () => {
  const weaker = { point: 'new#guarantee', relation: 'weaker' as const, words: 'Later.' };
  const gone = { point: null, relation: 'gone' as const, words: 'Nothing.' };
  const announced = { point: 'new#plan', relation: 'same' as const, words: 'Soon.' };
  const old = point({ ...pledge, successors: [announced, weaker] });
  const index = indexPoints([framework('old', [old]), framework('new', [guarantee, plan])]);

  test('is what is in force or announced on the day', () => {
    expect(successorsOn(old, index, '2026-11-21').map(({ words }) => words)).toEqual(['Soon.', 'Later.']);
    expect(successorsOn(old, index, '2025-08-01').map(({ words }) => words)).toEqual(['Later.']);
    expect(successorsOn(old, index, '2015-06-01')).toEqual([]);
  });

  test('is judged by the nearest that is in force, not by what is announced', () => {
    expect(verdictOf(successorsOn(old, index, '2026-11-21'), '2026-11-21')).toBe('weaker');
    expect(verdictOf(successorsOn(old, index, '2015-06-01'), '2015-06-01')).toBe('gone');
    const lost = point({ ...pledge, successors: [gone, weaker] });
    expect(verdictOf(successorsOn(lost, index, '2026-11-21'), '2026-11-21')).toBe('gone');
  });

  test('names what it followed', () => {
    const before = predecessorsOn('new#guarantee', index, '2026-11-21');
    expect(before.map(({ other }) => other?.point.id)).toEqual(['pledge']);
  });

  test('lists of points leave out what is not in force, and keep their order', () => {
    const refs = ['new#plan', 'new#guarantee', 'old#pledge', 'old#nothing'];
    expect(pointsInForce(refs, index, '2026-11-21').map(({ point: { id } }) => id)).toEqual(['guarantee']);
    expect(pointsInForce(refs, index, '2009-06-01').map(({ point: { id } }) => id)).toEqual(['pledge']);
  });
});

test('an anchor is made from the id alone, so that reordering points changes none', () => {
  const order = fc.shuffledSubarray(points, { minLength: points.length });
  fc.assert(
    fc.property(order, (shuffled) => {
      const refs = [...indexPoints([framework('f', shuffled)]).keys()].map(addressOf).sort();
      expect(refs).toEqual(['/standards/f/#guarantee', '/standards/f/#plan', '/standards/f/#pledge']);
    }),
  );
});

test('a figure of three years ago says so in its own sentence, and one of this year does not', () => {
  expect(yearsSince('2023-11', '2026-11-28')).toBe(3);
  expect(yearsSince('2023-12', '2026-11-28')).toBe(2);
  expect(yearsSince('2024', '2026-11-28')).toBe(2);
  expect(yearsSince('2025-11-29', '2026-11-28')).toBe(0);
  expect(here.age(3)).toContain('over 3 years ago');
  expect(here.age(0)).toBe('');
});

const file = publishedStandards();
const published = file.frameworks.flatMap((framework) => framework.points);

test('standards.json is as its schema says', () => {
  expect(() => publishedStandardsSchema.parse(file)).not.toThrow();
});

test('standards.json gives every point its reference, its address, its status on the day and its source', () => {
  const listed = new Set(file.sources.map(({ id }) => id));
  for (const { ref, address, status, source } of published) {
    expect(address).toBe(`/standards/${ref.replace('#', '/#')}`);
    expect(status).not.toBe('');
    expect(listed.has(source)).toBe(true);
  }
});

test('standards.json says of the Pledge that it is withdrawn, and what it was', () => {
  const reply = published.find(({ ref }) => ref === 'policing-pledge#reply-in-24-hours');
  expect(reply).toMatchObject({ status: 'withdrawn', kind: 'nationalTarget' });
});

test.each([
  [{ comparator: 'atMost', value: 5, unit: 'workingDays' } as const, 'At most 5 working days'],
  [{ comparator: 'atMost', value: 1, unit: 'workingDays' } as const, 'At most 1 working day'],
  [{ comparator: 'atLeast', value: 80, unit: 'percent' } as const, 'At least 80%'],
  [{ comparator: 'every', value: 4, unit: 'weeks' } as const, 'At least every 4 weeks'],
  [{ comparator: 'every', value: 1, unit: 'months' } as const, 'At least every month'],
])('%o reads "%s"', (measure, words) => {
  expect(measureWords(measure)).toBe(words);
});

describe('the words for when a standard holds', () => {
  test('since a day', () => {
    expect(forceWords('inForce', point({ inForceFrom: '2021-04-01' }))).toBe('In force since 1 April 2021.');
  });

  test('from a day to a day, once it has ended', () => {
    const pledge = point({ inForceFrom: '2008-12-31', inForceTo: '2010-06-29' });
    expect(forceWords('inForce', pledge)).toBe('In force since 31 December 2008.');
    expect(forceWords('ended', pledge)).toBe('In force from 31 December 2008 to 29 June 2010.');
  });

  test('only announced', () => {
    const plan = point({ status: 'announced', announcedOn: '2026-01-26', inForceFrom: null });
    expect(forceWords('announced', plan)).toMatch(/^Announced on 26 January 2026\. We could not establish/);
  });

  test('known only from the day on which we read of it', () => {
    const local = point({ inForceFrom: '2026-11', knownFrom: true });
    expect(forceWords('inForce', local)).toBe('In force; we know of it since November 2026.');
  });
});

describe('the day for which the site is built', () => {
  test('is the one that is set', () => {
    expect(siteDate('2015-06-01')).toBe('2015-06-01');
  });

  test('is today where none is set', () => {
    expect(siteDate('')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('is refused where it is not a day of the calendar', () => {
    expect(() => siteDate('2009-06-31')).toThrow(SiteDateError);
    expect(() => siteDate('June 2009')).toThrow('Write a day as YYYY-MM-DD');
  });
});

const place = {
  force: 'merseyside',
  territorial: true,
  partnerships: ['E22000185'],
  neighbourhood: 'A1A2',
};
const applying = (appliesTo: Parameters<typeof framework>[2]) => framework('f', [point({})], appliesTo);

describe('where a standard holds', () => {
  test('everywhere', () => {
    const one = applying({ kind: 'everywhere' });
    expect(appliesAt(one, place)).toBe(true);
    expect(isNational(one)).toBe(true);
  });

  test('in every force with an area, but not on the railways', () => {
    const one = applying({ kind: 'territorialForces' });
    expect(appliesAt(one, place)).toBe(true);
    expect(appliesAt(one, { ...place, force: 'btp', territorial: false })).toBe(false);
  });

  test('in one force', () => {
    const one = applying({ kind: 'forces', forces: ['cleveland'] });
    expect(appliesAt(one, place)).toBe(false);
    expect(appliesAt(one, { ...place, force: 'cleveland' })).toBe(true);
    expect(isNational(one)).toBe(false);
  });

  test('in one partnership, and on the pages of the teams in it', () => {
    const one = applying({ kind: 'partnerships', partnerships: ['E22000185'] });
    expect(appliesAt(one, place)).toBe(true);
    expect(appliesAt(one, { ...place, partnerships: [] })).toBe(false);
  });

  test('in one neighbourhood, of that force alone', () => {
    const one = applying({ kind: 'neighbourhoods', force: 'merseyside', neighbourhoods: ['A1A2'] });
    expect(appliesAt(one, place)).toBe(true);
    expect(appliesAt(one, { ...place, force: 'kent' })).toBe(false);
    expect(appliesAt(one, { ...place, neighbourhood: null })).toBe(false);
  });
});

describe('the latest figure', () => {
  const figure = (from: string, to: string, value: number) => ({ from, to, value, source: 'somewhere' });
  const figures = [figure('2023-11', '2023-11', 84), figure('2021-11', '2022-04', 71)];

  test('is the one that ends last', () => {
    expect(latestFigure(figures, '2026-11-21')?.value).toBe(84);
  });

  test('is not one from after the day, nor one whose month still runs', () => {
    expect(latestFigure(figures, '2023-11-15')?.value).toBe(71);
    expect(latestFigure(figures, '2009-06-01')).toBeUndefined();
  });

  test('is not known where there are none', () => {
    expect(latestFigure(undefined, '2026-11-21')).toBeUndefined();
  });
});
