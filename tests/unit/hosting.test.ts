import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, pageHeaders, readHeaders } from '../../scripts/host-headers.ts';
import { securityText } from '../../src/domain/security-text.ts';

const rules = readHeaders(readFileSync('public/_headers', 'utf8'));
const guide = readFileSync('docs/hosting.md', 'utf8');

/** The text of one host's part. */
const partOf = (host: string) => guide.split(/^## /m).find((part) => part.startsWith(host)) ?? '';

describe('headers for hosts', () => {
  it('are these for every page', () => {
    expect(pageHeaders()).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    expect(Object.keys(pageHeaders())).toContain('Strict-Transport-Security');
    expect(Object.keys(pageHeaders())).toContain('Permissions-Policy');
  });

  it('let files be kept for good only where their names change with them', () => {
    const kept = (path: string) => headersFor(path, rules).filter(([name]) => name === 'Cache-Control');
    expect(kept('/assets/x.css')).toEqual([['Cache-Control', 'public, max-age=31536000, immutable']]);
    expect(kept('/data/v1/release.json')).toEqual([]);
    expect(kept('/forces/')).toEqual([]);
  });

  it('are never given twice for one address, which hosts would join', () => {
    const names = headersFor('/assets/x.css', rules).map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['nginx', (name: string, value: string) => `add_header ${name} "${value}"`],
    ['Caddy', (name: string, value: string) => `${name} "${value}"`],
    ['Apache', (name: string, value: string) => `Header always set ${name} "${value}"`],
  ])('are the same in the guide for %s', (host, line) => {
    const wanted = headersFor('/assets/x', rules).map(([name, value]) => line(name, value));
    expect(wanted.filter((one) => !partOf(host).includes(one))).toEqual([]);
  });

  it('are each explained in the guide', () => {
    const wanted = headersFor('/', rules).map(([name, value]) => `| \`${name}: ${value}\``);
    expect(wanted.filter((one) => !guide.includes(one))).toEqual([]);
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

  it('invents no contact', () => {
    expect(securityText(null, null, '2026-11-28')).not.toContain('Contact:');
  });
});
