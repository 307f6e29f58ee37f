import { readFileSync } from 'node:fs';

/** The header line of a directory as published; the fixture is named for its release. */
export const headerLine = (release: string): string =>
  readFileSync(new URL(`../../fixtures/importer/headers/${release}.csv`, import.meta.url), 'utf8').trim();

/** What a made-up row of a directory says; a blank cell for whatever is left out. */
export interface OnsRow {
  postcode: string;
  /** `YYYYMM`, blank for one in use. */
  withdrawn?: string;
  largeUser?: boolean;
  quality?: string;
  country?: string;
  council?: string;
  ward?: string;
  lat?: string;
  long?: string;
}

/** Every layout's own name for what a row says. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  postcode: ['pcd', 'pcd2', 'pcd7', 'pcd8', 'pcds'],
  withdrawn: ['doterm'],
  introduced: ['dointr'],
  userType: ['usertype', 'usrtypind'],
  quality: ['osgrdind', 'gridind'],
  country: ['ctry', 'ctry25cd'],
  council: ['oslaua', 'laua', 'lad25cd'],
  ward: ['osward', 'ward', 'wd25cd'],
  lat: ['lat'],
  long: ['long'],
};

/** A row in a layout, quoted as ONS quotes it: everything but the coordinates. */
export function onsLine(header: string, row: OnsRow): string {
  const { largeUser = false, ...said } = row;
  const values: Record<string, string> = {
    introduced: '198001',
    quality: '1',
    country: 'E92000001',
    council: 'E08000901',
    lat: '53.445',
    long: '-2.98',
    ...said,
    userType: largeUser ? '1' : '0',
  };
  const cell = (column: string) => {
    const [what = ''] = Object.entries(NAMES).find(([, names]) => names.includes(column)) ?? [];
    const value = values[what] ?? '';
    return what === 'lat' || what === 'long' ? value : `"${value}"`;
  };
  return header.split(',').map(cell).join(',');
}

/** A whole directory file, with the line ends that ONS uses. */
export const onsCsv = (header: string, rows: readonly OnsRow[]): string =>
  [header, ...rows.map((row) => onsLine(header, row))].map((line) => `${line}\r\n`).join('');
