import { otherCases } from '../domain/right-case.ts';
import { sitePath } from '../domain/site-path.ts';
import { define } from './define.ts';
import { link } from './dom.ts';

/** `<right-case>`: leads from an address that is no page to the page of the same letters, small or capital. */
class RightCase extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const folder = sitePath('/');
    const path = location.pathname.slice(folder.length);
    for (const other of otherCases(path)) {
      const address = folder + other;
      const found = await fetch(address, { method: 'HEAD' }).catch(() => null);
      if (!found?.ok) continue;
      this.querySelector('p')?.append(' ', link(address + location.search + location.hash, address));
      this.hidden = false;
      return;
    }
  }
}

define('right-case', RightCase);
