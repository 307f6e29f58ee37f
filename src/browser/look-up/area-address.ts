import { areaFragment, type AreaRef, readAreaFragment } from '../../domain/places/area-fragment.ts';

/** The page's address names the area that is shown from then on. Where it named another, Back leads to that one. */
export function nameArea(ref: AreaRef): void {
  const fragment = areaFragment(ref);
  if (location.hash === fragment) return;
  if (readAreaFragment(location.hash)) history.pushState(null, '', fragment);
  else history.replaceState(history.state, '', fragment);
}
