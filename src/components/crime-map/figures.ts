import { coverageNotes, knownStreet } from '../../domain/crime/coverage.ts';
import { breaksOf } from '../../domain/crime-map/classes.ts';
import {
  type AreaRows,
  areaRows,
  breakKeys,
  mapCategories,
  monthlyMeans,
} from '../../domain/crime-map/figures.ts';
import { outcomeGroups } from '../../domain/crime/outcome-groups.ts';
import { need, siteData } from '../../read/site.ts';
import type {
  ClassBreaks,
  FigureArea,
  FigureGap,
  MapFigures,
  MapKnown,
} from '../../schemas/crime-map/crime-map.ts';
import type { Level as CoverageLevel } from '../../schemas/crime/doubt.ts';
import { forceArea, mappedForces, type Outcomes, partnershipArea, teamArea, wardArea } from './areas.ts';
import { hasSurroundings, surroundingCells } from './surroundings.ts';

type Level = FigureArea['level'];

/** What the areas of one level were made from, each worked out once for the whole build. */
const made = new Map<string, FigureArea[]>();

function once(key: string, make: () => FigureArea[]): FigureArea[] {
  const areas = made.get(key) ?? make();
  made.set(key, areas);
  return areas;
}

const forceAreas = (outcomes: Outcomes) =>
  once(`forces ${outcomes}`, () => mappedForces().map((id) => forceArea(id, outcomes)));
const partnershipAreas = (outcomes: Outcomes) =>
  once(`partnerships ${outcomes}`, () =>
    siteData().areas.areas.partnerships.map((one) => partnershipArea(one, outcomes)),
  );

/** The partnerships of one force. */
export function partnershipsOf(force: string, outcomes: Outcomes): FigureArea[] {
  const own = new Set(need(siteData().areaForces, force).partnerships);
  return partnershipAreas(outcomes).filter((area) => own.has(area.id));
}

/** The teams of one force. Not kept: those of all forces together are too many. */
export const teamsOf = (force: string, outcomes: Outcomes): FigureArea[] =>
  need(siteData().areaForces, force).neighbourhoods.map((id) => teamArea(force, id, outcomes));

/** The wards of one force. Not kept either. */
export const wardsOf = (force: string, outcomes: Outcomes): FigureArea[] =>
  siteData()
    .areas.wards()
    .wards.filter((ward) => ward.force === force)
    .map((ward) => wardArea(ward, outcomes));

export type PatchSplit = MapFigures['splits'][number];

/** What a force can be split into besides its partnerships: what has an outline. */
export function splitsOfForce(force: string): PatchSplit[] {
  const { areas, areaForces } = siteData();
  if (!areas.hasTopology(force)) return [];
  const teams = need(areaForces, force).neighbourhoods.length > 0;
  const wards = areas.wards().wards.some((ward) => ward.force === force);
  return [...(teams ? ['teams' as const] : []), ...(wards ? ['wards' as const] : [])];
}

/** `/data/v1/crime-map/forces.json`, and `forces-outcomes.json` where outcomes are told apart. */
export const nationalFigures = (outcomes: Outcomes): MapFigures =>
  figures(forceAreas(outcomes), mappedForces(), ['force'], []);

/** `/data/v1/crime-map/<force>.json` and `<force>-outcomes.json`: a force with its partnerships. */
export const forceFigures = (id: string, outcomes: Outcomes): MapFigures =>
  figures(
    [...forceAreas(outcomes).filter((area) => area.id === id), ...partnershipsOf(id, outcomes)],
    [id],
    ['force', 'partnership'],
    splitsOfForce(id),
  );

/** `/data/v1/crime-map/<force>-teams.json`, `<force>-wards.json`, and with `-outcomes`. */
export const patchFigures = (force: string, split: string, outcomes: Outcomes): MapFigures =>
  split === 'teams'
    ? figures(teamsOf(force, outcomes), [force], ['team'], splitsOfForce(force))
    : figures(wardsOf(force, outcomes), [force], ['ward'], splitsOfForce(force));

