import type { ComplaintBody } from '../../schemas/complaints/body.ts';
import type { Contact, ContactKind } from '../../schemas/contact.ts';
import type { Force } from '../../schemas/places/force.ts';
import type { PolicingBody } from '../../schemas/places/policing-body.ts';
import type { Service } from '../../schemas/places/service.ts';

/** A reader's force, who oversees it, and the number for what is not urgent. */
export interface Parties {
  force: Force;
  body: PolicingBody | null;
  notUrgent: Contact;
}

/** Why it is this one: `first` takes complaints first there; `notEstablished` if we do not know who does. */
export type HandlerBasis = 'force' | 'policingBody' | 'notEstablished';

/** Who handles a step for a reader, and how to reach them. */
export interface Reached {
  /** A force's or a policing body's own name; null where the complaint body's name says it all. */
  who: string | null;
  contacts: readonly Contact[];
  /** False where no address for this was found: the contacts are then the home page and the phone, or none. */
  known: boolean;
  /** What a reader should know of them before writing. */
  note?: string;
  /** Only for whoever takes complaints first. */
  handler?: HandlerBasis;
  /** A form that works for every force, and is passed on. Only for whoever takes complaints first. */
  everywhere?: Contact;
}

const complaintKinds: readonly ContactKind[] = [
  'complaintForm',
  'complaintInfo',
  'professionalStandardsEmail',
  'professionalStandardsPhone',
  'professionalStandardsPost',
];
const bodyKinds: readonly ContactKind[] = ['complaintForm', 'complaintInfo', 'email', 'phone', 'post'];
const watcherKinds: readonly ContactKind[] = ['panel', 'panelEmail', 'panelPhone', 'panelPost'];
const teamKinds: readonly ContactKind[] = ['yourAreaPage', 'contactPage'];

/**
 * How to reach a body. Null where that depends on the force and none is given.
 * @throws RangeError where the body names a service that is not there.
 */
export function reach(
  body: ComplaintBody,
  parties: Parties | null,
  services: ReadonlyMap<string, Service>,
): Reached | null {
  const { reach: by } = body;
  if (by.kind === 'here') return { who: null, contacts: by.contacts, known: true };
  if (by.kind === 'service') {
    const service = services.get(by.service);
    if (!service) throw new RangeError(`No service "${by.service}", which complaint body ${body.id} names.`);
    return { who: null, contacts: service.contacts, known: true };
  }
  if (parties === null) return null;
  if (by.kind === 'team') return ofTeam(parties);
  if (by.kind === 'watcher') return ofWatcher(parties);
  if (by.kind === 'handler') return { ...ofHandler(parties), everywhere: by.everywhere };
  return by.kind === 'force' ? ofForce(parties, by.contacts) : ofBody(parties, by.contacts);
}

/** The button to send a complaint by: the handler's own form, or else the one that works everywhere. */
export function complaintButton<One extends Pick<Contact, 'kind'>>({
  contacts,
  everywhere,
}: {
  contacts: readonly One[];
  everywhere?: One | undefined;
}): One | null {
  if (everywhere === undefined) return null;
  return contacts.find(({ kind }) => kind === 'complaintForm') ?? everywhere;
}

/** The ways that fit on a card, one of a kind, without the button: two at most beside one, three without. */
export function firstWays(reached: Pick<Reached, 'contacts' | 'everywhere'>): Contact[] {
  const button = complaintButton(reached);
  const others = reached.contacts.filter((contact) => contact !== button);
  const firsts = others.filter(({ kind }, i) => others.findIndex((one) => one.kind === kind) === i);
  return firsts.slice(0, button ? 2 : 3);
}

/** A team is always reached by way of its force, so the force's home page and phone are the answer. */
function ofTeam(parties: Parties): Reached {
  const reached = ofForce(parties, teamKinds);
  const { contacts } = reached;
  return { ...reached, contacts: reached.known ? [...contacts, ...general(parties)] : contacts, known: true };
}

function ofHandler(parties: Parties): Reached {
  const model = parties.body?.complaintModel.model ?? 'unknown';
  if (model === '1' || parties.body === null)
    return { ...ofForce(parties, complaintKinds), handler: 'force' };
  if (model === 'unknown') return { ...ofForce(parties, complaintKinds), handler: 'notEstablished' };
  return { ...ofBody(parties, bodyKinds), handler: 'policingBody' };
}

function ofForce(parties: Parties, kinds: readonly ContactKind[]): Reached {
  const found = pick(parties.force.contacts, kinds);
  // A number or address that is for everything is not an address for this.
  const known = found.some(({ kind }) => kind !== 'contactPage' && kind !== 'phone');
  const contacts = known ? found : [...found.filter(({ kind }) => kind !== 'phone'), ...general(parties)];
  return { who: parties.force.name, contacts, known };
}

function ofBody(parties: Parties, kinds: readonly ContactKind[]): Reached {
  const { body } = parties;
  // Never the force's own: whoever is overseen does not answer for who oversees it.
  if (body === null) return { who: null, contacts: [], known: false };
  const found = pick(body.contacts, kinds);
  const home: Contact[] =
    body.website === null ? [] : [{ kind: 'website', value: body.website, source: body.source }];
  return { who: body.name, contacts: [...found, ...home], known: found.length > 0 };
}

/** Never the body's own website or phone: the complaint is about the body. */
function ofWatcher({ body }: Parties): Reached {
  const contacts = pick(body?.contacts ?? [], watcherKinds);
  const { name = null, note } = body?.watchedBy ?? {};
  return { who: name, contacts, known: contacts.length > 0, ...(note === undefined ? {} : { note }) };
}

/** The force's home page, and its phone: 101, or its own where it has no area. */
function general({ force, notUrgent }: Parties): Contact[] {
  const own = force.contacts.find(({ kind }) => kind === 'phone');
  const phone = force.kind === 'specialist' && own ? own : notUrgent;
  return [{ kind: 'website', value: force.website, source: force.source }, phone];
}

const pick = (contacts: readonly Contact[], kinds: readonly ContactKind[]): Contact[] =>
  kinds.flatMap((kind) => contacts.filter((contact) => contact.kind === kind));
