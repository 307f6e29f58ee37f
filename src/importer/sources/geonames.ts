import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { ImportRefused } from '../errors.ts';
import { readReference } from './csv.ts';

/** A place of GeoNames as it stands in the list: not yet known to lie in England or Wales. */
export interface GeoName {
  id: number;
  name: string;
  lon: number;
  lat: number;
  /** 0 where not known. */
  people: number;
  /** Other names, searched and not shown. */
  also: string[];
}

export interface GeoNames {
  places: GeoName[];
  /** Rows, those of other countries and of places that are no more among them. */
  read: number;
  /** The newest day on which a row was changed. */
  vintage: string | null;
}

/** Columns of a list that was cut to England and Wales. */
export const geoNamesColumns = [
  ...['geonameid', 'name', 'lat', 'lon', 'feature', 'country', 'admin2', 'population', 'modified'],
  'alternate_names',
] as const;

/** Places of these columns in the publisher's own table, `cities500.txt`, which has no header. */
const OWN = { geonameid: 0, name: 1, alternate_names: 3, lat: 4, lon: 5, feature: 7, nation: 8, country: 10 };
const OWN_REST = { admin2: 11, population: 14, modified: 18 };
const OWN_COLUMNS = 19;

/** Places that are no more: abandoned, destroyed, historical. */
const GONE = new Set(['PPLQ', 'PPLW', 'PPLH', 'PPLCH']);

const whole = z.string().regex(/^\d{1,9}$/);
const degrees = z.string().regex(/^-?\d{1,3}(?:\.\d+)?$/);
const row = z.object({
  geonameid: whole,
  name: z.string().trim().min(1).max(100),
  lat: degrees,
  lon: degrees,
  feature: z.string(),
  country: z.string(),
  population: z.union([whole, z.literal('')]),
  modified: z.iso.date(),
  alternate_names: z.string(),
});
type Row = Record<string, string | null | undefined>;

/** Read a list that was cut to England and Wales, with a header. @throws ImportRefused for a row that is no place. */
export async function readGeoNamesCsv(
  db: DuckDBConnection,
  path: string,
  header: readonly string[],
): Promise<GeoNames> {
  const rows = await readReference(db, path, header, geoNamesColumns);
  const named = rows.map((cells) =>
    Object.fromEntries(geoNamesColumns.map((name, i) => [name, cells[i] === null ? '' : String(cells[i])])),
  );
  return gathered(basename(path), named, 2);
}

/** Read the publisher's own table. @throws ImportRefused where it has other columns, or a row is no place. */
export async function readGeoNamesTable(path: string): Promise<GeoNames> {
  const file = basename(path);
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  const at = Object.entries({ ...OWN, ...OWN_REST });
  const rows = lines.map((line, i) => {
    const cells = line.replace(/\r$/, '').split('\t');
    if (cells.length !== OWN_COLUMNS)
      throw new ImportRefused(
        `${file}: row ${i + 1}: found ${cells.length} columns; expected ${OWN_COLUMNS}, parted by tabs, as in GeoNames' cities500.txt. Download the file again.`,
      );
    return Object.fromEntries(at.map(([name, place]) => [name, cells[place] ?? '']));
  });
  return gathered(file, rows, 1);
}

function gathered(file: string, rows: readonly Row[], first: number): GeoNames {
  const seen = new Set<number>();
  let vintage: string | null = null;
  const places = rows.flatMap((cells, i): GeoName[] => {
    if ((cells['nation'] ?? 'GB') !== 'GB' || !['ENG', 'WLS'].includes(cells['country'] ?? '')) return [];
    const place = parsed(cells, `${file}: row ${i + first}:`);
    if (vintage === null || place.modified > vintage) vintage = place.modified;
    if (GONE.has(place.feature)) return [];
    const id = Number(place.geonameid);
    if (seen.has(id))
      throw new ImportRefused(
        `${file}: row ${i + first}: ${id} is there twice; expected each place once. Download the file again.`,
      );
    seen.add(id);
    return [
      {
        ...{ id, name: place.name, lon: Number(place.lon), lat: Number(place.lat) },
        people: Number(place.population || 0),
        also: place.country === 'WLS' ? welshNames(place.alternate_names, place.name) : [],
      },
    ];
  });
  return { places, read: rows.length, vintage };
}

function parsed(cells: Row, where: string) {
  const found = row.safeParse(cells);
  const [issue] = found.error?.issues ?? [];
  if (!found.success || Math.abs(Number(found.data.lat)) > 90 || Math.abs(Number(found.data.lon)) > 180)
    throw new ImportRefused(
      `${where} found no place that can be believed (${issue ? `${issue.path.join('.')}: ${issue.message}` : 'a latitude or longitude out of range'}); expected a number, a name, a latitude, a longitude and how many people as GeoNames gives them. Download the file again.`,
    );
  return found.data;
}

/**
 * The list does not say which language a name is in. Names in letters that Welsh has are kept: a Welsh name is among
 * them, and what else is does no harm in a search.
 */
const welshNames = (names: string, shown: string) =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== shown && WELSH.test(name) && name !== name.toUpperCase());

const WELSH = /^[A-IL-PR-UWY][A-Ia-iL-Pl-pR-Ur-uWYwyÂÊÎÔÛŴŶâêîôûŵŷäëïöüj’' -]{2,}$/;
