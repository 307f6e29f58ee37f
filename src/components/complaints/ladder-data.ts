import type { Ladder } from '../../charts/complaint-ladder.ts';
import { type PlacedStep, stepKey, waysFrom } from '../../domain/complaint-graph.ts';
import { route as words } from '../../i18n/complaints.ts';
import { complaintBodies, complaintRoutes } from '../../read/complaints.ts';
import { need } from '../../read/site.ts';
import type { ComplaintRoute } from '../../schemas/complaint-route.ts';

/** A route as its ladder: its own steps, then the steps of other routes that they lead to. */
export function ladderOf(route: ComplaintRoute): Ladder {
  const own = route.steps.map((step): PlacedStep => ({ route, step }));
  const links = own.flatMap((placed) =>
    waysFrom(placed, complaintRoutes()).map(({ to }) => ({ from: stepKey(placed), to })),
  );
  const exits = new Map(
    links.flatMap(({ to }) => (to.route.id === route.id ? [] : [[stepKey(to), to] as const])),
  );
  return {
    id: 'ladder',
    title: words.ladderTitle(route.shortTitle),
    takeaway: own.map(({ step }, i) => words.step(i + 1, step.title)).join('. '),
    rows: [
      ...own.map((placed) => ({
        key: stepKey(placed),
        title: placed.step.title,
        under: short(need(complaintBodies(), placed.step.body).name),
        exit: false,
      })),
      ...[...exits].map(([key, { route: other, step }]) => ({
        key,
        title: step.title,
        under: `${other.shortTitle}: ${words.elsewhere}`,
        exit: true,
      })),
    ],
    links: links.map(({ from, to }) => ({ from, to: stepKey(to) })),
  };
}

/** A name cut at its first bracket or comma, for the small line under a rung. */
const short = (name: string) => name.replace(/[,(].*$/, '').trim();
