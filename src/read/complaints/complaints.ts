import type { BankHolidaysFile, ClocksFile, Limit } from '../../schemas/complaints/deadlines.ts';
import { overseerOn } from '../../domain/complaints/overseer.ts';
import { type Parties, reach, type Reached } from '../../domain/complaints/reach.ts';
import type { ComplaintBody } from '../../schemas/complaints/body.ts';
import type { ComplaintRoute } from '../../schemas/complaints/route.ts';
import type { LetterTemplate } from '../../schemas/complaints/letter.ts';
import { need, siteData } from '../site.ts';
import { siteDate } from '../site-date.ts';
import type { PolicingBody } from '../../schemas/places/policing-body.ts';
import { stepAddress, stepKey } from '../../domain/complaints/graph.ts';
import type { PublishedComplaintContacts, PublishedComplaints } from '../../schemas/complaints/published.ts';
import type { Contact } from '../../schemas/contact.ts';
import { citedSources } from '../standards/standards.ts';

/** Every time limit by its id. Ids never change: pages, letters and calendar files refer to them. */
export const limits = (): ReadonlyMap<string, Limit> => siteData().content.complaints.limits;

/** Every complaint route by its id, with its steps; in the order of lists. */
export const complaintRoutes = (): ReadonlyMap<string, ComplaintRoute> =>
  siteData().content.complaints.routes;

/** What the deadline calculator asks. */
export function clocks(): ClocksFile {
  const { clocks } = siteData().content.complaints;
  if (!clocks) throw new RangeError('content/complaints/clocks.yaml is not there.');
  return clocks;
}

/** The bank holidays by which the site counts working days, with their sources. */
export function bankHolidays(): BankHolidaysFile {
  const { bankHolidays } = siteData().content.complaints;
  if (!bankHolidays) throw new RangeError('content/complaints/bank-holidays.yaml is not there.');
  return bankHolidays;
}

/** Every letter of the letter builder by its id, as lists show them. */
export const letterTemplates = (): ReadonlyMap<string, LetterTemplate> =>
  siteData().content.complaints.letters;

/** Who handles steps, by id. */
export const complaintBodies = (): ReadonlyMap<string, ComplaintBody> => siteData().content.complaints.bodies;

/** A force, who oversees it, and the number for what is not urgent. */
export function partiesOf(forceId: string): Parties {
  const force = need(siteData().forces, forceId);
  const body = overseerToday(forceId);
  const notUrgent = need(servicesById(), '101').contacts.find(({ kind }) => kind === 'phone');
  if (!notUrgent) throw new RangeError('content/services/101.yaml gives no phone number: add it.');
  return { force, body, notUrgent };
}

/** Everybody who oversees a force, now, before or later. */
export const overseersOf = (forceId: string): PolicingBody[] =>
  [...siteData().content.policingBodies.values()].filter(({ oversees }) => oversees === forceId);

/** Whoever oversees a force on the day for which the site is built; null where that is not known. */
export const overseerToday = (forceId: string): PolicingBody | null =>
  overseerOn(overseersOf(forceId), siteDate());

/** How to reach a body for a force; null where that depends on the force and none is given. */
export const reachBody = (id: string, forceId: string | null): Reached | null =>
  reach(need(complaintBodies(), id), forceId === null ? null : partiesOf(forceId), servicesById());

/** Bodies that are somebody else in every force. */
export const localBodies = (): ComplaintBody[] =>
  [...complaintBodies().values()].filter(({ reach: { kind } }) => kind !== 'here' && kind !== 'service');

const servicesById = () => new Map(siteData().content.services.map((one) => [one.id, one]));

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
