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
import {
  frameworkDates,
  standardsInForce,
  standingOn,
  statusOn,
} from '../../src/domain/standards/standards.ts';
import { framework, point } from '../fixtures/standards.ts';

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
