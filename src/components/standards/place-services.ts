import { contactAddress, plainAddress } from '../../domain/places/contact-address.ts';
import { needWords } from '../../i18n/places/services.ts';
import { need as mustHave, siteData } from '../../read/site.ts';
import { serviceNeeds, type Service, type ServiceNeed } from '../../schemas/places/service.ts';

/** One kind of problem, and who can help with it. */
export interface ServiceLine {
  problem: string;
  name: string;
  /** The nations where it helps, and the names of the councils if only there. */
  nations: string;
  councils: string | undefined;
  contact: { href: string; words: string } | null;
}

/** Told beside the look-up already. */
const left: readonly ServiceNeed[] = ['emergency', 'notUrgent', 'tellAboutCrime', 'talk'];

let made: ServiceLine[] | undefined;

/** One line for each kind of problem; every page has them, and they are worked out once. */
export function serviceLines(): readonly ServiceLine[] {
  made ??= make();
  return made;
}

function make(): ServiceLine[] {
  const { areas, content } = siteData();
  const councils = new Map(
    areas.areas.partnerships.flatMap((one) => one.councils.map(({ code, name }) => [code, name] as const)),
  );
  return serviceNeeds
    .filter((need) => !left.includes(need))
    .flatMap((need) => shownFor(need, content.services).map((service) => lineOf(need, service, councils)));
}

function lineOf(
  need: ServiceNeed,
  { name, nations, councils: only, contacts: [contact] }: Service,
  councils: ReadonlyMap<string, string>,
): ServiceLine {
  const href = contact && contactAddress(contact);
  return {
    ...{ problem: needWords[need], name, nations: nations.join(' ') },
    councils: only?.map((code) => mustHave(councils, code)).join('|'),
    contact: contact && href ? { href, words: plainAddress(contact.value) } : null,
  };
}

/** The first service of each nation that is for a need above all, and those of single councils. */
function shownFor(need: ServiceNeed, services: readonly Service[]): Service[] {
  const members = services.filter(({ needs }) => needs[0] === need);
  const national = members.filter(({ councils: only }) => !only);
  const first = (['England', 'Wales'] as const).flatMap(
    (nation) => national.find(({ nations }) => nations.includes(nation)) ?? [],
  );
  return [...members.filter(({ councils: only }) => only), ...new Set(first)];
}
