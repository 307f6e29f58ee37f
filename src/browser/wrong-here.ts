import { reportAddress, reportText } from '../i18n/report.ts';
import { define } from './define.ts';

/** So much of what a reader picked goes into a report, in characters. */
const MOST = 300;

/** `<wrong-here>`: puts the area that the page shows, and the words that the reader picked, into the report. */
class WrongHere extends HTMLElement {
  connectedCallback() {
    // Pressing takes the selection away, so it is read as the press begins.
    for (const event of ['pointerdown', 'focusin'])
      this.addEventListener(event, () => {
        this.#fill();
      });
  }

  #fill() {
    const { release = '', contact = null } = this.dataset;
    const picked = getSelection()?.toString().replace(/\s+/g, ' ').trim().slice(0, MOST) ?? '';
    const about = { page: location.href, release, figure: picked };
    const link = this.querySelector('a');
    if (link) link.href = reportAddress(contact, about) ?? link.href;
    const text = this.querySelector('pre');
    if (text && !text.contains(getSelection()?.anchorNode ?? null)) text.textContent = reportText(about);
  }
}

define('wrong-here', WrongHere);
