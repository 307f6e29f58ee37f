/**
 * Addresses that an address with other capitals may have meant, from the site's first slash. All are in small letters, but
 * for the first half of a postcode and the ids of some teams, which stand last.
 */
export function otherCases(path: string): string[] {
  const small = path.toLowerCase();
  const last = /[^/]+\/?$/.exec(path)?.[0] ?? '';
  const before = small.slice(0, small.length - last.length);
  return [...new Set([small, before + last.toUpperCase(), before + last])].filter((one) => one !== path);
}
