import sanitize from 'sanitize-html';

/** Elements that stand on lines of their own. */
const BLOCKS = [
  ...['p', 'div', 'section', 'article', 'blockquote', 'pre', 'hr', 'address'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'tr', 'caption'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
];
const INLINE = ['a', 'b', 'br', 'em', 'font', 'i', 'img', 'span', 'strong', 'sub', 'sup', 'td', 'th', 'u'];

const blockEnd = new RegExp(`</(?:${BLOCKS.join('|')})\\s*>`, 'gi');
const blockOrBreak = new RegExp(`</?(?:${[...BLOCKS, 'br', 'td', 'th'].join('|')})(?![\\w-])[^<>]*>`, 'gi');

/** `&amp;` in any spelling, where it begins another entity. */
const escapedTwice = /&(?:amp|#0*38|#x0*26);(?=(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi;

const LT = '&(?:lt|#0*60|#x0*3c);';
const GT = '&(?:gt|#0*62|#x0*3e);';
/** A tag, which stays as it is; or, as groups, a script whole or a tag of an element that we know, both escaped. */
const tagOrEscaped = new RegExp(
  [
    '<[^<>]*>',
    `${LT}(script|style)(?![\\w-])(?:(?!${LT}\\1)[^<])*?${LT}/\\1${GT}`,
    `${LT}(/?(?:${[...BLOCKS, ...INLINE].join('|')})(?![\\w-])(?:(?!${LT}|${GT})[^<>])*)${GT}`,
  ].join('|'),
  'gi',
);

/**
 * HTML that was escaped once too often, with that escaping undone: `&amp;amp;` → `&amp;`, `&lt;p&gt;` → `<p>`. What
 * reads it as HTML has then decoded it twice, and never more often. A `<` that begins no known element stays text.
 * Not yet safe to show: clean it with `inlineHtml` or `plainText`, which begin with this.
 */
export const unescaped = (html: string) =>
  html
    .replace(escapedTwice, '&')
    .replace(tagOrEscaped, (all, script?: string, tag?: string) =>
      script !== undefined ? '' : tag === undefined ? all : `<${unquoted(tag)}>`,
    );

const unquoted = (tag: string) =>
  tag.replace(/&(?:quot|#0*34|#x0*22);/gi, '"').replace(/&(?:apos|#0*39|#x0*27);/gi, "'");

/** A whole address; one with a name before its host, as in `https://kent.police.uk@elsewhere.example`, deceives. */
const leads = (href: string) => /^(?:https?:\/\/(?![^/?#]*@)|mailto:|tel:)[^\s"<>\\]+$/i.test(href);

/** Options of one cleaning: which links are open is remembered between its tags. */
function inline(): sanitize.IOptions {
  const links: boolean[] = [];
  return {
    allowedTags: ['a', 'strong', 'em', 'br'],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nestingLimit: 50,
    transformTags: {
      b: 'strong',
      i: 'em',
      // A link within the publisher's site would lead nowhere on ours, and HTML has no link within a link.
      a: (tagName, { href = '' }) => {
        const led = leads(href.trim()) && !links.includes(true);
        links.push(led);
        return { tagName, attribs: led ? { href: href.trim() } : {} };
      },
      ...Object.fromEntries(BLOCKS.map((tag) => [tag, 'br'])),
    },
    exclusiveFilter: ({ tag }) => tag === 'a' && links.pop() !== true && 'excludeTag',
  };
}

/**
 * Text of the API, which may hold any HTML, as safe inline HTML: links, strong, emphasis and line breaks, each closed.
 * Null where nothing is left to read.
 */
export function inlineHtml(html: string | null): string | null {
  const parted = unescaped(html ?? '')
    .replace(blockEnd, '$&<br>')
    .replace(/<t[dh](?![\w-])/gi, ' $&');
  const clean = withoutEmpty(spaced(sanitize(parted, inline())))
    .replace(/(?:\s*<br \/>)+\s*/g, '<br />')
    .replace(/^(?:<br \/>)+|(?:<br \/>)+$/g, '')
    .trim();
  return readable(clean) ? clean : null;
}

/** The same as plain text: of names, titles and addresses, which may be escaped as HTML or be HTML. */
export function plainText(html: string | null): string | null {
  const spacedOut = unescaped(html ?? '').replace(blockOrBreak, ' $&');
  const bare = spaced(decoded(sanitize(spacedOut, { allowedTags: [], allowedAttributes: {} }))).trim();
  return bare === '' ? null : bare;
}

/** What a database or a person in a hurry writes for no name. */
const NO_NAME = /^(?:null|undefined|none|n\/?a|tbc|[-.–—]*)$/i;

/**
 * A team's name as plain text; a bracket that the publisher left open is closed: "Caerau (Cardiff", and commas are followed
 * by a space: "Milford,Baswich". Null where it says nothing.
 */
export function teamName(html: string | null): string | null {
  const name = plainText(html)
    ?.replace(/\\(?=['"])|[\uFFFD\uFFFE\uFFFF]/g, '')
    .replace(/,(?=\p{L})/gu, ', ')
    .trim();
  if (name === undefined || NO_NAME.test(name)) return null;
  return /\([^()]*$/.test(name) ? `${name})` : name;
}

/** Without links, strong and emphasis around nothing, which a screen reader would stop at. */
function withoutEmpty(html: string): string {
  const less = html.replace(/<(a|strong|em)(?: [^<>]*)?>((?:\s|<br \/>)*)<\/\1>/g, '$2');
  return less === html ? html : withoutEmpty(less);
}

/** Characters that show nothing and only confuse, or turn the direction of all the text after them. */
const spaced = (text: string) =>
  text
    .replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|\p{Cc}/gu, (mark) =>
      /\s/.test(mark) ? ' ' : '',
    )
    .replace(/[\s\u00A0]+/g, ' ');

const readable = (html: string) => html.replace(/<[^>]*>|&nbsp;|\s/g, '') !== '';

/** What the library escapes, and no more. */
const decoded = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
