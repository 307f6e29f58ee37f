import { expect, describe, test } from 'vitest';
import { lastDay } from '../../src/domain/complaints/deadlines.ts';
import { pathsOf, stepAt, stepKey } from '../../src/domain/complaints/graph.ts';
import { sayLimits } from '../../src/components/complaints/limit-words.ts';
import { complaintBodies, complaintRoutes, limits, reachBody } from '../../src/read/complaints/complaints.ts';
import { need, siteData } from '../../src/read/site.ts';

/**
 * What a check of the facts of November 2026 found wrong or missing, each as the rule that it stands for. Law and
 * sources: see the entries in content/sources.yaml that the content cites.
 */
const { content } = siteData();
const routes = complaintRoutes();
const route = (id: string) => sayLimits(need(routes, id));
const words = (id: string) => JSON.stringify(route(id));
const stepsOf = (id: string) => pathsOf(need(routes, id), routes).map(({ steps }) => steps.map(stepKey));
const point = (framework: string, id: string) => {
  const found = content.standards.find((one) => one.id === framework)?.points.find((one) => one.id === id);
  if (!found) throw new Error(`${framework}#${id} is not there`);
  return found;
};
const none = { from: 2000, to: 2040, days: [] };
const last = (id: string, start: string) => lastDay(need(limits(), id), start, none);

describe('routes lead to every remedy before a court', () => {
  test('prosecutors look twice before the High Court is named', () => {
    const toCourt = stepsOf('prosecutors-not-charging').filter((steps) =>
      steps.at(-1)?.startsWith('review#'),
    );
    expect(toCourt.length).toBeGreaterThan(0);
    for (const steps of toCourt)
      expect(steps.slice(0, 2)).toEqual([
        'prosecutors-not-charging#ask-prosecutors',
        'prosecutors-not-charging#ask-the-review-unit',
      ]);
    expect(words('prosecutors-not-charging')).toMatch(/no evidence.*explanation and an apology/s);
  });

  test('a sentence that is too low has a route, counted in 28 days, and six months are nowhere a rule', () => {
    expect(last('sentence-too-low', '2026-11-02')).toBe('2026-11-29');
    const months = [...limits().values()].filter(
      ({ what, unit }) => /sentence/.test(what) && unit === 'months',
    );
    expect(months).toEqual([]);
  });

  test('an IOPC investigation is said to have no review', () => {
    expect(words('review')).toMatch(/IOPC investigated itself, or directed/);
  });

  test('force, crimes by officers, deaths and searches lead to legal advice', () => {
    for (const id of ['use-of-force', 'crime-by-police', 'death-or-serious-injury', 'stop-and-search'])
      expect(stepsOf(id).flat(), id).toContain('going-to-court#get-advice');
  });

  test.each(['use-of-force', 'crime-by-police', 'death-or-serious-injury', 'stop-and-search'])(
    'what to do today says that a complaint stops no time limit of a court, and the two shortest: %s',
    (id) => {
      const { today } = need(routes, id);
      expect(today).toMatch(/does not stop the time for going to court/);
      expect(today).toContain('{limit:sue-human-rights}');
      expect(today).toContain('{limit:sue-discrimination}');
    },
  );

  test('nobody is told to ring INQUEST, whose number no source gives', () => {
    expect(words('death-or-serious-injury')).not.toMatch(/[Rr]ing INQUEST/);
  });
});

