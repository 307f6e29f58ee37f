import { complaintButton, firstWays } from '../../domain/complaints/reach.ts';
import { handler as words, handlerWords, notKnownWords } from '../../i18n/complaints/complaints.ts';
import { contactWords } from '../../i18n/places/area.ts';
import { contactAddress, plainAddress } from '../../domain/places/contact-address.ts';
import type { PublishedComplaintContacts } from '../../schemas/complaints/published.ts';
import { citeMark } from '../cite-mark.ts';
import { element } from '../dom.ts';

type Handled = PublishedComplaintContacts['bodies'][string];
type Shown = Handled['contacts'][number];

/** Who it is in a force and how to reach them, as a force's own page shows it. */
export const handlerView = (handled: Handled): Node[] => [
  ...(handled.who === null ? [] : [element('p', {}, element('b', {}, handled.who))]),
  ...(handled.handler === undefined ? [] : [element('p', { class: 'small' }, handlerWords[handled.handler])]),
  ...(handled.note === undefined ? [] : [element('p', { class: 'small' }, handled.note)]),
  ...sendBy(handled, words.everywhereMeans),
  ...(handled.known ? [] : [element('p', { class: 'small' }, notKnownWords(reachedOf(handled)))]),
  element('dl', { class: 'facts' }, ...handled.contacts.flatMap(row)),
];

/** The same in short, as `SendHere.astro` has it. */
export function shortView(handled: Handled): Node[] {
  const ways = firstWays(reachedOf(handled)).map((contact) =>
    element('li', {}, `${contactWords[contact.kind]}: `, valueOf(contact)),
  );
  const none = handled.contacts.length === 0 && !handled.everywhere;
  return [
    ...(handled.who === null ? [] : [element('p', {}, element('b', {}, handled.who))]),
    ...sendBy(handled, words.everywhereShort),
    ...(none ? [element('p', { class: 'small' }, notKnownWords(reachedOf(handled)))] : []),
    element('ul', { class: 'ways' }, ...ways),
  ];
}

/** The button to send a complaint by, as `SendBy.astro` has it. */
function sendBy(handled: Handled, meaning: string): Node[] {
  const { everywhere } = handled;
  const button = complaintButton(reachedOf(handled));
  if (!everywhere || !button) return [];
  const own = button.value !== everywhere.value;
  const first = element('a', { class: 'button', href: button.value }, own ? words.ownForm : words.everywhere);
  const other = own ? [' ', element('a', { href: everywhere.value }, words.everywhere)] : [];
  const means = element('span', { class: 'small' }, meaning);
  return [element('p', { class: 'send-by' }, first, ...other, ' ', means)];
}

const reachedOf = ({ contacts, everywhere }: Handled) => ({
  contacts,
  ...(everywhere === undefined ? {} : { everywhere }),
});

const valueOf = (contact: Pick<Shown, 'kind' | 'value'>): Node | string => {
  const href = contactAddress(contact);
  return href === null ? contact.value : element('a', { href }, plainAddress(contact.value));
};

function row(contact: Shown): Node[] {
  const value = valueOf(contact);
  const note =
    contact.note === undefined ? null : element('span', { class: 'small soft' }, ` ${contact.note}`);
  const read = citeMark({ ...contact, id: contact.source }, contactWords[contact.kind]);
  return [element('dt', {}, contactWords[contact.kind]), element('dd', {}, value, note, read)];
}
