import type { ContentFiles } from './files.ts';
import { named } from './named.ts';
import type { ContentProblem, Path } from './problems.ts';
import { stem } from './references.ts';

/** Where `changes.yaml` names a route or a standard that is not there. */
export function changeProblems(files: ContentFiles): ContentProblem[] {
  const inFolder = (folder: string) =>
    files.names
      .filter((name) => name.startsWith(folder) && !name.slice(folder.length).includes('/'))
      .map(stem);
  const routes = inFolder('complaints/routes/');
  const standards = inFolder('standards/');
  return files.changes.flatMap(({ yaml, value }) =>
    value.flatMap(({ touches }, i) => {
      const path = (key: string, j: number): Path => [i, 'touches', key, j];
      return [
        ...(touches.routes ?? []).flatMap((id, j) =>
          named(yaml, path('routes', j), id, routes, 'a complaint route'),
        ),
        ...(touches.standards ?? []).flatMap((id, j) =>
          named(yaml, path('standards', j), id, standards, 'a framework in standards/'),
        ),
      ];
    }),
  );
}