describe('time limits as the law has them', () => {
  test('human rights: a year less a day; discrimination: six months less a day; and no complaint stops them', () => {
    expect(last('sue-human-rights', '2026-03-10')).toBe('2027-03-09');
    expect(last('sue-discrimination', '2026-03-10')).toBe('2026-09-09');
    expect(last('sue-injury', '2026-03-10')).toBe('2029-03-10');
    expect(last('sue-other-wrongs', '2026-03-10')).toBe('2032-03-10');
    for (const id of ['sue-human-rights', 'sue-discrimination', 'sue-injury', 'sue-other-wrongs'])
      expect(need(limits(), id).note, id).toMatch(/does not stop this clock/);
  });

  test('the IOPC is told by the end of the next day, working day or not', () => {
    for (const id of ['refer-to-iopc', 'refer-death-or-injury'])
      expect(last(id, '2026-11-27')).toBe('2026-11-28');
  });

  test('a review is counted from the letter, and says that law counts from when you got it and that more may be given', () => {
    expect(last('ask-for-review', '2026-04-01')).toBe('2026-04-29');
    expect(need(limits(), 'ask-for-review').note).toMatch(/to be safe.*given it.*more time/s);
  });

  test('the delay notice comes to whoever complained', () => {
    expect(need(limits(), 'delay-notice').note).toMatch(/you get a copy/);
  });

  test('a copy of a search record is counted with the day of the search', () => {
    expect(last('stop-search-record', '2026-05-10')).toBe('2026-08-09');
  });

  test('the limits on complaints rest on the text with the changes of 2025', () => {
    for (const id of ['progress-update', 'outcome-letter', 'delay-notice', 'delay-notice-repeat'])
      expect(need(content.sources, need(limits(), id).source).date, id).toBe('2025-05-28');
  });

  test('the standard for prosecutors gives the same limits as the route', () => {
    const measures = point('victims-right-to-review', 'ask-prosecutors').measures;
    const ask = need(limits(), 'cps-vrr-ask');
    const late = need(limits(), 'cps-vrr-ask-late');
    expect(measures.map(({ value, unit }) => [value, unit])).toEqual([
      [ask.value, ask.unit],
      [late.value, late.unit],
    ]);
  });

  test('a complaint after a year may be left alone, and the page says so', () => {
    expect(words('conduct-or-service')).toMatch(/may then decide to do nothing more/);
  });
});

describe('people in need find somebody', () => {
  test('a bereaved family finds INQUEST, the coroner, legal help and Samaritans before any form', () => {
    const death = route('death-or-serious-injury');
    expect(death.start).toBe('get-help');
    expect(words(death.id)).toMatch(/INQUEST/);
    expect(words(death.id)).toMatch(/116 123/);
    expect(death.steps.map(({ body }) => body)).toEqual(
      expect.arrayContaining(['inquest-charity', 'coroner']),
    );
    expect(words(death.id)).toMatch(/Exceptional Case Funding/);
    const help = reachBody('inquest-charity', null)?.contacts ?? [];
    expect(help.length).toBeGreaterThan(0);
  });

  test('a victim of an officer finds 999 and the anonymous line before 101, and is told where the report goes', () => {
    const crime = words('crime-by-police');
    expect(crime.indexOf('999')).toBeLessThan(crime.indexOf('101'));
    expect(crime.indexOf('0800 085 0000')).toBeLessThan(crime.indexOf('101'));
    expect(crime).toMatch(/specialist unit of (?:the|that person’s) force/);
  });

  test('pages for victims and of abuse have a quick way out', () => {
    for (const id of [
      'victims-code',
      'police-not-charging',
      'prosecutors-not-charging',
      'sentence-too-low',
      'crime-by-police',
      'death-or-serious-injury',
      'right-to-ask',
    ])
      expect(route(id).sensitive, id).toBe(true);
  });
});

describe('complaints about those who oversee', () => {
  test('reach whoever hears them, never the person complained about', () => {
    for (const force of content.forces) {
      const reached = reachBody('police-and-crime-panel', force.id);
      const body = content.policingBodies.get(force.policingBody ?? '');
      expect(reached?.who, force.id).not.toBe(body?.name);
      expect(reached?.contacts.length, force.id).toBeGreaterThan(0);
      expect(
        reached?.contacts.every(({ kind }) => kind.startsWith('panel')),
        force.id,
      ).toBe(true);
    }
  });

  test('name no panel where there is none', () => {
    const who = (force: string) => reachBody('police-and-crime-panel', force)?.who ?? '';
    for (const { kind, oversees } of content.policingBodies.values())
      if (kind === 'commonCouncil' || kind === 'authority' || kind === 'mopac')
        expect(who(oversees)).toMatch(/^(?!.*panel).+$/i);
  });

  test('show both sources where they differ', () => {
    const differing = [...content.policingBodies.values()].filter(({ watchedBy }) =>
      watchedBy?.note?.startsWith('Sources differ'),
    );
    for (const { contacts } of differing)
      expect(
        new Set(contacts.filter(({ kind }) => kind === 'panel').map(({ source }) => source)).size,
      ).toBeGreaterThan(1);
  });
});

