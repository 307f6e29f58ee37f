import { orphansOf, pathsOf, stepKey } from '../../domain/complaints/graph.ts';
import type { ComplaintRoute, TriageQuestion } from '../../schemas/complaints/route.ts';
import { at, type Entry, told, type YamlFile } from '../content/yaml.ts';
import type { ContentFiles } from '../content/files.ts';
import { type KnownNames, named } from '../content/names.ts';
import type { ContentProblem, Path } from '../content/problems.ts';

/** Limits, bodies and routes that nothing leads to. */
export function unusedProblems({ complaints }: ContentFiles): ContentProblem[] {
  const steps = complaints.routes.flatMap(({ value }) => value.steps);
  const limits = new Set(steps.flatMap((step) => step.limits ?? []));
  const bodies = new Set(steps.map(({ body }) => body));
  const routes = new Set(complaints.triage.flatMap(({ value }) => routesAsked(value)));
  const unused = (yaml: YamlFile, path: Path, id: string, by: string): ContentProblem => ({
    ...at(yaml, path),
    found: `"${id}", which ${by}`,
    expected: 'only what a reader can come to',
    fix: 'use it where it belongs, or delete it',
    unused: true,
  });
  return [
    ...complaints.limits.flatMap(({ yaml, value }) =>
      value.flatMap(({ id }, i) => (limits.has(id) ? [] : [unused(yaml, [i, 'id'], id, 'no step uses')])),
    ),
    ...complaints.bodies.flatMap(({ yaml, value }) =>
      value.flatMap(({ id }, i) => (bodies.has(id) ? [] : [unused(yaml, [i, 'id'], id, 'handles no step')])),
    ),
    ...complaints.routes.flatMap(({ yaml, value: { id } }) =>
      routes.has(id) ? [] : [unused(yaml, ['id'], id, 'no answer in triage.yaml leads to')],
    ),
  ];
}

const routesAsked = (questions: readonly TriageQuestion[]) =>
  questions.flatMap(({ answers }) => answers.flatMap(({ route }) => (route === undefined ? [] : [route])));

/** Paths that go round in a circle, and steps that none comes to. */
export function graphProblems(
  { yaml, value }: Entry<ComplaintRoute>,
  routes: ReadonlyMap<string, ComplaintRoute>,
): ContentProblem[] {
  const circle = pathsOf(value, routes).find(({ ends }) => !ends);
  const orphans = orphansOf(value, routes);
  return [
    ...told(circle !== undefined, yaml, ['steps'], {
      found: `a circle: ${circle?.steps.map(stepKey).join(', then ') ?? ''}, then round again`,
      expected: 'every path to come to an end',
      fix: 'take one of the "next" entries out',
    }),
    ...value.steps.flatMap((step, i) =>
      told(orphans.includes(step), yaml, ['steps', i, 'id'], {
        found: `"${step.id}", which no path comes to`,
        expected: 'steps that some "next" leads to',
        fix: 'name it in "next" of the step before it, or delete it',
      }),
    ),
  ];
}

/** No way through the questions may be longer. */
const mostQuestions = 5;

/** Answers that lead nowhere, and ways through that are too long. */
export function triageProblems(
  { yaml, value }: Entry<TriageQuestion[]>,
  known: KnownNames,
): ContentProblem[] {
  const ids = value.map(({ id }) => id);
  const misnamed = value.flatMap(({ answers }, i) =>
    answers.flatMap(({ question, route }, j) => [
      ...named(yaml, [i, 'answers', j, 'question'], question, ids, 'a question'),
      ...named(yaml, [i, 'answers', j, 'route'], route, known.routes, 'a route'),
    ]),
  );
  if (misnamed.length > 0) return misnamed;
  return told(depth(value) > mostQuestions, yaml, [0], {
    found: 'a way through the questions that is longer, or goes round in a circle',
    expected: `at most ${String(mostQuestions)} questions one after another`,
    fix: 'let an answer lead to a route sooner',
  });
}

/** Questions on the longest way through; one more than allowed where it goes round in a circle. */
function depth(questions: readonly TriageQuestion[], id = questions[0]?.id, passed = 0): number {
  const question = questions.find((one) => one.id === id);
  if (!question || passed > mostQuestions) return passed;
  return Math.max(
    ...question.answers.map((answer) =>
      answer.question === undefined ? passed + 1 : depth(questions, answer.question, passed + 1),
    ),
  );
}
