import { webAddress } from '../../schemas/common.ts';
import type { Contact, ContactKind } from '../../schemas/contact.ts';
import type { ReleaseTeam } from '../../schemas/places/team-release.ts';
import { plainText } from './clean-html.ts';

export const TEAM_SOURCE = 'police-uk-team-api';

/** Keys of `contact_details` that are ways to reach somebody. */
const kinds: Readonly<Record<string, ContactKind>> = {
  telephone: 'phone',
  mobile: 'phone',
  email: 'email',
  web: 'website',
  address: 'post',
  'e-messaging': 'form',
};

/** Keys that are pages to follow. Others, such as fax and networks that are gone, are left out. */
const pages: Readonly<Record<string, string>> = {
  facebook: 'Facebook',
  twitter: 'X (Twitter)',
  youtube: 'YouTube',
  instagram: 'Instagram',
  forum: 'Forum',
  blog: 'Blog',
  rss: 'News feed',
};

type Details = Readonly<Record<string, string | null>>;

/** Ways to reach a team or a person, as published; a web address or email that is none is left out. */
export function contactsOf(details: Details): Contact[] {
  const found = Object.entries(kinds).flatMap(([key, kind]) => {
    const value = plainText(details[key] ?? null);
    return value !== null && usable(kind, value) ? [{ kind, value, source: TEAM_SOURCE }] : [];
  });
  return found.filter(({ value }, i) => found.findIndex((other) => other.value === value) === i);
}

function usable(kind: ContactKind, value: string): boolean {
  if (kind === 'email') return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value);
  if (kind === 'website' || kind === 'form') return isWeb(value);
  if (kind === 'phone') return /\d{3}/.test(value);
  return value.length > 1;
}

export const isWeb = (value: string | null): value is string => webAddress.safeParse(value).success;

interface Link {
  title: string | null;
  url: string | null;
}

/** The team's other pages, each address once, in the order published. */
export function linksOf(details: Details, links: readonly Link[]): ReleaseTeam['links'] {
  const found = [
    ...Object.entries(pages).map(([key, title]) => ({ title, url: plainText(details[key] ?? null) })),
    ...links.map(({ title, url }) => ({ title: plainText(title), url: plainText(url) })),
  ].flatMap(({ title, url }) => (isWeb(url) ? [{ title: title ?? url, url }] : []));
  return found.filter(({ url }, i) => found.findIndex((other) => other.url === url) === i);
}
