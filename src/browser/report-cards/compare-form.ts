import type { ComparisonData } from '../../domain/report-cards/comparison-data.ts';
import {
  type Comparison,
  type ForcesComparison,
  inRound,
  MOST_FORCES,
  readComparison,
} from '../../domain/report-cards/comparison-state.ts';
import { compareWords as words } from '../../i18n/report-cards/compare.ts';
import { element, need } from '../dom.ts';
import { keptArea } from '../kept-area.ts';

/** The choices of a comparison: which view, which round, which forces, which figures. */
export class CompareForm {
  readonly #form: HTMLFormElement;
  readonly #data: ComparisonData;
  readonly #onChange: (asked: Comparison) => void;
  #forces: ForcesComparison;
  #across: string;

  constructor(form: HTMLFormElement, data: ComparisonData, onChange: (asked: Comparison) => void) {
    this.#form = form;
    this.#data = data;
    this.#onChange = onChange;
    this.#forces = plain(data);
    this.#across = data.forces[0]?.id ?? '';
    form.hidden = false;
    form.addEventListener('change', (event) => {
      this.#changed(event.target as HTMLInputElement | HTMLSelectElement);
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      onChange(plain(data));
    });
    this.#button('similar').addEventListener('click', () => {
      this.#addSimilar();
    });
  }

  /** What was just chosen, of which the next choice is made; its fields show it already, or `show` will. */
  keep(asked: Comparison): void {
    if (asked.view === 'forces') this.#forces = asked;
    else this.#across = asked.force;
  }

  /** Put the choices in line with what is shown. */
  show(asked: Comparison): void {
    this.keep(asked);
    const { round, forces, figures } = this.#forces;
    this.#inputs('view').forEach((input) => {
      input.checked = input.value === asked.view;
    });
    this.#select('round').value = round;
    this.#select('across').value = this.#across;
    const full = forces.length >= MOST_FORCES;
    this.#inputs('force').forEach((input) => {
      input.checked = forces.includes(input.value);
      input.disabled = full && !input.checked;
    });
    this.#inputs('figure').forEach((input) => {
      input.checked = figures.includes(input.value);
    });
    need(this.#form.querySelector<HTMLElement>('[data-part="full"]'), 'message').hidden = !full;
    this.#form.querySelectorAll<HTMLElement>('[data-view]').forEach((part) => {
      part.hidden = part.dataset['view'] !== asked.view;
    });
    this.#showSimilar();
  }

  #changed({ name, value }: HTMLInputElement | HTMLSelectElement): void {
    const forces = this.#forces;
    const picked = (of: string) => this.#inputs(of).filter(({ checked }) => checked);
    if (name === 'view' && value === 'rounds')
      this.#onChange({ view: 'rounds', force: forces.forces[0] ?? this.#across });
    else if (name === 'across') this.#onChange({ view: 'rounds', force: value });
    else if (name === 'round') this.#onChange(inRound(forces, value));
    else if (name === 'force') this.#onChange({ ...forces, forces: inOrder(forces.forces, picked('force')) });
    else if (name === 'figure') this.#setFigures(inOrder(forces.figures, picked('figure')));
    else this.#onChange(forces);
  }

  /** An order by a figure that is taken out goes with it. */
  #setFigures(figures: string[]): void {
    const { sort } = this.#forces;
    const gone = sort.startsWith('figure.') && !figures.includes(sort.slice('figure.'.length));
    this.#onChange({ ...this.#forces, figures, ...(gone ? { sort: '', reversed: false } : {}) });
  }

  /** The force that others are likened to: the first that is picked, else the one that this device remembers. */
  #first() {
    const first = this.#forces.forces[0] ?? keptArea()?.force.id;
    return this.#data.forces.find(({ id }) => id === first);
  }

  #showSimilar(): void {
    const first = this.#first();
    const button = this.#button('similar');
    button.hidden = !first || first.similar.length === 0 || this.#forces.forces.length >= MOST_FORCES;
    if (first)
      button.textContent = (this.#forces.forces.length > 0 ? words.similar : words.similarKept)(
        first.shortName,
      );
  }

  #addSimilar(): void {
    const first = this.#first();
    const forces = [...new Set([...this.#forces.forces, ...(first ? [first.id, ...first.similar] : [])])];
    this.#onChange({ ...this.#forces, forces: forces.slice(0, MOST_FORCES) });
  }

  #inputs(name: string): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  }

  #select(name: string): HTMLSelectElement {
    return need(this.#form.querySelector<HTMLSelectElement>(`select[name="${name}"]`), name);
  }

  #button(name: string): HTMLButtonElement {
    return need(this.#form.querySelector<HTMLButtonElement>(`button[name="${name}"]`), name);
  }
}

/** The latest round, all forces, no figures. */
const plain = (data: ComparisonData) => readComparison('', data) as ForcesComparison;

/** What was picked before keeps its place; what is new comes after it. */
const inOrder = (before: readonly string[], inputs: readonly HTMLInputElement[]): string[] => {
  const now = inputs.map(({ value }) => value);
  return [...before.filter((id) => now.includes(id)), ...now.filter((id) => !before.includes(id))];
};

/** What is picked, each with a way to take it out; null where nothing is. */
export function pickedList(
  data: ComparisonData,
  asked: ForcesComparison,
  onChange: (asked: Comparison) => void,
): HTMLElement | null {
  const { forces, figures, sort } = asked;
  const without = (list: readonly string[], id: string) => list.filter((one) => one !== id);
  const items = [
    ...forces.map((id) => ({
      name: data.forces.find((force) => force.id === id)?.shortName ?? id,
      next: { ...asked, forces: without(forces, id) },
    })),
    ...figures.map((id) => {
      const figure = data.figures.find((one) => one.id === id);
      const next = { ...asked, figures: without(figures, id) };
      // An order by a figure that is taken out goes with it.
      return {
        name: figure ? `${figure.short}, ${figure.period}` : id,
        next: sort === `figure.${id}` ? { ...next, sort: '', reversed: false } : next,
      };
    }),
  ];
  if (items.length === 0) return null;
  return element(
    'div',
    { class: 'picked no-print' },
    element('span', {}, words.picked),
    ...items.map(({ name, next }) => {
      const button = element(
        'button',
        { type: 'button', 'aria-label': words.takeOut(name) },
        name,
        element('span', { 'aria-hidden': 'true' }, ' ×'),
      );
      button.addEventListener('click', () => {
        onChange(next);
      });
      return button;
    }),
  );
}
