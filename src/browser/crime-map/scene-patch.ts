import type { Topology } from 'topojson-specification';
import { type CellPoint, gathered, withoutMonths } from '../../domain/crime-map/cell-points.ts';
import { cellsInArea } from '../../domain/crime-map/cells.ts';
import { type PointCrime, rowsBySmallArea, rowsOfPoints } from '../../domain/crime-map/filter-points.ts';
import type { Scene, SceneArea } from '../../domain/crime-map/scene.ts';
import type { MapView, Patch } from '../../domain/crime-map/view.ts';
import { sitePath } from '../../domain/site-path.ts';
import type { PointIndex } from '../../schemas/crime/points.ts';
import type { FigureRow, MapKnown, MapSmallAreas } from '../../schemas/crime-map/crime-map.ts';
import { type Files, NoSuchArea, type PatchTopology } from './files.ts';
import { type Outline, outlinesOf } from './map/outlines.ts';
import { COUNTRY_CRUMB, type Drawable } from './scene-areas.ts';

export type KnownForce = MapKnown['forces'][string];

/** What the map of a patch, or of a mile round a postcode in it, is made from. */
export interface PatchFiles {
  known: MapKnown;
  index: PointIndex;
  outlines: PatchTopology;
  /** Of the force that the patch is of. */
  force: KnownForce;
  patch: Outline;
}

export async function patchFiles(files: Files, area: Patch): Promise<PatchFiles> {
  const [known, index, outlines] = await Promise.all([
    files.known(),
    files.pointIndex(),
    files.patchOutlines(area.force),
  ]);
  const layer = area.level === 'team' ? 'neighbourhoods' : 'wards';
  const wanted = area.level === 'team' ? area.team : area.ward;
  const patch = outlinesOf(outlines, layer).find(({ id }) => id === wanted);
  const force = known.forces[area.force];
  if (!patch || !force) throw new NoSuchArea(`${area.force} has no ${area.level} ${wanted}.`);
  return { known, index, outlines, force, patch };
}

/** Whether a map point lies in the patch. */
export function isInPatch(area: Patch): (point: CellPoint) => boolean {
  if (area.level === 'ward') return ({ ward }) => ward === area.ward;
  const key = `${area.force}/${area.team}`;
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
  return area.level === 'team' && view.split === 'small-areas' && outlines.smallAreas
    ? bySmallArea(files, { scene, outlines: [outlines] }, made, points, area.team)
    : { scene: { ...scene, view: { ...view, split: 'points' } }, outlines: [outlines] };
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
              area: { level: 'partnership', force: area.force, slug: partnership.slug } as const,
            },
          ]
        : []),
    ],
    splits: area.level === 'team' && outlines.smallAreas ? (['points', 'small-areas'] as const) : [],
    areas: [],
    breaks: {},
    outcomes: 'apart' as const,
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
  page: area.level === 'team' ? sitePath(`/forces/${area.force}/${encodeURIComponent(area.team)}/`) : null,
  inside: null,
  at: [0, 0],
  residents: null,
  unknown: force.unknown,
  rows: [...rows],
  gaps: [],
});

/** The same patch by small area: their points may lie in patches next to it. */
async function bySmallArea(
  files: Files,
  { scene, outlines }: Drawable,
  { index, force }: PatchFiles,
  inPatch: PointCrime,
  team: string,
): Promise<Drawable> {
  const id = scene.view.area.level === 'team' ? scene.view.area.force : '';
  const [lists, shapes] = await Promise.all([files.smallAreas(id), files.smallAreaOutlines(id)]);
  const own = lists.teams[team] ?? [];
  const codes = new Set(own.map(([code]) => code));
  const drawn = outlinesOf(shapes, 'small-areas').filter((area) => codes.has(area.id));
  const keys = new Set(drawn.flatMap(({ shape }) => cellsInArea(index.cells, shape)));
  const cells = await files.cells([...keys]);
  const all = gathered(index, cells, ({ lsoa }) => lsoa !== null && codes.has(lsoa));
  return {
    scene: {
      ...scene,
      points: null,
      areas: smallAreas(own, drawn, withoutMonths(all, force.unknown), force),
      breaks: lists.breaks,
      beyond: rowsBeyond(codes, inPatch),
    },
    outlines: [...outlines, onlyThese(shapes, codes)],
  };
}

/** The outlines of a team's small areas: those of the force's other teams are not drawn. */
function onlyThese(file: Topology, codes: ReadonlySet<string>): Topology {
  const layer = file.objects['small-areas'];
  if (layer?.type !== 'GeometryCollection') return file;
  const geometries = layer.geometries.filter(({ id }) => codes.has(String(id)));
  return { ...file, objects: { 'small-areas': { ...layer, geometries } } };
}

function smallAreas(
  own: MapSmallAreas['teams'][string],
  drawn: readonly Outline[],
  points: PointCrime,
  force: KnownForce,
): SceneArea[] {
  const shapes = new Map(drawn.map((area) => [area.id, area]));
  const rows = rowsBySmallArea(
    points,
    own.map(([code]) => code),
  );
  return own.map(([code, residents], i) => ({
    id: code,
    name: shapes.get(code)?.name ?? code,
    page: null,
    inside: null,
    at: shapes.get(code)?.at ?? [0, 0],
    residents,
    unknown: force.unknown,
    rows: [...(rows[i] ?? []), ...force.rows],
    gaps: [],
  }));
}

/** What points in the patch count for other teams' small areas, or for none. */
function rowsBeyond(own: ReadonlySet<string>, points: PointCrime): FigureRow[] {
  const beyond = points.pointLsoas.map((lsoa) => !own.has(points.lsoas[lsoa] ?? ''));
  const groups = points.groups.map(
    ([month, category, outcome, at, counts]): (typeof points.groups)[number] => {
      const kept = at.flatMap((point, i) => (beyond[point] === true ? [i] : []));
      return [month, category, outcome, kept.map((i) => at[i] ?? 0), kept.map((i) => counts[i] ?? 0)];
    },
  );
  return rowsOfPoints({ ...points, groups });
}
