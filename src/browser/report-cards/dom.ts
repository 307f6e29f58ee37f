/** An element with attributes, and what is in it. `null` and '' leave nothing. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A link that opens where the reader is. */
export const link = (href: string, text: string) => element('a', { href }, text);

/** The shape of a grade; its outline stands once on the page. */
export function markShape(mark: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('class', 'mark');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#mark-${mark}`);
  svg.append(use);
  return svg;
}

/** @throws Error where a part that the page always has is not there. */
export function need<T>(found: T | null | undefined, what: string): T {
  if (found === null || found === undefined) throw new Error(`The page lacks its ${what}.`);
  return found;
}
