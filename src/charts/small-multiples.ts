import type { Monthly } from '../domain/crime/totals.ts';
import { escape, hatch, round } from './svg.ts';

export interface SmallChart {
  /** Of the hatching, which all small charts of a page share. */
  id: string;
  /** Whether this chart brings the hatching: the first with a gap does. */
  hatches: boolean;
  counts: Monthly;
  /** What it is and what it shows, in a sentence. */
  takeaway: string;
  /** Which months are missing and why; empty where none is. */
  missing: string;
}

const box = { width: 160, height: 44, pad: 4 };

/** One of many small lines, on a scale of its own from nought to its highest month, in whole units; gaps are hatched. */
export function smallChart({ id, hatches, counts, takeaway, missing }: SmallChart): string {
  const known = counts.flatMap((count, index) => (count === null ? [] : [{ index, count }]));
  const top = Math.max(1, ...known.map(({ count }) => count));
  const step = (box.width - 2 * box.pad) / Math.max(1, counts.length);
  const x = (index: number) => box.pad + step * (index + 0.5);
  const y = (count: number) => box.height - box.pad - (count / top) * (box.height - 2 * box.pad);
  const alone = known.filter(
    ({ index }) => (counts[index - 1] ?? null) === null && (counts[index + 1] ?? null) === null,
  );
  const last = known.at(-1);
  const gaps = counts.flatMap((count, index) =>
    count === null
      ? [`M${round(x(index) - step / 2)} 0h${round(step)}v${box.height - box.pad}h-${round(step)}z`]
      : [],
  );
  return [
    `<svg class="small-chart" viewBox="0 0 ${box.width} ${box.height}" role="img" aria-label="${escape(`${takeaway} ${missing}`.trim())}">`,
    gaps.length > 0
      ? `${hatches ? hatch(id) : ''}<path class="gap" fill="url(#${id}-h)" d="${gaps.join('')}"><title>${escape(missing)}</title></path>`
      : '',
    `<path class="axis" d="M0 ${box.height - box.pad}H${box.width}"/>`,
    `<path class="line" d="${linePath(counts, x, y)}"/>`,
    ...new Set([...alone, ...(last ? [last] : [])].map(({ index, count }) => dot(x(index), y(count)))),
    '</svg>',
  ].join('');
}

const dot = (x: number, y: number) =>
  `<circle class="dot" cx="${Math.round(x)}" cy="${Math.round(y)}" r="3"/>`;

/** From one point to the next, not each by its place: that packs smaller. */
function linePath(counts: Monthly, x: (index: number) => number, y: (count: number) => number): string {
  let [left, top] = [0, 0];
  return counts
    .map((count, index) => {
      if (count === null) return '';
      const before = { left, top };
      [left, top] = [Math.round(x(index)), Math.round(y(count))];
      const move = index === 0 || (counts[index - 1] ?? null) === null;
      return move ? `M${left} ${top}` : `l${left - before.left} ${top - before.top}`;
    })
    .join('');
}
