import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, meantAddress, ourHeaders, readHeaders } from '../../scripts/host-headers.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { securityText } from '../../src/domain/security-text.ts';

const rules = ourHeaders();
const guide = readFileSync('docs/hosting.md', 'utf8');

/** The settings of one host in the guide. */
const settings = (language: string) =>
  new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(guide)?.[1] ?? '';

/** One address of each kind of file. */
const addresses = [
  '/',
  '/forces/kent/',
  '/404.html',
  '/assets/x.css',
  '/cards/kent.png',
  '/base-map/england-and-wales.pmtiles',
  '/favicon.svg',
  '/icon-192.png',
  '/icon-512.png',
  '/manifest.webmanifest',
  '/sw.js',
  '/kept.json',
  '/data/',
  '/data/v1/postcodes/L8.json',
  '/data/hashes/country.json',
  '/data/releases/x/postcodes/L8.json',
  '/complaints/letter/recipients.json',
];

/** How long a file may be kept by our list; where it says nothing, the host is asked each time. */
const keep = (path: string) =>
  headersFor(path, rules).find(([name]) => name === 'Cache-Control')?.[1] ?? 'no-cache';

/** What each host makes of its settings in the guide for an address, by the rules of its manual. */
const hosts: Record<
  string,
  { language: string; line: string; keeps: (text: string, path: string) => string[] }
> = {
  nginx: {
    language: 'nginx',
    line: 'add_header NAME "VALUE" always;',
    // Of a map's patterns the first that fits.
    keeps: (text, path) => {
      expect(text).toContain('add_header Cache-Control $keep always;');
      const lines = [...text.matchAll(/^ {4}~(\S+) "(.*)";$/gm)];
      const fits = lines.find(([, pattern = '']) => new RegExp(pattern).test(path));
      return [fits?.[2] ?? /^ {4}default "(.*)";$/m.exec(text)?.[1] ?? ''];
    },
  },
  Caddy: {
    language: 'caddyfile',
    line: 'NAME "VALUE"',
    // Each line whose paths fit; they must not meet.
    keeps: (text, path) => {
      const fits = (paths: string) =>
        paths
          .split(' ')
          .some((one) => (one.endsWith('*') ? path.startsWith(one.slice(0, -1)) : path === one));
      const named = new Map(
        [...text.matchAll(/^ {4}(@\w+) (not )?path (.*)$/gm)].map(([, name = '', not, paths = '']) => [
          name,
          fits(paths) !== (not !== undefined),
        ]),
      );
      return [...text.matchAll(/^ {4}header (\S+) Cache-Control "(.*)"$/gm)]
        .filter(([, which = '']) => named.get(which) ?? fits(which))
        .map(([, , value = '']) => value);
    },
  },
  Apache: {
    language: 'apache',
    line: 'Header always set NAME "VALUE"',
    // The last that fits.
    keeps: (text, path) => {
      const own = /^Header set Cache-Control "(.*)"$/m.exec(text)?.[1] ?? '';
      const parts = text.matchAll(
        /<LocationMatch "(.*)">\n {4}Header set Cache-Control "(.*)"\n<\/LocationMatch>/g,
      );
      const fits = [...parts].filter(([, pattern = '']) => new RegExp(pattern).test(path));
      return [fits.at(-1)?.[2] ?? own];
    },
  },
};

describe('headers for hosts', () => {
  it('are these for every page', () => {
    expect(Object.fromEntries(headersFor('/', rules))).toEqual({
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': expect.stringContaining('geolocation=(self)') as string,
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });

  it('let files be kept for good only where their names change with them, and data not at all', () => {
    const kept = addresses.filter((path) => keep(path) !== 'no-cache');
    expect(kept.filter((path) => keep(path).includes('immutable'))).toEqual(['/assets/x.css']);
    expect(kept.filter((path) => /\/$|\.json$|\.html$|sw\.js/.test(path))).toEqual([]);
    expect(kept.length).toBeGreaterThan(5);
  });

  it('are never given twice for one address, which hosts would join', () => {
    for (const path of addresses) {
      const names = headersFor(path, rules).map(([name]) => name);
      expect(new Set(names).size, path).toBe(names.length);
    }
  });

  it.each(Object.entries(hosts))('are the same in the guide for %s, for each kind of file', (_, host) => {
    const text = settings(host.language);
    const wanted = headersFor('/', rules).map(([name, value]) =>
      host.line.replace('NAME', name).replace('VALUE', value),
    );
    expect(wanted.filter((line) => text.split(line).length !== 2)).toEqual([]);
    expect(addresses.map((path) => [path, host.keeps(text, path)])).toEqual(
      addresses.map((path) => [path, [keep(path)]]),
    );
  });

  it('are each explained in the guide', () => {
    const wanted = headersFor('/', rules).map(([name, value]) => `| \`${name}: ${value}\``);
    expect(wanted.filter((one) => !guide.includes(one))).toEqual([]);
    const keeps = new Set(addresses.map((path) => `| \`${keep(path)}\``));
    expect([...keeps].filter((one) => !guide.includes(one))).toEqual([]);
  });

  it('are an error where a line is neither a path nor a header', () => {
    expect(() => readHeaders('/*\n  no header')).toThrow('found "  no header"');
    expect(() => readHeaders('  X-A: b')).toThrow('found "  X-A: b"');
  });
});

describe('security.txt', () => {
  const expires = (today: string) =>
    /^Expires: (\S+)$/m.exec(securityText('a@example.org', null, today))?.[1];

  it('runs out half a year after the build, and never more than a year', () => {
    expect(expires('2026-11-28')).toBe('2027-05-27T00:00:00Z');
    expect(expires('2027-12-31')).toBe('2028-06-28T00:00:00Z');
  });

  it('names the contact as an address that tools can follow', () => {
    expect(securityText('a@example.org', null, '2026-11-28')).toContain('Contact: mailto:a@example.org\n');
    const text = securityText('https://example.org/contact', 'https://example.org/patch', '2026-11-28');
    expect(text).toContain('Contact: https://example.org/contact\n');
    expect(text).toContain('Canonical: https://example.org/patch/.well-known/security.txt\n');
  });

  it.each(['call us', 'http://example.org/contact', 'a@b', 'a b@example.org', 'mailto:a@example.org', ''])(
    'waits for a contact that it can name, which this is not: %j',
    (contact) => {
      expect(siteSchema.shape.operator.shape.contact.safeParse(contact).success).toBe(false);
    },
  );

  it('invents no contact', () => {
    expect(securityText(null, null, '2026-11-28')).not.toContain('Contact:');
  });
});

describe('an address as our own server reads it', () => {
  it.each([
    ['/', '/'],
    ['/forces/kent/?a=b', '/forces/kent/?a=b'],
    ['/data/v1/forces.json', '/data/v1/forces.json'],
    ['/forces', '/forces/'],
    ['/search?q=a.b/c', '/search/?q=a.b/c'],
    ['/forces%2Fkent/', '/not-found/'],
    ['/forces/%E0%A4%A/', '/not-found/'],
    ['/forces/%00', '/not-found/'],
  ])('%s is %s', (url, meant) => {
    expect(meantAddress(url, '')).toBe(meant);
  });

  it('stays in the folder that the site lives in', () => {
    expect(meantAddress('/patch/forces%2Fkent/', '/patch')).toBe('/patch/not-found/');
  });
});
