import { rowsOfPoints } from '../../domain/crime-map/filter-points.ts';
import type { Scene } from '../../domain/crime-map/scene.ts';
import type { MapView } from '../../domain/crime-map/view.ts';
import { near as words } from '../../i18n/crime-map/controls.ts';
import { element, paragraph } from '../dom.ts';
import { FileFault, type Files } from './files.ts';
import type { NearPart, NearPoints } from './near-find.ts';

/** What is near the town that a view names, if it names one. */
export async function nearTown(files: Files, { area, town }: MapView): Promise<NearPoints | null> {
  if (town === undefined || area.level !== 'ward') return null;
  const chunk = await import('./near-find.ts').catch((cause: unknown) => {
    throw new FileFault('The script of what is near did not come.', { cause });
  });
  return chunk.findNearTown(area, town, files);
}

/** The scene of a patch with the points of a mile round a place in place of its own. */
export function nearScene(patch: Scene, { points, to, radius, unknown, parts }: NearPoints): Scene {
  const name = words.title(to.name, radius);
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
    farPart: false,
    beyond: [],
  };
}

/** How the answer was come by, and what it cannot tell. */
export function nearNotes({ to, points, own, parts, area }: NearPoints): HTMLElement[] {
  const isTown = to.kind === 'town';
  const patch = isTown ? words.townWard : area.level === 'team' ? words.yourTeam : words.yourWard;
  const [home, ...others] = parts;
  return [
    paragraph(
      words.found(own, points.points.length - own, patch),
      ' ',
      isTown ? words.roughTown(to.name) : words.rough,
    ),
    ...others
      .filter(isKnown)
      .map(({ share, force }) => paragraph(words.across(percentOf(share), force.name))),
    ...(home ? [paragraph(words.unplaced(home.force.withoutPoint, home.force.name))] : []),
    ...(isTown ? [] : [paragraph(words.private)]),
  ];
}

/** What is not known of the circle: parts of it in other forces' areas, or abroad. Said at once. */
export const nearGaps = ({ points, parts: [, ...others], abroad }: NearPoints): HTMLElement[] =>
  [...others.filter((part) => !isKnown(part)).map((part) => partGap(part, points.months)), ...abroad].map(
    (said) => element('p', { class: 'note' }, said),
  );

const isKnown = ({ force }: NearPart) => force.unknown.length === 0;
const percentOf = (share: number) => Math.max(1, Math.round(share * 100));

function partGap({ share, force: { name, unknown } }: NearPart, months: readonly string[]): string {
  const percent = percentOf(share);
  return unknown.length === months.length
    ? words.acrossUnknown(percent, name)
    : words.acrossPartly(
        percent,
        name,
        unknown.flatMap((month) => months[month] ?? []),
      );
}
