import { box, geoJsonOf, kmlOf } from './outlines.ts';
import { type Members, zipOf } from './zip-file.ts';

/*
 * The made-up world: two forces side by side, three partnerships, two teams. Degrees of longitude and latitude.
 *
 *   53.46 +---------------------+----------+
 *         |  Northmade, all N1  |          |
 *   53.43 +----------+----------+ Eastmade |
 *         |  S1      | no team  |          |
 *         |      Southmade      |          |
 *   53.40 +----------+----------+----------+
 *       -3.00      -2.95      -2.90      -2.80
 *          merseyside              cheshire
 */

export const N1 = box(-3, 53.43, -2.9, 53.46);
export const S1 = box(-3, 53.4, -2.95, 53.43);

export const FORCE_AREAS = [
  { code: 'E23000004', name: 'Madeup Merseyside', ring: box(-3, 53.4, -2.9, 53.46) },
  { code: 'E23000006', name: 'Madeup Cheshire', ring: box(-2.9, 53.4, -2.8, 53.46) },
];

export const PARTNERSHIPS = [
  { code: 'E22000901', name: 'Northmade', ring: N1 },
  { code: 'E22000902', name: 'Southmade', ring: box(-3, 53.4, -2.9, 53.43) },
  { code: 'E22000903', name: 'Eastmade', ring: box(-2.9, 53.4, -2.8, 53.46) },
];

/** A third of the second ward lies outside N1. */
export const WARDS = [
  { code: 'E05000901', name: 'Madeup West', ring: box(-3, 53.43, -2.95, 53.46) },
  { code: 'E05000902', name: 'Madeup Across', ring: box(-2.95, 53.42, -2.9, 53.45) },
];

export const LSOA_OUTLINES = [{ code: 'E01000901', name: 'Madeup 001A', ring: box(-3, 53.43, -2.95, 53.46) }];

export const LOOKUP_HEADER = 'LSOA21CD,LSOA21NM,LAD24CD,LAD24NM,CSP22CD,CSP22NM,PFA20CD,PFA20NM,POP_MID2022';

/** One LSOA a line, as ONS's look-up has it; centroids in the same order below. */
export const LOOKUP_LINES = [
  'E01000901,Madeup 001A,E08000901,Northmade,E22000901,Northmade,E23000004,Madeup Merseyside,1000',
  'E01000902,Madeup 001B,E08000901,Northmade,E22000901,Northmade,E23000004,Madeup Merseyside,500',
  'E01000903,Madeup 002A,E08000902,Southmade,E22000902,Southmade,E23000004,Madeup Merseyside,2000',
  'E01000904,Madeup 002B,E08000902,Southmade,E22000902,Southmade,E23000004,Madeup Merseyside,300',
  'E01000905,Madeup 003A,E07000903,Eastmade,E22000903,Eastmade,E23000006,"Cheshire, Madeup",400',
  'E01000906,Madeup 003B,E07000904,Fareastmade,E22000903,Eastmade,E23000006,"Cheshire, Madeup",700',
];

export const CENTROID_LINES = [
  '1,E01000901,made-up,335006,394695',
  '2,E01000902,made-up,338992,394642',
  '3,E01000903,made-up,335285,390797',
  '4,E01000904,made-up,338941,390749',
  '5,E01000905,made-up,343621,392916',
  '6,E01000906,made-up,345640,395118',
];

export const lookupCsv = (lines: readonly string[] = LOOKUP_LINES) =>
  `${[LOOKUP_HEADER, ...lines].join('\r\n')}\r\n`;

/** ONS writes this one with a byte-order mark. */
export const centroidCsv = (lines: readonly string[] = CENTROID_LINES) =>
  `\uFEFF${['FID,LSOA21CD,GlobalID,x,y', ...lines].join('\r\n')}\r\n`;

/** Stands in for ONS's three files of 2023: the same made-up areas, each council in one partnership. */
export const LSOA_COUNCIL_LINES = [
  'E01000901,Madeup 001A,E05000901,Madeup West,E08000901,Northmade',
  'E01000902,Madeup 001B,E05000902,Madeup Across,E08000901,Northmade',
  'E01000903,Madeup 002A,E05000903,Madeup South,E08000902,Southmade',
  'E01000904,Madeup 002B,E05000903,Madeup South,E08000902,Southmade',
  'E01000905,Madeup 003A,E05000904,Madeup East,E07000903,Eastmade',
  'E01000906,Madeup 003B,E05000905,Madeup Far East,E07000904,Fareastmade',
];

export const COUNCIL_LINES = [
  'E08000901,Northmade,E22000901,Northmade,E23000004,Madeup Merseyside',
  'E08000902,Southmade,E22000902,Southmade,E23000004,Madeup Merseyside',
  'E07000903,Eastmade,E22000903,Eastmade,E23000006,"Cheshire, Madeup"',
  'E07000904,Fareastmade,E22000903,Eastmade,E23000006,"Cheshire, Madeup"',
];

export const POPULATION_LINES = [
  '2022,E01000901,1000',
  '2022,E01000902,500',
  '2022,E01000903,2000',
  '2022,E01000904,300',
  '2022,E01000905,400',
  '2022,E01000906,700',
];

const csvOf = (header: string, lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`;

export const lsoaCouncilCsv = (lines: readonly string[] = LSOA_COUNCIL_LINES) =>
  csvOf('LSOA21CD,LSOA21NM,WD23CD,WD23NM,LAD23CD,LAD23NM', lines);

export const councilCsv = (lines: readonly string[] = COUNCIL_LINES) =>
  csvOf('LAD23CD,LAD23NM,CSP23CD,CSP23NM,PFA23CD,PFA23NM', lines);

export const populationCsv = (lines: readonly string[] = POPULATION_LINES) =>
  csvOf('DATE,GEOGRAPHY_CODE,OBS_VALUE', lines);

/** The area files of 2023 in place of the others. */
export const areaFiles2023: Readonly<Record<string, string | null>> = {
  'areas/force-areas.geojson': geoJsonOf('PFA23', FORCE_AREAS),
  'areas/partnerships.geojson': geoJsonOf('CSP23', PARTNERSHIPS),
  'areas/lsoa-lookup.csv': null,
  'areas/lsoa-councils.csv': lsoaCouncilCsv(),
  'areas/council-partnerships.csv': councilCsv(),
  'areas/lsoa-population.csv': populationCsv(),
};

export const NAMES_CSV =
  'PFA,PFNid,PFNn,PFN\nE23000004,N1,Madeup North Team,E23000004_001\nE23000006,N1,Not this one,E23000006_001\n';

export const boundaryMembers: Members = {
  '2025-01/merseyside/N1.kml': kmlOf('N1', [[N1]]),
  '2025-01/merseyside/S1.kml': kmlOf('S1', [[S1]]),
};

/** Every area file of the made-up world, by its path in it. */
export const areaFiles = async (): Promise<Record<string, string | Buffer>> => ({
  'areas/force-areas.geojson': geoJsonOf('PFA20', FORCE_AREAS),
  'areas/partnerships.geojson': geoJsonOf('CSP22', PARTNERSHIPS),
  'areas/lsoa-lookup.csv': lookupCsv(),
  'areas/lsoa-centroids.csv': centroidCsv(),
  'areas/wards/E08000901.geojson': geoJsonOf('WD25', WARDS),
  'areas/lsoa21/E08000901.geojson': geoJsonOf('LSOA21', LSOA_OUTLINES),
  'teams/names.csv': NAMES_CSV,
  'boundaries/2025-01.zip': await zipOf(boundaryMembers),
});
