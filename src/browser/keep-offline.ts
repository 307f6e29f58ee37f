import { sitePath } from '../domain/site-path.ts';
import { keepWords as words } from '../i18n/keep.ts';
import { define } from './define.ts';
import { need } from './dom.ts';
import { keptArea } from './kept-area.ts';
import {
  canKeep,
  currentEdition,
  keep,
  type KeptEdition,
  keptEdition,
  NotKept,
  remove,
} from './keep/editions.ts';

/** `<keep-offline>`: keeps the site's pages on this device when the reader asks, and lets go of them. */
class KeepOffline extends HTMLElement {
  connectedCallback() {
    if (!canKeep()) {
      this.#say(words.cannot);
      return;
    }
    this.#button('keep').addEventListener('click', () => void this.#keep());
    this.#button('remove').addEventListener('click', () => void this.#remove());
    return this.#showState();
  }

  async #showState() {
    const kept = await keptEdition();
    const current = await currentEdition().catch(() => null);
    this.#button('keep').textContent = kept
      ? words.update
      : current
        ? words.keep(current.bytes)
        : words.keepNoSize;
    this.#button('remove').hidden = kept === null;
    this.#button('keep').hidden = kept !== null && !this.#hasMore(kept, current?.edition);
    const instead = location.pathname === sitePath('/keep/') ? '' : words.instead;
    const told = kept ? [words.kept(kept.since, kept.made, kept.area)] : [words.none];
    if (kept && current === null) told.push(words.noSignal);
    else if (kept && current && kept.edition !== current.edition) told.push(words.newer(current.made));
    else if (kept && this.#hasMore(kept, kept.edition)) told.push(words.addArea(keptArea()?.name ?? ''));
    else if (kept) told.push(words.newest);
    this.#say([instead, ...told].join(' ').trim());
  }

  /** Whether pressing "Update" would change anything. */
  #hasMore(kept: KeptEdition, current: string | undefined): boolean {
    const area = keptArea();
    return current !== undefined && (kept.edition !== current || (area !== null && area.name !== kept.area));
  }

  async #keep() {
    this.#button('keep').disabled = true;
    try {
      await keep(keptArea(), (done, all) => {
        this.#say(words.busy(done, all));
      });
      await this.#showState();
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      this.#say(words.notKept);
    } finally {
      this.#button('keep').disabled = false;
    }
  }

  async #remove() {
    await remove();
    await this.#showState();
    this.#say(words.removed);
    this.#button('keep').focus();
  }

  #button(name: string): HTMLButtonElement {
    return need(this.querySelector<HTMLButtonElement>(`[data-do="${name}"]`), `button to ${name}`);
  }

  #say(text: string) {
    need(this.querySelector('[role="status"]'), 'status').textContent = text;
  }
}

define('keep-offline', KeepOffline);
