import { sitePath } from '../../domain/site-path.ts';
import type { RecipientsFile } from '../../domain/complaints/letter-recipient.ts';
import { fetchJson } from '../fetched.ts';

let kept: RecipientsFile | null = null;

/**
 * Who letters go to, for all forces at once: what is asked for does not tell which one was chosen. Null where it
 * could not be fetched; the next call tries again.
 */
export async function recipients(): Promise<RecipientsFile | null> {
  if (kept) return kept;
  const fetched = await fetchJson(sitePath('/complaints/letter/recipients.json'));
  return (kept = fetched.kind === 'file' ? (fetched.value as RecipientsFile) : null);
}
