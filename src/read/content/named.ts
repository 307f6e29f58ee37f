import type { ContentProblem, Path } from './problems.ts';
import { at } from './references.ts';
import type { YamlFile } from './yaml.ts';
import { nearestName } from './nearest-name.ts';

/** A problem where `id` is not one of `ids`; `what` says of what it should be the name. */
export function named(
  yaml: YamlFile,
  path: Path,
  id: string,
  ids: readonly string[],
  what: string,
): ContentProblem[] {
  if (ids.includes(id)) return [];
  const meant = nearestName(id, ids);
  const fix = meant ? `did you mean "${meant}"?` : 'use one that is there, or add it first';
  return [{ ...at(yaml, path), found: `"${id}"`, expected: `the name of ${what} that is there`, fix }];
}
