import { comparableName } from '../../domain/places/area-names.ts';
import { lettersOf, wordsOf } from '../../domain/search/fold.ts';
import { type PlaceKind, placeKinds } from '../../schemas/search/kinds.ts';
import type { PlaceRow, SearchPlaces } from '../../schemas/search/search.ts';
import { allWards, councilOfTeam, councilOfWard, wardOfTeam } from '../places/wards.ts';
import { need, siteData } from '../site.ts';

/** A place that can be found by its name. */
interface Place {
  kind: PlaceKind;
  name: string;
  /** As the address of its kind takes it. */
  id: string;
  /** What it lies in, as shown beside it; empty where the name says it. */
  within: string;
  /** Other names, joined by `; `. */
  also?: string;
}

let made: ReadonlyMap<string, readonly Place[]> | undefined;

/** Letters and digits that have a file of places. */
export const placeLetters = (): string[] => [...byLetter().keys()].sort();

/** `/data/v1/search/places/<letter>.json` */
export function searchPlaces(letter: string): SearchPlaces {
  const places = need(byLetter(), letter);
  const within = [...new Set(places.map((place) => place.within))].sort();
  const at = new Map(within.map((words, i) => [words, i]));
  const rows = places.map(({ kind, name, id, within: inside, also }): PlaceRow => {
    const row = [placeKinds.indexOf(kind), name, id, need(at, inside)] as const;
    return also === undefined ? [...row] : [...row, also];
  });
  return { release: siteData().areas.release.id, within, places: rows };
}

function byLetter(): ReadonlyMap<string, readonly Place[]> {
  made ??= filed(allPlaces());
  return made;
}

function filed(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const files = new Map<string, Place[]>();
  const sorted = [...places].sort((a, b) => (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1));
  for (const place of sorted) {
    for (const letter of lettersOf(place.name, place.also ?? '')) {
      const file = files.get(letter) ?? [];
      files.set(letter, file);
      file.push(place);
    }
  }
  return files;
}

const allPlaces = (): Place[] => [
  ...forces(),
  ...partnerships(),
  ...councils(),
  ...teams(),
  ...wards(),
  ...listedTeams(),
  ...towns(),
  ...districts(),
];

const forces = (): Place[] =>
  siteData().content.forces.map(({ id, name, shortName, kind }) => ({
    kind: 'force',
    name,
    id,
    within: '',
    ...also([kind === 'territorial' ? shortName : undefined, otherNames[id]], name),
  }));

/** A partnership that bears the name of a council of its own is found as the council: both lead to one page. */
const partnerships = (): Place[] =>
  [...siteData().partnerships.values()]
    .filter(({ name, councils: members }) => !members.some((council) => council.name === name))
    .map(({ name, slug, force }) => ({ kind: 'partnership', name, id: slug, within: forceName(force) }));

/** A council leads to the page of the partnership where most of its people live, which tells of it. */
function councils(): Place[] {
  const most = new Map<string, { people: number; place: Place }>();
  for (const { slug, force, councils: members } of siteData().partnerships.values())
    for (const { code, name, population } of members)
      if (population > (most.get(code)?.people ?? -1))
        most.set(code, {
          people: population,
          place: {
            kind: 'council',
            name,
            id: slug,
            within: forceName(force),
            ...also([otherNames[code], alsoOfTown(name, code).also], name),
          },
        });
  return [...most.values()].map(({ place }) => place);
}

/** A team whose patch is a ward stands for the ward too, by the ward's names. */
const teams = (): Place[] =>
  siteData().areas.areas.neighbourhoods.map((team) => {
    const { force, id } = team;
    const name = siteData().teamName(force, id);
    const ward = wardOfTeam(team);
    return {
      kind: 'team',
      name,
      id: `${force}/${id}`,
      within: within(councilOfTeam(team), force),
      ...also([ward?.name, ward?.nameWelsh], name),
    };
  });

/** Wards but for those that a team stands for. */
function wards(): Place[] {
  const told = new Set(siteData().areas.areas.neighbourhoods.map((team) => wardOfTeam(team)?.code));
  return siteData()
    .areas.wards()
    .wards.filter(({ code }) => !told.has(code))
    .map((ward) => ({
      kind: 'ward',
      name: ward.name,
      id: `${ward.force}/${ward.code}`,
      within: within(councilOfWard(ward), ward.force),
      ...also([ward.nameWelsh], ward.name),
    }));
}

/** People from whom a place is called a town. */
const TOWN = 10_000;

