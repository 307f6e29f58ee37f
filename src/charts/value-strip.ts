import { escape, round } from './svg.ts';

const size = { width: 320, height: 34, edge: 6 };

/** Every value as a thin line between the lowest and the highest, the own one in bold. Not from nought. */
export function valueStrip(id: string, title: string, own: number, values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (value: number) =>
    round(size.edge + ((value - low) / (high - low || 1)) * (size.width - size.edge * 2));
  return [
    `<svg class="value-strip" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${id}-t">`,
    `<title id="${id}-t">${escape(title)}</title>`,
    `<path class="all" d="${values.map((value) => `M${x(value)} 8V26`).join('')}"/>`,
    `<path class="own" d="M${x(own)} 2V32"/></svg>`,
  ].join('');
}
