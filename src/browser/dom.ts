/** An element with its attributes and children; null leaves nothing. Text stays text: nothing is parsed as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** An SVG element. Text stays text. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

export const heading = (text: string) => element('h2', {}, text);
export const paragraph = (...children: (Node | string)[]) => element('p', {}, ...children);
/** A link that opens where the reader is. */
export const link = (href: string, text: string) => element('a', { href }, text);
/** A list; each item is given as its children. */
export const list = (...items: (Node | string)[][]) =>
  element('ul', {}, ...items.map((children) => element('li', {}, ...children)));

/** @throws Error where a part that the page always has is not there. */
export function need<T>(found: T | null | undefined, what: string): T {
  if (found === null || found === undefined) throw new Error(`The page lacks its ${what}.`);
  return found;
}
