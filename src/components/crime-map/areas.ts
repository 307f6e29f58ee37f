import { sitePath } from '../../domain/site-path.ts';
import { knownStreet } from '../../domain/crime/coverage.ts';
import { areaRows } from '../../domain/crime-map/figures.ts';
import { need, siteData } from '../../read/site.ts';
import { hasTeamPoints, teamSums, wardSums } from '../../read/crime/area-crime.ts';
import type { FigureArea } from '../../schemas/crime-map/crime-map.ts';
import type { Partnership } from '../../schemas/places/partnership.ts';
import type { Ward } from '../../schemas/places/wards.ts';

export type Outcomes = 'apart' | 'together';

/** Forces that have an area, by name. */
export const mappedForces = (): string[] => {
  const { content, areaForces } = siteData();
  return content.forces.filter(({ id }) => areaForces.has(id)).map(({ id }) => id);
};

/** Nothing is known of an area whose force has no file in the release. */
const nothingKnown = (months: readonly string[]) => ({ unknown: months.map((_, i) => i), rows: [] });

export function forceArea(id: string, outcomes: Outcomes): FigureArea {
  const { areas, forces, areaForces, evidence } = siteData();
  const { name, rateCaution } = need(forces, id);
  const crime = areas.forceCrime(id);
  return {
    level: 'force',
    id,
    name,
    page: sitePath(`/forces/${id}/`),
    residents: need(areaForces, id).population,
    ...(rateCaution === undefined ? {} : { caution: rateCaution }),
    ...(crime
      ? areaRows(crime, crime.counts, knownStreet(evidence, id), outcomes)
      : nothingKnown(areas.release.months)),
  };
}

/** Whoever reported them, in the months that the partnership's own force published. */
export function partnershipArea(
  { code, name, slug, force, population }: Partnership,
  outcomes: Outcomes,
): FigureArea {
  const { areas, forces, evidence } = siteData();
  const crime = areas.forceCrime(force);
  const series = Object.values(crime?.partnerships[code] ?? {}).flat();
  const { rateCaution } = need(forces, force);
  return {
    level: 'partnership',
    id: code,
    name,
    page: sitePath(`/partnerships/${slug}/`),
    residents: population,
    ...(rateCaution === undefined ? {} : { caution: rateCaution }),
    slug,
    ...(crime
      ? areaRows(crime, series, knownStreet(evidence, force, 'partnership'), outcomes)
      : nothingKnown(areas.release.months)),
  };
}

/** Whoever reported them, in the months that the team's own force published. */
export function teamArea(force: string, id: string, outcomes: Outcomes): FigureArea {
  const { areas, areaNeighbourhoods, evidence, teamName } = siteData();
  const { population, partnerships } = need(areaNeighbourhoods, `${force}/${id}`);
  const sums = teamSums(force, id);
  return {
    level: 'team',
    id,
    name: teamName(force, id),
    page: sitePath(`/forces/${force}/${encodeURIComponent(id)}/`),
    residents: population,
    partnerships,
    ...(sums
      ? areaRows(sums, sums.rows, knownStreet(evidence, force, 'place'), outcomes)
      : nothingKnown(areas.release.months)),
  };
}

/** The same of an electoral ward. */
export function wardArea(
  { code, name, force, partnership, residents }: Ward,
  outcomes: Outcomes,
): FigureArea {
  const { areas, evidence } = siteData();
  const sums = wardSums(force, code);
  return {
    level: 'ward',
    id: code,
    name,
    page: null,
    residents,
    partnerships: [partnership],
    ...(sums
      ? areaRows(sums, sums.rows, knownStreet(evidence, force, 'place'), outcomes)
      : nothingKnown(areas.release.months)),
  };
}

/** Every team whose outline is in the release, and whose force has map points. */
export const teamsWithPoints = (): { force: string; neighbourhood: string }[] =>
  siteData()
    .areas.areas.neighbourhoods.filter(({ force, id }) => hasTeamPoints(force, id))
    .map(({ force, id }) => ({ force, neighbourhood: id }));

/** Whether the release has a team's outline. */
export function isMapped(force: string, id: string): boolean {
  const { areas, areaNeighbourhoods } = siteData();
  return areaNeighbourhoods.has(`${force}/${id}`) && areas.hasTopology(force);
}
