import { describe, expect, test } from 'vitest';
import { sayLimits } from '../../src/components/complaints/limit-words.ts';
import { holdsOn } from '../../src/domain/complaints/deadlines.ts';
import { overseerOn } from '../../src/domain/complaints/overseer.ts';
import {
  complaintBodies,
  complaintRoutes,
  limits,
  overseersOf,
} from '../../src/read/complaints/complaints.ts';
import { need, siteData } from '../../src/read/site.ts';

/**
 * The sample of 92 facts that was checked in November 2026, row by row, as far as no other test holds it. Each row is a
 * rule of law, of a scheme or of history: it changes only when that does, and then by an editor who has read the source.
 */
const { content } = siteData();
const routes = complaintRoutes();
const words = (id: string) => JSON.stringify(sayLimits(need(routes, id)));
const step = (routeId: string, stepId: string) => {
  const found = need(routes, routeId).steps.find(({ id }) => id === stepId);
  if (!found) throw new Error(`${routeId}#${stepId} is not there`);
  return found;
};
const framework = (id: string) => {
  const found = content.standards.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};
const point = (id: string, pointId: string) => {
  const found = framework(id).points.find((one) => one.id === pointId);
  if (!found) throw new Error(`${id}#${pointId} is not there`);
  return found;
};
const measures = (id: string, pointId: string) =>
  point(id, pointId).measures.map(({ value, unit }) => `${String(value)} ${unit}`);

describe('a time limit is as long as its law or scheme says, and no more than that', () => {
  test.each([
    [10, 'progress-update', '4 weeks', 'law'],
    [11, 'outcome-letter', '5 workingDays', 'law'],
    [12, 'delay-notice', '12 months', 'law'],
    [12, 'delay-notice-repeat', '6 months', 'law'],
    [19, 'commissioner-complaint', '12 months', 'law'],
    [23, 'judicial-review', '3 months', 'law'],
    [24, 'police-vrr-ask', '3 months', 'guidance'],
    [24, 'police-vrr-acknowledge', '10 workingDays', 'guidance'],
    [24, 'police-vrr-answer', '30 workingDays', 'guidance'],
    [26, 'cps-vrr-ask', '10 workingDays', 'guidance'],
    [26, 'cps-vrr-ask-late', '3 months', 'guidance'],
    [31, 'phso-complaint', '12 months', 'law'],
    [38, 'stop-search-record', '3 months', 'law'],
    [41, 'data-request', '1 months', 'law'],
    [42, 'data-complaint-acknowledge', '30 days', 'law'],
    [43, 'ico-complaint', '3 months', 'guidance'],
    [44, 'clares-law', '28 days', 'law'],
    [45, 'asb-incident-report', '1 months', 'law'],
    [45, 'asb-apply', '6 months', 'law'],
    [51, 'housing-ombudsman-complaint', '12 months', 'guidance'],
    [52, 'landlord-stage-1', '10 workingDays', 'guidance'],
    [52, 'landlord-stage-2', '20 workingDays', 'guidance'],
    [53, 'local-ombudsman-complaint', '12 months', 'law'],
    [54, 'wales-ombudsman-complaint', '12 months', 'law'],
    [57, 'super-complaint-acknowledge', '5 workingDays', 'law'],
    // One force's page, so "local": 45 days, and not the 28 of a partner's past.
    ['law', 'sarahs-law', '45 days', 'local'],
    ['law', 'answer-recommendation', '28 days', 'law'],
  ] as const)('row %s: %s is %s, by %s', (_, id, length, basis) => {
    const limit = need(limits(), id);
    expect([`${String(limit.value)} ${limit.unit}`, limit.basis]).toEqual([length, basis]);
  });

  test('row 42: nobody owed an answer to a complaint about data in 30 days before 19 June 2026', () => {
    const limit = need(limits(), 'data-complaint-acknowledge');
    expect([holdsOn(limit, '2026-06-18'), holdsOn(limit, '2026-06-19')]).toEqual([false, true]);
  });

  test.each([
    [3, 'ask-for-review', /wrong body.*left out/],
    [19, 'commissioner-complaint', /may decide not to take it up/],
    [20, 'commissioner-complaint', /does not cover the City of London or the railways/],
    [23, 'judicial-review', /promptly/],
    [41, 'data-request', /add two months/],
    [31, 'phso-complaint', /extends/],
  ] as const)('row %s: %s says %s', (_, id, said) => {
    expect(need(limits(), id).note).toMatch(said);
  });
});

