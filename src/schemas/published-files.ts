import { z } from 'zod';
import { areaBriefSchema } from './look-up/brief.ts';
import { coverageFileSchema, releaseSchema } from './places/area-release.ts';
import { count, forceId, month, neighbourhoodId, onsCode, webAddress } from './common.ts';
import { contactSchema } from './contact.ts';
import { pointIndexSchema, publishedCellSchema } from './crime/points.ts';
import { mapTownCellSchema, mapTownsSchema } from './places/towns.ts';
import { teamListsFileSchema, wardsFileSchema } from './places/wards.ts';
import { policingBodySchema } from './places/policing-body.ts';
import { shardSchema } from './look-up/shard.ts';
import {
  citedSource,
  coverageRow,
  publishedDecisionsSchema,
  publishedSearchesSchema,
  publishedTeamsSchema,
} from './published-datasets.ts';
import { publishedComplaintContactsSchema, publishedComplaintsSchema } from './complaints/published.ts';
import { publishedReportCardsSchema } from './report-cards/published.ts';
import { publishedStandardsSchema } from './standards/published.ts';
import { searchDocumentsSchema, searchPlacesSchema } from './search/search.ts';
import { mapFiguresSchema, mapKnownSchema, mapSmallAreasSchema } from './crime-map/crime-map.ts';
import * as rows from './published-csv.ts';
import { publishedOutlinesSchema, publishedPatchesSchema } from './published-outlines.ts';

/** Files that the site publishes under `/data/v1/`, as others may rely on them. JSON Schemas are made from these. */

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

/** `files.json`: every kind of file that the site publishes under `/data/v1/`, and every file of it. */
export const publishedCatalogueSchema = z.strictObject({
  release: z.string(),
  kinds: z.array(
    z.strictObject({
      id: z.string().min(1),
      /** Address below `/data/v1/`; what stands in `<` and `>` differs from file to file. */
      path: z.string().min(1),
      /** What a file of the kind holds. */
      what: z.string().min(1),
      /** Address of the JSON Schema: of the file, or of one row where it is CSV, cells as text by column. */
      schema: z.string().min(1),
      /** Addresses of the files; none where the release holds nothing for the kind. */
      files: z.array(z.string().min(1)),
    }),
  ),
});
export type PublishedCatalogue = z.infer<typeof publishedCatalogueSchema>;

/** `schemas/<name>.json` */
const jsonSchemaSchema = z.looseObject({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema'),
});

/** Every schema by the name of its file under `/data/v1/schemas/`; those of CSV files are of one row. */
export const publishedSchemas = {
  release: publishedReleaseSchema,
  'area-brief': areaBriefSchema,
  forces: publishedForcesSchema,
  force: publishedForceSchema,
  wards: wardsFileSchema,
  'team-lists': teamListsFileSchema,
  'points-index': pointIndexSchema,
  points: publishedCellSchema,
  teams: publishedTeamsSchema,
  decisions: publishedDecisionsSchema,
  'stop-and-search': publishedSearchesSchema,
  postcodes: shardSchema,
  'complaint-routes': publishedComplaintsSchema,
  'complaint-contacts': publishedComplaintContactsSchema,
  'report-cards': publishedReportCardsSchema,
  standards: publishedStandardsSchema,
  boundaries: publishedOutlinesSchema,
  patches: publishedPatchesSchema,
  'map-towns': mapTownsSchema,
  'map-town-cell': mapTownCellSchema,
  'crime-map': mapFiguresSchema,
  'crime-map-known': mapKnownSchema,
  'crime-map-small-areas': mapSmallAreasSchema,
  'search-documents': searchDocumentsSchema,
  'search-places': searchPlacesSchema,
  files: publishedCatalogueSchema,
  schema: jsonSchemaSchema,
  'crime-forces-row': rows.forceCrimeRow,
  'crime-partnerships-row': rows.partnershipCrimeRow,
  'crime-neighbourhoods-row': rows.neighbourhoodCrimeRow,
  'month-columns-row': rows.monthColumnsRow,
  'area-row': rows.areaMonthRow,
  'area-outcomes-row': rows.areaOutcomeRow,
  'area-kinds-row': rows.areaKindRow,
  'comparison-row': rows.comparisonRow,
  'coverage-row': rows.coverageCsvRow,
  'report-cards-row': rows.gradeRow,
  'newsroom-row': rows.newsroomRow,
  'similar-row': rows.similarRow,
};
export type PublishedSchema = keyof typeof publishedSchemas;
