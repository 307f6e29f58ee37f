import type { LocatedAnswer } from '../../domain/lookup.ts';
import { cautionWords as words } from '../../i18n/lookup.ts';
import { element, list, paragraph } from './element.ts';

/** Everything that makes an answer less than sure: one postcode can be withdrawn, shared and near a boundary. */
export function cautions(answer: LocatedAnswer): Node[] {
  const postcode = answer.postcode.text;
  return [
    ...(answer.kind === 'terminated' ? [note(words.terminated(postcode, answer.month))] : []),
    ...(answer.largeUser ? [note(words.largeUser(postcode))] : []),
    ...(answer.near.length > 0
      ? [
          note(
            words.nearBoundary(postcode),
            list(...answer.near.map((candidate) => words.candidate(candidate))),
          ),
        ]
      : []),
  ];
}

const note = (text: string, ...more: Node[]) => element('div', { class: 'note' }, paragraph(text), ...more);
