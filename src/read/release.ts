import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { z } from 'zod';
import {
  areasFileSchema,
  type CoverageFile,
  coverageFileSchema,
  releaseSchema,
  topologySchema,
} from '../schemas/places/area-release.ts';
import { forceCrimeSchema } from '../schemas/crime/counts.ts';
import {
  areaSumsSchema,
  type PointCell,
  pointFileSchema,
  pointIndexSchema,
} from '../schemas/crime/points.ts';
import { forceDecisionsSchema, forceSearchesSchema } from '../schemas/crime/decision-counts.ts';
import { outcodeListSchema, postcodeAreaFileSchema } from '../schemas/look-up/shard.ts';
import { teamListsFileSchema, type WardsFile, wardsFileSchema } from '../schemas/places/wards.ts';
import { townsFileSchema } from '../schemas/places/towns.ts';
import { releaseTeamsSchema } from '../schemas/places/team-release.ts';
import { contentFolder } from './site-file.ts';
import { TOP_ZOOM } from '../domain/crime-map/cells.ts';
import { Lru, once } from './in-memory.ts';

/** A file of the imported release is missing, unreadable, or not what its schema says. */
export class ReleaseError extends Error {
  override name = 'ReleaseError';
}

/** Open the release under `content/areas/` (or another folder); the same folder is read once. */
export const loadRelease = (root: string = join(contentFolder(), 'areas')): AreaRelease => openedIn(root);
const openedIn = once((root) => openRelease(root));

/** The same, read anew: for whoever replaces releases. @throws ReleaseError where there is none that we can read. */
export function openRelease(root: string) {
  const release = parse(root, 'release.json', releaseSchema, {});
  const coverage = parse<CoverageFile>(root, 'coverage.json', coverageFileSchema, { release: release.id });
  const { read, once } = reader(root, release.id);
  const has = (path: string) => existsSync(join(root, path));
  const optional = <T>(path: string, schema: z.ZodType<T>) => (has(path) ? read(path, schema) : null);
  const topology = (path: string) => optional(path, topologySchema) as unknown as Topology | null;
  return {
    release,
    /** One entry for every street file that was imported. */
    coverage: coverage.street,
    /** One entry for every outcomes and stop-and-search file that was imported. */
    otherCoverage: coverage as Pick<CoverageFile, 'outcomes' | 'stop-and-search'>,
    areas: read('areas.json', areasFileSchema),
    outcodes: () => read('outcodes.json', outcodeListSchema),
    /** Postcode areas, "AB" to "ZE", in order. */
    postcodeAreas: () => list(join(root, 'postcodes')),
    postcodeArea: (area: string) => read(`postcodes/${area}.json`, postcodeAreaFileSchema),
    /** Electoral wards; none where none were imported. */
    wards: (): WardsFile =>
      optional('wards.json', wardsFileSchema) ?? { release: release.id, wards: [], councils: [] },
    /** Whole lists of forces' teams; none where none were imported. */
    teamLists: () => optional('team-lists.json', teamListsFileSchema) ?? { release: release.id, lists: [] },
    /** Towns and villages; none where none were imported. */
    towns: () => optional('towns.json', townsFileSchema) ?? { release: release.id, towns: [] },
    /** Which cells of map points there are, and what their counts are numbered by. */
    pointIndex: () => read('points/index.json', pointIndexSchema),
    /** One cell's points, by its quadkey. @throws ReleaseError where there is no such cell. */
    pointCell: (quadkey: string): PointCell => {
      const { cells } = read(`points/${quadkey.slice(0, TOP_ZOOM)}.json`, pointFileSchema);
      const cell = cells.find((one) => one.cell === quadkey);
      if (cell) return cell;
      throw new ReleaseError(`${join(root, 'points')}: no cell ${quadkey}. Run "npm run import" again.`);
    },
    // Of a force: null where it has no such file in the release. Whether it has is quicker told than what is in it.
    forceCrime: (force: string) => optional(`crime/${force}.json`, forceCrimeSchema),
    /** What the points in the force's teams and wards add up to. */
    areaSums: (force: string) =>
      has(`sums/${force}.json`) ? once(`sums/${force}.json`, areaSumsSchema) : null,
    hasAreaSums: (force: string) => has(`sums/${force}.json`),
    /** What the force publishes of its teams. */
    teams: (force: string) => optional(`teams/${force}.json`, releaseTeamsSchema),
    /** What was decided in each month. */
    forceDecisions: (force: string) => optional(`outcomes/${force}.json`, forceDecisionsSchema),
    forceSearches: (force: string) => optional(`searches/${force}.json`, forceSearchesSchema),
    /**
     * `england-and-wales`, `coasts` (land of other countries), or a force id where its wards or teams are imported; null
     * otherwise.
     */
    topology: (name: string) => topology(`boundaries/${name}.json`),
    hasTopology: (name: string) => has(`boundaries/${name}.json`),
    /** Outlines of the small areas of a force. */
    smallAreaTopology: (force: string) => topology(`small-areas/${force}.json`),
    hasSmallAreaTopology: (force: string) => has(`small-areas/${force}.json`),
  };
}
/** Everything the imported release in `content/areas/` holds; each file is read and checked when first asked for. */
export type AreaRelease = ReturnType<typeof openRelease>;

/** How many characters of files read last are kept as what they say, which takes some eight times as many bytes. */
const KEPT = 4 * 2 ** 20;

/**
 * On disk only release.json carries the release's id; every other file gets it as it is read. A file is checked
 * when first read and handed out as it is, without the copy that a schema makes, which takes twice the memory.
 * `once` keeps nothing: for what one page asks for, or somebody else keeps.
 */
function reader(root: string, release: string) {
  const cache = new Lru<unknown>(KEPT);
  const sound = new Set<string>();
  const anew = (path: string, schema: z.ZodType) => {
    const { value, size } = open(root, path, { release });
    // A file that is not sound is gone through again, to say what is wrong with it.
    if (!sound.has(path) && !z.validate(quick(schema), value)) parse(root, path, schema, { release });
    sound.add(path);
    return { value, size };
  };
  return {
    read: <T>(path: string, schema: z.ZodType<T>): T => cache.get(path, () => anew(path, schema)) as T,
    once: <T>(path: string, schema: z.ZodType<T>): T => anew(path, schema).value as T,
  };
}

/** What a file says, in the shape that its schema gives it. */
function parse<T>(root: string, path: string, schema: z.ZodType<T>, extra: Record<string, string>): T {
  const checked = quick(schema).safeParse(open(root, path, extra).value);
  if (checked.success) return checked.data;
  throw new ReleaseError(
    `${join(root, path)}: not a file that this version of the site can show. Run "npm run import" again.\n${z.prettifyError(checked.error)}`,
  );
}

/** What a file says, unchecked, and its length in characters. */
function open(root: string, path: string, extra: Record<string, string>): { value: unknown; size: number } {
  try {
    const text = readFileSync(join(root, path), 'utf8');
    return { value: { ...extra, ...(JSON.parse(text) as object) }, size: text.length };
  } catch (error) {
    throw new ReleaseError(
      `${join(root, path)}: cannot be read as JSON. Restore content/areas/ from version control, or run "npm run import" again.`,
      { cause: error },
    );
  }
}

const compiled = new Map<z.ZodType, z.ZodType>();

/** The same schema as one function, which checks a file many times as fast. */
function quick<T>(schema: z.ZodType<T>): z.ZodType<T> {
  const done = (compiled.get(schema) ?? z.compile(schema)) as z.ZodType<T>;
  compiled.set(schema, done);
  return done;
}

const list = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
