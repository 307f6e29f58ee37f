const ID = 'your-area';

/** The page's one place for an answer; made at the top of the page's content where there is none yet. */
export function yourArea(): HTMLElement {
  const there = document.getElementById(ID);
  if (there) return there;
  const region = document.createElement('section');
  region.id = ID;
  region.className = 'your-area card';
  region.tabIndex = -1;
  (document.querySelector('main') ?? document.body).prepend(region);
  return region;
}

/** Puts an answer in its place and takes the reader there from the form. It is named by the `h2` among its children. */
export function fill(from: HTMLElement, ...children: Node[]): void {
  // The header's form stands in a fold that lies over the page when open.
  from.closest('details')?.removeAttribute('open');
  const region = yourArea();
  clearBeside();
  region.replaceChildren(...children);
  const heading = region.querySelector('h2');
  if (heading) heading.id = `${ID}-name`;
  region.setAttribute('aria-labelledby', `${ID}-name`);
  region.hidden = false;
  giveRoomBack();
  region.focus({ preventScroll: true });
  reveal(region);
}

/** Scrolls to an answer that does not stand whole on the screen, from its top: a phone has just room for it. */
export function reveal(region: HTMLElement): void {
  const parts = region.querySelector('.parts') ?? region;
  if (parts.getBoundingClientRect().bottom > innerHeight || region.getBoundingClientRect().top < 0)
    region.scrollIntoView();
}

/** Takes an earlier answer away, so that it does not stand beside a postcode that it is not for. */
export function clear(): void {
  giveRoomBack();
  const region = document.getElementById(ID);
  if (!region) return;
  clearBeside();
  region.replaceChildren();
  region.hidden = true;
}

/** What the address opens is not waited for any more; set before the first paint, by src/layouts/before-paint.js. */
function giveRoomBack(): void {
  delete document.documentElement.dataset['opens'];
}

/** The picture of an earlier answer goes with it. */
function clearBeside(): void {
  document.querySelector('[data-beside]')?.remove();
}

/** Says what is wrong with what was typed, beside the field, and takes the reader back to it. */
export function showError(host: HTMLElement, ...words: (Node | string)[]): void {
  const { field, error } = parts(host);
  error?.replaceChildren(...words);
  field?.setAttribute('aria-invalid', 'true');
  field?.focus();
}

export function clearError(host: HTMLElement): void {
  const { field, error } = parts(host);
  error?.replaceChildren();
  field?.removeAttribute('aria-invalid');
}

const parts = (host: HTMLElement) => ({
  field: host.querySelector('input'),
  error: host.querySelector('[role="alert"]'),
});
