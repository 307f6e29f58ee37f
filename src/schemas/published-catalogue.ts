import { z } from 'zod';

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
export const jsonSchemaSchema = z.looseObject({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema'),
});
