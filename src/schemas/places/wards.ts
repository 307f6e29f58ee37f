import { z } from 'zod';
import { count, forceId, isoDate, lonLat, neighbourhoodId, onsCode, sourceId } from '../common.ts';

const ward = z.strictObject({
  code: onsCode,
  name: z.string().min(1),
  /** Where ONS gives one. */
  nameWelsh: z.string().min(1).optional(),
  council: onsCode,
  force: forceId,
  partnership: onsCode,
  /** Mid-2022 residents of the LSOAs whose population-weighted centroid lies in it; null where none does: unknown. */
  residents: count.nullable(),
  /** Square kilometres, two decimals. */
  areaKm2: z.number().min(0),
  /** A place inside the ward. */
  centre: lonLat,
  /**
   * Id of the one team of the force that bears the ward's name, where its outline is not known: perhaps the team for
   * the ward, and never told as a fact.
   */
  likelyTeam: neighbourhoodId.optional(),
});
export type Ward = z.infer<typeof ward>;

/** `content/areas/wards.json`: every electoral ward, in order of code. No file: none were imported. */
export const wardsFileSchema = z.strictObject({
  release: z.string(),
  wards: z.array(ward),
  /** Every council that a ward names. */
  councils: z.array(z.strictObject({ code: onsCode, name: z.string().min(1) })),
  /**
   * Wards that postcodes lie in and of which no outline was imported: all that is known of them is what the postcode
   * directory calls them. Left out where there is none.
   */
  named: z.array(z.strictObject({ code: onsCode, name: z.string().min(1) })).optional(),
});
export type WardsFile = z.infer<typeof wardsFileSchema>;

const teamList = z.strictObject({
  force: forceId,
  source: sourceId,
  /** Day of the list. */
  date: isoDate,
  /** In order of name. */
  teams: z.array(
    z.strictObject({
      id: neighbourhoodId,
      name: z.string().min(1),
      /** Whether the release has its outline, and so figures of it. */
      outline: z.boolean(),
    }),
  ),
});
export type TeamList = z.infer<typeof teamList>;

/** `content/areas/team-lists.json`: every team of the forces whose whole list was imported. No file: none was. */
export const teamListsFileSchema = z.strictObject({ release: z.string(), lists: z.array(teamList) });
