import { rowsBySmallArea, rowsOfPoints } from '../../domain/crime-map/filter-points.ts';
import type { Scene, SceneArea } from '../../domain/crime-map/scene.ts';
import type { MapView } from '../../domain/crime-map/view.ts';
import type { NeighbourhoodCrime } from '../../schemas/crime/counts.ts';
import type { FigureArea, MapTeam } from '../../schemas/crime-map/crime-map.ts';
import type { Files } from './files.ts';
import { COUNTRY_CRUMB, type Drawable, middles } from './scene-areas.ts';

/** One team's patch, by published map point or by small area. */
export async function teamScene(files: Files, view: MapView, force: string, id: string): Promise<Drawable> {
  const [team, points, outlines] = await Promise.all([
    files.team(force, id),
    files.points(force, id),
    files.teamOutlines(force, id),
  ]);
  const small = view.split === 'small-areas';
  const [only, ...more] = team.partnerships;
  const scene: Scene = {
    view,
    lists: points,
    whole: wholeOf(team, points),
    crumbs: [
      COUNTRY_CRUMB,
      { name: team.force.name, area: { level: 'force', force } },
      ...(only && more.length === 0
        ? [{ name: only.name, area: { level: 'partnership', force, slug: only.id } as const }]
        : []),
    ],
    splits: ['points', 'small-areas'],
    areas: small ? smallAreas(team, points, middles(outlines, 'small-areas')) : [],
    breaks: team.breaks,
    outcomes: 'apart',
    points: small ? null : points,
    gaps: team.gaps,
    withoutTeams: null,
    beyond: small ? rowsBeyond(team, points) : [],
  };
  return { scene, outlines };
}

const wholeOf = ({ team }: MapTeam, points: NeighbourhoodCrime): SceneArea => ({
  id: team.id,
  name: team.name,
  page: team.page,
  inside: null,
  at: [0, 0],
  residents: team.residents,
  unknown: team.unknown,
  rows: [...rowsOfPoints(points), ...team.rows],
  gaps: [],
});

function smallAreas(file: MapTeam, points: NeighbourhoodCrime, at: ReturnType<typeof middles>): SceneArea[] {
  const rows = rowsBySmallArea(points, file);
  return file.lsoas.map(({ code, name, residents }, i) => ({
    id: code,
    name,
    page: null,
    inside: null,
    at: at.get(code) ?? [0, 0],
    residents,
    unknown: file.team.unknown,
    rows: [...(rows[i] ?? []), ...file.team.rows],
    gaps: [],
  }));
}

/** What points in the patch count for other teams' small areas, or for none. */
function rowsBeyond({ lsoas }: MapTeam, points: NeighbourhoodCrime): FigureArea['rows'] {
  const own = new Set(lsoas.map(({ code }) => code));
  const beyond = points.pointLsoas.map((lsoa) => !own.has(points.lsoas[lsoa] ?? ''));
  const groups = points.groups.map(
    ([month, category, outcome, at, counts]): (typeof points.groups)[number] => {
      const kept = at.flatMap((point, i) => (beyond[point] === true ? [i] : []));
      return [month, category, outcome, kept.map((i) => at[i] ?? 0), kept.map((i) => counts[i] ?? 0)];
    },
  );
  return rowsOfPoints({ ...points, groups });
}
