import { expect, test } from './support/test.ts';

test('the site has its headers for hosts, and says how to tell of a security fault, until when', async ({
  request,
}) => {
  const headers = await request.get('/_headers');
  expect(await headers.text()).toContain("Content-Security-Policy: frame-ancestors 'none'");
  const security = await (await request.get('/.well-known/security.txt')).text();
  const [, expires = ''] = /^Expires: (\S+)$/m.exec(security) ?? [];
  const days = (Date.parse(expires) - Date.parse('2026-11-21')) / 86_400_000;
  expect(days).toBe(180);
});
