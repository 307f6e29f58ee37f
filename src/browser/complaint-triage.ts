import { chosenForce, withForce } from './complaints/keep-force.ts';
import { define } from './define.ts';

/**
 * Shows the questions one at a time. Each answer is a link, to a further question on the page or to a route, so the
 * browser's Back goes back a question. Without this all questions are in sight, and the links work as well.
 */
class ComplaintTriage extends HTMLElement {
  readonly #onHash = () => {
    this.#show(true);
  };

  connectedCallback(): void {
    const force = chosenForce();
    if (force !== null)
      for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="/"]'))
        link.setAttribute('href', withForce(link.getAttribute('href') ?? '', force));
    window.addEventListener('hashchange', this.#onHash);
    this.#show(false);
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#onHash);
  }

  #unfoldForces() {
    const fold = document.querySelector<HTMLDetailsElement>('#forces details');
    if (!fold) return;
    fold.open = true;
    fold.scrollIntoView();
  }

  #show(move: boolean): void {
    const questions = [...this.querySelectorAll<HTMLElement>('.question')];
    const asked = questions.find(({ id }) => `#${id}` === location.hash);
    const shown = asked ?? questions[0];
    for (const question of questions) question.hidden = question !== shown;
    if (move && asked) asked.querySelector<HTMLElement>('h3')?.focus();
    if (location.hash === '#forces') this.#unfoldForces();
  }
}

define('complaint-triage', ComplaintTriage);
