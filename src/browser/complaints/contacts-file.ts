import { sitePath } from '../../domain/site-path.ts';
import type { PublishedComplaintContacts } from '../../schemas/complaints/published.ts';
import { answerOf, jsonOf } from '../fetched.ts';

/** Who handles the steps in one force. Null without a network, or where the file is not what it should be. */
export async function fetchContacts(
  force: string,
  signal: AbortSignal,
): Promise<PublishedComplaintContacts | null> {
  const response = await answerOf(sitePath(`/data/v1/complaint-contacts/${force}.json`), signal);
  if (!response?.ok) return null;
  const file = await jsonOf(response);
  return isContacts(file) ? file : null;
}

const isContacts = (file: unknown): file is PublishedComplaintContacts =>
  typeof file === 'object' &&
  file !== null &&
  'bodies' in file &&
  typeof file.bodies === 'object' &&
  file.bodies !== null;