describe('standards and history as they were and are', () => {
  test('the search by postcode of 2009 had been launched', () => {
    const framework = content.standards.find(({ id }) => id === 'local-crime-services');
    expect(framework?.points.map(({ status }) => status)).not.toContain('announced');
  });

  test('the meetings of 2009 were to be held, and the public could not go to the IPCC with bad service', () => {
    const [ladder] = content.complaints.history;
    expect(ladder?.rungs.find(({ id }) => id === 'superintendent')?.did).toMatch(/was to hold/);
    expect(ladder?.rungs.find(({ id }) => id === 'ipcc')?.did).toMatch(/Police Authority could refer/);
    expect(ladder?.meeting.words).toMatch(/were to be|was to be agreed/);
  });

  test('no successor is called better than a point of the Pledge that was not read whole', () => {
    const pledge = content.standards.find(({ id }) => id === 'policing-pledge');
    const notWhole = pledge?.points.filter(({ unconfirmed }) =>
      /could (read only|not be confirmed)/.test(unconfirmed ?? ''),
    );
    for (const { id, successors } of notWhole ?? [])
      expect(
        (successors ?? []).map(({ relation }) => relation),
        id,
      ).not.toContain('better');
  });

  test('no need to give a name has its two exceptions', () => {
    const { statement } = point('stop-and-search', 'no-need-to-give-your-name');
    expect(statement).toMatch(/driver/);
    expect(statement).toMatch(/anti-socially/);
  });

  test('Code A is the edition of December 2023', () => {
    expect(route('stop-and-search').inForceFrom).toBe('2023-12-20');
  });

  test('right 11 says which sentences, and how soon', () => {
    const { statement, measures } = point('victims-code', 'right-11');
    expect(statement).toMatch(/12 months/);
    expect(measures.map(({ value }) => value)).toEqual([10, 20]);
  });
});

test('agreements of 2009 were to be tried in at least ten areas by March 2010, and standards to be agreed locally', () => {
  const agreement = point('criminal-justice-offer', 'neighbourhood-agreement');
  expect(agreement.unconfirmed).toMatch(/at least ten areas.*by March 2010/i);
  const minimum = content.standards.find(({ id }) => id === 'asb-minimum-standards');
  expect(minimum?.summary).toMatch(/by March 2010.*agreed locally/s);
});

test('serious harm that must be sent on includes crimes made worse by discrimination, on both pages that tell of it', () => {
  for (const id of ['death-or-serious-injury', 'crime-by-police'])
    expect(words(id), id).toMatch(/discriminat|hate/);
});

test('who takes complaints first is known where official pages tell it', () => {
  const models = [...content.policingBodies.values()].map(({ complaintModel: { model } }) => model);
  expect(models.filter((model) => model === 'unknown').length).toBeLessThan(models.length / 2);
  for (const { complaintModel, id } of content.policingBodies.values())
    if (complaintModel.model !== 'unknown') {
      expect(complaintModel.basis, id).toBeTruthy();
      expect(content.sources.has(complaintModel.source ?? ''), id).toBe(true);
    }
});

test('the mayor of North Yorkshire takes all complaints, by a decision of the office itself', () => {
  const { complaintModel } = need(content.policingBodies, 'north-yorkshire');
  expect(complaintModel).toMatchObject({
    model: '3',
    source: 'north-yorkshire-pfcc-decision-complaints-2019',
  });
});

test('every address to write to has its postcode', () => {
  const bodies = [...content.forces, ...content.policingBodies.values()];
  const posts = bodies.flatMap(({ id, contacts }) =>
    contacts.filter(({ kind }) => /post$/i.test(kind)).map(({ value }) => `${id}: ${value}`),
  );
  expect(posts.length).toBeGreaterThan(20);
  expect(posts.filter((post) => !/[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}/.test(post))).toEqual([]);
});

test('Humberside and the City of London have a page on complaints of their own', () => {
  const info = (id: string) =>
    content.forces.find((force) => force.id === id)?.contacts.find(({ kind }) => kind === 'complaintInfo')
      ?.value;
  expect(info('humberside')).toMatch(/^https:\/\/www\.humberside\.police\.uk\//);
  expect(info('city-of-london')).toMatch(/complaints-reviews-appeals$/);
});

test('every step that a door opens is there', () => {
  for (const one of routes.values())
    for (const { step } of one.doors) expect(stepAt(step, one, routes), `${one.id}: ${step}`).toBeDefined();
});

test('every body is named by one step at least, and says what it is for', () => {
  for (const { role } of complaintBodies().values()) expect(role.length).toBeGreaterThan(10);
});
