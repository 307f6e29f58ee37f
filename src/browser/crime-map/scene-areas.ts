import type { Topology } from 'topojson-specification';
import type { Scene, SceneArea } from '../../domain/crime-map/scene.ts';
import type { MapArea, MapView, Split } from '../../domain/crime-map/view.ts';
import { page } from '../../i18n/crime-map/crime-map.ts';
import type { FigureArea, MapFigures } from '../../schemas/crime-map/crime-map.ts';
import { type Files, NoSuchArea } from './files.ts';
import { outlinesOf } from './map/outlines.ts';

const COUNTRY: MapArea = { level: 'country' };
export const COUNTRY_CRUMB = { name: page.country, area: COUNTRY };

const NOWHERE = [0, 0] as const;

/** A scene together with the outlines that it is drawn from. */
export interface Drawable {
  scene: Scene;
  outlines: Topology;
}

/** Areas whose map is shaded; a team's map has points. */
type Shaded = Exclude<MapArea, { level: 'team' }>;

/** A shaded map. What came of it is in a file of its own, fetched where it is asked for: `apart`. */
export const areaScene = (files: Files, view: MapView, area: Shaded, apart: boolean): Promise<Drawable> =>
  area.level === 'country' ? countryScene(files, view, apart) : forceScene(files, view, area, apart);

/** England and Wales by force. */
async function countryScene(files: Files, view: MapView, apart: boolean): Promise<Drawable> {
  const [figures, outlines] = await Promise.all([files.figures('forces', apart), files.forcesOutlines()]);
  const at = middles(outlines, 'forces');
  const areas = figures.areas.map((area) => ({
    ...plain(area),
    at: at.get(area.id) ?? NOWHERE,
    inside: { level: 'force', force: area.id } as const,
    gaps: figures.gaps[area.id] ?? [],
  }));
  const scene = {
    ...common(view, figures, apart),
    whole: COUNTRY_AREA,
    crumbs: [],
    splits: [],
    areas,
    breaks: figures.breaks.force ?? {},
  };
  return { scene, outlines };
}

/** A force by partnership or by team, or one of its partnerships by team. */
async function forceScene(
  files: Files,
  view: MapView,
  area: Exclude<Shaded, { level: 'country' }>,
  apart: boolean,
): Promise<Drawable> {
  const { force } = area;
  const [figures, outlines] = await Promise.all([files.figures(force, apart), files.forceOutlines(force)]);
  const home = figures.areas.find(({ level }) => level === 'force');
  const whole = area.level === 'partnership' ? partnershipOf(figures, area.slug) : home;
  if (!home || !whole) throw new NoSuchArea(`There is no such partnership of ${force}.`);
  const teams = teamsIn(figures, whole);
  const split: Split = view.split === 'teams' && teams.length > 0 ? 'teams' : 'partnerships';
  const shown = split === 'teams' ? teams : whole === home ? partnershipsOf(figures) : [whole];
  const at = middles(outlines, split);
  const scene: Scene = {
    ...common({ ...view, split }, figures, apart),
    whole: { ...plain(whole), at: NOWHERE, inside: null, gaps: [] },
    crumbs: [
      COUNTRY_CRUMB,
      ...(whole === home ? [] : [{ name: home.name, area: { level: 'force', force } as const }]),
    ],
    splits: whole === home && teams.length > 0 ? ['partnerships', 'teams'] : [],
    areas: shown.map((area) => ({
      ...plain(area),
      at: at.get(area.id) ?? NOWHERE,
      inside: insideOf(area, force, whole),
      gaps: [],
    })),
    breaks: figures.breaks[split === 'teams' ? 'team' : 'partnership'] ?? {},
    gaps: figures.gaps[force] ?? [],
    withoutTeams: teams.length === 0 ? home.name : null,
  };
  return { scene, outlines };
}

const partnershipsOf = (figures: MapFigures) => figures.areas.filter(({ level }) => level === 'partnership');
const partnershipOf = (figures: MapFigures, slug: string) =>
  partnershipsOf(figures).find((area) => area.slug === slug);

const teamsIn = (figures: MapFigures, whole: FigureArea) =>
  figures.areas.filter(
    ({ level, partnerships = [] }) =>
      level === 'team' && (whole.level === 'force' || partnerships.includes(whole.id)),
  );

function insideOf({ level, id, slug = '' }: FigureArea, force: string, whole: FigureArea): MapArea | null {
  if (level === 'team') return { level: 'team', force, team: id };
  return whole.id === id ? null : { level: 'partnership', force, slug };
}

const plain = ({ id, name, page: own, residents, caution, unknown, rows }: FigureArea) => ({
  ...{ id, name, page: own, residents, unknown, rows },
  ...(caution === undefined ? {} : { caution }),
});

const common = (view: MapView, { months, categories, groups }: MapFigures, apart: boolean) => ({
  view,
  outcomes: apart ? ('apart' as const) : ('together' as const),
  lists: { months, categories, outcomes: groups },
  points: null,
  gaps: [],
  withoutTeams: null,
  beyond: [],
});

export const middles = (outlines: Topology, layer: string) =>
  new Map(outlinesOf(outlines, layer).map(({ id, at }) => [id, at]));

/** England and Wales has no figures of its own: forces whose months differ make no sum. */
const COUNTRY_AREA: SceneArea = {
  ...{ id: 'england-and-wales', name: page.country, page: null, inside: null, at: NOWHERE },
  ...{ residents: 0, unknown: [], rows: [], gaps: [] },
};
