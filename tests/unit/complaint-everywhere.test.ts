import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { councilWays } from '../../src/components/complaints/council-ways.ts';
import { laddersOf } from '../../src/components/complaints/ladder-data.ts';
import { pathsOf } from '../../src/domain/complaints/graph.ts';
import { holdsOn } from '../../src/domain/complaints/deadlines.ts';
import { overseerOn } from '../../src/domain/complaints/overseer.ts';
import { reach } from '../../src/domain/complaints/reach.ts';
import {
  complaintBodies,
  complaintRoutes,
  limits,
  localBodies,
  overseersOf,
  partiesOf,
} from '../../src/read/complaints/complaints.ts';
import { need, siteData } from '../../src/read/site.ts';
import { complaintNations } from '../../src/schemas/complaints/body.ts';

/** Every route, force, body, council and nation, at clocks far apart: the Pledge's year, the law before 2020, today, and after commissioners. */
const { areas, content } = siteData();
const clocks = ['2009-12-02', '2015-06-01', '2026-11-28', '2028-06-15'] as const;
const services = new Map(content.services.map((one) => [one.id, one]));
const anyClock = fc.constantFrom(...clocks);
const anyForce = fc.constantFrom(...content.forces);
const anyRoute = fc.constantFrom(...complaintRoutes().values());
const anyNation = fc.constantFrom(...complaintNations);

const reachedOn = (body: string, force: string, day: string) => {
  const parties = { ...partiesOf(force), body: overseerOn(overseersOf(force), day) };
  return reach(need(complaintBodies(), body), parties, services);
};

describe('on any of the four days, for any force, route and nation', () => {
  test('each step reaches somebody by a sourced way, or says that nobody is known: never by whoever is overseen', () => {
    fc.assert(
      fc.property(anyClock, anyForce, anyRoute, anyNation, (day, force, route, nation) => {
        for (const { steps } of pathsOf(route, complaintRoutes(), nation).slice(0, 20))
          for (const { step } of steps) {
            const reached = reachedOn(step.body, force.id, day);
            if (!reached) throw new Error(`${step.body} is not reached for ${force.id}`);
            const nobody = overseerOn(overseersOf(force.id), day) === null;
            if (reached.contacts.length === 0)
              expect([nobody, reached.known], step.body).toEqual([true, false]);
            for (const { source } of reached.contacts) expect(content.sources.has(source)).toBe(true);
          }
      }),
      { numRuns: 400 },
    );
  });

  test('whoever oversees is the one in office on that day, and none after an end that was announced', () => {
    fc.assert(
      fc.property(anyClock, anyForce, fc.constantFrom(...localBodies()), (day, { id }, body) => {
        if (body.reach.kind !== 'policingBody') return;
        const inOffice = overseerOn(overseersOf(id), day);
        expect(reachedOn(body.id, id, day)?.who ?? null).toBe(inOffice?.name ?? null);
        if (inOffice) expect(holdsOn(inOffice, day)).toBe(true);
      }),
    );
  });

  test('a complaint can always be sent: the form for every force stands beside it', () => {
    fc.assert(
      fc.property(anyClock, anyForce, (day, { id }) => {
        const handler = localBodies().find((one) => one.reach.kind === 'handler');
        expect(reachedOn(handler?.id ?? '', id, day)?.everywhere?.value).toMatch(/^https:/);
      }),
    );
  });

  test('no limit is shown as a rule without a source and a place in it', () => {
    for (const day of clocks)
      for (const limit of [...limits().values()].filter((one) => holdsOn(one, day))) {
        expect(content.sources.has(limit.source), limit.id).toBe(true);
        expect(limit.paragraph, limit.id).toBeTruthy();
        expect(['law', 'guidance', 'local']).toContain(limit.basis);
      }
  });
});

describe('for any council', () => {
  const councils = areas.areas.partnerships.flatMap((one) =>
    one.councils.map(({ code, name }) => ({ code, name, force: one.force, partnership: one.code })),
  );
  const known = councilWays();

  test('what is known is its own: a rule of its force or partnership, and an address', () => {
    const names = new Set(councils.map(({ name }) => name));
    expect(Object.keys(known).filter((name) => !names.has(name))).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...councils), ({ name }) => {
        const { ways, rules } = known[name] ?? { ways: [], rules: [] };
        const places = councils.filter((one) => one.name === name);
        for (const { href, text } of ways) {
          expect(href).toMatch(/^(?:https|tel|mailto):/);
          const service = content.services.find((one) => text.startsWith(one.name));
          expect(places.some(({ code }) => service?.councils?.includes(code))).toBe(true);
        }
        for (const { href } of rules) {
          const framework = content.standards.find(({ id }) => href.endsWith(`/${id}/`));
          const to = framework?.appliesTo;
          const its = places.some(
            ({ force, partnership }) =>
              (to?.kind === 'forces' && to.forces.includes(force)) ||
              (to?.kind === 'partnerships' && to.partnerships.includes(partnership)),
          );
          expect(its, `${name}: ${href}`).toBe(true);
        }
      }),
    );
  });
});

test('a ladder for a nation or a landlord shows no step that is not for it, under the number that the step has', () => {
  for (const route of complaintRoutes().values())
    for (const { nation, landlord, ladder } of laddersOf(route))
      for (const { key, exit, number } of ladder.rows) {
        const at = route.steps.findIndex(({ id }) => key === `${route.id}#${id}`);
        if (exit) continue;
        expect(number).toBe(at + 1);
        const body = need(complaintBodies(), route.steps[at]?.body ?? '');
        if (nation !== undefined) expect([undefined, nation]).toContain(body.nation);
        if (landlord === 'other') expect(body.landlord).toBeUndefined();
      }
});
