import type {
  KnownContact,
  Overseer,
  RecipientReach,
  RecipientsFile,
} from '../../domain/complaints/letter-recipient.ts';
import { isOfCouncil } from '../complaints/council-ways.ts';
import { overseersOf } from '../../read/complaints/complaints.ts';
import { need, siteData } from '../../read/site.ts';
import type { Contact } from '../../schemas/contact.ts';
import type { PolicingBody } from '../../schemas/places/policing-body.ts';

/** How a body of the complaint routes is reached, as a letter needs it. */
export function reachOf(id: string): RecipientReach {
  const { complaints, services } = siteData().content;
  const { reach } = need(complaints.bodies, id);
  switch (reach.kind) {
    case 'here':
      return { kind: 'known', contacts: reach.contacts.map(known) };
    case 'service':
      return {
        kind: 'known',
        contacts: (services.find((service) => service.id === reach.service)?.contacts ?? []).map(known),
        ...(isOfCouncil(need(complaints.bodies, id)) ? { byCouncil: knownCouncils() } : {}),
      };
    case 'force':
    case 'policingBody':
      return { kind: reach.kind, contacts: reach.contacts };
    case 'handler':
      return { kind: 'handler', everywhere: known(reach.everywhere) };
    case 'team':
      return { kind: 'team' };
    case 'watcher':
      return { kind: 'watcher' };
  }
}

/** What is known of single councils for anti-social behaviour, by their names in small letters. */
function knownCouncils(): Record<string, KnownContact[]> {
  const { areas, content } = siteData();
  const names = new Map(
    areas.areas.partnerships.flatMap(({ councils }) =>
      councils.map(({ code, name }) => [code, name] as const),
    ),
  );
  const ways = content.services.flatMap(({ name, needs, councils = [], contacts }) =>
    needs.includes('antiSocialBehaviour')
      ? councils.flatMap((code) => {
          const council = names.get(code)?.toLowerCase();
          return council
            ? [[council, contacts.map((one) => known({ ...one, note: one.note ?? name }))] as const]
            : [];
        })
      : [],
  );
  return Object.fromEntries(ways);
}

function known({ kind, value, source, note }: Contact): KnownContact {
  const { checked, read } = need(siteData().content.sources, source);
  return { kind, value, source, checked, read, ...(note === undefined ? {} : { note }) };
}

/** Kinds of contact that no letter is sent by. */
const never = new Set(['panel', 'text']);

const useful = (contacts: readonly Contact[]) =>
  contacts.filter(({ kind }) => !never.has(kind) && !kind.startsWith('panel')).map(known);

/** Who letters go to, by force, for the browser to fetch when a force is chosen. */
export function recipientsFile(): RecipientsFile {
  const { content } = siteData();
  const forces = content.forces.map(({ id, name, kind, website, contacts }) => {
    const force = { name, website, rings101: kind === 'territorial', contacts: useful(contacts) };
    return [id, { force, bodies: overseersOf(id).map(overseer) }] as const;
  });
  return { forces: Object.fromEntries(forces) };
}

const overseer = (body: PolicingBody): Overseer => ({
  name: body.name,
  website: body.website,
  rings101: false,
  contacts: useful(body.contacts),
  inForceFrom: body.inForceFrom,
  inForceTo: body.inForceTo,
  ...(body.endAnnounced ? { endAnnounced: { to: body.endAnnounced.to } } : {}),
  watcher: {
    name: body.watchedBy?.name ?? null,
    contacts: body.contacts.filter(({ kind }) => kind.startsWith('panel')).map(known),
  },
  first: ['2', '3', '2 or 3'].includes(body.complaintModel.model),
});
