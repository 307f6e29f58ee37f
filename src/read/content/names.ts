import { at, type Entry, told, type YamlFile } from './yaml.ts';
import type { ContentFiles } from './files.ts';
import type { ContentProblem, Path } from './problems.ts';

/* Names that an editor types: which are there, and what is told of one that is not. */

/**
 * The candidate that somebody most likely meant by a misspelt name; undefined where none is close
 * (more than a third of the letters differ).
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** How many letters must be put in, taken out or changed to turn one word into the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, letter] of Array.from(from).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(to).entries()) {
      const swap = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** What to do about a name that is not one of these: the one that was most likely meant, else `otherwise`. */
export function nearestOr(name: string, candidates: Iterable<string>, otherwise: string): string {
  const meant = nearestName(name, candidates);
  return meant ? `did you mean "${meant}"?` : otherwise;
}

/** A problem where `name` is not one of `names`. */
export const misnamed = (
  place: Pick<ContentProblem, 'file' | 'line' | 'path'>,
  name: string,
  names: readonly string[],
  { expected, otherwise }: { expected: string; otherwise: string },
): ContentProblem[] =>
  names.includes(name)
    ? []
    : [{ ...place, found: `"${name}"`, expected, fix: nearestOr(name, names, otherwise) }];

/** The same for the name of a file or an entry, which may have been there: `force`, or `framework#point`. */
export const lostName = (...about: Parameters<typeof misnamed>): ContentProblem[] =>
  misnamed(...about).map((problem) => ({ ...problem, lost: about[1].replace(/#.*/, '') }));

/** A problem where `id` is not one of `ids`, none where there is no id; `what` says of what it should be the name. */
export const named = (
  yaml: YamlFile,
  path: Path,
  id: string | null | undefined,
  ids: readonly string[],
  what: string,
): ContentProblem[] =>
  id === null || id === undefined
    ? []
    : lostName(at(yaml, path), id, ids, {
        expected: `the name of ${what} that is there`,
        otherwise: 'use one that is there, or add it first',
      });

/** The same for each id of a list. */
export const eachNamed = (
  yaml: YamlFile,
  path: Path,
  list: readonly string[] | undefined,
  ids: readonly string[],
  what: string,
): ContentProblem[] => (list ?? []).flatMap((id, i) => named(yaml, [...path, i], id, ids, what));

/** A problem for each id that stands a second time; `path` leads to the one at a position. */
export const eachOnce = (
  yaml: YamlFile,
  ids: readonly (string | number)[],
  path: (i: number) => Path,
  words: { expected: string; fix: string },
): ContentProblem[] =>
  ids.flatMap((id, i) =>
    told(ids.indexOf(id) < i, yaml, path(i), { found: `${JSON.stringify(id)} a second time`, ...words }),
  );

/** `forces/kent.yaml` → `kent`. */
export const stem = (file: string): string => file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);

/** Where a file is not named for the id in it. */
export function fileNamedForId({ yaml, value: { id } }: Entry<{ id: string }>): ContentProblem[] {
  const name = stem(yaml.file);
  if (name === id) return [];
  const fix = `rename the file to ${id}.yaml, or change the id to ${name}`;
  const expected = `"${name}", as the file is named`;
  return [{ ...at(yaml, ['id']), found: `"${id}"`, expected, fix, renamed: id }];
}

/** What may be named from other files, by kind. */
export interface KnownNames {
  forces: readonly string[];
  policingBodies: readonly string[];
  services: readonly string[];
  frameworks: readonly string[];
  /** As `framework#point`. */
  points: readonly string[];
  routes: readonly string[];
  letters: readonly string[];
  limits: readonly string[];
  bodies: readonly string[];
}

/** Names as files are named and ids as typed, fitting or not: a slip in a file must not break all that name it. */
export function knownNames({ names, yaml }: ContentFiles): KnownNames {
  const inFolder = (folder: string) =>
    names
      .filter((name) => name.startsWith(`${folder}/`) && !name.slice(folder.length + 1).includes('/'))
      .map(stem);
  const listedIn = (name: string) => idsIn(yaml.find(({ file }) => file === name)?.value);
  return {
    forces: inFolder('forces'),
    policingBodies: inFolder('policing-bodies'),
    services: inFolder('services'),
    frameworks: inFolder('standards'),
    points: yaml
      .filter(({ file }) => /^standards\/[^/]+$/.test(file))
      .flatMap(({ file, value }) =>
        idsIn((value as { points?: unknown } | null)?.points).map((id) => `${stem(file)}#${id}`),
      ),
    routes: inFolder('complaints/routes'),
    letters: inFolder('complaints/letters'),
    limits: listedIn('complaints/limits.yaml'),
    bodies: listedIn('complaints/bodies.yaml'),
  };
}

const idsIn = (list: unknown): string[] =>
  (Array.isArray(list) ? (list as ({ id?: unknown } | null)[]) : []).flatMap((one) =>
    typeof one?.id === 'string' ? [one.id] : [],
  );
