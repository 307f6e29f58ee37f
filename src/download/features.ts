import { z } from 'zod';
import { plainCsv } from '../domain/csv.ts';
import type { DownloadOf } from '../schemas/downloads.ts';
import { type Answers, shaped } from './answers.ts';
import { CHECK_ADDRESS, DownloadFailed, fault } from './errors.ts';
import { allRows } from './pages.ts';
import type { Progress } from '../importer/progress.ts';
import { writeWhole } from './kept-file.ts';

type Layer = DownloadOf<'features'>;

const featurePage = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({
      type: z.literal('Feature'),
      properties: z.record(z.string(), z.unknown()),
      /** Null where the layer is a table. */
      geometry: z.looseObject({ type: z.string(), coordinates: z.array(z.unknown()) }).nullable(),
    }),
  ),
});
type Feature = z.infer<typeof featurePage>['features'][number];

const counted = z.looseObject({ count: z.int().min(0) });

/** ArcGIS answers a wrong question, and at busy times a right one, with status 200 and this. */
const arcgisError = z.looseObject({ error: z.looseObject({ message: z.string() }) });

/** Outlines in WGS84 to six decimals, which is a tenth of a metre; points in metres of the National Grid. */
const asked: Record<Layer['gives'], Record<string, string>> = {
  outlines: { outSR: '4326', geometryPrecision: '6' },
  points: { outSR: '27700' },
  rows: { returnGeometry: 'false' },
};

/** Fetch all features of a layer, page by page, and write them as one file. */
export async function fetchFeatures(layer: Layer, path: string, answers: Answers, shown: Progress) {
  const { address, group, file, key } = layer;
  const count = await countOf(layer, answers);
  shown.start(file, 0, count, 'rows');
  const all = await allRows<Feature>({
    ...{ address, group },
    pageFrom: async (from) => ({ rows: await onePage(layer, from, answers), count }),
    keyOf: ({ properties }) => key.map((name) => String(properties[name])).join(' '),
    onPage: (rows) => {
      shown.add(rows);
    },
  });
  await writeWhole(path, layer.gives === 'outlines' ? geoJsonOf(all) : csvOf(all, layer));
  shown.note(`${file} complete: ${all.length} rows`);
}

export const countAddress = (address: string) =>
  `${address}?${new URLSearchParams({ where: '1=1', returnCountOnly: 'true', f: 'json' }).toString()}`;

/** How many there are: a server may give fewer a page than it is asked for, and does not always say so. */
async function countOf({ address }: Layer, answers: Answers): Promise<number> {
  const { count } = await answer(countAddress(address), counted, answers);
  return count;
}

async function onePage(layer: Layer, from: number, answers: Answers): Promise<Feature[]> {
  const query = new URLSearchParams({
    where: '1=1',
    outFields: layer.fields.join(','),
    ...asked[layer.gives],
    orderByFields: layer.key.join(','),
    resultOffset: String(from),
    resultRecordCount: String(layer.page),
    f: 'geojson',
  });
  const { features } = await answer(`${layer.address}?${query.toString()}`, featurePage, answers);
  for (const feature of features) requireFields(layer, feature);
  return features;
}

const answer = <T>(address: string, schema: z.ZodType<T>, answers: Answers): Promise<T> =>
  answers.read(address, 'json', (text) => {
    const refused = arcgisError.safeParse(shaped(address, text, z.unknown()));
    if (!refused.success) return shaped(address, text, schema);
    throw fault({
      address,
      found: `the server’s refusal (${refused.data.error.message})`,
      expected: 'what was asked for',
      todo: `Run the same command again. ${CHECK_ADDRESS}`,
    });
  });

function requireFields({ address, fields, gives }: Layer, { properties, geometry }: Feature) {
  const missing = fields.filter((name) => !(name in properties));
  if (missing.length > 0) {
    throw fault({
      address,
      found: `an area without ${missing.join(', ')} (it has ${Object.keys(properties).join(', ')})`,
      expected: fields.join(', '),
      todo: CHECK_ADDRESS,
    });
  }
  const found = geometry === null ? 'rows' : geometry.type === 'Point' ? 'points' : 'outlines';
  if (found !== gives && gives !== 'rows')
    throw new DownloadFailed(
      `${address}: found ${found === 'rows' ? 'rows without a place' : found}; expected ${gives}. ${CHECK_ADDRESS}`,
    );
}

const geoJsonOf = (features: Feature[]) =>
  `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;

const csvOf = (features: Feature[], { fields, gives }: Layer) =>
  plainCsv(
    gives === 'points' ? [...fields, 'x', 'y'] : fields,
    features.map(({ properties, geometry }) => [
      ...fields.map((name) => text(properties[name])),
      ...(gives === 'points' ? [text(geometry?.coordinates[0]), text(geometry?.coordinates[1])] : []),
    ]),
  );

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : '');
