import type { Contact } from '../../schemas/contact.ts';

/** Address that a contact leads to; null for one that is only read. */
export function contactAddress({ kind, value }: Pick<Contact, 'kind' | 'value'>): string | null {
  if (/^https?:/.test(value)) return value;
  if (kind.toLowerCase().endsWith('email')) return `mailto:${value}`;
  if (kind.toLowerCase().endsWith('phone')) return `tel:${value.replaceAll(' ', '')}`;
  return kind === 'text' ? `sms:${value.replaceAll(' ', '')}` : null;
}

/** A web address without its ceremony, a long one by its host alone; anything else as it is. */
export const plainAddress = (value: string): string =>
  value
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '')
    .replace(/^([^/]+)\/.{30,}$/, '$1');
