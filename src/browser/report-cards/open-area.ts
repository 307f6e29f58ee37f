import { define } from '../define.ts';

/**
 * `<open-area>`: opens the fold that the address leads to, here or anywhere on the page. Browsers do so by themselves
 * only where the place lies inside the fold, and not all of them.
 */
class OpenArea extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', openTarget);
    openTarget();
  }
}

function openTarget(): void {
  const place = document.getElementById(location.hash.slice(1));
  const fold = place?.closest('details') ?? place?.querySelector('details');
  if (!place || !fold || fold.open) return;
  fold.open = true;
  place.scrollIntoView();
}

define('open-area', OpenArea);
