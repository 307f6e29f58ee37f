import type { Candidate } from '../../domain/look-up/lookup.ts';
import type { LocatedAnswer } from '../../domain/look-up/lookup.ts';
import { cautionWords as words } from '../../i18n/look-up/lookup.ts';
import { addresses } from './addresses.ts';
import { element, link, list, paragraph } from '../dom.ts';

/** Everything that makes an answer less than sure: one postcode can be withdrawn, shared and near a boundary. */
export function cautions(answer: LocatedAnswer): Node[] {
  const postcode = answer.postcode.text;
  return [
    ...(answer.kind === 'terminated' ? [note(words.terminated(postcode, answer.month))] : []),
    ...(answer.largeUser ? [note(words.largeUser(postcode))] : []),
    ...near(answer),
  ];
}

/** What matters most to be on the wrong side of: another country's law, another force, another council. */
const WEIGHTIEST = ['country', 'force', 'partnership'] as const;

/** The nearest area across a boundary in a line, and the weightiest; it unfolds to all of them and why it matters. */
function near({ near: candidates, postcode: { text } }: LocatedAnswer): Node[] {
  const [nearest] = candidates;
  if (!nearest) return [];
  const [weightiest = nearest] = WEIGHTIEST.flatMap((level) => candidates.filter((at) => at.level === level));
  const also = weightiest === nearest ? '' : words.andTo(weightiest.name);
  return [
    element(
      'details',
      { class: 'close-by' },
      element('summary', {}, words.closeTo(nearest.name) + words.distance(nearest) + also),
      paragraph(words.nearBoundary(text)),
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
