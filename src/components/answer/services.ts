import { contactAddress, plainAddress } from '../../domain/places/contact-address.ts';
import { needWords } from '../../i18n/places/services.ts';
import { siteData } from '../../read/site.ts';
import type { AreaBrief } from '../../schemas/look-up/brief.ts';
import { serviceNeeds, type Service, type ServiceNeed } from '../../schemas/places/service.ts';

type Nation = Service['nations'][number];
type Line = AreaBrief['services'][number];

/** Told beside the look-up already. */
const left: readonly ServiceNeed[] = ['emergency', 'notUrgent', 'tellAboutCrime', 'talk'];

/**
 * Who else can help in a nation and in some councils of it, one line for each kind of problem; all of it is on
 * `/services/`. `councils`: names by ONS code; a line for one of them comes before the nation's own.
 */
export function servicesFor(nation: string, councils: ReadonlyMap<string, string>): Line[] {
  const here = siteData().content.services.filter(({ nations }) => nations.includes(nation as Nation));
  return serviceNeeds
    .filter((need) => !left.includes(need))
    .flatMap((need) => {
      const members = here.filter(({ needs }) => needs[0] === need);
      const ofCouncils = members.filter(({ councils: only }) => only?.some((code) => councils.has(code)));
      const national = members.find(({ councils: only }) => !only);
      return [...ofCouncils, ...(national ? [national] : [])].map((one) => lineOf(need, one, councils));
    });
}

function lineOf(
  need: ServiceNeed,
  { name, councils: only, contacts: [contact] }: Service,
  councils: ReadonlyMap<string, string>,
): Line {
  const href = contact && contactAddress(contact);
  return {
    problem: needWords[need],
    name,
    ...(only ? { councils: only.flatMap((code) => councils.get(code) ?? []) } : {}),
    contact: contact && href ? { href, words: plainAddress(contact.value) } : null,
  };
}
