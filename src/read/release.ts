import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { z } from 'zod';
import {
  type AreasFile,
  areasFileSchema,
  type CoverageFile,
  coverageFileSchema,
  type FileCoverage,
  type Release,
  releaseSchema,
  topologySchema,
} from '../schemas/places/area-release.ts';
import { type ForceCrime, forceCrimeSchema } from '../schemas/crime/counts.ts';
import {
  type AreaSums,
  areaSumsSchema,
  type PointCell,
  pointFileSchema,
  type PointIndex,
  pointIndexSchema,
} from '../schemas/crime/points.ts';
import {
  type ForceDecisions,
  forceDecisionsSchema,
  type ForceSearches,
  forceSearchesSchema,
} from '../schemas/crime/decision-counts.ts';
import {
  outcodeListSchema,
  type OutcodeList,
  type PostcodeAreaFile,
  postcodeAreaFileSchema,
} from '../schemas/look-up/shard.ts';
import {
  type TeamListsFile,
  teamListsFileSchema,
  type WardsFile,
  wardsFileSchema,
} from '../schemas/places/wards.ts';
import { type TownsFile, townsFileSchema } from '../schemas/places/towns.ts';
import { type ReleaseTeams, releaseTeamsSchema } from '../schemas/places/team-release.ts';
import { contentFolder } from './site-file.ts';
import { TOP_ZOOM } from '../domain/crime-map/cells.ts';
import { Lru } from './lru.ts';

/** A file of the imported release is missing, unreadable, or not what its schema says. */
export class ReleaseError extends Error {
  override name = 'ReleaseError';
}

/** Everything the imported release in `content/areas/` holds; each file is read and checked when first asked for. */
export interface AreaRelease {
  release: Release;
  /** One entry for every street file that was imported. */
  coverage: FileCoverage[];
  /** One entry for every outcomes and stop-and-search file that was imported. */
  otherCoverage: Pick<CoverageFile, 'outcomes' | 'stop-and-search'>;
  areas: AreasFile;
  outcodes(): OutcodeList;
  /** Postcode areas, "AB" to "ZE", in order. */
  postcodeAreas(): string[];
  postcodeArea(area: string): PostcodeAreaFile;
  /** Null where none of the force's files is in the release. */
  forceCrime(force: string): ForceCrime | null;
  /** Electoral wards; none where none were imported. */
  wards(): WardsFile;
  /** Whole lists of forces' teams; none where none were imported. */
  teamLists(): TeamListsFile;
  /** Towns and villages; none where none were imported. */
  towns(): TownsFile;
  /** Which cells of map points there are, and what their counts are numbered by. */
  pointIndex(): PointIndex;
  /** One cell's points, by its quadkey. @throws ReleaseError where there is no such cell. */
  pointCell(quadkey: string): PointCell;
  /** What the points in the force's teams and wards add up to; null where none of its files is in the release. */
  areaSums(force: string): AreaSums | null;
  /** Whether the release has them; quicker than reading them. */
  hasAreaSums(force: string): boolean;
  /** What the force publishes of its teams; null where it was not imported. */
  teams(force: string): ReleaseTeams | null;
  /** What was decided in each month; null where none of the force's outcomes files is in the release. */
  forceDecisions(force: string): ForceDecisions | null;
  /** Stop and search; null where none of the force's files of it is in the release. */
  forceSearches(force: string): ForceSearches | null;
  /**
   * `england-and-wales`, `coasts` (land of other countries), or a force id where its wards or teams are imported; null
   * otherwise.
   */
  topology(name: string): Topology | null;
  /** Outlines of the small areas of a force; null where they are not imported. */
  smallAreaTopology(force: string): Topology | null;
  /** Whether the release has it; quicker than reading it. */
  hasTopology(name: string): boolean;
  hasSmallAreaTopology(force: string): boolean;
}

const opened = new Map<string, AreaRelease>();

/** Open the release under `content/areas/` (or another folder); the same folder is read once. */
export function loadRelease(root: string = join(contentFolder(), 'areas')): AreaRelease {
  const known = opened.get(root);
  if (known) return known;
  const release = openRelease(root);
  opened.set(root, release);
  return release;
}

/** The same, read anew: for whoever replaces releases. @throws ReleaseError where there is none that we can read. */
export function openRelease(root: string): AreaRelease {
  const release = parse(root, 'release.json', releaseSchema, {});
  const { read, once } = reader(root, release.id);
  const coverage = parse<CoverageFile>(root, 'coverage.json', coverageFileSchema, { release: release.id });
  return {
    release,
    coverage: coverage.street,
    otherCoverage: coverage,
    areas: read('areas.json', areasFileSchema),
    outcodes: () => read('outcodes.json', outcodeListSchema),
    postcodeAreas: () => list(join(root, 'postcodes')),
    postcodeArea: (area) => read(`postcodes/${area}.json`, postcodeAreaFileSchema),
    forceCrime: (force) => optional(root, `crime/${force}.json`, (path) => read(path, forceCrimeSchema)),
    wards: () =>
      optional(root, 'wards.json', (path) => read(path, wardsFileSchema)) ?? {
        ...{ release: release.id, wards: [], councils: [] },
      },
    teamLists: () =>
      optional(root, 'team-lists.json', (path) => read(path, teamListsFileSchema)) ?? {
        ...{ release: release.id, lists: [] },
      },
    towns: () =>
      optional(root, 'towns.json', (path) => read(path, townsFileSchema)) ?? {
        release: release.id,
        towns: [],
      },
    pointIndex: () => read('points/index.json', pointIndexSchema),
    pointCell: (quadkey) => {
      const { cells } = read(`points/${quadkey.slice(0, TOP_ZOOM)}.json`, pointFileSchema);
      const cell = cells.find((one) => one.cell === quadkey);
      if (cell) return cell;
      throw new ReleaseError(`${join(root, 'points')}: no cell ${quadkey}. Run "npm run import" again.`);
    },
    areaSums: (force) => optional(root, `sums/${force}.json`, (path) => once(path, areaSumsSchema)),
    hasAreaSums: (force) => existsSync(join(root, `sums/${force}.json`)),
    teams: (force) => optional(root, `teams/${force}.json`, (path) => read(path, releaseTeamsSchema)),
    forceDecisions: (force) =>
      optional(root, `outcomes/${force}.json`, (path) => read(path, forceDecisionsSchema)),
    forceSearches: (force) =>
      optional(root, `searches/${force}.json`, (path) => read(path, forceSearchesSchema)),
    topology: (name) =>
      optional(root, `boundaries/${name}.json`, (path) => read(path, topologySchema) as unknown as Topology),
    smallAreaTopology: (force) =>
      optional(
        root,
        `small-areas/${force}.json`,
        (path) => read(path, topologySchema) as unknown as Topology,
      ),
    hasTopology: (name) => existsSync(join(root, `boundaries/${name}.json`)),
    hasSmallAreaTopology: (force) => existsSync(join(root, `small-areas/${force}.json`)),
  };
}

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

const optional = <T>(root: string, path: string, read: (path: string) => T): T | null =>
  existsSync(join(root, path)) ? read(path) : null;

const list = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
