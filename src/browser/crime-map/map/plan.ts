import type { Topology } from 'topojson-specification';
import { withoutShared } from '../../../domain/crime-map/labels.ts';
import type { Scene } from '../../../domain/crime-map/scene.ts';
import { mapWords } from '../../../i18n/crime-map/drawing.ts';
import { type Outline, outlinesOf } from './outlines.ts';

/** What is written on a map, the more important first. */
export interface PlannedLabel {
  words: string;
  at: Outline['at'];
  kind: 'own' | 'inner' | 'small' | 'around' | 'sea';
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

export function planOf(scene: Scene, file: Topology): MapPlan {
  const layer = (name: string) => outlinesOf(file, name);
  const shadedLayer = shadedLayerOf(scene);
  const shapes = new Map(layer(shadedLayer ?? '').map((outline) => [outline.id, outline]));
  const shaded = shadedLayer ? scene.areas.map(({ id }) => shapes.get(id) ?? null) : [];
  const around = layer('around');
  const [teams, partnerships] = [layer('teams'), layer('partnerships')];
  const target = targetOf(scene, file);
  const rest = [...shapes.values()].filter((outline) => !shaded.includes(outline));
  const team = scene.view.area.level === 'team';
  const wards = layer('wards');
  return {
    land: [...layer('forces'), ...around, ...partnerships, ...layer('shore')],
    shaded,
    clipped: shadedLayer === 'teams' || team,
    edges: [...around, ...(team ? teams : rest)],
    inner: wards,
    target,
    labels: [
      ...label('inner', wards),
      ...label(shadedLayer === 'small-areas' ? 'small' : 'own', mostPeopleFirst(scene, shaded)),
      ...label('around', team ? teams.filter(({ id }) => id !== target?.id) : rest),
      ...label('around', around),
      ...(target ? [] : seas),
    ],
  };
}

function label(kind: PlannedLabel['kind'], outlines: readonly Outline[]): PlannedLabel[] {
  const named = outlines.filter(({ name }) => name !== '');
  const short = withoutShared(named.map(({ name }) => name));
  return named.map(({ at }, i) => ({ words: short[i] ?? '', at, kind }));
}

const mostPeopleFirst = ({ areas }: Scene, shaded: MapPlan['shaded']): Outline[] =>
  areas
    .map(({ residents }, i) => ({ residents, outline: shaded[i] ?? null }))
    .sort((a, b) => b.residents - a.residents)
    .flatMap(({ outline }) => (outline ? [outline] : []));

/** What lies round England and Wales, and is not drawn or has no outline. */
const seas: PlannedLabel[] = mapWords.seas.map(([words, lon, lat]) => ({
  words,
  at: [lon, lat],
  kind: 'sea',
}));

/** The layer whose areas are shaded; null where points are shown instead. */
function shadedLayerOf({ view, points, areas }: Scene): string | null {
  if (points) return null;
  if (view.split === 'small-areas' || view.split === 'forces') return view.split;
  // A partnership without teams in the release is shaded itself.
  const lone = view.area.level === 'partnership' && areas.every(({ inside }) => inside?.level !== 'team');
  return lone ? 'partnerships' : view.split;
}

function targetOf({ view, whole }: Scene, file: Topology): Outline | null {
  switch (view.area.level) {
    case 'country':
      return null;
    case 'force':
      return outlinesOf(file, 'force')[0] ?? null;
    case 'partnership':
      return outlinesOf(file, 'partnerships').find(({ id }) => id === whole.id) ?? null;
    case 'team':
      return outlinesOf(file, 'patch')[0] ?? null;
  }
}
