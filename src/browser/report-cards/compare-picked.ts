import type { ComparisonData } from '../../domain/report-cards/comparison-data.ts';
import type { Comparison, ForcesComparison } from '../../domain/report-cards/comparison-state.ts';
import { compareWords as words } from '../../i18n/report-cards/compare.ts';
import { element } from '../dom.ts';

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
