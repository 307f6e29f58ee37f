import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { codePoint } from '../../importer/support/code-point.ts';
import {
  boundaryMembers,
  CENTROID_LINES,
  councilCsv,
  FORCE_AREAS,
  LSOA_OUTLINES,
  lsoaCouncilCsv,
  PARTNERSHIPS,
  POPULATION_LINES,
  WARDS,
} from '../../importer/support/made-up-areas.ts';
import { streetMembers } from '../../importer/support/made-up-crime.ts';
import type { MadeUpArea } from '../../importer/support/outlines.ts';
import { type Members, zipOf } from '../../importer/support/zip-file.ts';
import { type MadeUpFeature, serveLayer, serveNomis, tableOf } from './layer.ts';
import type { StandIn } from './stand-in.ts';

/** The list of addresses as it is committed, with a stand-in for every publisher and no need to be slow. */
export function committedAddresses(at: string): string {
  const text = readFileSync('content/downloads.yaml', 'utf8').replaceAll(/https:\/\/[a-z0-9.]+(?=\/)/g, at);
  const list = z.looseObject({ politeness: z.looseObject({}) }).parse(parse(text));
  return stringify({ ...list, politeness: { ...list.politeness, requests: 1000 } });
}

const LAYERS = '/ESMARspQHYMw9BZ9/arcgis/rest/services';

const outlines = (columns: string, areas: readonly MadeUpArea[]): MadeUpFeature[] =>
  areas.map(({ code, name, ring }) => ({
    properties: { [`${columns}CD`]: code, [`${columns}NM`]: name },
    geometry: { type: 'Polygon', coordinates: [[...ring]] },
  }));

const centroids = CENTROID_LINES.map((line): MadeUpFeature => {
  const [FID = '', LSOA21CD = '', GlobalID = '', x, y] = line.split(',');
  return {
    properties: { FID: Number(FID), LSOA21CD, GlobalID },
    geometry: { type: 'Point', coordinates: [Number(x), Number(y)] },
  };
});

/** Serves the made-up world at the publishers' own paths: two months of crime, and everything that goes with it. */
export async function servePublishers(standIn: StandIn, boundaries = '2025-01') {
  serveAreas(standIn);
  await serveArchives(standIn, ['2025-01', '2025-02'], boundaries);
  standIn.serve('/codepo_gb.zip', { body: await codePoint() });
  const directory = { url: `${standIn.address}/codepo_gb.zip`, fileName: 'codepo_gb.zip' };
  standIn.json('/downloads/v1/products/CodePointOpen/downloads', [directory]);
  serveTeams(standIn);
}

/** The same, a month before: the first month of crime is the newest. */
export async function servePublishersBefore(standIn: StandIn) {
  await servePublishers(standIn);
  standIn.pages.delete('/data/archive/2025-02.zip');
  await serveArchives(standIn, ['2025-01'], '2025-01');
}

/** Crime of some months in the archive of the last, and the boundaries of a month. */
async function serveArchives(standIn: StandIn, months: readonly string[], boundaries: string) {
  const members = Object.assign({}, ...months.map(streetMembers)) as Members;
  standIn.serve(`/data/archive/${months.at(-1) ?? ''}.zip`, { body: await zipOf(members) });
  const outlines = Object.entries(boundaryMembers).map(([name, body]) => [
    name.replace('2025-01', boundaries),
    body,
  ]);
  standIn.serve(`/data/boundaries/${boundaries}.zip`, {
    body: await zipOf(Object.fromEntries(outlines) as Members),
  });
  standIn.json(
    '/api/crimes-street-dates',
    months.toReversed().map((date) => ({ date, 'stop-and-search': [] })),
  );
}

function serveAreas(standIn: StandIn) {
  const layer = (name: string, features: readonly MadeUpFeature[]) => {
    serveLayer(standIn, `${LAYERS}/${name}/FeatureServer/0/query`, features);
  };
  layer('Police_Force_Areas_December_2023_EW_BFC', outlines('PFA23', FORCE_AREAS));
  layer('Community_Safety_Partnerships_December_2023_Boundaries_EW_BFC', outlines('CSP23', PARTNERSHIPS));
  layer('WD_MAY_2025_UK_BGC_V2', outlines('WD25', WARDS));
  layer(
    'Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V5',
    outlines('LSOA21', LSOA_OUTLINES),
  );
  layer('LSOA_PopCentroids_EW_2021_V4', centroids);
  layer('LSOA21_WD23_LAD23_EW_LU', tableOf(lsoaCouncilCsv()));
  layer('LAD23_CSP23_PFA23_EW_LU', tableOf(councilCsv()));
  const people = POPULATION_LINES.map((line) => line.split(','));
  const columns = ['DATE', 'GEOGRAPHY_CODE', 'OBS_VALUE'];
  serveNomis(standIn, '/api/v01/dataset/NM_2014_1.data.csv', columns, people, { most: 4 });
}

function serveTeams(standIn: StandIn) {
  standIn.json('/api/crime-categories', [{ url: 'burglary', name: 'Burglary' }]);
  standIn.json('/api/forces', [
    { id: 'cheshire', name: 'Madeup Cheshire' },
    { id: 'merseyside', name: 'Madeup Merseyside' },
  ]);
  standIn.json('/api/cheshire/neighbourhoods', []);
  standIn.json('/api/merseyside/neighbourhoods', [
    { id: 'N1', name: 'Madeup North Team' },
    { id: 'S1', name: 'Madeup South Team' },
  ]);
  for (const id of ['N1', 'S1']) {
    standIn.json(`/api/merseyside/${id}`, { id, name: id, population: '0', contact_details: {} });
    for (const part of ['people', 'priorities', 'events']) standIn.json(`/api/merseyside/${id}/${part}`, []);
  }
}
