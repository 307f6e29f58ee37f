import { rowsOfPoints } from '../../domain/crime-map/filter-points.ts';
import type { Filter } from '../../domain/crime-map/filter-choice.ts';
import type { Scene } from '../../domain/crime-map/scene.ts';
import { near as words } from '../../i18n/crime-map/controls.ts';
import { badFormatWords } from '../../i18n/look-up/lookup.ts';
import { element, link, paragraph } from '../dom.ts';
import { hrefOf } from './list-row.ts';
import type { Near, NearPoints } from './near-find.ts';

/** The scene of a team with the points of a mile round a postcode in place of its own. */
export function nearScene(team: Scene, { points, postcode }: NearPoints): Scene {
  const name = words.title(postcode);
  return {
    ...team,
    lists: points,
    crumbs: [...team.crumbs, { name: team.whole.name, area: team.view.area }],
    whole: { ...team.whole, name, page: null, residents: 0, rows: rowsOfPoints(points) },
    splits: [],
    areas: [],
    points,
    beyond: [],
  };
}

/** How the answer was come by, and what it cannot tell. */
export function nearNotes({ points, own, beyond, withoutPoint, force }: NearPoints): HTMLElement[] {
  const percent = Math.round(beyond.share * 100);
  return [
    paragraph(words.found(own, points.points.length - own), ' ', words.rough),
    element(
      'p',
      beyond.share > 0 ? { class: 'note' } : {},
      beyond.share > 0 ? words.beyond(percent, beyond.areas) : words.beyondNone,
      ' ',
      words.unplaced(withoutPoint, force.name),
    ),
    paragraph(words.private),
  ];
}

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
    case 'noTeams': {
      const href = hrefOf({ level: 'force', force: near.force.id }, filter, months);
      return [words.noTeams(near.force.name), ' ', link(href, words.toForce(near.force.name))];
    }
    case 'outside':
      return [words.outside];
    case 'noPlace':
      return [words.noPlace];
    case 'failed':
      return [words.failed];
  }
}
