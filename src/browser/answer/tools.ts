import { answer as words } from '../../i18n/look-up/answer.ts';
import { element, link } from '../dom.ts';
import { forgetArea, keepArea, keptArea } from '../kept-area.ts';
import type { ShownArea } from './parts.ts';

/** What a reader may do with an answer: have this device remember its area, hand its address on, say that it is wrong. */
export function tools(area: ShownArea): HTMLElement[] {
  if (area.ref === null) return [];
  return [
    element('div', { class: 'answer-tools' }, remember(area), share(area), link('#wrong', words.wrongHere)),
  ];
}

function remember({ ref, name, force, council }: ShownArea): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  const kept = keptArea();
  box.checked = kept !== null && ref !== null && kept.ref.id === ref.id && kept.ref.force === ref.force;
  box.addEventListener('change', () => {
    if (ref === null) return;
    if (!box.checked) forgetArea();
    else box.checked = keepArea({ ref, name, force, council, nation: force.nation });
  });
  return element('label', { class: 'remember' }, box, ` ${words.remember}`);
}

function share({ name }: ShownArea): HTMLElement {
  const button = element('button', { type: 'button', class: 'plain' }, words.share);
  button.addEventListener('click', () => {
    void shareAddress(name).then((copied) => {
      if (copied) button.textContent = words.copied;
    });
  });
  return button;
}

/** True where the address was copied, since this browser has nothing to share with. */
async function shareAddress(title: string): Promise<boolean> {
  const url = location.href;
  try {
    if ('share' in navigator) {
      await navigator.share({ title, url });
      return false;
    }
    await (navigator as Navigator).clipboard.writeText(url);
    return true;
  } catch (error) {
    // Turned away by the reader, or not allowed here: the address is in the address bar all the same.
    if (error instanceof DOMException) return false;
    throw error;
  }
}
