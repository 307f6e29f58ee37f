import type { PublishedComplaintContacts } from '../../schemas/published-complaints.ts';

/** Who handles the steps in one force. Null without a network, or where the file is not what it should be. */
export async function fetchContacts(
  force: string,
  signal: AbortSignal,
): Promise<PublishedComplaintContacts | null> {
  const response = await request(`/data/v1/complaint-contacts/${force}.json`, signal);
  if (!response?.ok) return null;
  const file = await parse(response);
  return isContacts(file) ? file : null;
}

/** Null without a network, or when another force was chosen meanwhile. */
async function request(address: string, signal: AbortSignal): Promise<Response | null> {
  try {
    return await fetch(address, { signal });
  } catch {
    return null;
  }
}

/** Null for what is not JSON, such as a host's error page. */
async function parse(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

const isContacts = (file: unknown): file is PublishedComplaintContacts =>
  typeof file === 'object' &&
  file !== null &&
  'bodies' in file &&
  typeof file.bodies === 'object' &&
  file.bodies !== null;
