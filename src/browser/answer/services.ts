import { answer as words } from '../../i18n/look-up/answer.ts';
import type { AreaBrief } from '../../schemas/look-up/brief.ts';
import { element, link, paragraph } from '../dom.ts';
import { addresses } from '../look-up/addresses.ts';

/** Who else can help at a place: what is for the whole force's area, and what is for its own council. */
export function services({ services: all }: AreaBrief, council: string | null): HTMLElement {
  const here = all.filter(
    ({ councils }) => councils === undefined || (council !== null && councils.includes(council)),
  );
  const lines = here.map(({ problem, name, contact }) =>
    element(
      'div',
      {},
      element('dt', {}, problem),
      element('dd', {}, name, ...(contact ? [', ', link(contact.href, contact.words)] : [])),
    ),
  );
  const heading = element('h3', { id: 'answer-services' }, words.services);
  return element(
    'section',
    { class: 'answer-services', 'aria-labelledby': heading.id },
    heading,
    element('dl', { class: 'facts' }, ...lines),
    paragraph(link(addresses.services(), words.allServices)),
  );
}
