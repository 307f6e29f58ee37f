import type { FoundRecipient, KnownContact } from '../../domain/complaints/letter-recipient.ts';
import { contactWords, whereWords as words } from '../../i18n/complaints/letter-where.ts';
import { citeMark } from '../cite-mark.ts';
import { element, link } from '../dom.ts';

/** Where to send it: what is known, with its source; else the website and 101. */
export function showWhere(place: HTMLElement, { addressee, contacts }: FoundRecipient): void {
  const heading = addressee ? [element('p', {}, element('strong', {}, addressee.name))] : [];
  const known = contacts.length > 0 ? [contactList(contacts)] : [];
  place.replaceChildren(...heading, ...known, ...elsewhere(addressee, contacts));
}

const contactList = (contacts: readonly KnownContact[]) =>
  element('ul', { class: 'plain' }, ...contacts.map(contactItem));

const contactItem = ({ kind, value, source, checked, read, note }: KnownContact) =>
  element(
    'li',
    {},
    `${contactWords[kind] ?? ''}: `,
    contactLink(value),
    note === undefined ? null : ` ${note}`,
    ' ',
    citeMark({ id: source, checked, read }, contactWords[kind] ?? ''),
  );

function contactLink(value: string): Node {
  if (/^https?:\/\//.test(value)) return link(value, value);
  if (/^[^\s@]+@[^\s@]+$/.test(value)) return link(`mailto:${value}`, value);
  return /^[+\d][\d ]+$/.test(value)
    ? link(`tel:${value.replaceAll(' ', '')}`, value)
    : document.createTextNode(value);
}

/** Where nothing is known: the website, and for a force the phone. Where something is, the website besides. */
function elsewhere(addressee: FoundRecipient['addressee'], contacts: readonly KnownContact[]): HTMLElement[] {
  if (!addressee) return contacts.length > 0 ? [] : [element('p', {}, words.notKnown)];
  const { name, website, rings101 } = addressee;
  const site = website === null ? null : link(website, words.website(name));
  if (contacts.length > 0) return site ? [element('p', {}, site)] : [];
  const ring = rings101 ? ` ${words.ring}` : '';
  return [element('p', {}, `${words.whereUnknown(name)} `, site, ring)];
}
