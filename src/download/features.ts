import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { csv } from '../domain/csv.ts';
import type { DownloadOf } from '../schemas/downloads.ts';
import type { Answers } from './answers.ts';
import { CHECK_ADDRESS, DownloadFailed, fault } from './errors.ts';
import type { Transfers } from './transfers.ts';

const featurePage = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({
      type: z.literal('Feature'),
      properties: z.record(z.string(), z.unknown()),
      geometry: z.looseObject({ type: z.string(), coordinates: z.array(z.unknown()) }),
    }),
  ),
});
type Feature = z.infer<typeof featurePage>['features'][number];

/** ArcGIS answers a wrong question with status 200 and this. */
const arcgisError = z.looseObject({ error: z.looseObject({ message: z.string() }) });

const WGS84 = '4326';
const NATIONAL_GRID = '27700';

/** Fetch all features of a layer, page by page, and write them as one file. */
export async function fetchFeatures(
  { address, fields, page, file }: DownloadOf<'features'>,
  path: string,
  answers: Answers,
  shown: Transfers,
) {
  const asCsv = file.endsWith('.csv');
  const all: Feature[] = [];
  shown.start(file, 0, null, 'answers');
  for (;;) {
    const more = await onePage(address, { fields, page, from: all.length, asCsv }, answers);
    for (const feature of more) requireFields(address, feature, fields, asCsv);
    all.push(...more);
    shown.add(1);
    if (more.length < page) break;
  }
  if (all.length === 0)
    throw fault({ address, found: 'no feature', expected: 'every area of the layer', todo: CHECK_ADDRESS });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, asCsv ? csvOf(all, fields) : geoJsonOf(all));
  await rename(`${path}.part`, path);
  shown.end(`${file} complete: ${all.length} areas`);
}

async function onePage(
  address: string,
  { fields, page, from, asCsv }: { fields: string[]; page: number; from: number; asCsv: boolean },
  answers: Answers,
): Promise<Feature[]> {
  const query = new URLSearchParams({
    where: '1=1',
    outFields: fields.join(','),
    outSR: asCsv ? NATIONAL_GRID : WGS84,
    orderByFields: fields.find((name) => name.endsWith('CD')) ?? fields[0] ?? '',
    resultOffset: String(from),
    resultRecordCount: String(page),
    f: 'geojson',
  });
  const asked = `${address}?${query.toString()}`;
  const answer = await answers.json(asked, z.union([featurePage, arcgisError]));
  if ('features' in answer) return (answer as z.infer<typeof featurePage>).features;
  const { message } = answer.error;
  throw fault({
    address: asked,
    found: `the server’s refusal (${message})`,
    expected: 'features',
    todo: CHECK_ADDRESS,
  });
}

function requireFields(address: string, { properties, geometry }: Feature, fields: string[], asCsv: boolean) {
  const missing = fields.filter((name) => !(name in properties));
  if (missing.length > 0) {
    throw fault({
      address,
      found: `an area without ${missing.join(', ')} (it has ${Object.keys(properties).join(', ')})`,
      expected: fields.join(', '),
      todo: CHECK_ADDRESS,
    });
  }
  if (asCsv !== (geometry.type === 'Point'))
    throw new DownloadFailed(
      `${address}: found a ${geometry.type}; expected ${asCsv ? 'points' : 'outlines'}. ${CHECK_ADDRESS}`,
    );
}

const geoJsonOf = (features: Feature[]) =>
  `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;

const csvOf = (features: Feature[], fields: string[]) =>
  csv(
    [...fields, 'x', 'y'],
    features.map(({ properties, geometry: { coordinates } }) => [
      ...fields.map((name) => String(properties[name])),
      String(coordinates[0]),
      String(coordinates[1]),
    ]),
  );
