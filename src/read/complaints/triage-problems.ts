import type { TriageQuestion } from '../../schemas/complaints/route.ts';
import type { KnownComplaints } from './names.ts';
import { named } from '../content/named.ts';
import type { Entry } from '../content/entry.ts';
import type { ContentProblem } from '../content/problems.ts';
import { at } from '../content/references.ts';

/** No way through the questions may be longer. */
const mostQuestions = 5;

/** Answers that lead nowhere, and ways through that are too long. */
export function triageProblems(
  { yaml, value }: Entry<TriageQuestion[]>,
  known: KnownComplaints,
): ContentProblem[] {
  const ids = value.map(({ id }) => id);
  const misnamed = value.flatMap(({ answers }, i) =>
    answers.flatMap(({ question, route }, j) => [
      ...(question === undefined
        ? []
        : named(yaml, [i, 'answers', j, 'question'], question, ids, 'a question')),
      ...(route === undefined
        ? []
        : named(yaml, [i, 'answers', j, 'route'], route, [...known.routes.keys()], 'a route')),
    ]),
  );
  if (misnamed.length > 0 || depth(value) <= mostQuestions) return misnamed;
  return [
    {
      ...at(yaml, [0]),
      found: 'a way through the questions that is longer, or goes round in a circle',
      expected: `at most ${String(mostQuestions)} questions one after another`,
      fix: 'let an answer lead to a route sooner',
    },
  ];
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
