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
  /**
   * Electoral ward, as the directory gives it; by its outline where no ward that was imported has the directory's
   * code. A code that no name is known of is one of which no outline was imported. Null where no wards were, or
   * where the directory gives none.
   */
  ward: onsCode.nullable(),
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
   * Boundaries near some postcode here: the level, and the area on the other side: a force id, a partnership code,
   * `<force>/<neighbourhood id>`, a ward's code (only where the postcode has no team), or `scotland`. Near is within
   * 300 m of a force or country, 200 m of a partnership, 100 m of a team or ward, or within the postcode's own spread
   * where that is more.
   */
  boundaries: z.array(
    z.tuple([z.enum(['force', 'partnership', 'neighbourhood', 'ward', 'country']), z.string()]),
  ),
  /** `[position, index into boundaries, metres]` */
  near: z.array(z.tuple([count, count, count])),
  /**
   * `[position, metres]` for postcodes whose own spread made a boundary near: half the way to the nearest other
   * postcode of the outcode, 500 m at most.
   */
  spread: z.array(z.tuple([count, count])).optional(),
  /** `[position, month it was withdrawn]` */
  terminated: z.array(z.tuple([count, month])),
  /**
   * Where the postcodes are, to about 100 m, so that a reader can ask what is near: one place for each position that
   * lies in England or Wales and has a location, in order, as an encoded polyline of precision 3 (thousandths of a
   * degree WGS84, latitude first). Left out where there is none.
   * Format: https://developers.google.com/maps/documentation/utilities/polylinealgorithm
   */
  at: z.string().optional(),
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
    wards: z.record(
      onsCode,
      z.strictObject({
        name: z.string(),
        nameWelsh: z.string().optional(),
        /**
         * Name of the one team of the force that bears the ward's name, where its outline is not known: perhaps
         * the reader's team, and never told as a fact.
         */
        likelyTeam: z.string().optional(),
        /** There where its name is all that is known of it: it has no outline, and so neither map nor figures. */
        nameOnly: z.literal(true).optional(),
      }),
    ),
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
