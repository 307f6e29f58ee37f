import { importedSources } from '../../schemas/source.ts';
import type { ContentFiles } from './files.ts';
import { lostName } from './names.ts';
import { type ContentProblem, type Path, writePath } from './problems.ts';
import { at, told, type YamlFile } from './yaml.ts';

interface Citation {
  yaml: YamlFile;
  path: Path;
  id: string;
}

interface Listed {
  id: string;
  address: string | null;
  path: Path;
}

const list = 'sources.yaml';

/**
 * Where citations and the list of sources do not match: cited but not listed, listed twice, or not there for the
 * importer. Works on what was typed, so that one broken entry does not make every file that cites it look broken.
 */
export function citationProblems(files: ContentFiles): ContentProblem[] {
  const sources = files.yaml.find(({ file }) => file === list);
  if (!sources) return [];
  const listed = listedIn(sources.value);
  return [
    ...allCitations(files).flatMap((citation) => unlisted(citation, listed)),
    ...repeated(sources, listed),
    ...missingImported(listed),
  ];
}

/** Sources that nothing cites. Only worth asking of content that is sound otherwise: a slip hides citations. */
export function uncitedProblems(files: ContentFiles): ContentProblem[] {
  const sources = files.yaml.find(({ file }) => file === list);
  return sources ? uncited(sources, listedIn(sources.value), allCitations(files)) : [];
}

const allCitations = (files: ContentFiles): Citation[] =>
  files.yaml.filter(({ file }) => file !== list).flatMap((yaml) => citationsIn(yaml, yaml.value, []));

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listedIn = (value: unknown): Listed[] =>
  (Array.isArray(value) ? (value as unknown[]) : []).flatMap((entry, i) =>
    isMap(entry) && typeof entry['id'] === 'string'
      ? [
          {
            id: entry['id'],
            address: typeof entry['address'] === 'string' ? entry['address'] : null,
            path: [i],
          },
        ]
      : [],
  );

function citationsIn(yaml: YamlFile, value: unknown, path: Path): Citation[] {
  if (Array.isArray(value))
    return value.flatMap((inner: unknown, i) => citationsIn(yaml, inner, [...path, i]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'source' || key === 'evidence') && typeof inner === 'string'
      ? [{ yaml, path: [...path, key], id: inner }]
      : citationsIn(yaml, inner, [...path, key]),
  );
}

const unlisted = ({ yaml, path, id }: Citation, listed: Listed[]): ContentProblem[] =>
  lostName(
    at(yaml, path),
    id,
    listed.map((source) => source.id),
    {
      expected: `the id of an entry in ${list}`,
      otherwise: `add the document to ${list}, or cite one that is there`,
    },
  );

function uncited(sources: YamlFile, listed: Listed[], cited: Citation[]): ContentProblem[] {
  const wanted = new Set<string>([...importedSources, ...cited.map(({ id }) => id)]);
  return listed.flatMap(({ id, path }) =>
    told(!wanted.has(id), sources, [...path, 'id'], {
      found: `"${id}", which no content file cites`,
      expected: 'only documents that something on the site rests on',
      fix: 'cite it where it belongs, or delete the entry',
    }),
  );
}

function repeated(sources: YamlFile, listed: Listed[]): ContentProblem[] {
  return listed.flatMap((source, i) => {
    const earlier = listed.slice(0, i);
    const key = earlier.some(({ id }) => id === source.id)
      ? 'id'
      : earlier.some(({ address }) => address !== null && address === source.address)
        ? 'address'
        : null;
    if (key === null) return [];
    const first = earlier.find((other) => other[key] === source[key]);
    return told(true, sources, [...source.path, key], {
      found: `"${source[key] ?? ''}", which entry ${writePath(first?.path ?? [])} has too`,
      expected: 'each document once',
      fix: 'keep one entry and cite that one everywhere',
    });
  });
}

const missingImported = (listed: Listed[]): ContentProblem[] =>
  importedSources
    .filter((id) => !listed.some((source) => source.id === id))
    .map((id) => ({
      file: list,
      line: null,
      path: '',
      found: `no entry "${id}"`,
      expected: 'every source that an imported release cites',
      fix: 'restore the entry from version control',
    }));
