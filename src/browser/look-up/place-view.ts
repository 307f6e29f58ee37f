import type { Asked } from '../../domain/look-up/lookup.ts';
import { placeWords as words } from '../../i18n/look-up/lookup.ts';
import { element, link, paragraph } from '../dom.ts';

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
