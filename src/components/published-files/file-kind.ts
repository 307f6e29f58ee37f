import { sitePath } from '../../domain/site-path.ts';
import type { FileKindId } from '../../i18n/published-files.ts';
import type { PublishedSchema } from '../../schemas/published-files.ts';

/** `crime/<force>/<neighbourhood>.json` → `force` and `neighbourhood`. */
type NameIn<Path extends string> = Path extends `${string}<${infer Name}>${infer Rest}`
  ? Name | NameIn<Rest>
  : never;

/** What a file's address holds in place of the names in its kind's. */
export type Names<Path extends string = string> = Readonly<Record<NameIn<Path>, string>>;

/** A file's text or bytes, or its pieces where it is too large to be held whole. */
export type Made = string | Uint8Array<ArrayBuffer> | Generator<string, undefined>;

interface Kind<Path extends string> {
  /** Also of its words, in `src/i18n/published-files.ts`. */
  id: FileKindId;
  /** Below `/data/v1/`; what stands in `<` and `>` differs from file to file. */
  path: Path;
  /** In `src/schemas/published-files.ts`; of one row where the file is CSV. */
  schema: PublishedSchema;
  /** Which files there are; one where left out. */
  files?: () => readonly Names<Path>[];
  make: (names: Names<Path>) => Made;
  /** Of kinds of which a release need not hold any: where they are from, and of when these are. */
  held?: { source: string; when: () => string };
}

/** One kind of file that the site publishes. */
export interface FileKind extends Omit<Kind<string>, 'files' | 'make'> {
  files: () => readonly Record<string, string>[];
  make: (names: Record<string, string>) => Made;
}

/** An entry of the catalogue, its names checked against its path. */
export function kind<const Path extends string>({ files, make, ...rest }: Kind<Path>): FileKind {
  return {
    ...rest,
    files: files ?? (() => [{}]),
    make: make as FileKind['make'],
  };
}

/** `crime/merseyside/A1.json`, as it is on disk below `/data/v1/`. */
export const fileOf = ({ path }: Pick<FileKind, 'path'>, names: Record<string, string>): string =>
  path.replace(/<(\w+)>/g, (_, name: string) => names[name] ?? '');

/** Its address. */
export const fileAddress = (file: string): string =>
  sitePath(`/data/v1/${file.split('/').map(encodeURIComponent).join('/')}`);

export const schemaAddress = (name: PublishedSchema): string => sitePath(`/data/v1/schemas/${name}.json`);

/** On one line, for readers' browsers. */
export const packed = (file: object): string => `${JSON.stringify(file)}\n`;

/** A key a line, for whoever opens it. */
export const laidOut = (file: object): string => `${JSON.stringify(file, null, 1)}\n`;
