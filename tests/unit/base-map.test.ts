import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSources, securityPolicy } from '../../src/domain/places/base-map.ts';
import { loadContent } from '../../src/read/content/content.ts';
import { onlyProblem, withChange } from '../fixtures/content/small-content.ts';

const none = 'baseMap:\n  kind: none';
const tiles = (url: string) =>
  `baseMap:\n  kind: tiles\n  name: Example Maps\n  url: ${url}\n  attribution: © Example Maps\n  licence: https://maps.example/terms`;
const service = {
  kind: 'tiles',
  name: 'Example Maps',
  url: 'https://tiles.maps.example/{z}/{x}/{y}.png',
  attribution: '© Example Maps',
  licence: 'https://maps.example/terms',
} as const;

const directives = (base: Parameters<typeof securityPolicy>[0]) => securityPolicy(base, 'abc=').split(';');

describe('a site without a base map', () => {
  it('lets pictures come from itself alone', () => {
    expect(directives({ kind: 'none' })).toContain("img-src 'self' data:");
    expect(directives({ kind: 'none' }).join(' ')).not.toContain('http');
  });

  it('lets its own files and the one script of each page run, and no other', () => {
    expect(directives({ kind: 'none' })).toContain("script-src 'self' 'sha256-abc='");
    expect(directives({ kind: 'none' })).toContain("style-src 'self'");
  });
});

describe('a site with a tile service', () => {
  it('lets pictures come from that host, and nothing else from anywhere', () => {
    expect(directives(service)).toContain("img-src 'self' data: https://tiles.maps.example");
    expect(directives(service).filter((one) => one.includes('http'))).toHaveLength(1);
  });

  it('lets them come from each of its hosts, where it has several', () => {
    const url = 'https://{s}.maps.example:8443/v2/{z}/{x}/{y}@2x.png';
    expect(pictureSources({ ...service, url })).toEqual(['https://*.maps.example:8443']);
  });

  it('is read from site.yaml', () => {
    const root = withChange('site.yaml', none, tiles(service.url));
    expect(loadContent(root).site.baseMap).toEqual(service);
  });

  it.each(['http://tiles.example/{z}/{x}/{y}.png', 'https://tiles.example/{z}/{x}.png', 'tiles/{z}/{x}/{y}'])(
    'must have an address that a map can be fetched from: not %s',
    (url) => {
      expect(onlyProblem(withChange('site.yaml', none, tiles(url)))).toMatchObject({ path: 'baseMap.url' });
    },
  );

  it('never lets an address write more into the policy than a host', () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        const url = `https://t.example/{z}/{x}/{y}${rest}`;
        expect(pictureSources({ ...service, url })).toEqual(['https://t.example']);
      }),
    );
  });
});

describe('a site with an archive of streets of its own', () => {
  const archive = (file: string) =>
    `baseMap:\n  kind: pmtiles\n  file: ${file}\n  attribution: © Example Maps\n  licence: null`;

  it('is read from site.yaml, and lets nothing come from elsewhere', () => {
    const root = withChange('site.yaml', none, archive('/base-map/streets.pmtiles'));
    const base = loadContent(root).site.baseMap;
    expect(base).toMatchObject({ kind: 'pmtiles', file: '/base-map/streets.pmtiles' });
    expect(directives(base)).toEqual(directives({ kind: 'none' }));
  });

  it.each([
    'https://maps.example/streets.pmtiles',
    '/streets.mbtiles',
    'streets.pmtiles',
    '//maps.example/a.pmtiles',
  ])('must be on the site itself: not %s', (file) => {
    expect(onlyProblem(withChange('site.yaml', none, archive(file)))).toMatchObject({ path: 'baseMap.file' });
  });
});