function figures(
  areas: FigureArea[],
  forces: readonly string[],
  levels: readonly Level[],
  splits: PatchSplit[],
): MapFigures {
  return {
    release: siteData().areas.release.id,
    months: siteData().areas.release.months,
    categories: [...mapCategories],
    groups: [...outcomeGroups],
    areas,
    splits,
    gaps: gapsByForce(forces),
    breaks: Object.fromEntries(levels.map((level) => [level, breaksOfLevel(level)])),
  };
}

const breaksMade = new Map<Level, ReturnType<typeof levelBreaks>>();

function breaksOfLevel(level: Level) {
  const done = breaksMade.get(level) ?? levelBreaks(areasOf(level), siteData().areas.release.months.length);
  breaksMade.set(level, done);
  return done;
}

function areasOf(level: Level): Iterable<FigureArea> {
  switch (level) {
    case 'force':
      return forceAreas('apart');
    case 'partnership':
      return partnershipAreas('apart');
    case 'team':
      return allOf(teamsOf);
    case 'ward':
      return allOf(wardsOf);
  }
}

/** A force at a time. */
function* allOf(areasOfForce: (force: string, outcomes: Outcomes) => FigureArea[]): Iterable<FigureArea> {
  for (const force of mappedForces()) yield* areasOfForce(force, 'apart');
}

const gapsByForce = (forces: readonly string[]): Record<string, FigureGap[]> =>
  Object.fromEntries(
    forces.map((force) => [force, gapsOf(force)] as const).filter(([, gaps]) => gaps.length > 0),
  );

/** Months of a force that are not plainly published, and why. */
export function gapsOf(force: string, level: CoverageLevel = 'force'): FigureGap[] {
  const { areas, evidence } = siteData();
  return coverageNotes(evidence, force, areas.release.months, 'street', level).flatMap(
    ({ status, reasons, runs }) => (status === 'published' ? [] : [{ status, reasons, runs }]),
  );
}

interface Measured extends AreaRows {
  residents: number | null;
  caution?: string | undefined;
}

/** Where the classes of one level part, over all its areas; those whose rate needs a caution do not set the scale. */
export function levelBreaks(areas: Iterable<Measured>, months: number): ClassBreaks {
  const rates: number[][] = breakKeys.map(() => []);
  for (const area of areas) {
    const { residents } = area;
    if (area.caution !== undefined || !residents) continue;
    // Only what is counted there: `forEach` leaves out the rest.
    monthlyMeans(area, months).forEach((mean, key) => rates[key]?.push((mean / residents) * 1000));
  }
  return Object.fromEntries(
    breakKeys
      .map((key, i): [string, number[]] => [key, rates[i] ?? []])
      .filter(([, values]) => values.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, values]) => [key, breaksOf(values)]),
  );
}

/** `/data/v1/crime-map/known.json` */
export function mapKnown(): MapKnown {
  const { areas, evidence, forces } = siteData();
  const { months } = areas.release;
  const lists = { months, categories: mapCategories, outcomes: outcomeGroups };
  const known = mappedForces().map((force) => [
    force,
    {
      name: need(forces, force).name,
      ...(areas.hasAreaSums(force)
        ? areaRows(lists, [], knownStreet(evidence, force, 'place'), 'together')
        : { unknown: months.map((_, i) => i), rows: [] }),
      gaps: gapsOf(force, 'place'),
      withoutPoint: evidence.street
        .filter((file) => file.force === force)
        .reduce((sum, file) => sum + file.withoutPoint, 0),
    },
  ]);
  return {
    ...{ release: areas.release.id, months, orientation: hasSurroundings() },
    ...surroundingCells(),
    forces: Object.fromEntries(known) as MapKnown['forces'],
  };
}
