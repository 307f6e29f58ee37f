import type { Topology } from 'topojson-specification';
import { withoutShared } from '../../../domain/crime-map/labels.ts';
import type { Scene, SceneArea } from '../../../domain/crime-map/scene.ts';
import type { MapView } from '../../../domain/crime-map/view.ts';
import { mapWords } from '../../../i18n/crime-map/drawing.ts';
import { layerOfSplit } from '../scene-areas.ts';
import { type Outline, outlinesOf } from './outlines.ts';

/** What is written on a map, the more important first. */
export interface PlannedLabel {
  words: string;
  at: Outline['at'];
  kind: 'own' | 'inner' | 'small' | 'around' | 'sea' | 'town';
  /** The area that is named, so that its name can stand in whatever part of it is in sight. */
  shape?: Outline['shape'];
}

/** Which outlines of a file are drawn how, for one scene. */
export interface MapPlan {
  /** Everything that is land; what is left over is sea. */
  land: Outline[];
  /** Areas that are shaded, in the order of the scene's; empty where points are shown. */
  shaded: (Outline | null)[];
  /** Patches may reach into water: then the shading stops at the shore. */
  clipped: boolean;
  /** Quiet lines: neighbours, and wards inside. */
  edges: Outline[];
  inner: Outline[];
  /** The area that the map is of; none for the whole country. */
  target: Outline | null;
  labels: PlannedLabel[];
}

/** What of a scene says which outlines are drawn. */
export type PlannedScene = Pick<Scene, 'points'> & {
  view: Pick<MapView, 'area' | 'split'>;
  areas: readonly Pick<SceneArea, 'id' | 'residents'>[];
  whole: Pick<SceneArea, 'id'>;
};

export function planOf(scene: PlannedScene, files: readonly Topology[]): MapPlan {
  const layer = (name: string) => files.flatMap((file) => outlinesOf(file, name));
  const shadedLayer = shadedLayerOf(scene);
  const shapes = new Map(layer(shadedLayer ?? '').map((outline) => [outline.id, outline]));
  const shaded = shadedLayer ? scene.areas.map(({ id }) => shapes.get(id) ?? null) : [];
  const around = layer('around');
  const partnerships = layer('partnerships');
  const target = targetOf(scene, layer);
  const rest = [...shapes.values()].filter((outline) => !shaded.includes(outline));
  const { level } = scene.view.area;
  const inPatch = level === 'team' || level === 'ward';
  const wards = layer('wards');
  const beside = [...layer('neighbours'), ...(level === 'team' ? layer('neighbourhoods') : [])];
  return {
    land: [...layer('forces'), ...around, ...partnerships, ...layer('neighbours'), ...layer('land')],
    shaded,
    clipped: shadedLayer === 'neighbourhoods' || inPatch,
    edges: inPatch ? beside : [...around, ...rest],
    inner: inPatch ? wards : [],
    target,
    labels: [
      ...(inPatch ? labelsOf('inner', wards) : []),
      ...labelsOf(shadedLayer === 'small-areas' ? 'small' : 'own', mostPeopleFirst(scene, shaded)),
      ...labelsOf('around', inPatch ? beside.filter(({ id }) => id !== target?.id) : rest),
      ...labelsOf('around', around),
      ...(target ? [] : seas),
    ],
  };
}

/** The names of areas, without what all of them share. */
export function labelsOf(kind: PlannedLabel['kind'], outlines: readonly Outline[]): PlannedLabel[] {
  const named = outlines.filter(({ name }) => name !== '');
  const short = withoutShared(named.map(({ name }) => name));
  return named.map(({ at, shape }, i) => ({ words: short[i] ?? '', at, kind, shape }));
}

const mostPeopleFirst = ({ areas }: PlannedScene, shaded: MapPlan['shaded']): Outline[] =>
  areas
    .map(({ residents }, i) => ({ residents: residents ?? 0, outline: shaded[i] ?? null }))
    .sort((a, b) => b.residents - a.residents)
    .flatMap(({ outline }) => (outline ? [outline] : []));

/** What lies round England and Wales, and is not drawn or has no outline. */
const seas: PlannedLabel[] = mapWords.seas.map(([words, lon, lat]) => ({
  words,
  at: [lon, lat],
  kind: 'sea',
}));

/** The layer whose areas are shaded; null where points are shown instead. */
function shadedLayerOf({ view, points }: PlannedScene): string | null {
  if (points) return null;
  return layerOfSplit(view.split);
}

const layerOfLevel = { partnership: 'partnerships', team: 'neighbourhoods', ward: 'wards' } as const;

function targetOf({ view, whole }: PlannedScene, layer: (name: string) => Outline[]): Outline | null {
  const { level } = view.area;
  if (level === 'country') return null;
  if (level === 'force') return layer('force')[0] ?? null;
  return layer(layerOfLevel[level]).find(({ id }) => id === whole.id) ?? null;
}
