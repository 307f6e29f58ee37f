import { compare } from '../../i18n/crime/figures.ts';
import { notImportedReason } from '../../i18n/crime/crime.ts';
import { forceScope, partnershipScope, teamsWithin } from '../../read/crime/area-figures.ts';
import {
  areaCsv,
  forceFile,
  forceFiles,
  forcesCompareCsv,
  kindsCsv,
  outcomesCsv,
  partnershipFile,
  partnershipFiles,
  partnershipsCompareCsv,
  teamsCompareCsv,
  teamsOf,
} from '../../read/crime/area-csv.ts';
import { oneFile } from '../../domain/csv.ts';
import { unpackCells } from '../../domain/crime-map/cells.ts';
import {
  forcesCsv,
  neighbourhoodsCsv,
  partnershipsCsv,
  teamsCsv,
  wardsCsv,
} from '../../read/published/csv.ts';
import { siteData } from '../../read/site.ts';
import { mappedForces } from '../crime-map/areas.ts';
import {
  forceFigures,
  mapKnown,
  nationalFigures,
  patchFigures,
  splitsOfForce,
} from '../crime-map/figures.ts';
import { hasSmallAreas, smallAreasOfTeams } from '../crime-map/small-areas.ts';
import { kind, packed } from './file-kind.ts';

const forcesOnMap = () => mappedForces().map((force) => ({ force }));
const forcesWithTeams = () =>
  [...siteData().areaForces.values()]
    .filter(({ neighbourhoods }) => neighbourhoods.length > 0)
    .map(({ id }) => ({ force: id }));
const patchSplits = () =>
  mappedForces().flatMap((force) => splitsOfForce(force).map((split) => ({ force, split })));

/** Counts of crimes, of one area or of many. */
const counts = [
  kind({ id: 'crime-forces', path: 'crime/forces.csv', schema: 'crime-forces-row', make: forcesCsv }),
  kind({
    id: 'crime-partnerships',
    path: 'crime/partnerships.csv',
    schema: 'crime-partnerships-row',
    make: partnershipsCsv,
  }),
  kind({
    id: 'crime-neighbourhoods',
    path: 'crime/neighbourhoods.csv',
    schema: 'crime-neighbourhoods-row',
    make: neighbourhoodsCsv,
  }),
  kind({
    id: 'crime-wards',
    path: 'crime/wards/<force>.csv',
    schema: 'month-columns-row',
    files: () => (siteData().areas.wards().wards.length > 0 ? forcesOnMap() : []),
    make: ({ force }) => wardsCsv(force),
  }),
  kind({
    id: 'compare-forces',
    path: 'crime/compare/forces.csv',
    schema: 'comparison-row',
    make: forcesCompareCsv,
  }),
  kind({
    id: 'compare-partnerships',
    path: 'crime/compare/partnerships.csv',
    schema: 'comparison-row',
    make: partnershipsCompareCsv,
  }),
  kind({
    id: 'compare-neighbourhoods',
    path: 'crime/compare/neighbourhoods.csv',
    schema: 'comparison-row',
    make: teamsCompareCsv,
  }),
  kind({
    id: 'points-index',
    path: 'points/index.json',
    schema: 'points-index',
    make: () => packed(siteData().areas.pointIndex()),
  }),
  kind({
    id: 'points',
    path: 'points/<cell>.json',
    schema: 'points',
    files: () => unpackCells(siteData().areas.pointIndex().cells).map((cell) => ({ cell })),
    make: ({ cell }) => {
      const { areas } = siteData();
      return packed({ release: areas.release.id, ...areas.pointCell(cell) });
    },
  }),
];

