import { sitePath } from '../../domain/site-path.ts';
import type { PublishedComplaintContacts } from '../../schemas/complaints/published.ts';
import { fetchJson } from '../fetched.ts';

/** Who handles the steps in one force. Null without a network, or where the file is not what it should be. */
export async function fetchContacts(
  force: string,
  signal: AbortSignal,
): Promise<PublishedComplaintContacts | null> {
  const fetched = await fetchJson(sitePath(`/data/v1/complaint-contacts/${force}.json`), signal);
  if (fetched.kind !== 'file') return null;
  const file = fetched.value;
  return isContacts(file) ? file : null;
}

const isContacts = (file: unknown): file is PublishedComplaintContacts =>
  typeof file === 'object' &&
  file !== null &&
  'bodies' in file &&
  typeof file.bodies === 'object' &&
  file.bodies !== null;
