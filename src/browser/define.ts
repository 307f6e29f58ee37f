import { faultWords as words } from '../i18n/fault.ts';
import { element, link, paragraph } from './dom.ts';

type Started = HTMLElement & { connectedCallback: () => void | Promise<void> };

const names: string[] = [];

/** The element that the reader used last: what fails now is its. */
let used: Element | null = null;

/**
 * Registers a custom element. A fault in it is told where it happens, with a way on, and stops no other element:
 * when it starts, when its promise of a start breaks, or in answer to what the reader does.
 */
export function define(name: string, made: new () => Started): void {
  if (names.length === 0) watch();
  names.push(name);
  const prototype = made.prototype as Started;
  const start = prototype.connectedCallback;
  prototype.connectedCallback = function begin(this: Started) {
    const failed = (error: unknown) => {
      console.error(error);
      tellFault(this);
    };
    try {
      start.call(this)?.catch(failed);
    } catch (error) {
      failed(error);
    }
  };
  customElements.define(name, made);
}

function watch(): void {
  const remember = ({ target }: Event) => {
    if (target instanceof Element) used = target.closest(names.join());
  };
  for (const kind of ['click', 'submit', 'change', 'input', 'keydown', 'focusin'])
    addEventListener(kind, remember, { capture: true });
  // Without an error it is a notice of the browser's, such as of a picture that did not come.
  addEventListener('error', ({ error }) => {
    if (error && used) tellFault(used);
  });
  addEventListener('unhandledrejection', () => {
    if (used) tellFault(used);
  });
}

/** Says once, in front of what an element holds, that it has stopped working. */
export function tellFault(place: Element): void {
  if (place.querySelector('.element-fault')) return;
  const again = element('button', { type: 'button', class: 'quiet' }, words.again);
  again.addEventListener('click', () => {
    location.reload();
  });
  const [href, text] = words.others[place.localName] ?? [];
  place.prepend(
    element(
      'div',
      { class: 'element-fault note', role: 'alert' },
      paragraph(words.told),
      href === undefined || text === undefined ? paragraph(again) : paragraph(again, ' ', link(href, text)),
    ),
  );
}
