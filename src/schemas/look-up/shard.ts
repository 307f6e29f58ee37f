import { z } from 'zod';
import { count, forceId, isoDate, month, neighbourhoodId, onsCode } from '../common.ts';

/** Countries whose postcodes the directory lists and the site does not cover. */
export const outsideCountries = ['scotland', 'northern-ireland', 'isle-of-man', 'channel-islands'] as const;
export type OutsideCountry = (typeof outsideCountries)[number];

const insidePlace = z.strictObject({
  force: forceId,
  partnership: onsCode,
  /** Local authority by the directory's code; null where it gives none. */
  council: onsCode.nullable(),
  /** Null where no patch is imported for the force, or none covers the point. */
  neighbourhood: neighbourhoodId.nullable(),
});
const outsidePlace = z.strictObject({ outside: z.enum(outsideCountries) });

/**
 * Every postcode of one outcode, each with its place.
 *
 * `sectors` maps the digit after the space to the two-letter units, run together and sorted: "AAABAD" is
 * 1AA, 1AB, 1AD. Positions count through all sectors in digit order. `runs` gives the place of each
 * position as pairs `place, how many`; place -1 means the directory gives no location. An outcode that lies
 * wholly in a country outside has that one place and no sectors: its postcodes are not listed.
 */
export const outcodeSchema = z.strictObject({
  places: z.array(z.union([insidePlace, outsidePlace])),
  sectors: z.record(z.string().regex(/^\d$/), z.string().regex(/^(?:[A-Z]{2})+$/)),
  runs: z.array(z.int().min(-1)),
  /**
   * Boundaries within 100 m of some postcode here: the level, and the area on the other side: a force id, a
   * partnership code, or `<force>/<neighbourhood id>`.
   */
  boundaries: z.array(z.tuple([z.enum(['force', 'partnership', 'neighbourhood']), z.string()])),
  /** `[position, index into boundaries, metres]` */
  near: z.array(z.tuple([count, count, count])),
  /** `[position, month it was withdrawn]` */
  terminated: z.array(z.tuple([count, month])),
  /**
   * Where the postcodes of a team's patch lie, to about 100 m, so that a reader can ask what is near:
   * `[position, east, north]`, thousandths of a degree of longitude and latitude, WGS84. Left out where no
   * patch is imported.
   */
  at: z.array(z.tuple([count, z.int(), z.int()])).optional(),
  /** Positions of postcodes that belong to one organisation receiving much mail. */
  largeUser: z.array(count),
});
export type Outcode = z.infer<typeof outcodeSchema>;
export type Place = z.infer<typeof insidePlace>;

/** `content/areas/postcodes/<area>.json`: the outcodes of one postcode area (L, CH, EC). */
export const postcodeAreaFileSchema = z.strictObject({
  release: z.string(),
  area: z.string().regex(/^[A-Z]{1,2}$/),
  outcodes: z.record(z.string(), outcodeSchema),
});
export type PostcodeAreaFile = z.infer<typeof postcodeAreaFileSchema>;

/**
 * `/data/v1/postcodes/<OUTCODE>.json`: what the look-up fetches. The outcode's record, with the names that an
 * answer shows, so that one request is enough.
 */
export const shardSchema = outcodeSchema.extend({
  release: z.string(),
  outcode: z.string(),
  names: z.strictObject({
    forces: z.record(
      forceId,
      z.strictObject({
        name: z.string(),
        website: z.string(),
        nation: z.string(),
        teamsImported: z.boolean(),
        policingBody: z.string().nullable(),
      }),
    ),
    partnerships: z.record(onsCode, z.strictObject({ name: z.string(), slug: z.string() })),
    /** Key: `<force>/<neighbourhood id>`. */
    neighbourhoods: z.record(z.string(), z.strictObject({ name: z.string() })),
    councils: z.record(onsCode, z.string()),
  }),
});
export type Shard = z.infer<typeof shardSchema>;

/** `content/areas/outcodes.json`: every outcode that has a file, packed as `packOutcodes` in src/domain writes it. */
export const outcodeListSchema = z.strictObject({
  release: z.string(),
  /** Date of the postcode directory; null where it does not say. */
  directory: isoDate.nullable(),
  outcodes: z.string(),
});
export type OutcodeList = z.infer<typeof outcodeListSchema>;
