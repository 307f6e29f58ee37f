import { stepAt, stepKey } from '../../domain/complaints/graph.ts';
import type { LimitUnit } from '../../schemas/complaints/deadlines.ts';
import type { ComplaintRoute, ComplaintStep } from '../../schemas/complaints/route.ts';
import { gatherComplaints } from './content.ts';
import { graphProblems, triageProblems, unusedProblems } from './graph-problems.ts';
import { at, type Entry, told, type YamlFile } from '../content/yaml.ts';
import type { ContentFiles } from '../content/files.ts';
import { eachNamed, eachOnce, fileNamedForId, type KnownNames, named } from '../content/names.ts';
import type { ContentProblem, Path } from '../content/problems.ts';

type Known = KnownNames & { all: ReadonlyMap<string, ComplaintRoute> };

/** Pages below `/complaints/` that are not routes. */
const taken = ['2009', 'deadlines', 'forces', 'letter'];

/** Where the files of `complaints/` disagree with one another, name what is not there, or lead nowhere. */
export function complaintProblems(files: ContentFiles, names: KnownNames): ContentProblem[] {
  const { limits, bodies, routes, triage, history } = files.complaints;
  // Content without complaint routes.
  if ([limits, bodies, triage].some((list) => list.length === 0)) return [];
  const known: Known = { ...names, all: gatherComplaints(files.complaints).routes };
  const problems = [
    ...[...routes, ...history].flatMap(fileNamedForId),
    ...[...limits, ...bodies, ...triage].flatMap(({ yaml, value }) =>
      eachOnce(
        yaml,
        value.map(({ id }) => id),
        (i) => [i, 'id'],
        {
          expected: 'each id once',
          fix: 'give the newer entry another id; never change one that has been published',
        },
      ),
    ),
    ...limits.flatMap(limitProblems),
    ...bodies.flatMap((entry) => bodyProblems(entry, known)),
    ...routes.flatMap((entry) => routeProblems(entry, known)),
    ...triage.flatMap((entry) => triageProblems(entry, known)),
    ...history.flatMap((entry) => historyProblems(entry, known)),
    ...unusedProblems(files),
  ];
  return problems.length > 0 ? problems : routes.flatMap((entry) => graphProblems(entry, known.all));
}

/**
 * Limits are never longer: six years is the longest that a claim in law has, and what runs for longer than a season is
 * said in months. A digit too many would show a reader a day long after their right had ended.
 */
const LONGEST: Readonly<Record<LimitUnit, number>> = { days: 100, workingDays: 70, weeks: 30, months: 72 };

const limitProblems = ({ yaml, value }: ContentFiles['complaints']['limits'][number]): ContentProblem[] =>
  value.flatMap(({ every, ...limit }, i) =>
    [{ path: [i, 'value'], ...limit }, ...(every ? [{ path: [i, 'every', 'value'], ...every }] : [])].flatMap(
      (one): ContentProblem[] =>
        one.value <= LONGEST[one.unit]
          ? []
          : [
              {
                ...at(yaml, one.path),
                found: `${String(one.value)} ${one.unit}`,
                expected: `at most ${String(LONGEST[one.unit])} ${one.unit}`,
                fix: 'compare it with its source for a digit too many; say a longer limit in months',
              },
            ],
    ),
  );

const bodyProblems = ({ yaml, value }: ContentFiles['complaints']['bodies'][number], known: Known) =>
  value.flatMap(({ reach }, i) =>
    reach.kind === 'service'
      ? named(yaml, [i, 'reach', 'service'], reach.service, known.services, 'a service')
      : [],
  );

function routeProblems({ yaml, value }: Entry<ComplaintRoute>, known: Known): ContentProblem[] {
  const ids = value.steps.map(({ id }) => id);
  return [
    ...told(taken.includes(value.id), yaml, ['id'], {
      found: `"${value.id}", which is the address of another page`,
      expected: 'an id that no other page under /complaints/ has',
      fix: 'choose another id and rename the file',
    }),
    ...named(yaml, ['start'], value.start, ids, 'a step of this route'),
    ...value.doors.flatMap(({ step }, i) =>
      stepAt(step, value, known.all) ? [] : named(yaml, ['doors', i, 'step'], step, ids, 'a step'),
    ),
    ...named(yaml, ['force'], value.force, known.forces, 'a force'),
    ...(value.notFor ?? []).flatMap(({ route }, i) =>
      named(yaml, ['notFor', i, 'route'], route, known.routes, 'a route'),
    ),
    ...limitsSaid(value).flatMap(({ id, path }) =>
      named(yaml, path, id, known.limits, 'a limit in limits.yaml'),
    ),
    ...value.steps.flatMap((step, i) => stepProblems(yaml, ['steps', i], value, step, known)),
  ];
}

/** Every `{limit:id}` in the words of a route. */
function limitsSaid(value: unknown, path: Path = []): { id: string; path: Path }[] {
  if (typeof value === 'string')
    return [...value.matchAll(/\{limit:([^}]*)\}/g)].map(([, id = '']) => ({ id, path }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    limitsSaid(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function stepProblems(
  yaml: YamlFile,
  place: Path,
  route: ComplaintRoute,
  step: ComplaintStep,
  known: Known,
): ContentProblem[] {
  const path = (...rest: Path): Path => [...place, ...rest];
  const refs = [...known.all.values()].flatMap((one) =>
    one.steps.map((other) => (one.id === route.id ? other.id : stepKey({ route: one, step: other }))),
  );
  return [
    ...named(yaml, path('body'), step.body, known.bodies, 'a body in bodies.yaml'),
    ...eachNamed(yaml, path('limits'), step.limits, known.limits, 'a limit in limits.yaml'),
    ...(known.letters.length === 0
      ? []
      : eachNamed(yaml, path('letters'), step.letters, known.letters, 'a letter')),
    ...eachNamed(yaml, path('standards'), step.standards, known.points, 'a point of a standard'),
    ...(step.next ?? []).flatMap(({ step: ref }, j) =>
      stepAt(ref, route, known.all) ? [] : named(yaml, path('next', j, 'step'), ref, refs, 'a step'),
    ),
  ];
}

function historyProblems({ yaml, value }: ContentFiles['complaints']['history'][number], known: Known) {
  const [first] = known.all.values();
  const keys = [...known.all.values()].flatMap((route) =>
    route.steps.map((step) => stepKey({ route, step })),
  );
  const check = (ref: string | null, path: Path) =>
    ref !== null && first && ref.includes('#') && stepAt(ref, first, known.all)
      ? []
      : named(yaml, path, ref, keys, 'a route and one of its steps');
  return [
    ...value.rungs.flatMap(({ replaced }, i) => check(replaced.step, ['rungs', i, 'replaced', 'step'])),
    ...value.meeting.triggers.flatMap(({ step }, i) => check(step, ['meeting', 'triggers', i, 'step'])),
    ...check(value.meeting.replaced.step, ['meeting', 'replaced', 'step']),
  ];
}
