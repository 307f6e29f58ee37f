import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipientsFile, reachOf } from '../../src/components/letters/reach.ts';
import { complaintButton } from '../../src/domain/complaints/reach.ts';
import { findRecipient, recipientsOn } from '../../src/domain/complaints/letter-recipient.ts';
import { holdsOn } from '../../src/domain/complaints/deadlines.ts';
import { overseerOn } from '../../src/domain/complaints/overseer.ts';
import {
  complaintRoutes,
  letterTemplates,
  limits,
  overseersOf,
  overseerToday,
} from '../../src/read/complaints/complaints.ts';
import { publishedForces } from '../../src/read/published/json.ts';
import { siteData } from '../../src/read/site.ts';

const { content } = siteData();
const clocks = ['2009-12-02', '2015-06-01', '2026-11-28', '2028-06-15'] as const;
const anyClock = fc.constantFrom(...clocks);
const anyForce = fc.constantFrom(...content.forces);

describe('who oversees a force hangs on the day', () => {
  const terms = [
    { name: 'commissioner', inForceFrom: '2012-11', inForceTo: '2028-05-10' },
    { name: 'mayor', inForceFrom: '2028-05-11', inForceTo: null },
  ];

  test('before the first, between and after', () => {
    expect(overseerOn(terms, '2009-12-02')).toBeNull();
    expect(overseerOn(terms, '2015-06-01')?.name).toBe('commissioner');
    expect(overseerOn(terms, '2028-05-10')?.name).toBe('commissioner');
    expect(overseerOn(terms, '2028-05-11')?.name).toBe('mayor');
  });

  test('after an end that was only announced nobody is named', () => {
    const [first] = terms;
    if (!first) throw new Error('no terms');
    const announced = [{ ...first, inForceTo: null, endAnnounced: { to: '2028-05' } }];
    expect(overseerOn(announced, '2028-05-31')?.name).toBe('commissioner');
    expect(overseerOn(announced, '2028-06-01')).toBeNull();
  });

  test('and is at most one body on any day, for every force', () => {
    fc.assert(
      fc.property(anyForce, anyClock, ({ id }, day) => {
        expect(overseersOf(id).filter((body) => holdsOn(body, day)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a letter, on any of four days, for any force', () => {
  const { forces } = recipientsFile();
  const anyLetter = fc.constantFrom(...letterTemplates().values());

  test('goes to whoever is in office on that day, and to nobody by a guess', () => {
    fc.assert(
      fc.property(anyLetter, anyForce, anyClock, (letter, { id }, day) => {
        const listed = forces[id];
        if (!listed) throw new Error(`${id} is not among the recipients`);
        const entry = recipientsOn(listed, day);
        const inOffice = overseerOn(overseersOf(id), day);
        expect(entry.body?.name ?? null).toBe(inOffice?.name ?? null);
        for (const { body } of letter.to) {
          const reach = reachOf(body);
          const { addressee } = findRecipient(reach, entry);
          // A complaint about who is in office goes to neither them nor the force.
          const may = reach.kind === 'watcher' ? [entry.watcher?.name] : [entry.force.name, inOffice?.name];
          expect([undefined, ...may]).toContain(addressee?.name);
        }
      }),
    );
  });

  test('never loses the way to send a complaint', () => {
    fc.assert(
      fc.property(anyForce, anyClock, ({ id }, day) => {
        const listed = forces[id];
        if (!listed) throw new Error(`${id} is not among the recipients`);
        const found = findRecipient(reachOf('professional-standards'), recipientsOn(listed, day));
        expect(complaintButton(found)?.value).toMatch(/^https?:/);
      }),
    );
  });
});

describe('pages and files built on a day', () => {
  const builtOn = <T>(day: string, make: () => T): T => {
    const before = process.env['SITE_DATE'];
    process.env['SITE_DATE'] = day;
    try {
      return make();
    } finally {
      if (before === undefined) delete process.env['SITE_DATE'];
      else process.env['SITE_DATE'] = before;
    }
  };

  test('name whoever is in office then, and nobody where that is not known', () => {
    for (const day of clocks) {
      const listed = builtOn(day, () => publishedForces().forces);
      for (const { id, policingBody } of listed) {
        const inOffice = overseerOn(overseersOf(id), day);
        expect(policingBody, `${id} on ${day}`).toBe(inOffice?.name ?? null);
        expect(builtOn(day, () => overseerToday(id))?.id).toBe(inOffice?.id);
      }
    }
  });
});

test('every limit of every step has a source and a place in it, and a step without one says what to do', () => {
  for (const route of complaintRoutes().values())
    for (const step of route.steps) {
      for (const id of step.limits ?? []) {
        const limit = limits().get(id);
        expect(content.sources.has(limit?.source ?? ''), id).toBe(true);
        expect(limit?.paragraph, id).toBeTruthy();
      }
      expect((step.limits ?? []).length > 0 || (step.limitUnknown ?? '') !== '', step.id).toBe(true);
    }
});
