import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathsOf, type PlacedStep, stepKey, waysFrom } from '../../src/domain/complaints/graph.ts';
import {
  complaintBodies,
  complaintRoutes,
  limits,
  reachBody,
  publishedComplaintContacts,
  publishedComplaints,
} from '../../src/read/complaints/complaints.ts';
import { siteData } from '../../src/read/site.ts';
import { type ComplaintNation, complaintNations } from '../../src/schemas/complaints/body.ts';
import type { ComplaintRoute } from '../../src/schemas/complaints/route.ts';
import type { Force } from '../../src/schemas/places/force.ts';
import { complaintLadder } from '../../src/charts/complaint-ladder.ts';
import { sayLimits } from '../../src/components/complaints/limit-words.ts';
import {
  publishedComplaintContactsSchema,
  publishedComplaintsSchema,
} from '../../src/schemas/complaints/published.ts';

const { content } = siteData();
const routes = complaintRoutes();

/** Nations in which somebody can meet a force: both for one that has no area. */
const nationsOf = ({ nation }: Force): ComplaintNation[] =>
  complaintNations.filter((one) => nation === 'Great Britain' || nation === one);

const anyForce = fc.constantFrom(...content.forces);
const anyRoute = fc.constantFrom(...routes.values());

/** A force, a nation in which it is met, and a route that can be about it. */
const anyCase = fc
  .tuple(anyForce, anyRoute)
  .chain(([force, route]) =>
    fc.tuple(fc.constant(force), fc.constant(route), fc.constantFrom(...nationsOf(force))),
  )
  .filter(([force, route]) => route.force === undefined || route.force === force.id);

/** A path through a route, taking at each fork the way that the numbers say. */
function walk(route: ComplaintRoute, nation: ComplaintNation, turns: readonly number[]): PlacedStep[] {
  const first = route.steps.find(({ id }) => id === route.start);
  if (!first) throw new Error(`${route.id} has no first step`);
  const path: PlacedStep[] = [{ route, step: first }];
  for (const turn of turns) {
    const last = path.at(-1);
    const ways = last ? waysFrom(last, routes, nation) : [];
    const way = ways[turn % Math.max(ways.length, 1)];
    if (!way) break;
    path.push(way.to);
  }
  return path;
}

const turns = fc.array(fc.nat({ max: 11 }), { minLength: 40, maxLength: 40 });

