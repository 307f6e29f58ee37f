import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathsOf, type PlacedStep, stepKey, waysFrom } from '../../src/domain/complaints/graph.ts';
import { complaintBodies, complaintRoutes, limits, reachBody } from '../../src/read/complaints/complaints.ts';
import { siteData } from '../../src/read/site.ts';
import { type ComplaintNation, complaintNations } from '../../src/schemas/complaints/body.ts';
import type { ComplaintRoute } from '../../src/schemas/complaints/route.ts';
import type { Force } from '../../src/schemas/places/force.ts';

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