/** The figures on the page of one area. */
const areas = [
  kind({
    id: 'force-months',
    path: 'crime/forces/<force>.csv',
    schema: 'area-row',
    files: forceFiles,
    make: (names) => areaCsv(forceFile(names), notImportedReason),
  }),
  kind({
    id: 'force-outcomes',
    path: 'crime/forces/<force>-outcomes.csv',
    schema: 'area-outcomes-row',
    files: forceFiles,
    make: (names) => outcomesCsv(forceFile(names), notImportedReason),
  }),
  kind({
    id: 'force-kinds',
    path: 'crime/forces/<force>-kinds.csv',
    schema: 'area-kinds-row',
    files: forceFiles,
    make: (names) => kindsCsv(forceFile(names), forceScope(), compare.incomplete),
  }),
  kind({
    id: 'partnership-months',
    path: 'crime/partnerships/<partnership>.csv',
    schema: 'area-row',
    files: partnershipFiles,
    make: (names) => areaCsv(partnershipFile(names), notImportedReason),
  }),
  kind({
    id: 'partnership-outcomes',
    path: 'crime/partnerships/<partnership>-outcomes.csv',
    schema: 'area-outcomes-row',
    files: partnershipFiles,
    make: (names) => outcomesCsv(partnershipFile(names), notImportedReason),
  }),
  kind({
    id: 'partnership-kinds',
    path: 'crime/partnerships/<partnership>-kinds.csv',
    schema: 'area-kinds-row',
    files: partnershipFiles,
    make: (names) => kindsCsv(partnershipFile(names), partnershipScope(), compare.incomplete),
  }),
  kind({
    id: 'neighbourhood-months',
    path: 'crime/neighbourhoods/<force>.csv',
    schema: 'month-columns-row',
    files: forcesWithTeams,
    make: ({ force }) => teamsCsv(force),
  }),
  kind({
    id: 'neighbourhood-outcomes',
    path: 'crime/neighbourhoods/<force>-outcomes.csv',
    schema: 'area-outcomes-row',
    files: forcesWithTeams,
    make: ({ force }) => oneFile(teamsOf(force).map((team) => outcomesCsv(team, notImportedReason))),
  }),
  kind({
    id: 'neighbourhood-kinds',
    path: 'crime/neighbourhoods/<force>-kinds.csv',
    schema: 'area-kinds-row',
    files: forcesWithTeams,
    make: ({ force }) =>
      oneFile(teamsOf(force).map((team) => kindsCsv(team, teamsWithin(force), compare.incomplete))),
  }),
];

/** What the crime map draws. */
const map = [
  kind({
    id: 'map-forces',
    path: 'crime-map/forces.json',
    schema: 'crime-map',
    make: () => packed(nationalFigures('together')),
  }),
  kind({
    id: 'map-forces-outcomes',
    path: 'crime-map/forces-outcomes.json',
    schema: 'crime-map',
    make: () => packed(nationalFigures('apart')),
  }),
  kind({
    id: 'map-force',
    path: 'crime-map/<force>.json',
    schema: 'crime-map',
    files: forcesOnMap,
    make: ({ force }) => packed(forceFigures(force, 'together')),
  }),
  kind({
    id: 'map-force-outcomes',
    path: 'crime-map/<force>-outcomes.json',
    schema: 'crime-map',
    files: forcesOnMap,
    make: ({ force }) => packed(forceFigures(force, 'apart')),
  }),
  kind({
    id: 'map-patches',
    path: 'crime-map/<force>-<split>.json',
    schema: 'crime-map',
    files: patchSplits,
    make: ({ force, split }) => packed(patchFigures(force, split, 'together')),
  }),
  kind({
    id: 'map-patches-outcomes',
    path: 'crime-map/<force>-<split>-outcomes.json',
    schema: 'crime-map',
    files: patchSplits,
    make: ({ force, split }) => packed(patchFigures(force, split, 'apart')),
  }),
  kind({
    id: 'map-known',
    path: 'crime-map/known.json',
    schema: 'crime-map-known',
    make: () => packed(mapKnown()),
  }),
  kind({
    id: 'map-small-areas',
    path: 'crime-map/<force>-small-areas.json',
    schema: 'crime-map-small-areas',
    files: () => forcesOnMap().filter(({ force }) => hasSmallAreas(force)),
    make: ({ force }) => packed(smallAreasOfTeams(force)),
  }),
];

export const crime = { counts, areas, map };
