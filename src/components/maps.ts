import { areaMap, type MapCircle, showsScotland } from '../charts/area-map.ts';
import { type MapFeature, boxesMeet, features, linesOf, wholeOf } from '../charts/features.ts';
import {
  area as areaWords,
  force as forceWords,
  partnership as partnershipWords,
  team as teamWords,
} from '../i18n/places/area.ts';
import { monthName } from '../i18n/format.ts';
import { need, siteData } from '../read/site.ts';
import type { Partnership } from '../schemas/places/partnership.ts';

/** A drawn map and what must be said under it. */
interface DrawnMap {
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

/**
 * A team's patch with the wards in it, river and sea left out; null where no outline is imported.
 * @param circles crimes at published points, drawn in place of names.
 */
export function teamMap(force: string, id: string, circles: readonly MapCircle[] = []): DrawnMap | null {
  const { areas, areaNeighbourhoods, teamName } = siteData();
  const topology = areas.topology(force);
  const patches = topology && features(topology, 'neighbourhoods');
  const target = patches?.get(id);
  if (!topology || !patches || !target) return null;
  const wards = features(topology, 'wards');
  const inside = [...need(areaNeighbourhoods, `${force}/${id}`).wards].sort((a, b) => b.share - a.share);
  const shown = new Map(inside.filter(({ share }) => share >= 0.5).map(({ code, name }) => [code, name]));
  const patchNames = new Map([...patches.keys()].map((patch) => [patch, teamName(force, patch)]));
  // The line of a lone ward is the patch's own.
  const within = inside.length > 1 ? inside.flatMap(({ code }) => wards.get(code) ?? []) : [];
  const codes = new Set(within.map((ward) => ward.id));
  const lines = linesOf(topology, 'wards').filter(({ beside }) => !beside.isDisjointFrom(codes));
  const month = areas.release.boundariesMonth;
  const elsewhere = [...national('forces').values()].filter((area) => area.id !== force);
  const ownLand = wholeOf(topology, 'wards') ?? national('forces').get(force);
  return {
    svg: areaMap({
      id: 'map',
      title: teamWords.mapTitle(teamName(force, id)),
      takeaway: teamWords.mapTakeaway(
        teamName(force, id),
        inside.map(({ name }) => name),
      ),
      target,
      // The strip beside the force shares its border's lines; the country's own are coarser.
      land: [...(ownLand ? [ownLand] : []), ...features(topology, 'neighbours').values(), ...elsewhere],
      neighbours: patches.values(),
      edges: linesOf(topology, 'neighbourhoods'),
      inner: within,
      innerLines: lines,
      nameOf: (area) => (circles.length > 0 ? null : (shown.get(area.id) ?? patchNames.get(area.id) ?? null)),
      circles,
    }),
    captions: [
      ...(lines.length > 0 ? [teamWords.mapCaption] : []),
      ...(month && !need(siteData().areaNeighbourhoods, `${force}/${id}`).basis
        ? [teamWords.boundaries(monthName(month))]
        : []),
    ],
  };
}

/** The areas of one kind in England and Wales, by force id or partnership code. */
function national(layer: 'forces' | 'partnerships'): ReadonlyMap<string, MapFeature> {
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
