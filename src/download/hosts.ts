import { fault } from './errors.ts';

/** May one address send us on to another? Only over https, or within the same host. */
export const mayLead = (from: URL, to: URL) => to.protocol === 'https:' || to.origin === from.origin;

/**
 * For the client, before it follows a redirect.
 * @throws DownloadFailed where it leads off https.
 */
export function refuseRedirect(options: { url?: URL | string | undefined }, response: { url: string }) {
  const from = new URL(response.url);
  const to = new URL(options.url ?? '', from);
  if (!mayLead(from, to)) throw unsafe(from.href, to);
}

/** For an address that an answer gives. @throws DownloadFailed as above. */
export function refuseLead(from: string, to: string) {
  if (!mayLead(new URL(from), new URL(to))) throw unsafe(from, new URL(to));
}

const unsafe = (address: string, { protocol, host }: URL) =>
  fault({
    address,
    found: `that it leads to ${protocol}//${host}, where anybody on the way can change what is sent`,
    expected: 'an address that begins with https://',
    todo: 'Open the address in a browser; if its publisher has moved it, change content/downloads.yaml.',
  });
