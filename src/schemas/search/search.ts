import { z } from 'zod';
import { documentKinds } from './kinds.ts';

const document = z.strictObject({
  kind: z.enum(documentKinds),
  title: z.string().min(1),
  /** Address on this site, with its base. */
  address: z.string().startsWith('/'),
  /** The answer or what it is for, in a sentence; shown under the title. */
  says: z.string().min(1),
  /** Other words that people use for it; searched and not shown. */
  also: z.string().optional(),
});
export type SearchDocument = z.infer<typeof document>;

/** `/data/v1/search/documents.json`: everything that can be found by words. */
export const searchDocumentsSchema = z.strictObject({
  release: z.string(),
  /** Letters and digits that have a file of places. */
  letters: z.array(z.string().regex(/^[a-z0-9]$/)),
  documents: z.array(document),
});
export type SearchDocuments = z.infer<typeof searchDocumentsSchema>;

/**
 * `[kind, name, id, within, also]`: `kind` an index into `placeKinds`; `id` as the kind's address takes it
 * (`merseyside`, `merseyside/LPL01`, a partnership's slug, the force of a listed team, the ward at a town's centre); `within` an index into the file's `within`; `also` another
 * name, such as the Welsh one, or left out.
 */
const placeRow = z.union([
  z.tuple([z.int().min(0), z.string().min(1), z.string().min(1), z.int().min(0)]),
  z.tuple([z.int().min(0), z.string().min(1), z.string().min(1), z.int().min(0), z.string().min(1)]),
]);
export type PlaceRow = z.infer<typeof placeRow>;

/** `/data/v1/search/places/<letter>.json`: places one of whose telling words begins with the letter. */
export const searchPlacesSchema = z.strictObject({
  release: z.string(),
  /** What places lie in, as shown beside them: "Liverpool, Merseyside Police". */
  within: z.array(z.string()),
  places: z.array(placeRow),
});
export type SearchPlaces = z.infer<typeof searchPlacesSchema>;
