import { areaMap, type MapCircle } from '../charts/area-map.ts';
import { features, linesOf, wholeOf } from '../charts/features.ts';
import { team as words } from '../i18n/places/area.ts';
import { monthName } from '../i18n/format.ts';
import { need, siteData } from '../read/site.ts';
import { type DrawnMap, national } from './maps.ts';

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
      title: words.mapTitle(teamName(force, id)),
      takeaway: words.mapTakeaway(
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
      ...(lines.length > 0 ? [words.mapCaption] : []),
      ...(month && !need(siteData().areaNeighbourhoods, `${force}/${id}`).basis
        ? [words.boundaries(monthName(month))]
        : []),
    ],
  };
}