describe('every path, for every force, in England and in Wales', () => {
  test('comes to an end', () => {
    fc.assert(
      fc.property(anyCase, turns, ([, route, nation], way) => {
        const path = walk(route, nation, way);
        const keys = path.map(stepKey);
        expect(new Set(keys).size, keys.join(' → ')).toBe(keys.length);
        expect(path.at(-1)?.step.next ?? [], keys.join(' → ')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('ends in a body with a contact, and every step on the way has one', () => {
    fc.assert(
      fc.property(anyCase, turns, ([force, route, nation], way) => {
        for (const { step } of walk(route, nation, way)) {
          const reached = reachBody(step.body, force.id);
          expect(reached?.contacts.length, `${force.id}, ${step.body}`).toBeGreaterThan(0);
          for (const { source } of reached?.contacts ?? []) expect(content.sources.has(source)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('has a sourced limit at each step, or says in words that none was found', () => {
    fc.assert(
      fc.property(anyCase, turns, ([, route, nation], way) => {
        for (const { step } of walk(route, nation, way)) {
          const found = (step.limits ?? []).map((id) => limits().get(id));
          expect(found.length > 0 || step.limitUnknown !== undefined, stepKey({ route, step })).toBe(true);
          for (const limit of found) {
            expect(content.sources.has(limit?.source ?? '')).toBe(true);
            expect(limit?.paragraph).toBeTruthy();
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('never meets the body of the other nation', () => {
    fc.assert(
      fc.property(anyCase, turns, ([, route, nation], way) => {
        for (const { step } of walk(route, nation, way))
          expect([undefined, nation]).toContain(complaintBodies().get(step.body)?.nation);
      }),
      { numRuns: 2000 },
    );
  });
});

test('the numbers cover every path: a plain walk of the whole graph finds no circle and no dead end', () => {
  for (const route of routes.values())
    for (const nation of complaintNations)
      for (const { steps, ends } of pathsOf(route, routes, nation)) {
        expect(ends, steps.map(stepKey).join(' → ')).toBe(true);
        expect(steps.at(-1)?.step.next, steps.map(stepKey).join(' → ')).toBeUndefined();
      }
});

test('every body has a contact for all 43 forces and British Transport Police', () => {
  for (const { id } of complaintBodies().values())
    for (const force of content.forces)
      expect(reachBody(id, force.id)?.contacts.length, `${id} for ${force.id}`).toBeGreaterThan(0);
});

test('anti-social behaviour ends at the ombudsmen of England or at the one of Wales', () => {
  const route = routes.get('anti-social-behaviour');
  const last = (nation: ComplaintNation) =>
    new Set(route ? pathsOf(route, routes, nation).map(({ steps }) => steps.at(-1)?.step.body) : []);
  expect([...last('England')].sort()).toEqual(['high-court', 'housing-ombudsman', 'local-ombudsman']);
  expect([...last('Wales')].sort()).toEqual(['high-court', 'wales-ombudsman']);
});

test('every limit that a route shows is counted once and its source names a paragraph', () => {
  const shown = [...routes.values()].flatMap(({ steps }) => steps.flatMap((step) => step.limits ?? []));
  expect([...new Set(shown)].sort()).toEqual([...limits().keys()].sort());
});

const row = (key: string, exit = false) => ({ key, title: `Step ${key}`, under: 'Somebody', exit });
const draw = (rows: ReturnType<typeof row>[], links: { from: string; to: string }[]) =>
  complaintLadder({ id: 'l', title: 'T', takeaway: 'D', rows, links });

test('every row has its number and its title', () => {
  const svg = draw([row('a'), row('b')], [{ from: 'a', to: 'b' }]);
  expect(svg).toContain('Step a');
  expect(svg).toContain('>2</text>');
});

test('a step of another route has a ring and no number', () => {
  const svg = draw([row('a'), row('b', true)], [{ from: 'a', to: 'b' }]);
  expect(svg).toContain('ladder-exit');
  expect(svg).not.toContain('>2</text>');
});

test('ways that pass by the same rows each have a lane of their own', () => {
  const rows = ['a', 'b', 'c', 'd'].map((key) => row(key));
  const svg = draw(rows, [
    { from: 'a', to: 'c' },
    { from: 'a', to: 'd' },
    { from: 'b', to: 'd' },
  ]);
  const bends = [...svg.matchAll(/Q([\d.]+) /g)].map(([, x]) => x);
  expect(new Set(bends).size).toBe(3);
});

test('words are made safe, and long ones are broken', () => {
  const long = 'Ask <somebody> & somebody else to look at all of it once more';
  const svg = draw([{ key: 'a', title: long, under: long, exit: false }], []);
  expect(svg).toContain('&lt;somebody&gt; &amp;');
  expect(svg.match(/<tspan/g)).toHaveLength(2);
});

test('whatever the links, nothing is drawn left of the picture', () => {
  const place = fc.nat({ max: 7 });
  fc.assert(
    fc.property(fc.array(fc.record({ from: place, to: place }), { maxLength: 14 }), (ends) => {
      const rows = Array.from({ length: 8 }, (_, i) => row(String(i)));
      const links = ends
        .filter(({ from, to }) => from !== to)
        .map(({ from, to }) => ({ from: String(from), to: String(to) }));
      const xs = [...draw(rows, links).matchAll(/[MQ](-?[\d.]+) /g)].map(([, x]) => Number(x));
      expect(Math.min(0, ...xs)).toBe(0);
    }),
  );
});

test('a limit in the words of a route is said from the one place where it is written', () => {
  expect(sayLimits({ do: ['Ask within {limit:ask-for-review}.'], order: 3 })).toEqual({
    do: ['Ask within 28 days.'],
    order: 3,
  });
});

test('no placeholder is left in what the site publishes, and it still fits its schema', () => {
  const file = sayLimits(publishedComplaints());
  expect(JSON.stringify(file)).not.toContain('{limit:');
  expect(() => publishedComplaintsSchema.parse(file)).not.toThrow();
});

test('the words of routes, bodies and questions give no number of days of their own', () => {
  const { routes, bodies, triage } = publishedComplaints();
  const words = JSON.stringify({ routes, bodies, triage }).replaceAll(
    /"(?:ref|standards|address)":(?:"[^"]*"|\[[^\]]*\])/g,
    '',
  );
  expect(words.match(/\b\d+ (?:working )?days\b/g)).toBeNull();
});

test('complaint-routes.json is as its schema says', () => {
  expect(() => publishedComplaintsSchema.parse(publishedComplaints())).not.toThrow();
});

test('complaint-routes.json gives each step its reference and its address, and cites every source', () => {
  const { routes, limits, sources } = publishedComplaints();
  const review = routes.find(({ id }) => id === 'review')?.steps.find(({ id }) => id === 'ask-policing-body');
  expect(review).toMatchObject({
    ref: 'review#ask-policing-body',
    address: '/complaints/review/#ask-policing-body',
  });
  const ids = sources.map(({ id }) => id);
  for (const { source } of limits) expect(ids).toContain(source);
});

test('each force has a contacts file as its schema says, every contact with the day it was checked', () => {
  for (const { id } of siteData().content.forces)
    expect(() => publishedComplaintContactsSchema.parse(publishedComplaintContacts(id))).not.toThrow();
});

test('a contacts file is small enough for a phone', () => {
  for (const { id } of siteData().content.forces)
    expect(JSON.stringify(publishedComplaintContacts(id)).length, id).toBeLessThan(14_000);
});
