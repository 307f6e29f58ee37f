import type { ContactKind } from '../../schemas/contact.ts';
import type { Source } from '../../schemas/source.ts';
import { counted, date, decimal, forceFirst, forceWithin, list, number } from '../format.ts';
import type { AlikePlace, PlaceKind } from '../../domain/places/similar-places.ts';

type Read = Pick<Source, 'checked' | 'read'>;

export const source = {
  one: 'Source:',
  /** The small mark beside a fact; `of` is what the fact is. */
  mark: (of?: string) => (of === undefined ? 'Source' : `Source: ${of}`),
  /** The one line after a section. */
  line: (titles: readonly string[]) => `${titles.length === 1 ? 'Source' : 'Sources'}: ${titles.join('; ')}`,
  read: ({ checked, read }: Read) =>
    read === 'live' ? `Checked on ${date(checked)}.` : `Read in a copy, ${date(checked)}.`,
  published: (day: string) => `As published on ${date(day)}.`,
  document: 'The document',
  page: 'Where this comes from',
  all: (count: number) =>
    count === 1 ? 'The source of this page' : `The ${number(count)} sources of this page`,
  copyMeans: 'Where we read a copy, the page itself may have changed since.',
  copyLink: 'What that means',
};

/** What each way to reach somebody is called. */
export const contactWords: Record<ContactKind, string> = {
  website: 'Website',
  contactPage: 'Contact page',
  yourAreaPage: 'Team pages',
  phone: 'Phone',
  textphone: 'Textphone',
  text: 'Text',
  email: 'Email',
  post: 'Write to',
  form: 'Online form',
  complaintInfo: 'How to complain',
  complaintForm: 'Complaint form',
  professionalStandardsEmail: 'Complaints by email',
  professionalStandardsPhone: 'Complaints by phone',
  professionalStandardsPost: 'Complaints by post',
  reviewPage: 'Ask for a complaint to be reviewed',
  chiefConstableComplaint: 'Complain about the chief constable',
  panel: 'Complain about this body',
  panelEmail: 'Complain about this body by email',
  panelPhone: 'Complain about this body by phone',
  panelPost: 'Complain about this body by post',
  stopAndSearch: 'Stop and search',
  scrutinyPanel: 'Who looks at its searches',
  dataRequest: 'See what they hold on you',
  freedomOfInformationEmail: 'Freedom of information',
};

/** Words that every area page shares. */
export const area = {
  crumbs: 'Where you are',
  onThisPage: 'On this page',
  crime: 'Crime',
  reportCard: 'Report card',
  owed: 'What you are owed',
  forces: 'Forces',
  partnerships: 'Partnerships',
  emergency: 'Emergency',
  notUrgent: 'Not urgent',
  overseenBy: 'Overseen by',
  force: 'Police force',
  reachForce: 'Reach the force',
  reachTeam: 'Reach your team',
  doNow: 'What you can do now',
  teams: 'Neighbourhood teams',
  partnershipsHeading: 'Community safety partnerships',
  partnershipMeans:
    'The police, council, fire service, health service and probation must work together here to cut crime.',
  wards: 'Wards',
  people: (count: number) => counted(count, 'person', 'people'),
  squareKm: (km2: number) => `${decimal(km2)} square kilometres`,
  noOversight: 'We do not know who oversees this force. Ask the force, on 101.',
  overseerEnded: (name: string) =>
    `${name}: this post was to end. We do not know whether it did, or who follows. Ask the force, on 101.`,
  usualName: 'This is the usual form of the name. The official one may differ.',
  noWebsite: 'Its website is not known here.',
  mapScotland: 'Hatched: sea or Scotland.',
};