/** Towns and villages but for those whose name leads to a council, team or ward of theirs as well. */
function towns(): Place[] {
  const told = new Set([
    ...siteData().areas.areas.neighbourhoods.map((team) =>
      named(councilOfTeam(team) ?? '', siteData().teamName(team.force, team.id)),
    ),
    ...[...allWards().values()].map((ward) => named(councilOfWard(ward), ward.name)),
  ]);
  return siteData()
    .areas.towns()
    .towns.flatMap(([, name, , , people, inside, others]): Place[] => {
      const ward = allWards().get(inside);
      const council = ward ? councilOfWard(ward) : null;
      if (
        council !== null &&
        (comparableName(council) === comparableName(name) || told.has(named(council, name)))
      )
        return [];
      const force = ward?.force ?? inside;
      return [
        {
          kind: people >= TOWN ? 'town' : 'village',
          name,
          id: ward ? `${force}/${ward.code}` : force,
          within: within(council, force),
          ...also([others], name),
        },
      ];
    });
}

/** Parts of towns by the names that people give them, once for each ward that they lie in; also as "Roath, Cardiff". */
const districts = (): Place[] =>
  siteData().content.districts.flatMap(({ name, also: others, wards: codes }) =>
    codes.flatMap((code): Place[] => {
      const ward = allWards().get(code);
      if (!ward) return [];
      const council = councilOfWard(ward);
      return [
        {
          kind: 'district',
          name,
          id: `${ward.force}/${code}`,
          within: within(`${ward.name}, ${council}`, ward.force),
          ...also([others, `${name}, ${council}`], name),
        },
      ];
    }),
  );

/** Other names of the town that a council is named after, such as the Welsh one. */
function alsoOfTown(name: string, council: string): Pick<Place, 'also'> {
  const [, , , , , , others] =
    siteData()
      .areas.towns()
      .towns.find(
        ([, town, , , , inside]) =>
          comparableName(town) === comparableName(name) && allWards().get(inside)?.council === council,
      ) ?? [];
  return also([others], name);
}

/** Teams of which only the name is known, but for those with a ward of their name: its answer names the team. */
function listedTeams(): Place[] {
  const wardNames = new Set(
    siteData()
      .areas.wards()
      .wards.map((ward) => named(ward.force, ward.name)),
  );
  return siteData()
    .areas.teamLists()
    .lists.flatMap(({ force, teams: listed }) =>
      listed
        .filter(({ name, outline }) => !outline && !wardNames.has(named(force, name)))
        .map(({ name }) => ({ kind: 'listedTeam' as const, name, id: force, within: forceName(force) })),
    );
}

/** A name within its force, however it is written. */
const named = (force: string, name: string) => `${force} ${comparableName(name)}`;

/** Other names than the one that is shown; none that says nothing more than it does. */
function also(names: readonly (string | undefined)[], shown: string): Pick<Place, 'also'> {
  const words = new Set(wordsOf(shown));
  const others = names.filter((name) => name !== undefined && wordsOf(name).some((word) => !words.has(word)));
  return others.length > 0 ? { also: others.join('; ') } : {};
}

const within = (council: string | null, force: string) =>
  council === null ? forceName(force) : `${council}, ${forceName(force)}`;

const forceName = (id: string) => need(siteData().forces, id).name;

/** Other names that people look for forces and councils by: Welsh ones, and short ones. By id, or by ONS code. */
const otherNames: Readonly<Record<string, string>> = {
  'avon-and-somerset': 'A&S Police; ASP',
  bedfordshire: 'Beds Police',
  cambridgeshire: 'Cambs Police',
  'city-of-london': 'CoLP',
  cleveland: 'Teesside',
  derbyshire: 'Derbys Police',
  'devon-and-cornwall': 'D&C Police; DCP',
  'dyfed-powys': 'Heddlu Dyfed-Powys',
  gloucestershire: 'Glos Police',
  'greater-manchester': 'GMP',
  gwent: 'Heddlu Gwent',
  hampshire: 'Hants Police',
  hertfordshire: 'Herts Police',
  lancashire: 'Lancs Police',
  leicestershire: 'Leics Police',
  lincolnshire: 'Lincs Police',
  metropolitan: 'The Met; MPS; Scotland Yard',
  northamptonshire: 'Northants Police',
  'north-wales': 'Heddlu Gogledd Cymru; NWP',
  'north-yorkshire': 'NYP',
  nottinghamshire: 'Notts Police',
  'south-wales': 'Heddlu De Cymru; SWP',
  'south-yorkshire': 'SYP',
  staffordshire: 'Staffs Police',
  'thames-valley': 'TVP',
  warwickshire: 'Warks Police',
  'west-midlands': 'West Mids Police; WMP',
  'west-yorkshire': 'WYP',
  wiltshire: 'Wilts Police',
  E06000052: 'Kernow',
  W06000001: 'Ynys Môn; Anglesey',
  W06000004: 'Sir Ddinbych',
  W06000005: 'Sir y Fflint',
  W06000009: 'Sir Benfro',
  W06000010: 'Sir Gaerfyrddin',
  W06000012: 'Castell-nedd Port Talbot',
  W06000013: 'Pen-y-bont ar Ogwr',
  W06000014: 'Bro Morgannwg',
  W06000018: 'Caerffili',
  W06000021: 'Sir Fynwy',
};
