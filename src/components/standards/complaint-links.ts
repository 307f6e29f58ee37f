import { sitePath } from '../../domain/site-path.ts';
import { complaintWords } from '../../i18n/standards/standards.ts';
import { need } from '../../read/site.ts';
import { complaintRoutes } from '../../read/complaints/complaints.ts';

/** Where a complaint route is told on this site, and what a link to it says. */
export function complaintLink(id: string): { href: string; words: string } {
  const { shortTitle } = need(complaintRoutes(), id);
  return { href: sitePath(`/complaints/${id}/`), words: complaintWords(shortTitle) };
}
