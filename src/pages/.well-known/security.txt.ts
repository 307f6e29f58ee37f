import { securityText } from '../../domain/security-text.ts';
import { siteDate } from '../../read/site-date.ts';
import { siteData } from '../../read/site.ts';

/** How to tell of a security fault: RFC 9116. */
export function GET(): Response {
  const { operator, address } = siteData().content.site;
  const text = securityText(operator.contact, address, siteDate());
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
