import { ownValue } from '../../domain/own-value.ts';
import type { Topology } from 'topojson-specification';
import type { Scene, SceneArea } from '../../domain/crime-map/scene.ts';
import type { MapArea, MapView, Patch, Split } from '../../domain/crime-map/view.ts';
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
  /** Files, of which each holds other layers. */
  outlines: readonly Topology[];
}

type Shaded = Exclude<MapArea, Patch>;

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
    gaps: ownValue(figures.gaps, area.id) ?? [],
  }));
  const scene = {
    ...common(view, figures, apart),
    whole: COUNTRY_AREA,
    crumbs: [],
    splits: [],
    areas,
    breaks: figures.breaks.force ?? {},
  };
  return { scene, outlines: [outlines] };
}

/** A force by partnership, team or ward, or one of its partnerships by team or ward. */
async function forceScene(
  files: Files,
  view: MapView,
  area: Exclude<Shaded, { level: 'country' }>,
  apart: boolean,
): Promise<Drawable> {
  const { force } = area;
  const [figures, around] = await Promise.all([
    files.figures(force, apart),
    files.partnershipOutlines(force),
  ]);
  const home = figures.areas.find(({ level }) => level === 'force');
  const whole = area.level === 'partnership' ? partnershipOf(figures, area.id) : home;
  if (!home || !whole) throw new NoSuchArea(`There is no such partnership of ${force}.`);
  const split = splitOf(view, figures, whole === home);
  const patches = split === 'partnerships' ? null : await patchesBy(files, force, split, apart);
  const shown = patches
    ? patches.figures.areas.filter(
        ({ partnerships = [] }) => whole === home || partnerships.includes(whole.id),
      )
    : whole === home
      ? partnershipsOf(figures)
      : [whole];
  const at = patches ? patches.at : middles(around, 'partnerships');
  const scene: Scene = {
    ...common({ ...view, split }, figures, apart),
    whole: { ...plain(whole), at: NOWHERE, inside: null, gaps: [] },
    crumbs: [
      COUNTRY_CRUMB,
      ...(whole === home ? [] : [{ name: home.name, area: { level: 'force', force } as const }]),
    ],
    splits: splitsFor(figures, whole === home),
    areas: shown.map((area) => ({
      ...plain(area),
      at: at.get(area.id) ?? NOWHERE,
      inside: insideOf(area, force, whole),
      gaps: [],
    })),
    breaks: patches ? patches.breaks : (figures.breaks.partnership ?? {}),
    gaps: ownValue(figures.gaps, force) ?? [],
    withoutTeams: figures.splits.includes('teams') ? null : home.name,
  };
  return { scene, outlines: [around, ...(patches ? [patches.outlines] : [])] };
}

/** A force's teams or wards, with their outlines. */
async function patchesBy(files: Files, force: string, split: 'teams' | 'wards', apart: boolean) {
  const [figures, outlines] = await Promise.all([
    files.figures(`${force}-${split}`, apart),
    files.patchOutlines(force),
  ]);
  const breaks = figures.breaks[split === 'teams' ? 'team' : 'ward'] ?? {};
  return { figures, outlines, breaks, at: middles(outlines, layerOfSplit(split)) };
}

/** The layer of a file of outlines that holds what a map is split into. */
export const layerOfSplit = (split: Split): string => (split === 'teams' ? 'neighbourhoods' : split);

/** What was asked for, if the force can be split so, or else what is nearest to it. */
function splitOf(
  { split }: MapView,
  { splits }: MapFigures,
  wholeForce: boolean,
): 'partnerships' | 'teams' | 'wards' {
  const wanted = splits.find((one) => one === split);
  if (wanted) return wanted;
  return wholeForce ? 'partnerships' : (splits[0] ?? 'partnerships');
}

function splitsFor({ splits }: MapFigures, wholeForce: boolean): Split[] {
  const all: Split[] = [...(wholeForce ? (['partnerships'] as const) : []), ...splits];
  return all.length > 1 ? all : [];
}

const partnershipsOf = (figures: MapFigures) => figures.areas.filter(({ level }) => level === 'partnership');
const partnershipOf = (figures: MapFigures, slug: string) =>
  partnershipsOf(figures).find((area) => area.slug === slug);

function insideOf({ level, id, slug = '' }: FigureArea, force: string, whole: FigureArea): MapArea | null {
  if (level === 'team' || level === 'ward') return { level, force, id };
  return whole.id === id ? null : { level: 'partnership', force, id: slug };
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
  farPart: false,
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
