import { area } from '@turf/turf';
import type { TeamList, Ward, WardsFile } from '../../schemas/places/wards.ts';
import { innerPoint } from '../place/inner-point.ts';
import { geometryOf } from '../place/rings.ts';
import type { AreaFeature } from '../sources/geojson-areas.ts';
import type { LsoaRow } from '../sources/lsoa-lookup.ts';
import { BASIS_LIST } from '../sources/patch-basis.ts';
import type { TeamListRow } from '../sources/team-list.ts';
import { comparableName } from '../../domain/places/area-names.ts';

export interface WardInputs {
  wards: readonly AreaFeature[];
  lsoas: readonly LsoaRow[];
  /** Ward that an LSOA's middle is in. */
  wardOfLsoa: ReadonlyMap<string, string | null>;
  /** PFA code → force id. */
  forceOfPfa: ReadonlyMap<string, string>;
  partnershipAt: (lon: number, lat: number) => string | null;
}

const round = (value: number, places: number) => Number(value.toFixed(places));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What the site says of every ward that lies in a partnership. */
export function describeWards(inputs: WardInputs, lists: readonly TeamList[]): Omit<WardsFile, 'release'> {
  const people = new Map<string, number>();
  for (const { lsoa, population } of inputs.lsoas) {
    const ward = inputs.wardOfLsoa.get(lsoa);
    if (ward) people.set(ward, (people.get(ward) ?? 0) + population);
  }
  const whereOf = placer(inputs);
  const wards = inputs.wards.flatMap((ward): Ward[] => {
    const [lon, lat] = innerPoint(ward.geometry.parts);
    const where = whereOf(ward, lon, lat);
    if (!where) return [];
    const { code, name, nameWelsh, geometry } = ward;
    return [
      {
        ...{ code, name, ...(nameWelsh !== undefined && { nameWelsh }), ...where },
        residents: people.get(code) ?? null,
        areaKm2: round(area(geometryOf(geometry)) / 1e6, 2),
        centre: [round(lon, 5), round(lat, 5)],
      },
    ];
  });
  const likely = likelyTeams(wards, lists);
  const names = new Map(inputs.lsoas.map(({ council, councilName }) => [council, councilName]));
  for (const { council } of inputs.wards)
    if (council && !names.has(council.code)) names.set(council.code, council.name);
  return {
    wards: wards.map((ward) => {
      const likelyTeam = likely.get(ward.code);
      return likelyTeam === undefined ? ward : { ...ward, likelyTeam };
    }),
    councils: [...new Set(wards.map(({ council }) => council))]
      .sort(compare)
      .map((code) => ({ code, name: names.get(code) ?? code })),
  };
}

/**
 * Council, partnership and force of a ward: by its council, and where the look-up does not know that (its code is newer)
 * or it has several partnerships, by a place inside it.
 */
function placer({ lsoas, forceOfPfa, partnershipAt }: WardInputs) {
  const byPartnership = Map.groupBy(lsoas, ({ partnership }) => partnership);
  const byCouncil = Map.groupBy(lsoas, ({ council }) => council);
  const only = (codes: readonly string[]) => {
    const [code, ...more] = new Set(codes);
    return code !== undefined && more.length === 0 ? code : null;
  };
  return ({ council }: AreaFeature, lon: number, lat: number) => {
    const known = byCouncil.get(council?.code ?? '');
    const partnership = (known && only(known.map((row) => row.partnership))) ?? partnershipAt(lon, lat);
    const rows = byPartnership.get(partnership ?? '');
    if (partnership === null || !rows) return null;
    const code = known ? council?.code : (only(rows.map((row) => row.council)) ?? council?.code);
    if (code === undefined) return null;
    return { council: code, force: forceOfPfa.get(rows[0]?.pfa ?? '') ?? '', partnership };
  };
}

/** Each force's whole list of teams, in order of name. @param outlines `<force>/<id>` of the patches. */
export function describeTeamLists(
  rows: readonly TeamListRow[],
  outlines: ReadonlySet<string>,
  { source, date }: Pick<typeof BASIS_LIST, 'source' | 'date'> = BASIS_LIST,
): TeamList[] {
  return [...Map.groupBy(rows, ({ force }) => force)]
    .sort(([a], [b]) => compare(a, b))
    .map(([force, teams]) => ({
      ...{ force, source, date },
      teams: teams
        .map(({ id, name }) => ({ id, name, outline: outlines.has(`${force}/${id}`) }))
        .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)),
    }));
}

/**
 * Ward code → id of the one team of its force that bears its name, where that team's outline is not known. A name that
 * two teams or two wards of the force bear tells nobody which is meant.
 */
export function likelyTeams(
  wards: readonly Pick<Ward, 'code' | 'name' | 'nameWelsh' | 'force'>[],
  lists: readonly TeamList[],
): Map<string, string> {
  const wardsOf = Map.groupBy(wards, ({ force }) => force);
  return new Map(
    lists.flatMap(({ force, teams }) => {
      const own = wardsOf.get(force) ?? [];
      const byName = Map.groupBy(teams, ({ name }) => comparableName(name));
      const bearers = Map.groupBy(
        own.flatMap((ward) => namesOf(ward).map((name) => ({ name, code: ward.code }))),
        ({ name }) => name,
      );
      return own.flatMap((ward): [string, string][] => {
        const found = new Set(
          namesOf(ward).flatMap((name) => (bearers.get(name)?.length === 1 ? (byName.get(name) ?? []) : [])),
        );
        const [team] = found;
        return team && found.size === 1 && !team.outline ? [[ward.code, team.id]] : [];
      });
    }),
  );
}

const namesOf = ({ name, nameWelsh }: Pick<Ward, 'name' | 'nameWelsh'>): string[] => [
  ...new Set([name, ...(nameWelsh === undefined ? [] : [nameWelsh])].map(comparableName)),
];
