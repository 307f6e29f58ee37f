import { nationalGrid } from '../../src/importer/place/national-grid.ts';
import { centroidCsv, lookupCsv } from '../importer/support/made-up-areas.ts';
import { headerLine, onsCsv, type OnsRow } from '../importer/support/ons-directory.ts';
import { geoJsonOf, kmlOf } from '../importer/support/outlines.ts';
import { zipOf } from '../importer/support/zip-file.ts';
import { crimeArchives } from './crime.ts';
import {
  type CountryTeam,
  forces,
  partnerships,
  partOf,
  type Rect,
  ringOf,
  type SmallArea,
  smallAreas,
  teams,
  wards,
} from './places.ts';
import * as named from './postcodes.ts';
import { teamDetails } from './team-details.ts';

const outlines = (areas: readonly { code: string; name: string; rect: Rect }[]) =>
  areas.map(({ code, name, rect }) => ({ code, name, ring: ringOf(rect) }));

const middle = ([west, south, east, north]: Rect): [number, number] => [
  (west + east) / 2,
  (south + north) / 2,
];

const lookupLines = smallAreas.map(({ code, name, residents, council, partnership: { force, ...own } }) =>
  [code, name, council, `${own.name} Council`, own.code, own.name, force.code, force.name, residents].join(),
);

const centroidLines = smallAreas.map(({ code, rect }, i) =>
  [i + 1, code, 'made-up', ...nationalGrid.inverse(middle(rect)).map(Math.round)].join(),
);

/** Names of teams but those that the list leaves out, and the outlines of all. */
export const teamFiles = async (some: readonly CountryTeam[]): Promise<Record<string, string | Buffer>> => ({
  'teams/names.csv': namesOf(some),
  'boundaries/2025-12.zip': await zipOf(
    Object.fromEntries(
      some.map(({ force, id, rect }) => [`2025-12/${force}/${id}.kml`, kmlOf(id, [[ringOf(rect)]])]),
    ),
  ),
});

/** Names of teams without outlines, of which one is a ward's too. */
const otherForcesCsv = [
  'force,id,name',
  'cheshire,C1,Madeup Saltshire North',
  'cheshire,C2,Madeup Listed Team',
  'cheshire,C3,Madeup Listed Rural',
]
  .map((line) => `${line}\n`)
  .join('');

const namesOf = (some: readonly CountryTeam[]) =>
  [
    'PFA,PFNid,PFNn,PFN',
    ...some.flatMap(({ force, id, name }, i) =>
      name === null
        ? []
        : [[forces.find((one) => one.id === force)?.code, id, name, `made-up ${String(i)}`].join()],
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');

const located = (postcode: string, { rect, council, partnership }: SmallArea, x = 0.5, y = 0.5): OnsRow => {
  const [long, lat] = partOf(rect, [x, y, x, y]);
  const country = partnership.force.welsh ? 'W92000004' : 'E92000001';
  return { postcode, council, country, long: long.toFixed(6), lat: lat.toFixed(6) };
};

const scottish = (postcode: string): OnsRow => ({
  ...{ postcode, country: 'S92000003', council: 'S12000036', lat: '55.95', long: '-3.19' },
});

const firstOf = (force: string) => need(smallAreas.find(({ partnership }) => partnership.force.id === force));

/** Those that tests name, and one in the middle of every small area. */
const postcodes: OnsRow[] = [
  located(named.IN_A1, firstOf('merseyside')),
  located(named.IN_A1_WEST, firstOf('merseyside'), 0.12),
  located(named.IN_GREATER_MANCHESTER, firstOf('greater-manchester')),
  located(named.IN_SOUTH_WALES, firstOf('south-wales')),
  located(named.IN_KENT, firstOf('kent')),
  located(named.IN_NORTHUMBRIA, firstOf('northumbria')),
  scottish(named.OVER_THE_BORDER),
  located(named.IN_NORTH_WALES, firstOf('north-wales')),
  scottish(named.IN_SCOTLAND),
  ...smallAreas.map((area, i) => {
    const unit = 'ABDEFGHJLNPQRSTUWXYZ';
    return located(`ZZ${String(20 + Math.floor(i / unit.length))} 1A${unit[i % unit.length] ?? ''}`, area);
  }),
];

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('content has lost a force that the test country needs');
  return value;
}

/** Wards of each council, as ONS has them. */
const wardFiles = Object.fromEntries(
  partnerships.map((partnership) => [
    `areas/wards/${partnership.council}.geojson`,
    JSON.stringify({
      type: 'FeatureCollection',
      features: wards
        .filter((ward) => ward.partnership === partnership)
        .map(({ code, name, nameWelsh, rect }) => ({
          type: 'Feature',
          properties: {
            ...{ WD25CD: code, WD25NM: name, WD25NMW: nameWelsh ?? ' ' },
            ...{ LAD25CD: partnership.council, LAD25NM: partnership.name },
          },
          geometry: { type: 'Polygon', coordinates: [ringOf(rect)] },
        })),
    }),
  ]),
);

const smallAreaFiles = Object.fromEntries(
  partnerships.map(({ council, code }) => [
    `areas/lsoa21/${council}.geojson`,
    geoJsonOf('LSOA21', outlines(smallAreas.filter(({ partnership }) => partnership.code === code))),
  ]),
);

/** A large town and a village, in wards of two forces. */
const townsCsv = [
  'geonameid,name,lat,lon,feature,country,admin2,population,modified,alternate_names',
  ...[
    { name: 'Madeup Bigtown', force: 'merseyside', people: 120_000 },
    { name: 'Madeup Littleham', force: 'kent', people: 0 },
  ].map(({ name, force, people }, i) => {
    const [lon, lat] = middle(firstOf(force).rect);
    return [i + 1, name, lat, lon, 'PPL', 'ENG', 'X1', people, '2023-01-01', ''].join();
  }),
]
  .map((line) => `${line}\n`)
  .join('');

/** Another country, across the sea to the south. */
const landJson = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'France' },
      geometry: { type: 'Polygon', coordinates: [ringOf([-1, 48.5, 3, 50])] },
    },
  ],
});

/** Every publisher's file of the test country, by its path. */
export const countryFiles = async (): Promise<Record<string, string | Buffer>> => ({
  'areas/force-areas.geojson': geoJsonOf('PFA20', outlines(forces)),
  'areas/partnerships.geojson': geoJsonOf('CSP22', outlines(partnerships)),
  'areas/lsoa-lookup.csv': lookupCsv(lookupLines),
  'areas/lsoa-centroids.csv': centroidCsv(centroidLines),
  ...wardFiles,
  ...smallAreaFiles,
  ...(await teamFiles(teams)),
  'teams/other-forces.csv': otherForcesCsv,
  'teams/merseyside.json': JSON.stringify(teamDetails),
  'places/towns.csv': townsCsv,
  'places/land.geojson': landJson,
  'postcodes/onspd.csv': onsCsv(headerLine('onspd-2025-11'), postcodes),
  ...(await crimeArchives()),
});
