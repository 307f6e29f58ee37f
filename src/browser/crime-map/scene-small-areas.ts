import { ownValue } from '../../domain/own-value.ts';
import type { Topology } from 'topojson-specification';
import { gathered, withoutMonths } from '../../domain/crime-map/cell-points.ts';
import { cellsInArea } from '../../domain/crime-map/cells.ts';
import { type PointCrime, rowsBySmallArea, rowsOfPoints } from '../../domain/crime-map/filter-points.ts';
import type { SceneArea } from '../../domain/crime-map/scene.ts';
import type { FigureRow, MapSmallAreas } from '../../schemas/crime-map/crime-map.ts';
import type { Files, KnownForce, PatchFiles } from './files.ts';
import { type Outline, outlinesOf } from './map/outlines.ts';
import type { Drawable } from './scene-areas.ts';

/** The same patch by small area: their points may lie in patches next to it. */
export async function bySmallArea(
  files: Files,
  { scene, outlines }: Drawable,
  { index, force }: PatchFiles,
  inPatch: PointCrime,
): Promise<Drawable> {
  const { area } = scene.view;
  if (area.level !== 'team') throw new TypeError('Only a team has small areas.');
  const { force: id, id: team } = area;
  const [lists, shapes] = await Promise.all([files.smallAreas(id), files.smallAreaOutlines(id)]);
  const own = ownValue(lists.teams, team) ?? [];
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
