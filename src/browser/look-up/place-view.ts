import type { Asked, LocatedAnswer } from '../../domain/look-up/lookup.ts';
import { placeWords as words } from '../../i18n/look-up/lookup.ts';
import { addresses } from './addresses.ts';
import { cautions } from './caution-view.ts';
import { element, heading, link, paragraph } from '../dom.ts';
import { placeServices } from './services-view.ts';

/** An answer that has a place: who polices it, how to reach them, what to know before relying on it. */
export function located(answer: LocatedAnswer): Node[] {
  const { force, neighbourhood } = answer.place;
  const team = neighbourhood.kind === 'team' ? neighbourhood : null;
  const postcode = answer.postcode.text;
  return [
    heading(team?.name ?? force.name),
    paragraph(team ? words.team(postcode) : words.force(postcode)),
    ...reading(answer.postcode),
    urgent(),
    ...cautions(answer),
    ...withoutTeam(answer),
    team
      ? onward(addresses.team(team.force, team.id), words.teamPage)
      : onward(addresses.force(force.id), words.forcePage),
    facts(answer),
    ...placeServices(answer.place),
  ];
}

/** How a slip was put right, so that the reader can see if we read it wrongly. */
export const reading = ({ text, correctedFrom }: Asked): Node[] =>
  correctedFrom === undefined ? [] : [paragraph(words.reading(correctedFrom, text))];

export const urgent = () =>
  element(
    'p',
    { class: 'sos' },
    `${words.urgent} `,
    link('tel:999', '999'),
    `${words.urgentEnd} `,
    link('tel:101', '101'),
    '.',
  );

const onward = (address: string, text: string) =>
  element('p', {}, element('a', { class: 'look-up-onward', href: address }, text));

function withoutTeam({ place: { force, neighbourhood } }: LocatedAnswer): Node[] {
  if (neighbourhood.kind === 'team') return [];
  return [element('p', { class: 'note' }, words[neighbourhood.kind](force.name))];
}

function facts({ place }: LocatedAnswer): Node {
  const { force, partnership, policingBody, council } = place;
  const partnershipLink = link(
    addresses.partnership(partnership.slug),
    words.partnershipName(partnership.name),
  );
  return element(
    'dl',
    { class: 'facts' },
    ...fact(words.police, link(addresses.force(force.id), force.name)),
    ...fact(words.website, link(force.website, hostOf(force.website))),
    ...(policingBody === null ? [] : fact(words.body, policingBody)),
    ...(council === null ? [] : fact(words.council, council)),
    ...fact(
      words.partnership,
      paragraph(partnershipLink),
      element('p', { class: 'soft' }, words.partnershipMeans),
    ),
  );
}

const fact = (term: string, ...about: (Node | string)[]) => [
  element('dt', {}, term),
  element('dd', {}, ...about),
];

const hostOf = (address: string) => new URL(address).hostname;
