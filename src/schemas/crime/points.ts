import { z } from 'zod';
import { count, forceId, month, onsCode } from '../common.ts';

/**
 * Map points lie in cells: Web-Mercator tiles by their quadkey, of zoom 10 or deeper. A cell is split in four while it
 * has more than so many counts, so that a file in town is as small as one in the country.
 * https://learn.microsoft.com/en-us/bingmaps/articles/bing-maps-tile-system
 */
const quadkey = z.string().regex(/^[0-3]{10,}$/, 'a quadkey of zoom 10 or deeper');

/** `points/index.json`: which cells there are, and what their counts are numbered by. */
export const pointIndexSchema = z.strictObject({
  release: z.string(),
  months: z.array(month),
  categories: z.array(z.string()),
  outcomes: z.array(z.string()),
  /**
   * Quadkey of zoom 10 → its cells, told from the top: `+` a cell split in four, whose quarters 0 to 3 follow; `#` a
   * cell with a file; `.` one with nothing in it.
   */
  cells: z.record(quadkey, z.string().regex(/^[+#.]+$/)),
});
export type PointIndex = z.infer<typeof pointIndexSchema>;

/**
 * `[category, outcome, points, months, counts]`: indexes into the lists of `points/index.json`; then for each count its
 * point (as a step from the point before it, the first from 0) and its month; and how many, left out where all are 1.
 */
const pointGroup = z.union([
  z.tuple([count, count, z.array(count), z.array(count)]),
  z.tuple([count, count, z.array(count), z.array(count), z.array(count.min(1))]),
]);
export type PointGroup = z.infer<typeof pointGroup>;

/** `[code, how many points]` for points that follow one another; an empty code: none. */
const runs = z.array(z.tuple([z.string(), count.min(1)]));
export type Runs = z.infer<typeof runs>;

const pointCell = z.strictObject({
  cell: quadkey,
  /** Places as an encoded polyline of precision 5 (latitude first, WGS84). Points go by ward, team, LSOA and place. */
  at: z.string(),
  /** The publisher's words without "On or near "; with an `=` before them where the publisher's do not begin so. */
  streets: z.array(z.string()),
  /** Codes of the wards that the points lie in. */
  wards: runs,
  /** `<force>/<neighbourhood id>` of the teams in whose patch they lie. */
  teams: runs,
  /** LSOA codes that the publisher gives them. */
  lsoas: runs,
  /** What the force in whose area the point lies reported there. */
  groups: z.array(pointGroup),
  /** What other forces reported there, by force. */
  others: z.record(forceId, z.array(pointGroup)),
});
export type PointCell = z.infer<typeof pointCell>;

/** `content/areas/points/<quadkey of zoom 10>.json`: all cells in it, in order. */
export const pointFileSchema = z.strictObject({ release: z.string(), cells: z.array(pointCell) });

/** `/data/v1/points/<quadkey>.json` */
export const publishedCellSchema = pointCell.extend({ release: z.string() });
export type PublishedCell = z.infer<typeof publishedCellSchema>;

/** `[category, outcome group, counts by month]` */
const sumRows = z.array(z.tuple([count, count, z.array(count)]));

/**
 * `content/areas/sums/<force>.json`: what the points in each of the force's patches and wards add up to, whichever
 * force reported them. Whether a month is known says the coverage of the force.
 */
export const areaSumsSchema = z.strictObject({
  release: z.string(),
  force: forceId,
  months: z.array(month),
  categories: z.array(z.string()),
  /** What became of crimes, in the groups that tables and maps show. */
  groups: z.array(z.string()),
  teams: z.record(
    z.string(),
    z.strictObject({
      rows: sumRows,
      /** `[category, group, counts by small area]`, by their place in the team's list, in months that the force's own files cover. */
      smallAreas: sumRows,
    }),
  ),
  wards: z.record(onsCode, z.strictObject({ rows: sumRows })),
});
export type AreaSums = z.infer<typeof areaSumsSchema>;
