import { sourceAddress } from '../domain/source-address.ts';
import { source as words } from '../i18n/places/area.ts';
import type { Source } from '../schemas/source.ts';
import { element, link } from './dom.ts';

/** The mark of `Cite.astro` for one fact; `of` is what the fact is. */
export function citeMark({ id, ...read }: Pick<Source, 'id' | 'checked' | 'read'>, of: string): HTMLElement {
  const name = element('span', { class: 'unseen' }, words.mark(of));
  const body = element(
    'span',
    { class: 'cite-body' },
    `${words.read(read)} `,
    link(sourceAddress(id), words.document),
  );
  return element('details', { class: 'cite' }, element('summary', {}, name), body);
}
