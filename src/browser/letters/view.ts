import { element } from '../dom.ts';

/** The letter as text, its blanks marked. */
export function showText(place: HTMLElement, text: string): void {
  const pieces = text.split(/(\[[^[\]\n]*\])/);
  place.replaceChildren(
    ...pieces.map((piece, i) => (i % 2 === 1 ? element('mark', {}, piece) : document.createTextNode(piece))),
  );
}
