import { cards } from '../../i18n/report-cards/report-cards.ts';
import { sitePath } from '../../domain/site-path.ts';
import { define } from '../define.ts';
import { link } from '../dom.ts';
import { keptArea } from '../kept-area.ts';

/** `<your-force>`: the way to a card is to that of the force that this device remembers, in the same one line. */
class YourForce extends HTMLElement {
  connectedCallback(): void {
    const kept = keptArea();
    if (kept)
      this.replaceChildren(
        link(sitePath(`/report-cards/${kept.force.id}/`), cards.yourForce(kept.force.name)),
      );
  }
}

define('your-force', YourForce);
