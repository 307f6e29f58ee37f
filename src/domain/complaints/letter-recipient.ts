import { type InOffice, overseerOn } from './overseer.ts';
import type { ContactKind } from '../../schemas/contact.ts';

/** One way to reach a recipient, with where and when it was read. */
export interface KnownContact {
  kind: ContactKind;
  value: string;
  /** Id of the source. */
  source: string;
  /** `YYYY-MM-DD`. */
  checked: string;
  /** Whether the page itself was opened on that day, or a copy of it read. */
  read: 'live' | 'copy';
  note?: string | undefined;
}

/** A force, or who oversees it, as a recipient. */
export interface Addressee {
  name: string;
  website: string | null;
  /** Answers on 101: a territorial force. */
  rings101: boolean;
  contacts: readonly KnownContact[];
}

/** A body that oversees a force, with the time for which it does. */
export interface Overseer extends Addressee, InOffice {
  /** It takes complaints about the force first. */
  first: boolean;
  /** Whoever hears complaints about it. `name` is null where its own is not known. */
  watcher: { name: string | null; contacts: readonly KnownContact[] };
}

/** `/complaints/letter/recipients.json`: who letters go to, by force. */
export interface RecipientsFile {
  forces: Record<string, { force: Addressee; bodies: readonly Overseer[] }>;
}

/** Who letters about a force go to on a day. */
export interface Recipients {
  force: Addressee;
  /** Null where nobody is known to oversee it on that day. */
  body: Addressee | null;
  /** The body takes complaints about the force first. */
  bodyFirst: boolean;
  watcher: Overseer['watcher'] | null;
}

/** Those of a force on `date`, `YYYY-MM-DD`: the body is the one in office on that day. */
export function recipientsOn({ force, bodies }: RecipientsFile['forces'][string], date: string): Recipients {
  const body = overseerOn(bodies, date);
  return { force, body, bodyFirst: body?.first ?? false, watcher: body?.watcher ?? null };
}

/** How the recipient of a letter is found; see `Reach` in the schemas. */
export type RecipientReach =
  | { kind: 'force' | 'policingBody'; contacts: readonly ContactKind[] }
  /** `everywhere`: a form that works for every force. */
  | { kind: 'handler'; everywhere: KnownContact }
  | { kind: 'team' }
  /** Whoever hears complaints about the body that oversees the force. */
  | { kind: 'watcher' }
  /** `byCouncil`: what is known besides of single councils, by name in small letters. */
  | {
      kind: 'known';
      contacts: readonly KnownContact[];
      byCouncil?: Readonly<Record<string, readonly KnownContact[]>>;
    };

const complaintContacts: readonly ContactKind[] = [
  'complaintForm',
  'professionalStandardsEmail',
  'professionalStandardsPost',
  'professionalStandardsPhone',
  'complaintInfo',
  'contactPage',
];
const bodyComplaintContacts: readonly ContactKind[] = [
  'complaintForm',
  'complaintInfo',
  'email',
  'post',
  'phone',
];
const teamContacts: readonly ContactKind[] = ['yourAreaPage', 'contactPage', 'form'];

export interface FoundRecipient {
  /** Whose contacts these are; null where no force was chosen, or none is needed. */
  addressee: Addressee | null;
  contacts: readonly KnownContact[];
  /** A form that works for every force, and is passed on. Only for whoever takes complaints first. */
  everywhere?: KnownContact;
}

/**
 * Who a letter goes to and how, as far as it is known. `entry` is the chosen force's; undefined while none is.
 * `council` is what was typed for one.
 */
export function findRecipient(
  reach: RecipientReach,
  entry: Recipients | undefined,
  council = '',
): FoundRecipient {
  if (reach.kind === 'known')
    return { addressee: null, contacts: [...ofCouncil(reach.byCouncil ?? {}, council), ...reach.contacts] };
  if (!entry) return { addressee: null, contacts: [] };
  const { force, body, bodyFirst } = entry;
  switch (reach.kind) {
    case 'force':
      return pick(force, reach.contacts);
    case 'policingBody':
      return body ? pick(body, reach.contacts) : { addressee: null, contacts: [] };
    case 'handler':
      return {
        ...(bodyFirst && body ? pick(body, bodyComplaintContacts) : pick(force, complaintContacts)),
        everywhere: reach.everywhere,
      };
    case 'team':
      return pick(force, teamContacts);
    case 'watcher':
      return ofWatcher(entry.watcher);
  }
}

/** "Liverpool City Council" is found by "liverpool", and so is "Liverpool". */
const ofCouncil = (byCouncil: Readonly<Record<string, readonly KnownContact[]>>, council: string) =>
  Object.entries(byCouncil).find(([name]) => council.toLowerCase().includes(name))?.[1] ?? [];

/** An addressee with those contacts that serve, best first and one of a kind: content names the best one first. */
const pick = (addressee: Addressee, kinds: readonly ContactKind[]): FoundRecipient => ({
  addressee,
  contacts: kinds.flatMap((kind) => addressee.contacts.find((contact) => contact.kind === kind) ?? []),
});

/** Never the body's own website: the complaint is about the body. */
const ofWatcher = (watcher: Recipients['watcher']): FoundRecipient => ({
  addressee:
    watcher?.name === null || watcher === null
      ? null
      : { name: watcher.name, website: null, rings101: false, contacts: watcher.contacts },
  contacts: watcher?.contacts ?? [],
});

/** Lines under the first line of an address: the addressee's name, unless its postal address has it, and that. */
export function addressLines({ addressee, contacts }: FoundRecipient, firstLine: string): string[] {
  const post = postalLines(contacts, firstLine);
  const name = addressee?.name ?? '';
  const said = [firstLine, ...post].some((line) => line.includes(name));
  return said ? post : [name, ...post];
}

/** The postal address line by line, under a first line that the letter has already; empty where none is known. */
function postalLines(contacts: readonly KnownContact[], firstLine: string): string[] {
  const post = contacts.find(({ kind }) => /post$/i.test(kind));
  const bare = firstLine.replace(/^The /, '').toLowerCase();
  return (post?.value ?? '')
    .split(',')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.toLowerCase() !== bare);
}

export const emailOf = (contacts: readonly KnownContact[]): string | null =>
  contacts.find(({ kind }) => emailKinds.includes(kind))?.value ?? null;

const emailKinds: readonly ContactKind[] = [
  'email',
  'professionalStandardsEmail',
  'freedomOfInformationEmail',
  'panelEmail',
];
