import { rowsOfPoints } from '../../domain/crime-map/filter-points.ts';
import type { Filter } from '../../domain/crime-map/filter-choice.ts';
import type { Scene } from '../../domain/crime-map/scene.ts';
import { near as words } from '../../i18n/crime-map/controls.ts';
import { badFormatWords } from '../../i18n/look-up/lookup.ts';
import { element, link, paragraph } from '../dom.ts';
import { hrefOf } from './list-row.ts';
import type { Near, NearPart, NearPoints } from './near-find.ts';

/** The scene of a patch with the points of a mile round a postcode in place of its own. */
export function nearScene(patch: Scene, { points, postcode, radius, unknown, parts }: NearPoints): Scene {
  const name = words.title(postcode, radius);
  return {
    ...patch,
    view: { ...patch.view, split: 'points' },
    lists: points,
    crumbs: [...patch.crumbs, { name: patch.whole.name, area: patch.view.area }],
    whole: {
      ...patch.whole,
      ...{ name, page: null, residents: null, unknown },
      rows: [...rowsOfPoints(points), ...(parts[0]?.force.rows ?? [])],
    },
    splits: [],
    areas: [],
    points,
    beyond: [],
  };
}

/** How the answer was come by, and what it cannot tell. */
export function nearNotes({ points, own, parts, area }: NearPoints): HTMLElement[] {
  const patch = area.level === 'team' ? words.yourTeam : words.yourWard;
  const [home, ...others] = parts;
  return [
    paragraph(words.found(own, points.points.length - own, patch), ' ', words.rough),
    ...others.map((part) => partNote(part, points.months)),
    ...(home ? [paragraph(words.unplaced(home.force.withoutPoint, home.force.name))] : []),
    paragraph(words.private),
  ];
}

/** What is known of the part of the mile that lies in another force's area. */
function partNote({ share, force: { name, unknown } }: NearPart, months: readonly string[]): HTMLElement {
  const percent = Math.max(1, Math.round(share * 100));
  if (unknown.length === 0) return paragraph(words.across(percent, name));
  const said =
    unknown.length === months.length
      ? words.acrossUnknown(percent, name)
      : words.acrossPartly(
          percent,
          name,
          unknown.flatMap((month) => months[month] ?? []),
        );
  return element('p', { class: 'note' }, said);
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
