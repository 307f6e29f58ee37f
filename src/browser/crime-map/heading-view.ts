import type { Item } from '../../domain/crime-map/items.ts';
import type { Scene } from '../../domain/crime-map/scene.ts';
import { page as words } from '../../i18n/crime-map/crime-map.ts';
import { mapWords } from '../../i18n/crime-map/drawing.ts';
import { element } from '../dom.ts';
import { caveats, crumbs, notes, pageLink, shownSentence, splitLinks, titleOf } from './heading.ts';
import { part } from './map/parts.ts';
import { nearGaps, nearNotes } from './near-view.ts';
import type { AppState } from './state.ts';

/** What stands above the map: where we are, what is shown, what is missing; and what went wrong, if anything. */
export class HeadingView {
  private readonly root: HTMLElement;
  private readonly title: HTMLElement;
  /** The end of the page's title; null where the map stands inside a page about something else. */
  private readonly site: string | null;

  constructor(root: HTMLElement, ownPage: boolean, again: () => void) {
    this.root = root;
    this.title = part(root, 'title', HTMLElement);
    this.site = ownPage ? (document.title.split(' · ').at(-1) ?? '') : null;
    part(root, 'again', HTMLButtonElement).addEventListener('click', again);
  }

  show({ view: { filter }, near }: AppState, scene: Scene, items: readonly Item[]): void {
    this.title.textContent = scene.whole.name;
    // Without the postcode: the title of a page stays in the browser's history.
    if (this.site !== null) document.title = `${near ? words.title : titleOf(scene)} · ${this.site}`;
    part(this.root, 'crumbs', HTMLElement).replaceChildren(...crumbs(scene, filter));
    part(this.root, 'shown', HTMLElement).textContent = shownSentence(scene, filter, items);
    part(this.root, 'notes', HTMLElement).replaceChildren(
      ...notes(scene, filter, items),
      ...(near ? nearGaps(near) : []),
    );
    const more = [...(near ? nearNotes(near) : []), ...caveats(scene, filter)];
    part(this.root, 'caveat-notes', HTMLElement).replaceChildren(...more);
    part(this.root, 'caveats', HTMLElement).hidden = more.length === 0;
    part(this.root, 'page-link', HTMLElement).replaceChildren(...pageLink(scene));
    const splits = splitLinks(scene, filter);
    part(this.root, 'splits', HTMLElement).replaceChildren(...splits);
    part(this.root, 'split', HTMLElement).hidden = splits.length === 0;
    part(this.root, 'near-means', HTMLElement).hidden = scene.points === null;
    part(this.root, 'map-canvas', HTMLElement).setAttribute('aria-label', mapWords.label(scene.whole.name));
  }

  /** While files are on their way, and after they have failed: nothing stands here that belongs to the view. */
  get isWaiting(): boolean {
    return this.root.hasAttribute('data-waiting');
  }

  waiting(is: boolean): void {
    this.root.toggleAttribute('data-waiting', is);
    this.root.removeAttribute('data-failed');
    part(this.root, 'fault', HTMLElement).hidden = true;
    if (!is) this.root.removeAttribute('data-first');
    if (is) part(this.root, 'shown', HTMLElement).textContent = words.waiting;
  }

  /** Says that the files did not come, or that there is no such area. `asked` is the name of what was asked for. */
  fault(noArea: boolean, asked: string | null): void {
    this.root.setAttribute('data-waiting', '');
    this.root.setAttribute('data-failed', '');
    const name = noArea ? words.noAreaTitle : (asked ?? words.asked);
    this.title.textContent = name;
    if (this.site !== null) document.title = `${words.title} · ${this.site}`;
    part(this.root, 'crumbs', HTMLElement).replaceChildren(element('li', { 'aria-current': 'page' }, name));
    part(this.root, 'shown', HTMLElement).textContent = noArea ? words.noArea : words.failed;
    part(this.root, 'fault', HTMLElement).hidden = false;
    part(this.root, 'fault-why', HTMLElement).hidden = noArea;
    part(this.root, 'again', HTMLElement).hidden = noArea;
  }

  /** After a link, the back button or a postcode has led to another view: what held the focus is gone. */
  takeFocus(): void {
    const map = part(this.root, 'map', HTMLElement);
    const { top, bottom } = map.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) map.scrollIntoView({ block: 'start' });
    this.title.focus({ preventScroll: true });
  }
}
