import type { Filter } from '../../domain/crime-map/filter-choice.ts';
import { near as words } from '../../i18n/crime-map/controls.ts';
import { FileFault, type Files, NoSuchArea } from './files.ts';
import { part } from './map/parts.ts';
import type { Near, NearPoints } from './near-find.ts';
import { nearProblem } from './near-view.ts';

export interface NearHost {
  found: (near: NearPoints) => void;
  /** The reader wants the whole area back. */
  stopped: () => void;
  filter: () => Filter;
  months: readonly string[];
}

/** "Within a mile of my postcode". What is typed stays in the field and in memory. */
export class NearForm {
  private readonly files: Files;
  private readonly host: NearHost;
  private readonly field: HTMLInputElement;
  private readonly error: HTMLElement;
  private readonly status: HTMLElement;
  private readonly stop: HTMLButtonElement;
  private running: AbortController | undefined;

  constructor(root: HTMLElement, files: Files, host: NearHost) {
    this.files = files;
    this.host = host;
    this.field = part(root, 'postcode', HTMLInputElement);
    this.error = part(root, 'near-error', HTMLElement);
    this.status = part(root, 'near-status', HTMLElement);
    this.stop = part(root, 'near-stop', HTMLButtonElement);
    part(root, 'near', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.find();
    });
    this.stop.addEventListener('click', () => {
      this.clear();
      host.stopped();
      this.field.focus();
    });
  }

  /** Forgets what was asked: another view is shown. */
  clear(): void {
    this.running?.abort();
    this.field.value = '';
    this.stop.hidden = true;
    this.say([]);
  }

  private async find(): Promise<void> {
    this.running?.abort();
    const run = new AbortController();
    this.running = run;
    this.status.textContent = words.waiting;
    const near = await this.answer(run.signal);
    if (this.running !== run) return;
    this.status.textContent = '';
    if (near.kind === 'near') {
      this.say([]);
      this.stop.hidden = false;
      this.fold();
      this.host.found(near);
      return;
    }
    this.say(nearProblem(near, this.host.filter(), this.host.months));
    this.field.setAttribute('aria-invalid', 'true');
    this.field.focus();
  }

  private async answer(signal: AbortSignal): Promise<Near> {
    const chunk = await import('./near-find.ts').catch(() => null);
    if (!chunk) return { kind: 'failed' };
    try {
      return await chunk.findNear(this.field.value, this.files, signal);
    } catch (error) {
      if (error instanceof FileFault || error instanceof NoSuchArea) return { kind: 'failed' };
      throw error;
    }
  }

  /** Puts away the form that lies over the answer. */
  private fold(): void {
    for (
      let fold = this.field.closest('details');
      fold;
      fold = fold.parentElement?.closest('details') ?? null
    )
      fold.open = false;
  }

  private say(problem: readonly (Node | string)[]): void {
    this.error.replaceChildren(...problem);
    this.field.removeAttribute('aria-invalid');
  }
}
