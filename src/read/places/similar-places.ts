import {
  type AlikePlace,
  livedDensity,
  type Measured,
  mostAlike,
  type PlaceKind,
  placeKind,
} from '../../domain/places/similar-places.ts';
import { groupBy } from '../../domain/by-key.ts';
import { sitePath } from '../../domain/site-path.ts';
import { once } from '../in-memory.ts';
import { siteData } from '../site.ts';
import { outlineAreasKm2 } from './outline-areas.ts';

export const similarLevels = ['partnerships', 'teams', 'wards'] as const;
export type SimilarLevel = (typeof similarLevels)[number];

/** A place that may be likened to others of its level. */
export interface LikenedPlace {
  /** Code of the partnership or ward, `<force>/<id>` of a team. */
  id: string;
  name: string;
  /** Its page; null for a ward, which has none. */
  href: string | null;
  residents: number;
  perSquareKm: number;
  /** Residents to the square kilometre where its middle resident lives (partnership), or all round it (team, ward). */
  around: number;
  kind: PlaceKind;
}

/** All places of a level by id, and those most like each of them. */
export interface SimilarPlaces {
  places: ReadonlyMap<string, LikenedPlace>;
  alike: (id: string) => AlikePlace[];
}

/** Worked out once for the whole build; a place without residents or without an area is not among them. */
export const similarPlaces = once((level: SimilarLevel): SimilarPlaces => {
  const places = { partnerships, teams, wards }
    [level](aroundOf())
    .filter(({ residents, perSquareKm, around }) => residents > 0 && perSquareKm > 0 && around > 0);
  const byId = new Map(places.map((place) => [place.id, place]));
  const measured = places.map(toMeasured);
  const alike = once((id) => {
    const place = byId.get(id);
    return place ? mostAlike(toMeasured(place), measured) : [];
  });
  return { places: byId, alike };
});

const toMeasured = ({ id, residents, perSquareKm, around }: LikenedPlace): Measured => ({
  id,
  measures: [residents, perSquareKm, around],
});

type Around = ReadonlyMap<string, { perSquareKm: number; around: number }>;

/** Of each partnership: its residents to the square kilometre, and the same where its middle resident lives. */
function aroundOf(): Around {
  const { areas } = siteData();
  const outlines = areas.topology('england-and-wales');
  const km2 = outlines ? outlineAreasKm2(outlines, 'partnerships') : new Map<string, number>();
  const wards = groupBy(areas.wards().wards, ({ partnership }) => partnership);
  return new Map(
    areas.areas.partnerships.map(({ code, population }) => {
      const perSquareKm = perKm2(population, km2.get(code) ?? 0);
      const parts = (wards.get(code) ?? []).map(({ residents, areaKm2 }) => ({
        residents: residents ?? 0,
        perSquareKm: perKm2(residents ?? 0, areaKm2),
      }));
      return [code, { perSquareKm, around: livedDensity(parts) ?? perSquareKm }];
    }),
  );
}

const perKm2 = (residents: number, km2: number): number => (km2 > 0 ? residents / km2 : 0);

const partnerships = (around: Around): LikenedPlace[] =>
  siteData().areas.areas.partnerships.map(({ code, name, slug, population }) => {
    const own = around.get(code) ?? { perSquareKm: 0, around: 0 };
    return {
      ...{ id: code, name, href: sitePath(`/partnerships/${slug}/`), residents: population },
      ...{ ...own, kind: placeKind(own.around) },
    };
  });

function teams(around: Around): LikenedPlace[] {
  const { areas, forces, teamName } = siteData();
  return areas.areas.neighbourhoods.map(({ force, id, population, areaKm2, partnerships: [first = ''] }) => {
    const perSquareKm = perKm2(population, areaKm2);
    return {
      id: `${force}/${id}`,
      name: `${teamName(force, id)}, ${forces.get(force)?.shortName ?? force}`,
      href: sitePath(`/forces/${force}/${encodeURIComponent(id)}/`),
      residents: population,
      perSquareKm,
      around: around.get(first)?.perSquareKm ?? 0,
      kind: placeKind(perSquareKm),
    };
  });
}

function wards(around: Around): LikenedPlace[] {
  const { wards: all, councils } = siteData().areas.wards();
  const council = new Map(councils.map(({ code, name }) => [code, name]));
  return all.map(({ code, name, council: of, partnership, residents, areaKm2 }) => {
    const perSquareKm = perKm2(residents ?? 0, areaKm2);
    return {
      id: code,
      name: `${name}, ${council.get(of) ?? of}`,
      href: null,
      residents: residents ?? 0,
      perSquareKm,
      around: around.get(partnership)?.perSquareKm ?? 0,
      kind: placeKind(perSquareKm),
    };
  });
}
