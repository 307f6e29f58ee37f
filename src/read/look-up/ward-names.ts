import type { Shard } from '../../schemas/look-up/shard.ts';
import type { Ward } from '../../schemas/places/wards.ts';
import { siteData } from '../site.ts';

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
