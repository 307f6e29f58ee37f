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

/** What every picture says of itself. */
export interface Described {
  /** Unique within the page: names the title and description. */
  id: string;
  title: string;
  /** What it shows, in a sentence. */
  takeaway: string;
}

/** A picture with its title and what it shows, for whoever hears the page. `kind`: its classes. */
export const picture = (
  kind: string,
  { width, height }: { width: number; height: number },
  { id, title, takeaway }: Described,
  ...parts: readonly string[]
): string =>
  [
    `<svg class="${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">`,
    `<title id="${id}-t">${escape(title)}</title><desc id="${id}-d">${escape(takeaway)}</desc>`,
    ...parts,
    '</svg>',
  ].join('');

/** A bar beside a number that says the same: `part` of `whole`, which fills the width. For the eye alone. */
export const bar = (part: number, whole: number): string =>
  `<svg class="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><path d="M0 0H${round(whole > 0 ? (part / whole) * 100 : 0)}V6H0Z"/></svg>`;
