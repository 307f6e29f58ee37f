import { sitePath } from '../../domain/site-path.ts';
import type { RecipientsFile } from '../../domain/complaints/letter-recipient.ts';

let fetched: Promise<RecipientsFile> | undefined;

/**
 * Who letters go to, for all forces at once: what is asked for does not tell which one was chosen. Null where it
 * could not be fetched; the next call tries again.
 */
export async function recipients(): Promise<RecipientsFile | null> {
  fetched ??= fetchFile();
  return fetched.catch(() => {
    fetched = undefined;
    return null;
  });
}

async function fetchFile(): Promise<RecipientsFile> {
  const response = await fetch(sitePath('/complaints/letter/recipients.json'));
  if (!response.ok) throw new Error(`Recipients: ${response.status}`);
  return (await response.json()) as RecipientsFile;
}
