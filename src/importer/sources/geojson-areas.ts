import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { onsCode } from '../../schemas/common.ts';
import { ImportRefused, wordsOf } from '../errors.ts';
import { type Shape, shapeOf, ringsFault } from '../place/rings.ts';

/** What an ONS boundary file is of, told from the name of its code column: `PFA20CD`, `CSP22CD`... */
export const areaKinds = { PFA: 'forceAreas', CSP: 'partnerships', WD: 'wards', LSOA: 'lsoas' } as const;
export type AreaKind = (typeof areaKinds)[keyof typeof areaKinds];

const AGAIN = 'Download the file again, in longitude and latitude (WGS84).';

export interface AreaFeature {
  code: string;
  name: string;
  /** Where the file gives a Welsh name beside it. */
  nameWelsh?: string;
  /** The council that it lies in, where the file says so. */
  council?: { code: string; name: string };
  geometry: Shape;
}

export interface AreaFile {
  kind: AreaKind;
  /** What the columns name: one kind of area with its year, such as `CSP22`. */
  years: [string];
  features: AreaFeature[];
}

const isPosition = (value: unknown) =>
  Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'number');
const isPolygon = (value: unknown) =>
  Array.isArray(value) && value.every((ring) => Array.isArray(ring) && ring.every(isPosition));

// Outlines have hundreds of thousands of points: a schema for each would take longer than all the rest.
const polygon = z.custom<number[][][]>(isPolygon, 'expected rings of longitude and latitude');
/** Areas with whatever properties their publisher gives them. */
export const areaCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        properties: z.record(z.string(), z.unknown()),
        geometry: z.discriminatedUnion('type', [
          z.object({ type: z.literal('Polygon'), coordinates: polygon }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
        ]),
      }),
    )
    .min(1),
});

const codeColumn = /^(PFA|CSP|WD|LSOA)(\d\d)CD$/;

/** Read one ONS boundary file in WGS84 and check every outline in it. */
export async function readAreaFile(path: string): Promise<AreaFile> {
  const file = basename(path);
  const parsed = areaCollection.safeParse(await parseJson(path));
  if (!parsed.success) {
    throw new ImportRefused(
      `${file}: not a GeoJSON collection of areas. ${z.prettifyError(parsed.error).split('\n')[0] ?? ''}. ${AGAIN}`,
    );
  }
  const { kind, prefix, year } = kindOf(file, Object.keys(parsed.data.features[0]?.properties ?? {}));
  const features = parsed.data.features.map(({ properties, geometry }, index) => {
    const code = properties[`${prefix}${year}CD`];
    const name = properties[`${prefix}${year}NM`];
    const where = `${file}: feature ${index + 1}`;
    if (typeof code !== 'string' || typeof name !== 'string' || name.trim() === '') {
      throw new ImportRefused(
        `${where} has no text in ${prefix}${year}CD and ${prefix}${year}NM; expected both. ${AGAIN}`,
      );
    }
    refuseNoCode(where, `${prefix}${year}CD`, code);
    const more = moreOf(properties, prefix, year);
    if (more.council) refuseNoCode(where, `LAD${year}CD`, more.council.code);
    const shape = shapeOf(geometry);
    const fault = ringsFault(shape.parts);
    if (fault) throw new ImportRefused(`${file}: ${code} ${name}: ${fault} ${AGAIN}`);
    return { code, name, geometry: shape, ...more };
  });
  refuseRepeats(file, features);
  return { kind, years: [`${prefix}${year}`], features };
}

/** Letters of a code that is none that a message shows: a broken file may have one of a megabyte. */
const SHOWN = 30;

function refuseNoCode(where: string, column: string, code: string) {
  if (onsCode.safeParse(code).success) return;
  const found = code.length > SHOWN ? `${code.slice(0, SHOWN)}…` : code;
  throw new ImportRefused(
    `${where}: ${column}: found "${found}"; expected a code such as E05000001. ${AGAIN}`,
  );
}

/** What files of wards say besides: a Welsh name, and the council, of the same year. */
function moreOf(
  properties: Readonly<Record<string, unknown>>,
  prefix: string,
  year: string,
): Pick<AreaFeature, 'nameWelsh' | 'council'> {
  const text = (column: string) => {
    const value = properties[column];
    return typeof value === 'string' ? value.trim() : '';
  };
  const [welsh, code, name] = [`${prefix}${year}NMW`, `LAD${year}CD`, `LAD${year}NM`].map(text);
  return { ...(welsh && { nameWelsh: welsh }), ...(code && name && { council: { code, name } }) };
}

async function parseJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportRefused(`${basename(path)}: not JSON (${wordsOf(error)}). Download the file again.`);
  }
}

function kindOf(file: string, properties: readonly string[]) {
  for (const property of properties) {
    const [, prefix, year] = codeColumn.exec(property) ?? [];
    if (prefix && year) return { prefix, year, kind: areaKinds[prefix as keyof typeof areaKinds] };
  }
  throw new ImportRefused(
    `${file}: found properties ${properties.join(', ')}; expected a code column such as PFA20CD, CSP22CD, WD25CD or LSOA21CD. Take it out of the folder, or fetch the ONS boundary file that should stand in its place.`,
  );
}

function refuseRepeats(file: string, features: readonly AreaFeature[]) {
  const seen = new Set<string>();
  for (const { code } of features) {
    if (seen.has(code))
      throw new ImportRefused(`${file}: ${code} is there twice; expected each area once. ${AGAIN}`);
    seen.add(code);
  }
}
