import { ownValue } from '../../domain/own-value.ts';
import { type CellPoint, gathered, withoutMonths } from '../../domain/crime-map/cell-points.ts';
import { cellsInArea } from '../../domain/crime-map/cells.ts';
import { type PointCrime, rowsOfPoints } from '../../domain/crime-map/filter-points.ts';
import { mainPart } from '../../domain/crime-map/main-part.ts';
import type { Scene, SceneArea } from '../../domain/crime-map/scene.ts';
import type { MapView, Patch } from '../../domain/crime-map/view.ts';
import { sitePath } from '../../domain/site-path.ts';
import type { FigureRow } from '../../schemas/crime-map/crime-map.ts';
import { FileFault, type Files, NoSuchArea, type PatchFiles } from './files.ts';
import { outlinesOf } from './map/outlines.ts';
import { COUNTRY_CRUMB, type Drawable } from './scene-areas.ts';

export async function patchFiles(files: Files, area: Patch): Promise<PatchFiles> {
  const [known, index, outlines] = await Promise.all([
    files.known(),
    files.pointIndex(),
    files.patchOutlines(area.force),
  ]);
  const layer = area.level === 'team' ? 'neighbourhoods' : 'wards';
  const patch = outlinesOf(outlines, layer).find(({ id }) => id === area.id);
  const force = ownValue(known.forces, area.force);
  if (!patch || !force) throw new NoSuchArea(`${area.force} has no ${area.level} ${area.id}.`);
  return { known, index, outlines, force, patch };
}

/** Whether a map point lies in the patch. */
export function isInPatch(area: Patch): (point: CellPoint) => boolean {
  if (area.level === 'ward') return ({ ward }) => ward === area.id;
  const key = `${area.force}/${area.id}`;
  return ({ team }) => team === key;
}

/** One team's patch or one ward, by published map point or by small area. */
export async function patchScene(files: Files, view: MapView, area: Patch): Promise<Drawable> {
  const made = await patchFiles(files, area);
  const { index, patch, force, outlines } = made;
  const cells = await files.cells(cellsInArea(index.cells, patch.shape));
  const points = withoutMonths(gathered(index, cells, isInPatch(area)), force.unknown);
  const scene: Scene = {
    ...patchFrame(view, area, made, points),
    points,
    whole: wholeOf(area, made, [...rowsOfPoints(points), ...force.rows]),
  };
  const drawn = { scene: { ...scene, view: { ...view, split: 'points' as const } }, outlines: [outlines] };
  if (area.level !== 'team' || view.split !== 'small-areas' || !outlines.smallAreas) return drawn;
  const chunk = await import('./scene-small-areas.ts').catch((cause: unknown) => {
    throw new FileFault('The script of small areas did not come.', { cause });
  });
  return chunk.bySmallArea(files, { scene: { ...scene, view }, outlines: [outlines] }, made, points);
}

/** What scenes of a patch have in common, whatever points they show. */
export function patchFrame(
  view: MapView,
  area: Patch,
  { patch, force, outlines }: PatchFiles,
  lists: PointCrime,
) {
  const [only, ...more] = patch.within;
  const partnership = only === undefined || more.length > 0 ? undefined : outlines.partnerships[only];
  return {
    view,
    lists,
    crumbs: [
      COUNTRY_CRUMB,
      { name: force.name, area: { level: 'force', force: area.force } as const },
      ...(partnership
        ? [
            {
              name: partnership.name,
              area: { level: 'partnership', force: area.force, id: partnership.slug } as const,
            },
          ]
        : []),
    ],
    splits: area.level === 'team' && outlines.smallAreas ? (['points', 'small-areas'] as const) : [],
    areas: [],
    breaks: {},
    outcomes: 'apart' as const,
    farPart: mainPart(patch.shape).leavesOut,
    gaps: force.gaps,
    withoutTeams: null,
    beyond: [],
  };
}

export const wholeOf = (
  area: Patch,
  { patch, force }: PatchFiles,
  rows: readonly FigureRow[],
): SceneArea => ({
  id: patch.id,
  name: patch.name,
  page: area.level === 'team' ? sitePath(`/forces/${area.force}/${encodeURIComponent(area.id)}/`) : null,
  inside: null,
  at: [0, 0],
  residents: null,
  unknown: force.unknown,
  rows: [...rows],
  gaps: [],
});
