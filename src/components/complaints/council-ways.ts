import { sitePath } from '../../domain/site-path.ts';
import { contactAddress } from '../../domain/places/contact-address.ts';
import { siteData } from '../../read/site.ts';
import type { ComplaintBody } from '../../schemas/complaints/body.ts';
import { standards } from '../../read/standards/standards.ts';

/** What is known of a council for anti-social behaviour: how to ask it for a case review, and its own rules. */
interface CouncilWays {
  ways: Link[];
  rules: Link[];
}

interface Link {
  href: string;
  text: string;
}

/** Whether a body is somebody else for each council, found by the council's name. */
export const isOfCouncil = ({ reach }: ComplaintBody): boolean =>
  reach.kind === 'service' && ['find-your-council', 'asb-case-review'].includes(reach.service);

/** By the council's name, as the look-up gives it; only those of which anything is known. */
export function councilWays(): Record<string, CouncilWays> {
  const { areas, content } = siteData();
  const councils = areas.areas.partnerships.flatMap(({ code: partnership, force, councils: of }) =>
    of.map(({ code, name }) => ({ code, name, partnership, force })),
  );
  const local = standards().frameworks.filter(({ id }) => /^asb-(case-review|standards)-/.test(id));
  const known = councils.map(({ code, name, partnership, force }) => {
    const ways = content.services
      .filter(({ needs, councils: only }) => needs.includes('antiSocialBehaviour') && only?.includes(code))
      .flatMap(({ name: service, contacts }) =>
        contacts.flatMap((contact) => {
          const href = contactAddress(contact);
          const text = href?.startsWith('http') ? service : `${service}: ${contact.value}`;
          return href ? [{ href, text }] : [];
        }),
      );
    const rules = local
      .filter(
        ({ appliesTo: to }) =>
          (to.kind === 'forces' && to.forces.includes(force)) ||
          (to.kind === 'partnerships' && to.partnerships.includes(partnership)),
      )
      .map(({ id, name: text }) => ({ href: sitePath(`/standards/${id}/`), text }));
    return [name, { ways, rules }] as const;
  });
  return Object.fromEntries(known.filter(([, { ways, rules }]) => ways.length > 0 || rules.length > 0));
}
