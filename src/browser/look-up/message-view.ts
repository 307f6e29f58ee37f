import type { Answer, Asked, Candidate, LocatedAnswer } from '../../domain/look-up/lookup.ts';
import {
  cautionWords as words,
  elsewhereUrgent,
  elsewhereWords,
  listWords,
  type Message,
  notInDirectoryWords,
  placeWords,
} from '../../i18n/look-up/lookup.ts';
import { addresses } from './addresses.ts';
import { postcodeDirectory } from './directory.ts';
import { element, heading, link, list, paragraph } from '../dom.ts';

type Of<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

export const message = ({ title, lines }: Message): Node[] => [
  heading(title),
  ...lines.map((line) => paragraph(line)),
];

/** Ways on from an answer that has no place; without an outcode, to the list of forces. */
export const outcodeLinks = (outcode: string | null) =>
  list(...(outcode === null ? [] : [[link(addresses.outcode(outcode), listWords.outcode(outcode))]]), [
    link(addresses.forces(), listWords.forces),
  ]);

export function notInDirectory({ asked, listed }: Of<'notInDirectory'>): Node[] {
  const [title, ...lines] = message(notInDirectoryWords(asked.text, postcodeDirectory.date));
  return [title, ...reading(asked), ...lines, outcodeLinks(listed ? asked.outcode : null)].filter(
    (node) => node !== undefined,
  );
}

export function elsewhere({ where, text, near = [] }: Of<'outsideEnglandAndWales'>): Node[] {
  const words = elsewhereWords[where](text);
  const [title, ...lines] = message(words);
  const links = words.links.map((to) => [link(to.address, to.text)]);
  return [
    title,
    words.urgent ? urgent() : paragraph(elsewhereUrgent),
    ...lines,
    ...closeBy(near, text),
    ...(links.length > 0 ? [list(...links)] : []),
  ].filter((node) => node !== undefined);
}

/** How a slip was put right, so that the reader can see if we read it wrongly. */
export const reading = ({ text, correctedFrom }: Asked): Node[] =>
  correctedFrom === undefined ? [] : [paragraph(placeWords.reading(correctedFrom, text))];

const urgent = () =>
  element(
    'p',
    { class: 'sos' },
    `${placeWords.urgent} `,
    link('tel:999', '999'),
    `${placeWords.urgentEnd} `,
    link('tel:101', '101'),
    '.',
  );

/** Everything that makes an answer less than sure: one postcode can be withdrawn, shared and near a boundary. */
export function cautions(answer: LocatedAnswer): Node[] {
  const postcode = answer.postcode.text;
  return [
    ...(answer.kind === 'terminated' ? [note(words.terminated(postcode, answer.month))] : []),
    ...(answer.largeUser ? [note(words.largeUser(postcode))] : []),
    ...closeBy(answer.near, postcode),
  ];
}

/** What matters most to be on the wrong side of: another country's law, another force, another council. */
const WEIGHTIEST = ['country', 'force', 'partnership'] as const;

/** The nearest area across a boundary in a line, and the weightiest; it unfolds to all of them and why it matters. */
function closeBy(candidates: readonly Candidate[], postcode: string): Node[] {
  const [nearest] = candidates;
  if (!nearest) return [];
  const [weightiest = nearest] = WEIGHTIEST.flatMap((level) => candidates.filter((at) => at.level === level));
  const also = weightiest === nearest ? '' : words.andTo(weightiest.name);
  return [
    element(
      'details',
      { class: 'close-by' },
      element('summary', {}, words.closeTo(nearest.name) + words.distance(nearest) + also),
      paragraph(words.nearBoundary(postcode)),
      list(...candidates.map(candidateItem)),
    ),
  ];
}

const note = (text: string, ...more: Node[]) => element('div', { class: 'note' }, paragraph(text), ...more);

function candidateItem(candidate: Candidate) {
  const address = addressOf(candidate);
  return [address === null ? candidate.name : link(address, candidate.name), words.distance(candidate)];
}

/** Its page; null for a ward and for Scotland, which have none. */
function addressOf({ level, area }: Candidate): string | null {
  switch (level) {
    case 'force':
      return addresses.force(area);
    case 'partnership':
      return addresses.partnership(area);
    case 'neighbourhood': {
      const [force = '', id = ''] = area.split('/');
      return addresses.team(force, id);
    }
    case 'ward':
    case 'country':
      return null;
  }
}
