import { lettersOf } from '../../domain/search/fold.ts';
import { type PlaceKind, placeKinds } from '../../schemas/search/kinds.ts';
import type { PlaceRow, SearchPlaces } from '../../schemas/search/search.ts';
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

const allPlaces = (): Place[] => [...forces(), ...partnerships(), ...teams()];

const forces = (): Place[] =>
  siteData().content.forces.map(({ id, name, shortName, kind }) => ({
    kind: 'force',
    name,
    id,
    within: '',
    ...(kind === 'territorial' && !name.includes(shortName) ? { also: shortName } : {}),
  }));

const partnerships = (): Place[] =>
  [...siteData().partnerships.values()].map(({ name, slug, force, councils }) => ({
    kind: 'partnership',
    name,
    id: slug,
    within: forceName(force),
    // A council is looked for by its own name; its partnership's page is where it is told of.
    ...also(councils.map((council) => council.name).filter((council) => council !== name)),
  }));

const teams = (): Place[] =>
  siteData().areas.areas.neighbourhoods.map(({ force, id }) => ({
    kind: 'team',
    name: siteData().teamName(force, id),
    id: `${force}/${id}`,
    within: forceName(force),
  }));

const also = (names: readonly string[]) => (names.length > 0 ? { also: names.join('; ') } : {});

const forceName = (id: string) => need(siteData().forces, id).name;
