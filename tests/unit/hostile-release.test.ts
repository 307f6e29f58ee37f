import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { escape } from '../../src/charts/svg.ts';
import { releaseTeamSchema } from '../../src/schemas/places/team-release.ts';

/* A release that somebody or something changed. What a build takes from it draws nothing of its own; what a browser
   takes is in tests/e2e/hostile-release.e2e.ts. */

const { description } = releaseTeamSchema.shape;

describe('HTML in a release', () => {
  it.each([
    '<img src="https://evil.example/x.png">',
    '<script>alert(1)</script>',
    '<p>Hello</p>',
    '<strong onclick="x()">Hello</strong>',
    '<a href="javascript:alert(1)">Hello</a>',
    '<a href="//evil.example">Hello</a>',
    '<a href="https://a.example" style="position:fixed">Hello</a>',
    '<a href="https://a.example"><form>',
    '<style>*{display:none}</style>',
    'Hello <',
    '<!-- Hello',
  ])('is refused where it is not the importer’s: %s', (html) => {
    expect(description.safeParse(html).success).toBe(false);
  });

  it.each([
    null,
    'Q&amp;A',
    'A <strong>made-up</strong> <em>patch</em>.<br />It has <a href="https://team.example/p?a=1&amp;b=2">a page</a>.',
    '<a href="mailto:a@team.example">Write</a>, <a href="tel:101">call</a>',
  ])('is taken where it is: %s', (html) => {
    expect(description.safeParse(html).success).toBe(true);
  });
});

it('any text in a picture is text, in its content and in its attributes', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      // A parser reads these otherwise, whoever wrote them.
      fc.pre(!/[\0\r]/.test(text));
      const { childNodes } = parseFragment(`<b title="${escape(text)}">${escape(text)}</b>`);
      const [only] = childNodes;
      expect(childNodes).toHaveLength(1);
      expect(only).toMatchObject({ nodeName: 'b', attrs: [{ name: 'title', value: text }] });
      const inside = only && 'childNodes' in only ? only.childNodes : [];
      expect(inside.map((node) => ('value' in node ? node.value : node.nodeName)).join('')).toBe(text);
    }),
  );
});
