import { stepAddress, stepKey } from '../../domain/complaints/graph.ts';
import type { PublishedComplaintContacts, PublishedComplaints } from '../../schemas/complaints/published.ts';
import type { Contact } from '../../schemas/contact.ts';
import { localBodies, reachBody } from './complaints.ts';
import { citedSources } from '../standards/published.ts';
import { need, siteData } from '../site.ts';
import { siteDate } from '../site-date.ts';

/** `/data/v1/complaint-routes.json` */
export function publishedComplaints(): PublishedComplaints {
  const { areas, content } = siteData();
  const { triage, routes, limits, bodies, history } = content.complaints;
  const body = {
    triage: [...triage],
    routes: [...routes.values()].map((route) => ({
      ...route,
      steps: route.steps.map((step) => ({
        ref: stepKey({ route, step }),
        address: stepAddress({ route, step }),
        ...step,
      })),
    })),
    limits: [...limits.values()],
    bodies: [...bodies.values()],
    history: [...history],
  };
  return { release: areas.release.id, date: siteDate(), ...body, sources: citedSources(body) };
}

/** `/data/v1/complaint-contacts/<force>.json` */
export function publishedComplaintContacts(forceId: string): PublishedComplaintContacts {
  const { areas, content, forces } = siteData();
  const { id, name } = need(forces, forceId);
  const bodies = localBodies().flatMap((body) => {
    const reached = reachBody(body.id, forceId);
    if (!reached) return [];
    const dated = (contact: Contact) => ({
      ...contact,
      checked: need(content.sources, contact.source).checked,
      read: need(content.sources, contact.source).read,
    });
    const { everywhere, ...rest } = reached;
    return [
      [
        body.id,
        {
          ...rest,
          contacts: reached.contacts.map(dated),
          ...(everywhere === undefined ? {} : { everywhere: dated(everywhere) }),
        },
      ] as const,
    ];
  });
  return { release: areas.release.id, force: { id, name }, bodies: Object.fromEntries(bodies) };
}
