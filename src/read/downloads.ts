import { basename, dirname } from 'node:path';
import { type Downloads, downloadsSchema } from '../schemas/downloads.ts';
import { ContentError, type ContentProblem } from './content/problems.ts';
import { schemaProblems } from './content/schema-problems.ts';
import { readYaml } from './content/yaml.ts';

/**
 * The addresses that the download asks, from a file laid out like `content/downloads.yaml`.
 * @throws ContentError with everything that is wrong in it.
 */
export function readDownloads(path: string): Downloads {
  const problems: ContentProblem[] = [];
  const yaml = readYaml(dirname(path), basename(path), (problem) => problems.push(problem));
  if (yaml) problems.push(...schemaProblems(yaml, downloadsSchema));
  if (!yaml || problems.length > 0) throw new ContentError(problems);
  return downloadsSchema.parse(yaml.value);
}
