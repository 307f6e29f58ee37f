import type { NamedPlace } from '../../domain/look-up/place.ts';

/**
 * Who else can help at a place: the lines of the page's list that are for its nation and, where they are only for
 * some councils, for its own. Nothing on a page without the list.
 */
export function placeServices({ force, council }: Pick<NamedPlace, 'force' | 'council'>): Node[] {
  const template = document.querySelector<HTMLTemplateElement>('#place-services');
  if (!template) return [];
  const copy = template.content.cloneNode(true) as DocumentFragment;
  for (const line of copy.querySelectorAll<HTMLElement>('[data-nations]')) {
    const { nations = '', councils } = line.dataset;
    const ours = councils === undefined || (council !== null && councils.split('|').includes(council));
    if (!ours || !nations.split(' ').includes(force.nation)) line.remove();
  }
  return [...copy.children];
}
