import type { Answer, Asked } from '../../domain/look-up/lookup.ts';
import {
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

export function elsewhere(where: Of<'outsideEnglandAndWales'>['where'], text: string): Node[] {
  const words = elsewhereWords[where](text);
  const [title, ...lines] = message(words);
  const links = words.links.map((to) => [link(to.address, to.text)]);
  return [
    title,
    words.urgent ? urgent() : paragraph(elsewhereUrgent),
    ...lines,
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
