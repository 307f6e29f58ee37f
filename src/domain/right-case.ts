/**
 * Addresses that an address with other capitals may have meant, from the site's first slash. All are in small letters, but
 * for the first half of a postcode and the ids of some teams, which stand last. None begins with a slash: two in a row
 * would name another host.
 */
export function otherCases(path: string): string[] {
  const own = path.replace(/^\/+/, '');
  const small = own.toLowerCase();
  const last = /[^/]+\/?$/.exec(own)?.[0] ?? '';
  const before = small.slice(0, small.length - last.length);
  return [...new Set([small, before + last.toUpperCase(), before + last])].filter((one) => one !== path);
}
