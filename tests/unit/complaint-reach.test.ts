import { describe, expect, test } from 'vitest';
import { reachBody } from '../../src/read/complaints/complaints.ts';

const values = (body: string, force: string | null) =>
  reachBody(body, force)?.contacts.map(({ value }) => value) ?? [];

describe('who takes a complaint first', () => {
  test('is the force where the policing body only reviews', () => {
    expect(reachBody('professional-standards', 'merseyside')).toMatchObject({
      who: 'Merseyside Police',
      handler: 'force',
      known: true,
    });
  });

  test('is the policing body where it took that on', () => {
    const reached = reachBody('professional-standards', 'northamptonshire');
    expect(reached?.handler).toBe('policingBody');
    expect(reached?.who).toContain('Northamptonshire');
  });

  test('is the force, said to be not established, where our sources do not say', () => {
    expect(reachBody('professional-standards', 'kent')?.handler).toBe('notEstablished');
  });
});

describe('where no address for complaints is known', () => {
  test('the force’s home page and 101 stand in, and it is said', () => {
    const reached = reachBody('professional-standards', 'kent');
    expect(reached?.known).toBe(false);
    expect(values('professional-standards', 'kent')).toEqual(
      expect.arrayContaining(['https://www.kent.police.uk', '101']),
    );
  });

  test('British Transport Police has a number of its own in place of 101', () => {
    expect(values('force-review-team', 'btp')).toContain('0800 40 50 40');
    expect(values('force-review-team', 'btp')).not.toContain('101');
  });

  test('the policing body’s home page stands in for a review page', () => {
    expect(values('policing-body-review', 'dorset')).toEqual(['https://www.dorset.pcc.police.uk']);
    expect(reachBody('policing-body-review', 'dorset')?.known).toBe(false);
  });
});

test('a review on Merseyside goes to the commissioner’s review page first', () => {
  expect(values('policing-body-review', 'merseyside')[0]).toBe(
    'https://merseysidepcc.info/contact-us/complaint-reviews/',
  );
});

test('the ombudsman is reached without choosing a force', () => {
  expect(values('local-ombudsman', null)).toContain('0300 061 0614');
});

test('nobody is named for a force’s own body until a force is chosen', () => {
  expect(reachBody('professional-standards', null)).toBeNull();
});
