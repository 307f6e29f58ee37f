import { keptArea } from '../kept-area.ts';

/** The force in the page's own address, `?force=merseyside`; null where there is none, or something else. */
export function forceInAddress(search: string = location.search): string | null {
  const force = new URLSearchParams(search).get('force');
  return force !== null && /^[a-z]+(?:-[a-z]+)*$/.test(force) ? force : null;
}

/** The force that the address names, or that of an area which this device was asked to remember. */
export const chosenForce = (): string | null => forceInAddress() ?? keptArea()?.force.id ?? null;

/** An address on this site with a force in it, or with none. */
export function withForce(href: string, force: string | null): string {
  const [before = '', hash] = href.split('#');
  const [path = '', search] = before.split('?');
  const asked = new URLSearchParams(search);
  if (force === null) asked.delete('force');
  else asked.set('force', force);
  const query = asked.size > 0 ? `?${asked.toString()}` : '';
  return `${path}${query}${hash === undefined ? '' : `#${hash}`}`;
}
