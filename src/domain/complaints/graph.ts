import { sitePath } from '../site-path.ts';
import type { ComplaintNation } from '../../schemas/complaints/body.ts';
import type { ComplaintRoute, ComplaintStep } from '../../schemas/complaints/route.ts';

export type RouteIndex = ReadonlyMap<string, ComplaintRoute>;

/** A step with the route that it stands in. */
export interface PlacedStep {
  route: ComplaintRoute;
  step: ComplaintStep;
}

/** Where a step leads, and when. */
export interface Way {
  when: string;
  to: PlacedStep;
}

/** Steps from a route's first one. `ends`: at a last step; if not, it comes round in a circle. */
export interface Path {
  steps: readonly PlacedStep[];
  ends: boolean;
}

/** `review#ask-iopc` */
export const stepKey = ({ route, step }: PlacedStep): string => `${route.id}#${step.id}`;

/** `/complaints/review/#ask-iopc`: for links, and for quoting. */
export const stepAddress = (placed: PlacedStep): string =>
  sitePath(`/complaints/${stepKey(placed).replace('#', '/#')}`);

/** The step that `ref` names, as written in `route`; undefined where there is none. */
export function stepAt(ref: string, route: ComplaintRoute, routes: RouteIndex): PlacedStep | undefined {
  const [first = '', second] = ref.split('#');
  const there = second === undefined ? route : routes.get(first);
  const step = there?.steps.find(({ id }) => id === (second ?? first));
  return there && step && { route: there, step };
}

/** Where a step leads in a nation; in both where none is given. A name that leads nowhere is left out. */
export function waysFrom({ route, step }: PlacedStep, routes: RouteIndex, nation?: ComplaintNation): Way[] {
  return (step.next ?? [])
    .filter((one) => nation === undefined || one.nation === undefined || one.nation === nation)
    .flatMap(({ when, step: ref }) => {
      const to = stepAt(ref, route, routes);
      return to ? [{ when, to }] : [];
    });
}

/** Every path from a route's first step, through other routes too. A circle stops where it would begin again. */
export function pathsOf(route: ComplaintRoute, routes: RouteIndex, nation?: ComplaintNation): Path[] {
  const first = stepAt(route.start, route, routes);
  return first ? pathsFrom([first], routes, nation) : [];
}

function pathsFrom(
  steps: readonly PlacedStep[],
  routes: RouteIndex,
  nation: ComplaintNation | undefined,
): Path[] {
  const last = steps.at(-1);
  const ways = last ? waysFrom(last, routes, nation) : [];
  if (ways.length === 0) return [{ steps, ends: true }];
  const passed = new Set(steps.map(stepKey));
  return ways.flatMap(({ to }) =>
    passed.has(stepKey(to)) ? [{ steps, ends: false }] : pathsFrom([...steps, to], routes, nation),
  );
}

/** Steps of a route that no path from its first step, and no other route, comes to. */
export function orphansOf(route: ComplaintRoute, routes: RouteIndex): ComplaintStep[] {
  const reached = new Set(
    [...routes.values()].flatMap((one) => pathsOf(one, routes).flatMap(({ steps }) => steps.map(stepKey))),
  );
  return route.steps.filter((step) => !reached.has(stepKey({ route, step })));
}
