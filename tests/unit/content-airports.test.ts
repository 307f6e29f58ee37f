import { expect, it } from 'vitest';
import { loadContent } from '../../src/read/content/content.ts';
import { loadRelease } from '../../src/read/release.ts';

it('every airport lies in a partnership of the release', () => {
  const codes = loadRelease().areas.partnerships.map(({ code }) => code);
  for (const { partnership } of loadContent().airports) expect(codes).toContain(partnership);
});
