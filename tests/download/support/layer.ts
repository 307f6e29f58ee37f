import type { StandIn } from './stand-in.ts';

/** A row of a layer with made-up attributes; the place is null in a table. */
export interface MadeUpFeature {
  properties: Record<string, string | number>;
  geometry: { type: string; coordinates: unknown[] } | null;
}

interface LayerOptions {
  /** The most features that the server gives a page, whatever it is asked for. */
  most?: number;
  /** How many it says there are. */
  count?: number;
}

/** Serves features as an ArcGIS layer does: their number, and pages of them. */
export function serveLayer(
  standIn: StandIn,
  path: string,
  features: readonly MadeUpFeature[],
  { most = 2000, count = features.length }: LayerOptions = {},
) {
  standIn.answer(path, (query) => {
    if (query.get('returnCountOnly') === 'true')
      return { body: JSON.stringify({ count }), type: 'application/json' };
    const from = Number(query.get('resultOffset'));
    const page = features.slice(from, from + Math.min(most, Number(query.get('resultRecordCount'))));
    const body = JSON.stringify({
      type: 'FeatureCollection',
      features: page.map(({ properties, geometry }) => ({
        type: 'Feature',
        properties,
        geometry: query.get('returnGeometry') === 'false' ? null : geometry,
      })),
      ...(from + page.length < features.length && { properties: { exceededTransferLimit: true } }),
    });
    return { body, type: 'application/geo+json' };
  });
}

/** Made-up wards of these codes. */
export const wards = (...codes: string[]): MadeUpFeature[] =>
  codes.map((code) => ({
    properties: { WD25CD: code, WD25NM: 'Made up' },
    geometry: { type: 'Polygon', coordinates: [] },
  }));

/** Rows of a CSV as a table's features. */
export const tableOf = (csv: string): MadeUpFeature[] => {
  const [header = [], ...rows] = linesOf(csv);
  return rows.map((row) => ({
    properties: Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])),
    geometry: null,
  }));
};

/** Made-up rows have at most one value in quotes. */
const linesOf = (csv: string) =>
  csv
    .replace('\uFEFF', '')
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
    );

/** Serves rows as Nomis does: a page from an offset on, each row with the number of all. */
export function serveNomis(
  standIn: StandIn,
  path: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { most = 25_000, count = rows.length }: LayerOptions = {},
) {
  standIn.answer(path, (query) => {
    const from = Number(query.get('recordoffset'));
    const page = rows.slice(from, from + Math.min(most, Number(query.get('recordlimit'))));
    const lines = [[...header, 'RECORD_COUNT'], ...page.map((row) => [...row, String(count)])];
    return {
      body: lines.map((line) => `${line.map((value) => `"${value}"`).join(',')}\r\n`).join(''),
      type: 'text/csv',
    };
  });
}
