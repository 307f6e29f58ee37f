import { sitePath } from '../domain/site-path.ts';
import { index as words } from '../i18n/standards/standards.ts';
import { define } from './define.ts';
import { link } from './dom.ts';
import { keptArea } from './kept-area.ts';

/** `<kept-area-line>`: the way to what is owed in the area that this device was asked to remember; empty without one. */
class KeptAreaLine extends HTMLElement {
  connectedCallback() {
    const kept = keptArea();
    if (!kept) return;
    const { ref, force, name } = kept;
    const team = ref.kind === 'team' ? `${encodeURIComponent(ref.id)}/` : '';
    const path = sitePath(`/forces/${encodeURIComponent(force.id)}/${team}#standards`);
    this.append(`${words.yourArea(name, force.name)} `, link(path, words.owedThere));
  }
}

define('kept-area-line', KeptAreaLine);
