/** A number for an SVG attribute: at most one decimal, so that the same input gives the same short bytes. */
export const round = (value: number): string => String(Math.round(value * 10) / 10);

/** Text made safe for SVG or HTML, in content and in attributes. */
export const escape = (text: string): string =>
  // A country has millions of names, and few have any of them.
  /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;

/** A pattern of slanting lines, for what is not known or not published. Used as `url(#<id>-h)`. */
export const hatch = (id: string): string =>
  `<pattern id="${id}-h" class="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7"/></pattern>`;
