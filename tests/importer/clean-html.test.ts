import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { inlineHtml, plainText, teamName } from '../../src/importer/teams/clean-html.ts';

/** What a browser makes of HTML, written out again as we write it. */
const parsed = (html: string) => serialize(parseFragment(html)).replaceAll('<br>', '<br />');

/** HTML as people and their editors write it, and as nobody should. */
const tag = fc.constantFrom(
  ...['a', 'b', 'i', 'em', 'strong', 'p', 'div', 'ul', 'li', 'br', 'table', 'tr', 'td', 'h3', 'span', 'font'],
  ...[
    'script',
    'style',
    'textarea',
    'noscript',
    'iframe',
    'svg',
    'math',
    'title',
    'template',
    'made-up',
    'x:y',
  ],
);
const words = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(
    ...[
      '&amp;',
      '&amp;amp;',
      '&lt;p&gt;',
      '&lt;/a&gt;',
      '&nbsp;',
      '&rsquo;',
      '&#38;',
      '&#x3C;',
      '&lt',
      '&copy',
    ],
    ...[
      '&lt;a href=&quot;https://example.org&quot;&gt;',
      '&#0;',
      '<',
      '>',
      '<!--',
      '-->',
      '<![CDATA[',
      '\u0000',
    ],
  ),
);
const attribute = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('href', 'HREF', 'title', 'onclick', 'style', 'id'),
      fc.oneof(
        fc.constantFrom(
          '#',
          '#here',
          '/a',
          '../a',
          'a.html',
          '//evil.example',
          '',
          'https://example.org/?a=1&amp;b=2',
        ),
        fc.constantFrom(
          'mailto:a@example.org',
          'tel:101',
          'javascript:alert(1)',
          ' https://example.org ',
          'https://',
        ),
        words,
      ),
      fc.constantFrom('"', "'", ''),
    )
    .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`),
  words.map((odd) => ` ${odd}`),
);
const { html: anyHtml } = fc.letrec<{ html: string }>((tie) => ({
  html: fc
    .array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        words,
        fc.tuple(tag, fc.array(attribute, { maxLength: 3 })).map(([name, all]) => `<${name}${all.join('')}>`),
        fc.constantFrom('<a href="https://example.org/">', '<a href="#">', '<span>', '<b>'),
        tag.map((name) => `</${name}>`),
        fc
          .tuple(tag, fc.array(attribute, { maxLength: 3 }), tie('html'))
          .map(([name, all, inside]) => `<${name}${all.join('')}>${inside}</${name}>`),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
}));

describe('HTML in the text of the API', () => {
  it('keeps links, strong and emphasis, and turns paragraphs into lines', () => {
    expect(
      inlineHtml(
        '<p>Speeding on <b>Mill Lane</b></p>\n<p>See <a href="https://example.org/a?b=1&c=2" target="_blank">here</a></p>',
      ),
    ).toBe(
      'Speeding on <strong>Mill Lane</strong><br />See <a href="https://example.org/a?b=1&amp;c=2">here</a>',
    );
  });

  it.each([
    ['<script>alert(1)</script>Hello', 'Hello'],
    ['<img src=x onerror=alert(1)>Hello', 'Hello'],
    ['<a href="javascript:alert(1)">Hello</a>', 'Hello'],
    ['<p style="color:red" onclick="x()">Hello</p>', 'Hello'],
    ['<a href="//evil.example">Hello</a>', 'Hello'],
    ['<a href="https://kent.police.uk@evil.example/">Hello</a>', 'Hello'],
    ['<a href="https://user:pass@evil.example/">Hello</a>', 'Hello'],
    ['<a href="https:\\\\evil.example">Hello</a>', 'Hello'],
    ['<a href="https://a.example/@us">Hello</a>', '<a href="https://a.example/@us">Hello</a>'],
    ['\u202EHello\u2066\u200F', 'Hello'],
    ['<svg><style><img src=x onerror=alert(1)></style></svg>Hello', 'Hello'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">Hello', 'Hello'],
    ['&lt;script&gt;Hello', '&lt;script&gt;Hello'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;Hello', 'Hello'],
    ['&lt;img src=x onerror=alert(1)&gt;Hello', 'Hello'],
  ])('is made safe: %s', (dirty, clean) => {
    expect(inlineHtml(dirty)).toBe(clean);
  });

  it.each([
    [
      '<a href="#a">One</a> <a href="https://a.example">two</a> three',
      'One <a href="https://a.example">two</a> three',
    ],
    ['<a href="/a"><b>One</b></a> <b>two</b> three', '<strong>One</strong> <strong>two</strong> three'],
    [
      '<a href="https://a.example">One <a href="#">two</a> three',
      '<a href="https://a.example">One </a>two three',
    ],
    [
      '<a href="https://a.example">One <a href="https://b.example">two',
      '<a href="https://a.example">One </a><a href="https://b.example">two</a>',
    ],
    [
      '<a href="https://a.example">One <u><a href="https://b.example">two',
      '<a href="https://a.example">One two</a>',
    ],
    ['<a name="top">One</a>', 'One'],
    ['<b>One <i>two</b> three</i>', '<strong>One <em>two</em></strong> three'],
    ['<a href="https://a.example"></a><b><i> </i></b>One', 'One'],
    ['<p>One</p>two<td>three</td><td>four</td>', 'One<br />two three four'],
  ])('closes what it opens, and opens no more: %s', (dirty, clean) => {
    expect(inlineHtml(dirty)).toBe(clean);
  });

  it.each([
    ['Hyde Park &amp;amp; Kensington', 'Hyde Park &amp; Kensington', 'Hyde Park & Kensington'],
    ['Lake &amp;#38; Tarn', 'Lake &amp; Tarn', 'Lake & Tarn'],
    ['St Philip&amp;rsquo;s', 'St Philip’s', 'St Philip’s'],
    ['B&ocirc;n-y-maen', 'Bôn-y-maen', 'Bôn-y-maen'],
    ['&lt;p&gt;Tackle ASB&lt;/p&gt;', 'Tackle ASB', 'Tackle ASB'],
    ['&amp;lt;p&amp;gt;Tackle ASB&amp;lt;/p&amp;gt;', 'Tackle ASB', 'Tackle ASB'],
    [
      'See &lt;a href=&quot;https://example.org/?a=1&amp;amp;b=2&quot;&gt;here&lt;/a&gt;',
      'See <a href="https://example.org/?a=1&amp;b=2">here</a>',
      'See here',
    ],
    ['Under &lt;5 and x &lt;y', 'Under &lt;5 and x &lt;y', 'Under <5 and x <y'],
    ['Q&A at M&S', 'Q&amp;A at M&amp;S', 'Q&A at M&S'],
  ])('is read as its writer meant it where it was escaped once too often: %s', (dirty, html, text) => {
    expect(inlineHtml(dirty)).toBe(html);
    expect(plainText(dirty)).toBe(text);
  });

  it('is decoded twice at most', () => {
    expect(plainText('a &amp;amp;amp; b')).toBe('a &amp; b');
  });

  it.each([null, '', '<p>&nbsp;</p>', '<br><br>', '\u00a0', '&lt;p&gt;&amp;nbsp;&lt;/p&gt;'])(
    'is nothing where it says nothing: %j',
    (blank) => {
      expect(inlineHtml(blank)).toBeNull();
      expect(plainText(blank)).toBeNull();
    },
  );

  it.each([
    ['Caerau (Cardiff', 'Caerau (Cardiff)'],
    ['Milford,Baswich,Weeping Cross', 'Milford, Baswich, Weeping Cross'],
    ['Caerau (Bridgend)', 'Caerau (Bridgend)'],
    ['Oldbury (West) (part', 'Oldbury (West) (part)'],
    [' Hill Top ', 'Hill Top'],
    ["St John\\'s", "St John's"],
    ['Hill &#0;Top', 'Hill Top'],
  ])('closes a bracket that a name leaves open: %s', (found, name) => {
    expect(teamName(found)).toBe(name);
  });

  it.each(['NULL', 'null', ' - ', 'N/A', '&nbsp;', '&amp;nbsp;', '', '–'])(
    'is no name where it says nothing: %j',
    (found) => {
      expect(teamName(found)).toBe(null);
    },
  );

  it('is plain in names and titles, without gluing words together', () => {
    expect(plainText('<p>Town Hall</p><p>High Street &amp; Mill Lane</p>')).toBe(
      'Town Hall High Street & Mill Lane',
    );
  });

  it('parses to itself, whatever was in it', () => {
    fc.assert(
      fc.property(anyHtml, (dirty) => {
        const clean = inlineHtml(dirty) ?? '';
        expect(parsed(clean)).toBe(clean);
      }),
      { numRuns: 5000 },
    );
  });

  it('never lets anything but four plain elements and a web address through', () => {
    fc.assert(
      fc.property(anyHtml, (dirty) => {
        const left = (inlineHtml(dirty) ?? '').replace(
          /<\/?(?:strong|em)>|<br \/>|<\/a>|<a href="(?:https?:\/\/|mailto:|tel:)[^"<>\s]+">/gi,
          '',
        );
        expect(left).not.toMatch(/[<>]/);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['links that lead nowhere', '<a href="#">x</a> '],
    ['tags that nobody closes', '<b><a href="https://a.example">'],
    ['escaped tags that nobody closes', '&lt;p &lt;script '],
    ['closing tags', '</p></a>'],
  ])('does not take for ever over many %s', (_what, piece) => {
    const before = process.cpuUsage();
    inlineHtml(piece.repeat(20_000));
    plainText(piece.repeat(20_000));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});
