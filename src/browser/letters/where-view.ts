import type { FoundRecipient, KnownContact } from '../../domain/complaints/letter-recipient.ts';
import { complaintButton } from '../../domain/complaints/reach.ts';
import { contactAddress, plainAddress } from '../../domain/places/contact-address.ts';
import { contactWords, whereWords as words } from '../../i18n/complaints/letter-where.ts';
import { citeMark } from '../cite-mark.ts';
import { element, link } from '../dom.ts';

/** Where to send it: a form as a button, what else is known, each with its source; else the website and 101. */
export function showWhere(place: HTMLElement, found: FoundRecipient): void {
  const { addressee, contacts } = found;
  const button = complaintButton(found);
  const others = contacts.filter((contact) => contact !== button);
  place.replaceChildren(
    ...(addressee ? [element('p', {}, element('strong', {}, addressee.name))] : []),
    ...(button ? [sendBy(button, button === found.everywhere)] : []),
    ...(others.length > 0 ? [element('ul', { class: 'plain' }, ...others.map(contactItem))] : []),
    ...elsewhere(addressee, [...contacts, ...(button ? [button] : [])]),
  );
}

const sendBy = (form: KnownContact, everywhere: boolean) =>
  element(
    'p',
    { class: 'send-by' },
    element('a', { class: 'button', href: form.value }, everywhere ? words.everywhere : words.ownForm),
    ' ',
    cited(form, everywhere ? words.everywhere : words.ownForm),
    element('span', { class: 'small' }, ` ${words.formMeans}`, everywhere ? ` ${words.everywhereMeans}` : ''),
  );

const contactItem = (contact: KnownContact) =>
  element(
    'li',
    {},
    `${contactWords[contact.kind] ?? ''}: `,
    contactLink(contact),
    contact.note === undefined ? null : ` ${contact.note}`,
    ' ',
    cited(contact, contactWords[contact.kind] ?? ''),
  );

const cited = ({ source, checked, read }: KnownContact, of: string) =>
  citeMark({ id: source, checked, read }, of);

function contactLink(contact: KnownContact): Node {
  const address = contactAddress(contact);
  const text = plainAddress(contact.value);
  return address === null ? document.createTextNode(text) : link(address, text);
}

/** Where nothing is known: the website, and for a force the phone. Where something is, the website besides. */
function elsewhere(addressee: FoundRecipient['addressee'], contacts: readonly KnownContact[]): HTMLElement[] {
  if (!addressee) return contacts.length > 0 ? [] : [element('p', {}, words.notKnown)];
  const { name, website, rings101 } = addressee;
  const site = website === null ? null : link(website, words.website(name));
  if (contacts.length > 0) return site ? [element('p', {}, site)] : [];
  const known = site ? [element('p', {}, site)] : [];
  return [element('p', {}, `${words.whereUnknown(name)} ${rings101 ? words.ring : ''}`), ...known];
}
