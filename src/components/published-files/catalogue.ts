import { z } from 'zod';
import { type fileGroups, fileWords } from '../../i18n/published-files.ts';
import { siteData } from '../../read/site.ts';
import {
  type PublishedCatalogue,
  type PublishedSchema,
  publishedSchemas,
} from '../../schemas/published-files.ts';
import { crime } from './crime.ts';
import { fileAddress, fileOf, type FileKind, kind, laidOut, packed, schemaAddress } from './file-kind.ts';
import { places } from './places.ts';
import { rules, search } from './rules.ts';

/** The catalogue itself, and the schemas. */
const about = [
  kind({ id: 'files', path: 'files.json', schema: 'files', make: () => packed(publishedCatalogue()) }),
  kind({
    id: 'schemas',
    path: 'schemas/<schema>.json',
    schema: 'schema',
    files: () => Object.keys(publishedSchemas).map((schema) => ({ schema })),
    make: ({ schema }) => laidOut(z.toJSONSchema(publishedSchemas[schema as PublishedSchema])),
  }),
];

/**
 * Every kind of file that the site publishes under `/data/v1/`, group by group. To publish another kind, add one entry
 * here (path, schema, which files, how to make one), its words under the same id in `src/i18n/published-files.ts`, and
 * its schema in `src/schemas/published-files.ts`: endpoints, `/data/`, `files.json` and the tests follow.
 */
export const catalogue: Readonly<Record<keyof typeof fileGroups, readonly FileKind[]>> = {
  places,
  counts: crime.counts,
  areas: crime.areas,
  map: crime.map,
  rules,
  search,
  about,
};

const allKinds = () => Object.values(catalogue).flat();

/** `/data/v1/files.json` */
function publishedCatalogue(): PublishedCatalogue {
  return {
    release: siteData().areas.release.id,
    kinds: allKinds().map((one) => ({
      id: one.id,
      path: one.path,
      what: fileWords[one.id],
      schema: schemaAddress(one.schema),
      files: one.files().map((names) => fileAddress(fileOf(one, names))),
    })),
  };
}

/** A page of Astro's for each file, those of one force together: they are made from the same. */
export function publishedPaths() {
  const made = allKinds().flatMap((one) => one.files().map((names) => ({ one, names })));
  return [...Map.groupBy(made, ({ names }) => names['force'] ?? '').values()]
    .flat()
    .map(({ one, names }) => ({
      params: { file: fileOf(one, names) },
      props: { make: () => one.make(names) },
    }));
}
