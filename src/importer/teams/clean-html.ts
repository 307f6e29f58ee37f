import sanitize from 'sanitize-html';

/** Elements that begin a line of their own; each becomes a line break. */
const BLOCKS = [
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'table',
  'blockquote',
];

const inline: sanitize.IOptions = {
  allowedTags: ['a', 'strong', 'em', 'br'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    b: 'strong',
    i: 'em',
    // A link within the publisher's site would lead nowhere on ours: its words stay, in an element that is not allowed.
    a: (_tag, { href = '' }) =>
      /^(?:https?:\/\/|mailto:|tel:)\S/i.test(href.trim())
        ? { tagName: 'a', attribs: { href: href.trim() } }
        : { tagName: 'span', attribs: {} },
    ...Object.fromEntries(BLOCKS.map((tag) => [tag, 'br'])),
  },
};

/**
 * Text of the API, which may hold any HTML, as safe inline HTML: links, strong, emphasis and line breaks.
 * Null where nothing is left to read.
 */
export function inlineHtml(html: string | null): string | null {
  const clean = spaced(sanitize(html ?? '', inline))
    .replace(/<a>(.*?)<\/a>/gs, '$1')
    .replace(/(?:\s*<br \/>)+\s*/g, '<br />')
    .replace(/^(?:<br \/>)+|(?:<br \/>)+$/g, '')
    .trim();
  return readable(clean) ? clean : null;
}

/** The same as plain text. */
export function plainText(html: string | null): string | null {
  const spacedOut = (html ?? '').replace(/<(?:br|\/?(?:p|div|li|tr))\b[^<>]*>/gi, ' $&');
  const bare = spaced(unescape(sanitize(spacedOut, { allowedTags: [], allowedAttributes: {} }))).trim();
  return bare === '' ? null : bare;
}

/** Characters that show nothing and only confuse. */
const spaced = (text: string) =>
  text
    .replace(/[\u200B-\u200D\u2060\uFEFF]|\p{Cc}/gu, (mark) => (/\s/.test(mark) ? ' ' : ''))
    .replace(/[\s\u00A0]+/g, ' ');

const readable = (html: string) => html.replace(/<[^>]*>|&nbsp;|\s/g, '') !== '';

/** What the library escapes, and no more. */
const unescape = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
