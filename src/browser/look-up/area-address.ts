import { areaFragment, type AreaRef, readAreaFragment } from '../../domain/places/area-fragment.ts';

/** The page's address names the area that is shown from then on. Where it named another, Back leads to that one. */
export function nameArea(ref: AreaRef): void {
  const fragment = areaFragment(ref);
  if (location.hash === fragment) return;
  if (readAreaFragment(location.hash)) history.pushState(null, '', fragment);
  else history.replaceState(history.state, '', fragment);
}

/**
 * The page's address names no area any more, for what is shown is of none; Back leads to the one that it named. Only for
 * a look-up that is the page's own: what stands in the address of a page with a form in its header is of that page.
 */
export function leaveArea(host: HTMLElement): void {
  if (host.classList.contains('look-up-compact') || !readAreaFragment(location.hash)) return;
  history.pushState(null, '', location.pathname + location.search);
}
