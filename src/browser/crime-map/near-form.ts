import type { Filter } from '../../domain/crime-map/filter-choice.ts';
import { near as words } from '../../i18n/crime-map/controls.ts';
import { FileFault, type Files, NoSuchArea } from './files.ts';
import { part } from './map/parts.ts';
import type { NearPoints } from './near-find.ts';

export interface NearHost {
  found: (near: NearPoints) => void;
  filter: () => Filter;
  months: readonly string[];
}

/** "Near me": within a mile of a postcode, or less. What is typed stays in the field and in memory. */
export class NearForm {
  private readonly files: Files;
  private readonly host: NearHost;
  private readonly field: HTMLInputElement;
  private readonly error: HTMLElement;
  private readonly status: HTMLElement;
  private readonly form: HTMLFormElement;
  private running: AbortController | undefined;

  constructor(root: HTMLElement, files: Files, host: NearHost) {
    this.files = files;
    this.host = host;
    this.field = part(root, 'postcode', HTMLInputElement);
    this.error = part(root, 'near-error', HTMLElement);
    this.status = part(root, 'near-status', HTMLElement);
    this.form = part(root, 'near', HTMLFormElement);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.find();
    });
    this.form.addEventListener('change', ({ target }) => {
      if (target !== this.field && this.field.value !== '') void this.find();
    });
  }

  /** Forgets what was asked: another view is shown. */
  clear(): void {
    this.running?.abort();
    this.running = undefined;
    this.status.textContent = '';
    this.field.value = '';
    this.say([]);
  }

  private async find(): Promise<void> {
    this.running?.abort();
    const run = new AbortController();
    this.running = run;
    this.status.textContent = words.waiting;
    const answer = await this.answer(run.signal);
    if (this.running !== run) return;
    this.status.textContent = '';
    if (!Array.isArray(answer)) {
      this.say([]);
      this.host.found(answer);
      return;
    }
    this.say(answer);
    this.field.setAttribute('aria-invalid', 'true');
    this.field.focus();
  }

  /** What is near, or else why that cannot be told. */
  private async answer(signal: AbortSignal): Promise<NearPoints | (Node | string)[]> {
    const chunk = await import('./near-find.ts').catch(() => null);
    if (!chunk) return [words.failed];
    try {
      const near = await chunk.findNear(this.field.value, this.radius(), this.files, signal);
      return near.kind === 'near' ? near : chunk.nearProblem(near, this.host.filter(), this.host.months);
    } catch (error) {
      if (error instanceof FileFault || error instanceof NoSuchArea) return [words.failed];
      throw error;
    }
  }

  private radius(): number {
    return Number(this.form.querySelector<HTMLInputElement>('input[name="radius"]:checked')?.value ?? 1);
  }

  private say(problem: readonly (Node | string)[]): void {
    this.error.replaceChildren(...problem);
    this.field.removeAttribute('aria-invalid');
  }
}
