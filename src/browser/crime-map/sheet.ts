import { everything, type Filter, shift } from '../../domain/crime-map/filter-choice.ts';
import { type OutcomeGroup, outcomeGroups } from '../../domain/crime/outcome-groups.ts';
import { controls as words } from '../../i18n/crime-map/controls.ts';
import { monthName, number } from '../../i18n/format.ts';
import { part } from './map/parts.ts';

/** Parts of the sheet, as a chip leads to them. */
export type SheetPart = 'near' | 'months' | 'what' | 'outcomes';

/**
 * The one sheet that everything is chosen in: near me, months, kinds and outcomes. What is ticked shows at once behind
 * it; Done, Escape or a press outside closes it. It holds no state but what its fields show.
 */
export class Sheet {
  private readonly months: readonly string[];
  private readonly changed: (filter: Filter) => void;
  private readonly dialog: HTMLDialogElement;
  private readonly form: HTMLFormElement;
  private readonly from: HTMLSelectElement;
  private readonly to: HTMLSelectElement;
  private readonly what: HTMLInputElement[];
  private readonly kinds: HTMLInputElement[];
  private readonly outcomes: HTMLInputElement[];

  constructor(root: HTMLElement, months: readonly string[], changed: (filter: Filter) => void) {
    this.dialog = part(root, 'sheet', HTMLDialogElement);
    const form = part(this.dialog, 'controls', HTMLFormElement);
    this.form = form;
    this.months = months;
    this.changed = changed;
    this.from = part(form, 'from', HTMLSelectElement);
    this.to = part(form, 'to', HTMLSelectElement);
    const fields = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
    [this.what, this.kinds, this.outcomes] = [fields('what'), fields('kind'), fields('outcome')];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('change', ({ target }) => {
      this.changed(this.read(target));
    });
    part(form, 'earlier', HTMLButtonElement).addEventListener('click', () => {
      this.step(-1);
    });
    part(form, 'later', HTMLButtonElement).addEventListener('click', () => {
      this.step(1);
    });
    this.listen(root);
  }

  /** Opens at one of its parts, with the focus on the first field of it. */
  open(at: SheetPart): void {
    if (!this.dialog.open) this.dialog.showModal();
    const section = this.dialog.querySelector(`[data-part="${at}"]`);
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('input:not(:disabled), select')?.focus({ preventScroll: true });
  }

  close(): void {
    this.dialog.close();
  }

  /** Shows a filter in the fields. `lost` are months without any figures here, `counts` those of each kind. */
  show(filter: Filter, lost: ReadonlySet<string>, counts: ReadonlyMap<string, number>): void {
    for (const select of [this.from, this.to])
      for (const option of select.options)
        write(
          option,
          lost.has(option.value) && option.value !== filter.from && option.value !== filter.to
            ? words.missing(option.value)
            : monthName(option.value),
        );
    [this.from.value, this.to.value] = [filter.from, filter.to];
    for (const field of this.what) field.checked = field.value === filter.what;
    for (const field of this.kinds) field.checked = filter.kinds.includes(field.value);
    for (const field of this.outcomes) field.checked = filter.outcomes.some((one) => one === field.value);
    const incidents = filter.what === 'incidents';
    for (const field of [...this.kinds, ...this.outcomes]) field.disabled = incidents;
    part(this.form, 'outcomes-never', HTMLElement).hidden = !incidents;
    part(this.form, 'outcomes-choice', HTMLElement).hidden = incidents;
    for (const place of this.form.querySelectorAll<HTMLElement>('[data-count]')) {
      const count = counts.get(place.dataset['count'] ?? '');
      write(place, count === undefined ? '' : number(count));
    }
  }

  private listen(root: HTMLElement): void {
    part(this.dialog, 'done', HTMLButtonElement).addEventListener('click', () => {
      this.close();
    });
    // The dialog has no padding: a press on the element itself is one outside of what stands in it.
    this.dialog.addEventListener('click', ({ target }) => {
      if (target === this.dialog) this.close();
    });
    part(root, 'open-near', HTMLButtonElement).addEventListener('click', () => {
      this.open('near');
    });
    part(root, 'open-sheet', HTMLButtonElement).addEventListener('click', () => {
      this.open('months');
    });
  }

  /** What the fields say. Two months the wrong way round mean the one that was just chosen. */
  private read(target: EventTarget | null): Filter {
    let [from, to] = [this.from.value, this.to.value];
    if (from > to) [from, to] = target === this.from ? [from, from] : [to, to];
    const what = this.what.find(({ checked }) => checked)?.value === 'incidents' ? 'incidents' : 'crimes';
    const ticked = (fields: HTMLInputElement[]) =>
      what === 'incidents' ? [] : fields.filter(({ checked }) => checked).map(({ value }) => value);
    const kinds = ticked(this.kinds);
    return {
      ...{ from, to, what },
      kinds: kinds.length === this.kinds.length ? [] : kinds,
      outcomes: ticked(this.outcomes).filter(isGroup),
    };
  }

  /** A step from all months goes to the first or the last of them alone. */
  private step(by: 1 | -1): void {
    const now = this.read(null);
    const all = everything(this.months);
    const edge = by > 0 ? all.from : all.to;
    const whole = now.from === all.from && now.to === all.to;
    this.changed(whole ? { ...now, from: edge, to: edge } : shift(now, this.months, by));
  }
}

/** Words that stand there already are left alone: the browser would lay them out again. */
function write(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

const isGroup = (value: string): value is OutcomeGroup => outcomeGroups.some((group) => group === value);
