import type { Ladder } from '../../charts/complaint-ladder.ts';
import { type PlacedStep, stepKey, waysFrom } from '../../domain/complaints/graph.ts';
import { route as words } from '../../i18n/complaints/complaints.ts';
import { complaintBodies, complaintRoutes } from '../../read/complaints/complaints.ts';
import { need } from '../../read/site.ts';
import { type ComplaintBody, type ComplaintNation, complaintNations } from '../../schemas/complaints/body.ts';
import type { ComplaintRoute } from '../../schemas/complaints/route.ts';

/** Where a reader is, as far as it decides which steps there are; left out for any. */
interface Where {
  nation?: ComplaintNation;
  /** `other`: no council or housing association owns the home. */
  landlord?: 'social' | 'other';
}

/**
 * A route as its ladders: one with everything, and where the route asks for nation and landlord one for each answer.
 */
export function laddersOf(route: ComplaintRoute): (Where & { ladder: Ladder })[] {
  const nations = route.asks?.includes('nation') ? complaintNations : [];
  const landlords = route.asks?.includes('landlord') ? (['social', 'other'] as const) : [];
  const all: Where[] = [
    {},
    ...nations.map((nation) => ({ nation })),
    ...landlords.map((landlord) => ({ landlord })),
    ...nations.flatMap((nation) => landlords.map((landlord) => ({ nation, landlord }))),
  ];
  return all.map((where) => ({ ...where, ladder: ladderOf(route, where) }));
}

/** A route as its ladder: its own steps, then the steps of other routes that they lead to. */
function ladderOf(route: ComplaintRoute, where: Where): Ladder {
  const own = route.steps.map((step, i) => ({ route, step, number: i + 1 })).filter(isThere(where));
  const links = own.flatMap((placed) =>
    waysFrom(placed, complaintRoutes(), where.nation)
      .filter(({ to }) => isThere(where)(to))
      .map(({ to }) => ({ from: stepKey(placed), to })),
  );
  const exits = new Map(
    links.flatMap(({ to }) => (to.route.id === route.id ? [] : [[stepKey(to), to] as const])),
  );
  return {
    id: ['ladder', where.nation, where.landlord].filter(Boolean).join('-').toLowerCase(),
    title: words.ladderTitle(route.shortTitle),
    takeaway: own.map(({ step, number }) => words.step(number, step.title)).join('. '),
    rows: [
      ...own.map((placed) => ({
        key: stepKey(placed),
        number: placed.number,
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

/** Whether a step is one for whoever is there. */
const isThere =
  (where: Where) =>
  (placed: PlacedStep): boolean => {
    const { nation, landlord } = need(complaintBodies(), placed.step.body);
    return (
      (where.nation === undefined || nation === undefined || nation === where.nation) &&
      !(where.landlord === 'other' && landlord === 'social')
    );
  };

/** A body's name without what stands in brackets or after a comma; for one nation only, with that. */
function underOf({ name, nation }: ComplaintBody): string {
  const short = name.replace(/[,(].*$/, '').trim();
  return nation === undefined ? short : `${words.only(nation)}: ${short}`;
}
