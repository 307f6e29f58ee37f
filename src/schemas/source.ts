import { z } from 'zod';
import { isoDate, looseDate, sourceId, webAddress } from './common.ts';

/** Sources that the importer writes into a release: in the list whether or not a content file cites them. */
export const importedSources = [
  'geonames',
  'natural-earth',
  'nspl',
  'ons-community-safety-partnerships-2022',
  'ons-community-safety-partnerships-2023',
  'ons-council-partnership-force-lookup-2023',
  'ons-lsoa-boundaries-2021',
  'ons-lsoa-lookup-population-mid-2022',
  'ons-lsoa-population-mid-2022',
  'ons-lsoa-population-weighted-centroids-2021',
  'ons-lsoa-ward-council-lookup-2023',
  'ons-police-force-areas-2020',
  'ons-police-force-areas-2023',
  'ons-wards-2025',
  'onspd',
  'os-code-point-open',
  'police-uk-boundaries',
  'police-uk-neighbourhood-names-2022',
  'police-uk-neighbourhoods-2026-03',
  'police-uk-street-crime',
  'police-uk-team-api',
] as const;

/** One cited document in `content/sources.yaml`. Everything the site states points at one of these. */
export const sourceSchema = z.strictObject({
  id: sourceId,
  title: z.string().min(1),
  publisher: z.string().min(1),
  /** When the document was published or last changed; null where it does not say. */
  date: looseDate.nullable(),
  /** Where it can be read. Null only for a document with no public address; `note` then says what it is. */
  address: webAddress.nullable(),
  /** Licence of what we take from it; null for a fact that needs none. */
  licence: z.string().min(1).nullable(),
  /** Attribution line that the licence asks us to show. */
  attribution: z.string().min(1).optional(),
  /** Day on which we last read that it says what we say. */
  checked: isoDate,
  /** How it was read on that day: by opening the page itself, or in a stored or printed copy of it. */
  read: z.enum(['live', 'copy']).default('copy'),
  /** What a reader should know of that copy, or any other caution. */
  note: z.string().min(1).optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** `content/sources.yaml` as a whole: a list sorted by id, each id and each address once. */
export const sourcesFileSchema = z.array(sourceSchema).min(1);
