import { areaFragment } from '../../domain/places/area-fragment.ts';
import { commandUnitOf } from '../../domain/places/command-unit.ts';
import { sitePath } from '../../domain/site-path.ts';
import type { Force } from '../../schemas/places/force.ts';
import type { TeamList } from '../../schemas/places/wards.ts';
import { need, siteData } from '../site.ts';
import { byName, councilOfTeam, councilOfWard } from './wards.ts';

/** Places of one council or command unit, in order of name. */
export interface PlaceGroup {
  /** Empty for those of which it is not known. */
  name: string;
  places: { name: string; nameWelsh?: string | undefined; href: string }[];
}

/** Teams of one force with a patch that we know. */
interface TeamGroups {
  by: 'unit' | 'council';
  count: number;
  groups: PlaceGroup[];
}

/** By command unit where the force has them, or else by council. */
export function teamGroups(force: Force): TeamGroups {
  const { areaForces, areaNeighbourhoods, content, teamName } = siteData();
  const teams = (areaForces.get(force.id)?.neighbourhoods ?? []).map((id) => ({
    name: teamName(force.id, id),
    href: sitePath(`/forces/${force.id}/${encodeURIComponent(id)}/`),
    unit: commandUnitOf(force, id, content.neighbourhoods.get(`${force.id}/${id}`))?.name,
    council: councilOfTeam(need(areaNeighbourhoods, `${force.id}/${id}`)),
  }));
  const by = teams.some(({ unit }) => unit !== undefined) ? 'unit' : 'council';
  return { by, count: teams.length, groups: grouped(teams, (team) => team[by] ?? '') };
}

/** Teams of which only the name is known: of a force's whole list; null where there is no list, or none such on it. */
export function listedTeams(force: string): Pick<TeamList, 'source' | 'date' | 'teams'> | null {
  const list = siteData()
    .areas.teamLists()
    .lists.find((one) => one.force === force);
  const teams = list?.teams.filter(({ outline }) => !outline) ?? [];
  return list && teams.length > 0 ? { ...list, teams } : null;
}

/** Wards of a force by council; each leads to its answer. */
export const wardGroups = (force: string): PlaceGroup[] =>
  grouped(
    siteData()
      .areas.wards()
      .wards.filter((ward) => ward.force === force)
      .map((ward) => ({
        name: ward.name,
        nameWelsh: ward.nameWelsh,
        href: sitePath(`/${areaFragment({ kind: 'ward', force, id: ward.code })}`),
        council: councilOfWard(ward),
      })),
    ({ council }) => council,
  );

function grouped<T extends PlaceGroup['places'][number]>(places: readonly T[], group: (place: T) => string) {
  return [...Map.groupBy(places.toSorted(byName), group)]
    .map(([name, members]) => ({
      name,
      places: members.map(({ name: own, nameWelsh, href }) => ({ name: own, nameWelsh, href })),
    }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || byName(a, b));
}
