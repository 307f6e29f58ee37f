import type { Shard } from '../../schemas/look-up/shard.ts';
import type { Ward } from '../../schemas/places/wards.ts';
import { need, siteData } from '../site.ts';
import type { AreaNeighbourhood } from '../../schemas/places/area-release.ts';

type WardNames = Shard['names']['wards'];

let wardsByCode: ReadonlyMap<string, Ward> | undefined;
let teamNames: ReadonlyMap<string, string> | undefined;

/** Every ward of the release by its code. */
export function allWards(): ReadonlyMap<string, Ward> {
  wardsByCode ??= new Map(
    siteData()
      .areas.wards()
      .wards.map((ward) => [ward.code, ward]),
  );
  return wardsByCode;
}

/** What an answer says of each of these wards; of one without an outline its name, where that is known. */
export function wardNames(codes: readonly string[]): WardNames {
  const known = allWards();
  const byName = new Map(
    siteData()
      .areas.wards()
      .named?.map(({ code, name }) => [code, name]),
  );
  return Object.fromEntries(
    [...new Set(codes)].sort().flatMap((code): [string, WardNames[string]][] => {
      const [ward, name] = [known.get(code), byName.get(code)];
      if (ward) return [[code, namesOf(ward)]];
      return name === undefined ? [] : [[code, { name, nameOnly: true }]];
    }),
  );
}

function namesOf({ name, nameWelsh, force, likelyTeam }: Ward): WardNames[string] {
  const team = likelyTeam === undefined ? undefined : listedTeams().get(`${force}/${likelyTeam}`);
  return {
    name,
    ...(nameWelsh === undefined ? {} : { nameWelsh }),
    ...(team === undefined ? {} : { likelyTeam: team }),
  };
}

/** Names of teams in forces' whole lists, by `<force>/<id>`. */
export function listedTeams(): ReadonlyMap<string, string> {
  teamNames ??= new Map(
    siteData()
      .areas.teamLists()
      .lists.flatMap(({ force, teams }) => teams.map(({ id, name }) => [`${force}/${id}`, name] as const)),
  );
  return teamNames;
}

let councilNames: ReadonlyMap<string, string> | undefined;

/** An electoral ward of the release by its code; undefined where it has none of that code, such as an older one. */
export const wardOf = (code: string): Ward | undefined => allWards().get(code);

/** Name of the council that a ward elects. */
export function councilOfWard({ council }: Pick<Ward, 'council'>): string {
  councilNames ??= new Map(
    siteData()
      .areas.wards()
      .councils.map(({ code, name }) => [code, name]),
  );
  return need(councilNames, council);
}

/**
 * Name of the council that a team's patch lies in: of the ward that it was worked out from, or else of the ward of
 * which it holds most. Where no ward is known, the name of its partnership; null where that is not known either.
 */
export function councilOfTeam({ basis, wards, partnerships }: AreaNeighbourhood): string | null {
  const [most] = wards.toSorted((a, b) => b.share - a.share);
  const ward = wardOf(basis?.ward ?? '') ?? wardOf(most?.code ?? '');
  if (ward) return councilOfWard(ward);
  const partnership = siteData().partnerships.get(partnerships[0] ?? '');
  return partnership?.councils[0]?.name ?? partnership?.name ?? null;
}

/** The present ward that a team's patch is, so that the two are one place to a reader; undefined where it is none. */
export function wardOfTeam({ basis, name, wards }: AreaNeighbourhood): Ward | undefined {
  const own = wardOf(basis?.ward ?? '');
  if (own || !basis) return own;
  // Worked out from an older ward: the present one that has kept its name.
  return wards.map(({ code }) => wardOf(code)).find((ward) => ward?.name === name);
}

/** In the order of a list of names. */
export const byName = (a: { name: string }, b: { name: string }) =>
  a.name.localeCompare(b.name, 'en', { numeric: true });
