const SIZE = { width: 96, height: 28 };

/** Months as a small line with a gap where one is not known; what it shows stands in words beside it. */
export function sparkline(counts: readonly (number | null)[]): SVGSVGElement {
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  const at = (count: number, i: number) =>
    `${((i / Math.max(1, counts.length - 1)) * SIZE.width).toFixed(1)} ${(SIZE.height - (count / most) * (SIZE.height - 4) - 2).toFixed(1)}`;
  const path = counts
    .map((count, i) => {
      if (count === null) return '';
      const before = i > 0 ? counts[i - 1] : null;
      return `${before === null || before === undefined ? 'M' : 'L'}${at(count, i)}`;
    })
    .join('');
  const svg = made('svg', {
    class: 'spark',
    viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
    'aria-hidden': 'true',
  });
  svg.append(made('path', { d: path }));
  const last = counts.at(-1);
  if (last !== null && last !== undefined) {
    const [x = '', y = ''] = at(last, counts.length - 1).split(' ');
    svg.append(made('circle', { cx: x, cy: y, r: '2.5' }));
  }
  return svg;
}

function made<Tag extends keyof SVGElementTagNameMap>(tag: Tag, attributes: Record<string, string>) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
