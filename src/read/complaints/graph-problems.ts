import { orphansOf, pathsOf, stepKey } from '../../domain/complaints/graph.ts';
import type { ComplaintRoute, TriageQuestion } from '../../schemas/complaints/route.ts';
import type { KnownComplaints } from './names.ts';
import type { Entry } from '../content/entry.ts';
import type { ContentFiles } from '../content/files.ts';
import type { ContentProblem, Path } from '../content/problems.ts';
import { at } from '../content/references.ts';
import type { YamlFile } from '../content/yaml.ts';

/** Limits, bodies and routes that nothing leads to. */
export function unusedProblems(files: ContentFiles, known: KnownComplaints): ContentProblem[] {
  const steps = [...known.routes.values()].flatMap((route) => route.steps);
  const limits = new Set(steps.flatMap((step) => step.limits ?? []));
  const bodies = new Set(steps.map(({ body }) => body));
  const routes = new Set(files.complaints.triage.flatMap(({ value }) => routesAsked(value)));
  const lost = (yaml: YamlFile, path: Path, id: string, by: string) => ({
    ...at(yaml, path),
    found: `"${id}", which ${by}`,
    expected: 'only what a reader can come to',
    fix: 'use it where it belongs, or delete it',
  });
  return [
    ...files.complaints.limits.flatMap(({ yaml, value }) =>
      value.flatMap(({ id }, i) => (limits.has(id) ? [] : [lost(yaml, [i, 'id'], id, 'no step uses')])),
    ),
    ...files.complaints.bodies.flatMap(({ yaml, value }) =>
      value.flatMap(({ id }, i) => (bodies.has(id) ? [] : [lost(yaml, [i, 'id'], id, 'handles no step')])),
    ),
    ...files.complaints.routes.flatMap(({ yaml, value: { id } }) =>
      routes.has(id) ? [] : [lost(yaml, ['id'], id, 'no answer in triage.yaml leads to')],
    ),
  ];
}

const routesAsked = (questions: readonly TriageQuestion[]) =>
  questions.flatMap(({ answers }) => answers.flatMap(({ route }) => (route === undefined ? [] : [route])));

/** Paths that go round in a circle, and steps that none comes to. */
export function graphProblems(
  { yaml, value }: Entry<ComplaintRoute>,
  known: KnownComplaints,
): ContentProblem[] {
  const circle = pathsOf(value, known.routes).find(({ ends }) => !ends);
  const orphans = orphansOf(value, known.routes);
  return [
    ...(circle
      ? [
          {
            ...at(yaml, ['steps']),
            found: `a circle: ${circle.steps.map(stepKey).join(', then ')}, then round again`,
            expected: 'every path to come to an end',
            fix: 'take one of the "next" entries out',
          },
        ]
      : []),
    ...orphans.map(({ id }) => ({
      ...at(yaml, ['steps', value.steps.findIndex((step) => step.id === id), 'id']),
      found: `"${id}", which no path comes to`,
      expected: 'steps that some "next" leads to',
      fix: 'name it in "next" of the step before it, or delete it',
    })),
  ];
}
