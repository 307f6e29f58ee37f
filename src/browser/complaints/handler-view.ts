import { sitePath } from '../../domain/site-path.ts';
import { handler as words, handlerWords } from '../../i18n/complaints/complaints.ts';
import { contactWords, source } from '../../i18n/places/area.ts';
import { date } from '../../i18n/format.ts';
import { contactAddress, plainAddress } from '../../domain/places/contact-address.ts';
import type { PublishedComplaintContacts } from '../../schemas/complaints/published.ts';
import { element } from '../report-cards/dom.ts';

type Handled = PublishedComplaintContacts['bodies'][string];

/** Who it is in a force and how to reach them, as a force's own page shows it. */
export const handlerView = ({ who, known, handler, contacts }: Handled): Node[] => [
  ...(who === null ? [] : [element('p', {}, element('b', {}, who))]),
  ...(handler === undefined ? [] : [element('p', { class: 'small' }, handlerWords[handler])]),
  ...(known ? [] : [element('p', { class: 'small' }, words.notKnown)]),
  element('dl', { class: 'facts' }, ...contacts.flatMap(row)),
];

function row(contact: Handled['contacts'][number]): Node[] {
  const href = contactAddress(contact);
  const value = href === null ? contact.value : element('a', { href }, plainAddress(contact.value));
  const note =
    contact.note === undefined ? null : element('span', { class: 'small soft' }, ` ${contact.note}`);
  const read = element(
    'span',
    { class: 'source' },
    element('a', { href: sitePath(`/sources/#${contact.source}`) }, source.short(date(contact.checked))),
  );
  return [element('dt', {}, contactWords[contact.kind]), element('dd', {}, value, note, read)];
}
