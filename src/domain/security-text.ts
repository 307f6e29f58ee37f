import { addDays } from './days.ts';

/** RFC 9116 asks for less than a year; a site that is not built anew for so long has nobody to read what is sent. */
const DAYS = 180;

/**
 * What `/.well-known/security.txt` says. Without a contact it says so, and tools then do not take it.
 * @param contact an email or web address
 * @param address of the site; null where it is not published yet
 * @param today `YYYY-MM-DD`, the day for which the site is built
 */
export function securityText(contact: string | null, address: string | null, today: string): string {
  return [
    contact === null
      ? '# No contact yet. If you run this site: give one as "contact" in content/site.yaml, and build again.'
      : `Contact: ${contact.startsWith('https:') ? contact : `mailto:${contact}`}`,
    `Expires: ${addDays(today, DAYS)}T00:00:00Z`,
    'Preferred-Languages: en',
    ...(address === null ? [] : [`Canonical: ${address}/.well-known/security.txt`]),
    '',
  ].join('\n');
}
