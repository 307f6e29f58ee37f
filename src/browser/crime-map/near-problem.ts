import type { Filter } from '../../domain/crime-map/filter-choice.ts';
import { near as words } from '../../i18n/crime-map/controls.ts';
import { badFormatWords } from '../../i18n/look-up/lookup.ts';
import { link } from '../dom.ts';
import { hrefOf } from './list-row.ts';
import type { Near } from './near-find.ts';

/** Why there is no answer, beside the field. */
export function nearProblem(
  near: Exclude<Near, { kind: 'near' }>,
  filter: Filter,
  months: readonly string[],
): (Node | string)[] {
  switch (near.kind) {
    case 'badFormat':
      return [badFormatWords[near.why]];
    case 'notFound':
      return [words.notFound(near.text)];
    case 'noPatch': {
      const href = hrefOf({ level: 'force', force: near.force.id }, filter, months);
      return [words.noPatch(near.force.name), ' ', link(href, words.toForce(near.force.name))];
    }
    case 'outside':
      return [words.outside];
    case 'noPlace':
      return [words.noPlace];
    case 'failed':
      return [words.failed];
  }
}
