import type {
  KnownContact,
  RecipientReach,
  RecipientsFile,
} from '../../domain/complaints/letter-recipient.ts';
import { letterTemplates } from '../../read/complaints/complaints.ts';
import { need, siteData } from '../../read/site.ts';
import type { Contact } from '../../schemas/contact.ts';

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
      };
    case 'force':
    case 'policingBody':
      return { kind: reach.kind, contacts: reach.contacts };
    case 'handler':
      return { kind: 'handler', everywhere: known(reach.everywhere) };
    case 'team':
      return { kind: 'team' };
  }
}

function known({ kind, value, source, note }: Contact): KnownContact {
  const { title, publisher, checked } = need(siteData().content.sources, source);
  return { kind, value, source: `${title} (${publisher})`, checked, ...(note === undefined ? {} : { note }) };
}

/** Kinds of contact that no letter is sent by. */
const never = new Set(['freedomOfInformationEmail', 'chiefConstableComplaint', 'panel', 'text']);

const useful = (contacts: readonly Contact[]) =>
  contacts.filter(({ kind }) => !never.has(kind) && !kind.startsWith('panel')).map(known);

/** Who letters go to, by force, for the browser to fetch when a force is chosen. */
export function recipientsFile(): RecipientsFile {
  const { content } = siteData();
  const forces = content.forces.map(({ id, name, kind, website, contacts, policingBody }) => {
    const body = policingBody === null ? null : need(content.policingBodies, policingBody);
    return [
      id,
      {
        force: { name, website, rings101: kind === 'territorial', contacts: useful(contacts) },
        body: body && {
          name: body.name,
          website: body.website,
          rings101: false,
          contacts: useful(body.contacts),
        },
        bodyFirst: ['2', '3', '2 or 3'].includes(body?.complaintModel.model ?? ''),
      },
    ] as const;
  });
  return { forces: Object.fromEntries(forces) };
}

/** As lists show them. */
export const lettersShown = () => [...letterTemplates().values()];
