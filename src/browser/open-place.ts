import { define } from './define.ts';

/**
 * `<open-place>`: opens the folds that the address leads to, here or anywhere on the page. Browsers do so by
 * themselves only where the place lies inside the fold, and not all of them.
 */
class OpenPlace extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', openTarget);
    openTarget();
  }
}

function openTarget(): void {
  const place = document.getElementById(location.hash.slice(1));
  if (!place) return;
  const inner = place.closest('details') === null ? place.querySelector('details') : null;
  const folds = inner ? [inner] : [];
  for (let one = place.closest('details'); one; one = one.parentElement?.closest('details') ?? null)
    folds.push(one);
  if (folds.every(({ open }) => open)) return;
  for (const fold of folds) fold.open = true;
  place.scrollIntoView();
}

define('open-place', OpenPlace);
