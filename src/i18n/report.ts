/** Words of a reader's report that something is wrong. */
export const reportWords = {
  heading: 'Is this wrong?',
  tell: 'Tell us what is wrong on this page',
  how: 'Pick the figure or sentence first, and it is filled in for you.',
  noAddress:
    'We have no address for reports yet. Copy these lines, add what is wrong, and send them to the publisher that the source beside the figure names.',
  subject: 'Something is wrong',
  page: 'Page',
  release: 'Data release',
  figure: 'Figure or sentence',
  wrong: 'What is wrong',
  right: 'What is right, and where we can read that',
} as const;

/** What a reader's report on a mistake is about. */
export interface ReportOf {
  /** Address of the page, with the area in it where there is one; never a postcode. */
  page: string;
  /** Id of the data release. */
  release: string;
  /** Words on the page that the reader had picked; empty for none. */
  figure: string;
}

/** The report as text, with room for what is wrong. */
export const reportText = ({ page, release, figure }: ReportOf): string =>
  [
    `${reportWords.page}: ${page}`,
    `${reportWords.release}: ${release}`,
    `${reportWords.figure}: ${figure}`,
    `${reportWords.wrong}: `,
    `${reportWords.right}: `,
  ].join('\n');

/**
 * Where a report goes, filled in beforehand: an email; the issue form of a repository (an address that ends in
 * `/issues/new`); or a page of the operator's, which cannot be filled in. Null where the site has no such address.
 */
export function reportAddress(contact: string | null, about: ReportOf): string | null {
  if (contact === null) return null;
  if (contact.includes('@'))
    return `mailto:${contact}?subject=${encodeURIComponent(reportWords.subject)}&body=${encodeURIComponent(reportText(about))}`;
  if (!/\/issues\/new$/.test(contact)) return contact;
  const { page, release, figure } = about;
  // Names of fields as in .github/ISSUE_TEMPLATE/fact.yml.
  const fields = {
    template: 'fact.yml',
    page: `${page} (${reportWords.release.toLowerCase()} ${release})`,
    found: figure,
  };
  return `${contact}?${new URLSearchParams(fields).toString()}`;
}
