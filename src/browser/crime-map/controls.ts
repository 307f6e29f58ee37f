import { everything, type Filter, shift } from '../../domain/crime-map/filter-choice.ts';
import { type OutcomeGroup, outcomeGroups } from '../../domain/crime/outcome-groups.ts';
import { controls as words } from '../../i18n/crime-map/controls.ts';
import { monthName, monthSpan } from '../../i18n/format.ts';
import { part } from './map/parts.ts';

/** The form above the map: months, kinds and outcomes. It holds no state but what its fields show. */
export class Controls {
  private readonly months: readonly string[];
  private readonly changed: (filter: Filter) => void;
  private readonly from: HTMLSelectElement;
  private readonly to: HTMLSelectElement;
  private readonly earlier: HTMLButtonElement;
  private readonly later: HTMLButtonElement;
  private readonly what: HTMLInputElement[];
  private readonly kinds: HTMLInputElement[];
  private readonly outcomes: HTMLInputElement[];
  private readonly form: HTMLFormElement;
  private readonly clear: HTMLButtonElement;
  /** What is chosen, said on the fold that hides the form on a phone. */
  private readonly now: HTMLElement;

  constructor(root: HTMLElement, months: readonly string[], changed: (filter: Filter) => void) {
    const form = part(root, 'controls', HTMLFormElement);
    this.form = form;
    this.months = months;
    this.changed = changed;
    this.from = part(form, 'from', HTMLSelectElement);
    this.to = part(form, 'to', HTMLSelectElement);
    this.earlier = part(form, 'earlier', HTMLButtonElement);
    this.later = part(form, 'later', HTMLButtonElement);
    const fields = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
    [this.what, this.kinds, this.outcomes] = [fields('what'), fields('kind'), fields('outcome')];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('change', ({ target }) => {
      this.tell(this.read(target));
    });
    this.earlier.addEventListener('click', () => {
      this.step(-1);
    });
    this.later.addEventListener('click', () => {
      this.step(1);
    });
    this.now = part(root, 'now', HTMLElement);
    this.clear = part(root, 'clear', HTMLButtonElement);
    this.clear.addEventListener('click', () => {
      this.tell(everything(this.months));
    });
  }

  /** Shows a filter in the fields. `lost` are months without any figures here. */
  show(filter: Filter, lost: ReadonlySet<string>): void {
    for (const select of [this.from, this.to])
      for (const option of select.options)
        option.textContent =
          lost.has(option.value) && option.value !== filter.from && option.value !== filter.to
            ? words.missing(option.value)
            : monthName(option.value);
    [this.from.value, this.to.value] = [filter.from, filter.to];
    for (const field of this.what) field.checked = field.value === filter.what;
    for (const field of this.kinds) field.checked = filter.kinds.includes(field.value);
    for (const field of this.outcomes) field.checked = filter.outcomes.some((one) => one === field.value);
    const incidents = filter.what === 'incidents';
    for (const field of [...this.kinds, ...this.outcomes]) field.disabled = incidents;
    part(this.form, 'outcomes-never', HTMLElement).hidden = !incidents;
    part(this.form, 'outcomes-choice', HTMLElement).hidden = incidents;
    const all = everything(this.months);
    this.clear.hidden = JSON.stringify(filter) === JSON.stringify(all);
    this.say('kinds-shown', this.kindsShown(filter));
    this.say('outcomes-shown', this.outcomesShown(filter));
    const outcomes = filter.outcomes.length > 0 ? [this.outcomesShown(filter)] : [];
    this.now.textContent = words.now(
      [this.kindsShown(filter), ...outcomes],
      monthSpan(filter.from, filter.to),
    );
  }

  private kindsShown({ what, kinds }: Filter): string {
    if (what === 'incidents') return words.incidents;
    return kinds.length === 0 ? words.kindsAll : words.kindsSome(kinds.length);
  }

  private outcomesShown({ what, outcomes }: Filter): string {
    if (what === 'incidents') return words.outcomesNone;
    return outcomes.length === 0 ? words.outcomesAll : words.outcomesSome(outcomes.length);
  }

  private say(name: string, text: string): void {
    part(this.form, name, HTMLElement).textContent = text;
  }

  private tell(filter: Filter): void {
    this.changed(filter);
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
    this.tell(whole ? { ...now, from: edge, to: edge } : shift(now, this.months, by));
  }
}

const isGroup = (value: string): value is OutcomeGroup => outcomeGroups.some((group) => group === value);