/** Words of the list of forces and of a force's page. */
export const force = {
  listTitle: 'Police forces',
  listLead:
    'Each force has a page: how to reach it, who oversees it, its teams and partnerships, and the crime figures that it publishes.',
  england: 'England',
  wales: 'Wales',
  railways: 'The railways',
  listDescription: 'All 43 police forces of England and Wales, and British Transport Police.',
  find: 'Not sure which is yours?',
  findLink: 'Find it by postcode',
  lead: (name: string, people: number, year: number) =>
    `${forceFirst(name)} polices an area where ${number(people)} people lived in mid-${year}.`,
  leadRailway: (name: string) => `${name} polices the railways. It has no area of its own.`,
  description: (name: string) =>
    `How to reach ${forceWithin(name)}, who oversees it, its teams, partnerships and crime figures.`,
  findTeam: 'Find your team and partnership by postcode',
  website: (name: string) => `Go to ${forceWithin(name)}’s website`,
  yourArea: (name: string) => `See the teams on ${forceWithin(name)}’s own site`,
  complainHere: 'Complain, step by step',
  complainTo: 'See who takes complaints here, and who reviews them',
  complainForm: 'Complain to the force online',
  review: 'Ask for a review of how a complaint was handled',
  stopSearch: 'Read about stop and search here',
  noTeams: 'We do not know this force’s teams. It shows them on its own site:',
  onlyNames:
    'We know these teams by name, but not which streets each one covers. To find yours, ask the force or look on its own site:',
  noTeamsRailway: 'This force polices the railways. It has no neighbourhood teams.',
  teamsBy: {
    unit: (count: number) => `${counted(count, 'team', 'teams')}, by the part of the force that it works in`,
    council: (count: number) => `${counted(count, 'team', 'teams')}, by council`,
  },
  allTeams: (count: number) => `All ${counted(count, 'team', 'teams')} by name`,
  moreTeams: (count: number) =>
    `${counted(count, 'more team', 'more teams')}, without a map of where they work`,
  listDate: (day: string) => `As the police listed them on ${date(day)}. Names and teams change.`,
  wardsBy: (count: number) => `${counted(count, 'ward', 'wards')}, by council: pick yours for who to contact`,
  group: (name: string, count: number) => `${name || 'Other teams'} (${number(count)})`,
  allPartnerships: (count: number) => `All ${counted(count, 'partnership', 'partnerships')}`,
  partnershipsLead: (count: number) =>
    `${counted(count, 'partnership', 'partnerships')} in this force’s area.`,
  mapTitle: (name: string) => `Map of the area of ${forceWithin(name)}`,
  mapTakeaway: (name: string, neighbours: string[]) =>
    neighbours.length > 0
      ? `The area of ${forceWithin(name)}, with its partnerships. Next to it: ${list(neighbours)}.`
      : `The area of ${forceWithin(name)}, with its partnerships.`,
  mapCaption: 'Lines inside are community safety partnerships.',
};

/** Words of a neighbourhood team's page. */
export const team = {
  lead: (people: number, force: string) =>
    `One of ${forceWithin(force)}’s neighbourhood teams. ${number(people)} people lived in its patch in mid-2022.`,
  description: (name: string, force: string) =>
    `${name}, ${force}: how to reach the team, its patch on a map, and crime there month by month.`,
  reachHere: 'Reach the police here',
  onReach: 'Reach them',
  onSearches: 'Stop and search',
  commandUnit: 'Command unit',
  unitSince: (name: string, when: string) => `${name}, since ${when}`,
  report: 'Tell the police about something that can wait',
  partnership: (name: string) => `See who works with the police in ${name}`,
  forcePage: (name: string) => `See all of ${forceWithin(name)}: who oversees it, and how to complain`,
  mapTitle: (name: string) => `Map of the patch of ${name}`,
  mapTakeaway: (name: string, wards: string[]) =>
    wards.length === 0
      ? `The patch of ${name}.`
      : `The patch covers all or part of these wards: ${list(wards)}.`,
  mapCaption: 'Thin lines are electoral wards.',
  boundaries: (month: string) => `The patch as published in ${month}; it may have changed since.`,
  /** `ward` null: an older ward, whose name we do not have. */
  basis: (ward: string | null, vintage: number, fit: 'exact' | 'best-fit', day: string) =>
    `This area is that of ${ward === null ? `an electoral ward as it was in ${String(vintage)}` : `the electoral ward ${ward}`}${fit === 'best-fit' ? ' (best fit)' : ''}, by the police’s list of teams of ${date(day)}.`,
  wardsWhole: 'Wholly in the patch',
  wardsPart: 'Partly in the patch',
  part: (share: number) => `${Math.round(share * 100)}%`,
  wardsNone: 'We do not know which wards lie in the patch. Ask your council.',
  about: 'About this patch',
  patchFold: (wards: number) =>
    wards === 0 ? 'Its people and size' : `${counted(wards, 'ward', 'wards')}, its people and size`,
  population: 'People',
  populationHow: (lsoas: number) =>
    `Residents in mid-2022 of the ${counted(lsoas, 'small area', 'small areas')} (LSOAs) whose middle, weighted by where people live, lies in the patch.`,
  size: 'Size',
};

