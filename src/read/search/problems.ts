import { gatherComplaints } from '../complaints/content.ts';
import type { ContentFiles } from '../content/files.ts';
import { named } from '../content/named.ts';
import type { ContentProblem } from '../content/problems.ts';
import { pointRefs } from '../standards/files.ts';

/** Where `questions.yaml` names a standard, a complaint route or a time limit that is not there. */
export function questionProblems(files: ContentFiles): ContentProblem[] {
  const { limits, routes } = gatherComplaints(files.complaints);
  const points = pointRefs(files);
  return files.questions.flatMap(({ yaml, value }) =>
    value.flatMap(({ to, answer }, i) => [
      ...('standard' in to
        ? named(yaml, [i, 'to', 'standard'], to.standard, points, 'a point of a standard')
        : []),
      ...('route' in to ? named(yaml, [i, 'to', 'route'], to.route, [...routes.keys()], 'a route') : []),
      ...[...answer.matchAll(/\{limit:([^}]*)\}/g)].flatMap(([, id = '']) =>
        named(yaml, [i, 'answer'], id, [...limits.keys()], 'a limit in limits.yaml'),
      ),
    ]),
  );
}