describe('a page of a route says', () => {
  test.each([
    [5, 'review', /senior officer.*crime or a disciplinary matter.*right to life.*ban on torture/],
    [6, 'review', /only logged/],
    [7, 'review', /does not investigate again/],
    [8, 'review', /no further review after this one/],
    [13, 'conduct-or-service', /ask for it to be recorded, it must be/],
    [14, 'crime-by-police', /[Ss]erious assault.*sexual.*corruption.*IOPC/s],
    [15, 'death-or-serious-injury', /crimes made worse by discrimination/],
    [25, 'police-not-charging', /suspect was identified and interviewed/],
    [25, 'police-not-charging', /six months of the day it happened/],
    [30, 'victims-code', /since 29 January 2025 you need no MP/],
    [45, 'anti-social-behaviour', /three reports at most/],
    [46, 'anti-social-behaviour', /Anyone may ask for you/],
    [51, 'anti-social-behaviour', /need no MP or councillor and need not wait eight weeks/],
    [57, 'super-complaints', /sixteen named organisations/],
    [58, 'national-crime-agency', /rules are those that held for police forces before 2020/],
    [64, 'report-fraud', /took over from Action Fraud on 4 December 2025/],
    [64, 'report-fraud', /We worked this out/],
    [92, 'crime-by-police', /0800 085 0000/],
    ['law', 'crime-by-police', /It is no complaint/],
    ['law', 'missing-person', /do not have to wait 24 hours/],
    ['law', 'missing-person', /9am to 11pm/],
    ['law', 'misconduct-hearings', /in public unless.*a meeting.*private/is],
    ['law', 'neighbours-camera', /more than its owner’s own home/],
    ['law', 'child-online', /does not take bullying, fake accounts or hacking/],
    ['law', 'review', /cannot order (?:money|compensation)/],
  ] as const)('row %s: %s: %s', (_, id, said) => {
    expect(words(id)).toMatch(said);
  });

  test('row 12: nowhere that Missing People answer day and night', () => {
    expect(words('missing-person')).not.toMatch(/Missing People[^.]*(?:24 hours|day and night)/);
  });

  test('rows 29 and 64: from when it holds', () => {
    const from = (id: string) => need(routes, id).inForceFrom;
    expect(['prosecutors-not-charging', 'police-not-charging', 'report-fraud'].map(from)).toEqual([
      '2013-06-05',
      '2015-04-01',
      '2025-12-04',
    ]);
  });

  test('row 17: a complaint about a chief constable goes to the body that oversees the force', () => {
    const body = need(complaintBodies(), step('chief-constable', 'complain-to-policing-body').body);
    expect(body.reach.kind).toBe('policingBody');
  });

  test('rows 21, 22: the IOPC’s form stands wherever a force takes complaints, and goes to the force', () => {
    const { reach } = need(complaintBodies(), step('conduct-or-service', 'formal-complaint').body);
    if (reach.kind !== 'handler') throw new Error('whoever takes complaints first is not reached');
    expect(reach.everywhere.note).toMatch(/straight to the force/);
    expect(words('conduct-or-service')).toMatch(/IOPC’s form: both go to the force/);
  });

  test('row 47: a refused case review goes on to whoever led it: the council and its ombudsman, or the police', () => {
    const next = (step('anti-social-behaviour', 'question-the-review').next ?? []).map((one) => one.step);
    expect(next).toEqual(['complain-to-council', 'conduct-or-service#formal-complaint']);
    const then = step('anti-social-behaviour', 'complain-to-council').next ?? [];
    expect(then.map((one) => [one.step, one.nation])).toEqual([
      ['local-ombudsman', 'England'],
      ['wales-ombudsman', 'Wales'],
    ]);
  });

  test('rows 21, 30, 53, 54, 64, 92: every number to ring is a number of some body or service', () => {
    const digits = (text: string) => text.replace(/\D/g, '');
    const here = [...complaintBodies().values()].flatMap(({ reach }) =>
      reach.kind === 'here' ? reach.contacts : [],
    );
    const known = new Set(
      [...here, ...content.services.flatMap(({ contacts }) => contacts)].map(({ value }) => digits(value)),
    );
    for (const id of routes.keys())
      for (const [number] of words(id).matchAll(/\b0\d{2,4} \d{3,4} ?\d{3,4}\b|\b116 \d{3}\b/g))
        expect(known.has(digits(number)), `${id}: ${number}`).toBe(true);
  });
});

