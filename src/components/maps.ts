import { areaMap, showsScotland } from '../charts/area-map.ts';
import { type MapFeature, boxesMeet, features, linesOf, wholeOf } from '../charts/features.ts';
import {
  area as areaWords,
  force as forceWords,
  partnership as partnershipWords,
} from '../i18n/places/area.ts';
import { need, siteData } from '../read/site.ts';
import type { Partnership } from '../schemas/places/partnership.ts';

/** A drawn map and what must be said under it. */
export interface DrawnMap {
  svg: string;
  captions: string[];
}

/** A force's area and its partnerships; null for a force without an area. */
export function forceMap(id: string): DrawnMap | null {
  const { forces, areaForces, partnerships } = siteData();
  const [all, cells] = [national('forces'), national('partnerships')];
  const target = all.get(id);
  if (!target) return null;
  const codes = areaForces.get(id)?.partnerships ?? [];
  const own = codes.flatMap((code) => cells.get(code) ?? []);
  const nameOf = (area: MapFeature) =>
    forces.get(area.id)?.shortName ?? partnerships.get(area.id)?.name ?? null;
  const { name } = need(forces, id);
  return {
    svg: areaMap({
      id: 'map',
      title: forceWords.mapTitle(name),
      takeaway: forceWords.mapTakeaway(name, namesRound(target, all, nameOf)),
      target,
      land: country(),
      neighbours: all.values(),
      edges: nationalLines('forces'),
      inner: largestFirst(own),
      // The others are its own outline.
      innerLines: nationalLines('partnerships').filter(
        ({ beside }) => beside.size > 1 && beside.isSubsetOf(new Set(codes)),
      ),
      nameOf,
    }),
    captions: [...(own.length > 1 ? [forceWords.mapCaption] : []), ...scotland(target)],
  };
}

/** A partnership among its neighbours. */
export function partnershipMap({ code, name }: Partnership): DrawnMap | null {
  const { partnerships } = siteData();
  const all = national('partnerships');
  const target = all.get(code);
  if (!target) return null;
  const nameOf = (area: MapFeature) => partnerships.get(area.id)?.name ?? null;
  return {
    svg: areaMap({
      id: 'map',
      title: partnershipWords.mapTitle(name),
      takeaway: partnershipWords.mapTakeaway(name, namesRound(target, all, nameOf)),
      target,
      land: country(),
      neighbours: all.values(),
      edges: nationalLines('partnerships'),
      inner: [],
      innerLines: [],
      nameOf,
    }),
    captions: [
      ...(namesRound(target, all, nameOf).length > 0 ? [partnershipWords.mapCaption] : []),
      ...scotland(target),
    ],
  };
}

/** The areas of one kind in England and Wales, by force id or partnership code. */
export function national(layer: 'forces' | 'partnerships'): ReadonlyMap<string, MapFeature> {
  const topology = siteData().areas.topology('england-and-wales');
  return topology ? features(topology, layer) : new Map<string, MapFeature>();
}

const nationalLines = (layer: 'forces' | 'partnerships') => {
  const topology = siteData().areas.topology('england-and-wales');
  return topology ? linesOf(topology, layer) : [];
};

/** The land of England and Wales in one. */
function country(): MapFeature[] {
  const topology = siteData().areas.topology('england-and-wales');
  return [(topology && wholeOf(topology, 'forces')) ?? []].flat();
}

const scotland = (target: MapFeature) => (showsScotland(target) ? [areaWords.mapScotland] : []);

const size = ({ box }: MapFeature) => (box[2] - box[0]) * (box[3] - box[1]);

const largestFirst = (areas: readonly MapFeature[]) => [...areas].sort((a, b) => size(b) - size(a));

/** Names of the areas whose boxes touch the target's: close enough for a sentence about a picture. */
const namesRound = (
  target: MapFeature,
  all: ReadonlyMap<string, MapFeature>,
  nameOf: (area: MapFeature) => string | null,
) =>
  [...all.values()]
    .filter(({ id, box }) => id !== target.id && boxesMeet(box, target.box))
    .flatMap((area) => nameOf(area) ?? [])
    .sort();