/** Words of the partnership pages. */
export const partnership = {
  listTitle: 'Community safety partnerships',
  listLead: 'Every part of England and Wales has one. They are listed here by police force.',
  listDescription: 'All community safety partnerships of England and Wales, by police force.',
  title: (name: string) => `${name} Community Safety Partnership`,
  lead: (people: number, force: string) =>
    `${number(people)} people lived here in mid-2022. The police force is ${forceWithin(force)}.`,
  description: (name: string, force: string) =>
    `${name} Community Safety Partnership: councils, police teams (${force}), and crime month by month.`,
  who: 'Who polices it',
  councils: 'Councils',
  councilsOf: (name: string, people: number) => `${name}: ${number(people)} people`,
  teamsHere: (count: number) => `${counted(count, 'police team', 'police teams')} here`,
  noTeams: 'We do not know which police teams work here.',
  forceTeams: (force: string) => `See what we know of ${forceWithin(force)}’s teams`,
  wards: (count: number) => `${counted(count, 'ward', 'wards')} here`,
  noWards: 'We do not know which wards lie here. Ask your council.',
  mapTitle: (name: string) => `Map of ${name}`,
  mapTakeaway: (name: string, neighbours: string[]) =>
    neighbours.length > 0 ? `${name}. Next to it: ${list(neighbours)}.` : `The area of ${name}.`,
  mapCaption: 'Thin lines are the partnerships round about.',
  council: 'For noise, litter or anti-social behaviour, ask your council',
  findCouncil: 'Find your council',
};

/** Beyond this, two places are over twice one another in all measures together: the nearest there is, and no more. */
const FAR = 1;

/** 1.23 → "1.2 times as many residents"; about as many within a twentieth. */
const times = (ratio: number): string => (Math.abs(ratio - 1) < 0.05 ? 'about' : `${decimal(ratio)} times`);

/** How alike a place is, in words and in its distance. */
export function placeWords({ ratios: [residents = 1, density = 1], distance }: AlikePlace): string {
  const far = distance > FAR ? '; not really alike' : '';
  return `${times(residents)} as many residents, ${times(density)} as many to the square kilometre; distance ${distance.toFixed(2)}${far}.`;
}

/** A kind of place, as it stands in a sentence. */
const kinds: Record<PlaceKind, string> = {
  city: 'a closely built city',
  town: 'a town or suburb',
  mixed: 'town and country mixed',
  country: 'open country with villages',
};

const shared =
  'The distance is 0 for the same, and 0.7 where one is twice the other in one of the three. It knows nothing of poverty, students, nightlife or visitors.';

/** Words of the places that are like one. */
export const similarWords = {
  heading: 'Places like it',
  show: (count: number) => `The ${number(count)} most alike, and by which rule`,
  own: (kind: PlaceKind, residents: number, perSquareKm: number) =>
    `This is ${kinds[kind]}: ${number(residents)} residents in mid-2022, ${number(Math.round(perSquareKm))} to the square kilometre.`,
  rule: {
    partnerships: `By our own rule: the nearest in residents, in residents to the square kilometre, and in the kind of place, which is how closely people live in the ward of its middle resident. ${shared}`,
    teams: `By our own rule, among teams whose area is known: the nearest in residents, in residents to the square kilometre, and in the kind of place, which is how closely people live in the partnership round it. ${shared}`,
  },
  file: 'Every distance, as a file',
};