describe('a standard says what its source says', () => {
  test.each([
    [34, 'victims-code', 'right-6', ['5 workingDays', '1 workingDays']],
    [35, 'victims-code', 'right-4', ['2 workingDays']],
    [59, 'neighbourhood-policing-guarantee', 'reply-in-72-hours', ['72 hours']],
    [62, 'emergency-calls', 'answer-in-10-seconds', ['90 percent', '10 seconds']],
    [24, 'victims-right-to-review', 'ask-the-police', ['3 months', '10 workingDays', '30 workingDays']],
    [1, 'police-complaints', '28-days-to-ask-for-a-review', ['28 days']],
  ] as const)('row %s: %s, %s', (_, id, pointId, expected) => {
    expect(measures(id, pointId)).toEqual(expected);
  });

  test.each([
    [37, 'victims-code', 'duty-to-follow-the-code', '2025-01-29'],
    [30, 'victims-code', 'ombudsman-direct', '2025-01-29'],
    [32, 'victims-code', 'right-6', '2021-04-01'],
  ] as const)('row %s: %s, %s holds from its day, and still', (_, id, pointId, from) => {
    const { inForceFrom, inForceTo } = point(id, pointId);
    expect([inForceFrom, inForceTo]).toEqual([from, null]);
  });

  test('row 33: the new Victims’ Code is a plan, on which people were asked until 30 April 2026', () => {
    const change = content.changes.find(({ id }) => id === 'new-victims-code');
    expect(change?.status).toBe('announced');
    expect(change?.what).toMatch(/until 30 April 2026.*The one of 2021 holds/s);
  });

  test('row 59: named officers and the majority of their time', () => {
    expect(point('neighbourhood-policing-guarantee', 'majority-of-time').statement).toMatch(/majority/);
    expect(point('neighbourhood-policing-guarantee', 'named-officer').statement).toMatch(/named/i);
  });

  test('rows 61, 63: the response times are announced and no more, and for the most serious incidents', () => {
    for (const { status, inForceFrom, id } of framework('response-times-2026').points)
      expect([status, inForceFrom], id).toEqual(['announced', null]);
    for (const id of ['reach-you-in-towns', 'reach-you-in-the-country'])
      expect(point('response-times-2026', id).statement).toMatch(/most serious incidents/);
  });

  test('row 70: what the search of 2009 held is five kinds of service', () => {
    expect(framework('local-crime-services').points).toHaveLength(5);
  });

  test('A11: a date of birth is asked of a driver in some cases only', () => {
    expect(point('stop-and-search', 'no-need-to-give-your-name').statement).toMatch(
      /date of birth in some cases/,
    );
  });
});

describe('history', () => {
  test('rows 65, 66, 68: the ladder of 2009 and the three things that could bring a meeting', () => {
    const [ladder] = content.complaints.history;
    expect(ladder?.rungs.map(({ id }) => id)).toEqual([
      'front-line',
      'inspector',
      'superintendent',
      'chief-officers',
      'police-authority',
      'ipcc',
    ]);
    expect(ladder?.meeting.triggers).toHaveLength(3);
    expect(ladder?.rungs.find(({ id }) => id === 'police-authority')?.did).toMatch(/only 7 % of people knew/);
  });

  test('nobody oversees a force on a day before the office was there: no commissioner before November 2012, and each mayor from the first day', () => {
    const before = (day: string) =>
      content.forces.flatMap(({ id }) => overseerOn(overseersOf(id), day) ?? []);
    expect(
      before('2012-01-15').filter(({ kind }) => kind !== 'commonCouncil' && kind !== 'authority'),
    ).toEqual([]);
    for (const body of content.policingBodies.values())
      if (body.kind === 'mayor' || body.kind === 'mopac') expect(body.began?.source, body.id).toBeTruthy();
  });

  test('every line on a page about the end of commissioners is told otherwise once that day has passed', () => {
    const change = content.changes.find(({ id }) => id === 'commissioners-end');
    expect(change?.after?.from).toBe('2028-06');
    expect(change?.after?.line).not.toMatch(/as now/);
  });

  test('after May 2028 no commissioner is named, and mayors and the other bodies still are', () => {
    for (const { id } of content.forces)
      expect(['pcc', 'pfcc'], id).not.toContain(overseerOn(overseersOf(id), '2028-06-15')?.kind);
    for (const { endAnnounced, inForceTo, oversees } of content.policingBodies.values())
      if (!endAnnounced && !inForceTo)
        expect(overseerOn(overseersOf(oversees), '2028-06-15'), oversees).not.toBeNull();
  });
});

test('E: letters of victims warn of what one would not put in an email', () => {
  for (const id of [
    'ask-for-a-victims-review',
    'complain-under-the-victims-code',
    'ask-for-an-asb-case-review',
  ])
    expect(JSON.stringify(content.complaints.letters.get(id)?.fields), id).toMatch(
      /would not put in an email/,
    );
});

describe('who takes complaints first', () => {
  test.each([
    [83, 'south-wales'],
    [84, 'surrey'],
    [86, 'gwent'],
    [86, 'durham'],
    [86, 'derbyshire'],
    [86, 'thames-valley'],
    [86, 'sussex'],
    [86, 'west-yorkshire'],
    [86, 'bedfordshire'],
  ] as const)('row %s: the force itself, as an official page tells: %s', (_, id) => {
    const { model, source } = need(content.policingBodies, id).complaintModel;
    expect([model, content.sources.has(source ?? '')]).toEqual(['1', true]);
  });

  test.each([
    [87, 'south-wales', 'post', /Bridgend/],
    [88, 'south-yorkshire', 'reviewPage', /^http/],
    [90, 'city-of-london', 'reviewPage', /complaints-reviews-appeals$/],
  ] as const)('row %s: %s has its %s', (_, id, kind, value) => {
    const contacts = need(content.policingBodies, id).contacts.filter((one) => one.kind === kind);
    expect(contacts.map((one) => one.value).join(' ')).toMatch(value);
  });
});
