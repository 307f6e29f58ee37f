import type { Ladder } from '../../charts/complaint-ladder.ts';
import { type PlacedStep, stepKey, waysFrom } from '../../domain/complaints/graph.ts';
import { route as words } from '../../i18n/complaints/complaints.ts';
import { complaintBodies, complaintRoutes } from '../../read/complaints/complaints.ts';
import { need } from '../../read/site.ts';
import type { ComplaintBody } from '../../schemas/complaints/body.ts';
import type { ComplaintRoute } from '../../schemas/complaints/route.ts';

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
        under: underOf(need(complaintBodies(), placed.step.body)),
        exit: false,
      })),
      ...[...exits].map(([key, { route: other, step }]) => ({
        key,
        title: step.title,
        under: words.elsewhere(other.shortTitle),
        exit: true,
      })),
    ],
    links: links.map(({ from, to }) => ({ from, to: stepKey(to) })),
  };
}

/** A body's name without what stands in brackets or after a comma; for one nation only, with that. */
function underOf({ name, nation }: ComplaintBody): string {
  const short = name.replace(/[,(].*$/, '').trim();
  return nation === undefined ? short : `${words.only(nation)}: ${short}`;
}
