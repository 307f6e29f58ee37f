/** An element with its attributes and children. Text stays text: nothing is parsed as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export const heading = (text: string) => element('h2', {}, text);
export const paragraph = (...children: (Node | string)[]) => element('p', {}, ...children);
export const link = (href: string, text: string) => element('a', { href }, text);
/** A list; each item is given as its children. */
export const list = (...items: (Node | string)[][]) =>
  element('ul', {}, ...items.map((children) => element('li', {}, ...children)));
