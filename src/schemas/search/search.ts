import { z } from 'zod';
import { onsCode, sourceId } from '../common.ts';
import { documentKinds } from './kinds.ts';
import { pointRef, standardId } from '../standards/standard.ts';

/** A page or a place on one, from the site's own first slash. */
const sitePage = z.templateLiteral(['/', z.string()]);

/** Where a question is answered: a standard's point, a complaint route, or a page of the site. */
const target = z.union([
  z.strictObject({ standard: pointRef }),
  z.strictObject({ route: standardId }),
  z.strictObject({ page: sitePage }),
]);
export type QuestionTarget = z.infer<typeof target>;

const question = z.strictObject({
  id: standardId,
  /** As a reader would ask it. */
  question: z.string().min(1).endsWith('?'),
  /** One or two sentences; `{limit:id}` is a limit of complaints/limits.yaml. */
  answer: z.string().min(1),
  /** Other words that people ask it by. */
  also: z.string().min(1),
  to: target,
});

/** `content/questions.yaml`: what people ask the search, and the page that answers. */
export const questionsFileSchema = z.array(question).min(1);

const term = z.strictObject({
  word: z.string().min(1),
  /** One plain sentence. */
  means: z.string().min(1),
  also: z.string().min(1),
  /** Where it is told in full. */
  page: sitePage,
});

/** `content/glossary.yaml`: words of the field. */
export const glossaryFileSchema = z.array(term).min(1);

const district = z.strictObject({
  name: z.string().min(1),
  /** Other names or spellings, joined by `; `. */
  also: z.string().min(1).optional(),
  /** ONS codes of the wards that it lies in. */
  wards: z.array(onsCode).min(1),
  /** Where it is read that it lies there. */
  source: sourceId,
});

/** `content/districts.yaml`: parts of towns that people know by a name that no ward and no town in our lists has. */
export const districtsFileSchema = z.array(district);

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
