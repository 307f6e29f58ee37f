import { z } from 'zod';
import { coverageFileSchema, releaseSchema } from './area-release.ts';
import { count, forceId, isoDate, month, neighbourhoodId, onsCode, webAddress } from './common.ts';
import { contactSchema } from './contact.ts';
import { neighbourhoodCrimeSchema } from './crime-counts.ts';
import { datasets } from './known-gap.ts';
import { policingBodySchema } from './policing-body.ts';
import { shardSchema } from './postcode-shard.ts';
import { publishedComplaintContactsSchema, publishedComplaintsSchema } from './published-complaints.ts';
import { publishedReportCardsSchema } from './published-report-cards.ts';
import { publishedStandardsSchema } from './published-standards.ts';

/** Files that the site publishes under `/data/v1/`, as others may rely on them. JSON Schemas are made from these. */

const coverageRow = z.strictObject({
  force: forceId,
  month,
  dataset: z.enum(datasets),
  /** `notPublished`: the force has none. `notImported`: it may have, but we do not hold it. */
  status: z.enum(['published', 'partial', 'notPublished', 'notImported']),
  reason: z.string(),
});
export type CoverageRow = z.infer<typeof coverageRow>;

const citedSource = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  address: webAddress.nullable(),
  licence: z.string().nullable(),
  checked: isoDate,
});

/** `/data/v1/release.json` */
export const publishedReleaseSchema = releaseSchema.extend({
  release: z.string(),
  sources: z.array(citedSource),
  street: coverageFileSchema.shape.street,
  coverage: z.array(coverageRow),
});
export type PublishedRelease = z.infer<typeof publishedReleaseSchema>;

const listedForce = z.strictObject({
  id: forceId,
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(['territorial', 'specialist']),
  nation: z.string(),
  pfaCode: onsCode.nullable(),
  website: webAddress,
  policingBody: z.string().nullable(),
  /** Residents in mid-2022; null for a force without a territory. */
  population: count.nullable(),
});

/** `/data/v1/forces.json` */
export const publishedForcesSchema = z.strictObject({ release: z.string(), forces: z.array(listedForce) });
export type PublishedForces = z.infer<typeof publishedForcesSchema>;

/** `/data/v1/forces/<force>.json`. A count is null where the month or category is not known: never nought. */
export const publishedForceSchema = z.strictObject({
  release: z.string(),
  force: listedForce,
  contacts: z.array(contactSchema),
  policingBody: policingBodySchema.nullable(),
  partnerships: z.array(
    z.strictObject({ code: onsCode, name: z.string(), slug: z.string(), population: count }),
  ),
  neighbourhoods: z.array(z.strictObject({ id: neighbourhoodId, name: z.string(), population: count })),
  coverage: z.array(coverageRow),
  crime: z
    .strictObject({ months: z.array(month), categories: z.record(z.string(), z.array(count.nullable())) })
    .nullable(),
});
export type PublishedForce = z.infer<typeof publishedForceSchema>;

/** Every schema by the name of its file under `/data/v1/schemas/`. */
export const publishedSchemas = {
  release: publishedReleaseSchema,
  forces: publishedForcesSchema,
  force: publishedForceSchema,
  neighbourhood: neighbourhoodCrimeSchema,
  postcodes: shardSchema,
  'complaint-routes': publishedComplaintsSchema,
  'complaint-contacts': publishedComplaintContactsSchema,
  'report-cards': publishedReportCardsSchema,
  standards: publishedStandardsSchema,
};
