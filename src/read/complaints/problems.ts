import { stepAt, stepKey } from '../../domain/complaints/graph.ts';
import type { ComplaintRoute, ComplaintStep } from '../../schemas/complaints/route.ts';
import { gatherComplaints } from './content.ts';
import { graphProblems, unusedProblems } from './graph-problems.ts';
import type { KnownComplaints as Known } from './names.ts';
import { named } from '../content/named.ts';
import { triageProblems } from './triage-problems.ts';
import type { Entry } from '../content/entry.ts';
import type { ContentFiles } from '../content/files.ts';
import type { ContentProblem, Path } from '../content/problems.ts';
import { at, fileNamedForId, stem } from '../content/references.ts';
import { pointRefs } from '../standards/files.ts';
import type { YamlFile } from '../content/yaml.ts';

/** Pages below `/complaints/` that are not routes. */
const taken = ['2009', 'deadlines', 'forces', 'letter'];

/** Where the files of `complaints/` disagree with one another, name what is not there, or lead nowhere. */
export function complaintProblems(files: ContentFiles): ContentProblem[] {
  const { limits, bodies, routes, triage, history } = files.complaints;
  const readable = [limits, bodies, triage].every((list) => list.length > 0);
  const written = files.names.filter((name) => name.startsWith('complaints/routes/')).length;
  // Where a file cannot be read, everything that names it would look broken.
  if (!readable || written !== routes.length) return [];
  const gathered = gatherComplaints(files.complaints);
  const known: Known = {
    bodies: [...gathered.bodies.keys()],
    limits: [...gathered.limits.keys()],
    letters: files.names.filter((name) => name.startsWith('complaints/letters/')).map(stem),
    routes: gathered.routes,
    points: pointRefs(files),
    forces: files.names.filter((name) => name.startsWith('forces/')).map(stem),
    services: files.names.filter((name) => name.startsWith('services/')).map(stem),
  };
  const problems = [
    ...[...routes, ...history].flatMap(fileNamedForId),
    ...[...limits, ...bodies, ...triage].flatMap(twice),
    ...bodies.flatMap((entry) => bodyProblems(entry, known)),
    ...routes.flatMap((entry) => routeProblems(entry, known)),
    ...triage.flatMap((entry) => triageProblems(entry, known)),
    ...history.flatMap((entry) => historyProblems(entry, known)),
    ...unusedProblems(files, known),
  ];
  return problems.length > 0 ? problems : routes.flatMap((entry) => graphProblems(entry, known));
}

const twice = ({ yaml, value }: Entry<{ id: string }[]>): ContentProblem[] =>
  value.flatMap(({ id }, i) =>
    value.findIndex((one) => one.id === id) < i
      ? [
          {
            ...at(yaml, [i, 'id']),
            found: `"${id}" a second time`,
            expected: 'each id once',
            fix: 'give the newer entry another id; never change one that has been published',
          },
        ]
      : [],
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
    ...(taken.includes(value.id)
      ? [
          {
            ...at(yaml, ['id']),
            found: `"${value.id}", which is the address of another page`,
            expected: 'an id that no other page under /complaints/ has',
            fix: 'choose another id and rename the file',
          },
        ]
      : []),
    ...named(yaml, ['start'], value.start, ids, 'a step of this route'),
    ...value.doors.flatMap(({ step }, i) =>
      stepAt(step, value, known.routes) ? [] : named(yaml, ['doors', i, 'step'], step, ids, 'a step'),
    ),
    ...(value.force === undefined ? [] : named(yaml, ['force'], value.force, known.forces, 'a force')),
    ...(value.notFor ?? []).flatMap(({ route }, i) =>
      route === undefined
        ? []
        : named(yaml, ['notFor', i, 'route'], route, [...known.routes.keys()], 'a route'),
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
  const refs = [...known.routes.values()].flatMap((one) =>
    one.steps.map((other) => (one.id === route.id ? other.id : stepKey({ route: one, step: other }))),
  );
  return [
    ...named(yaml, path('body'), step.body, known.bodies, 'a body in bodies.yaml'),
    ...(step.limits ?? []).flatMap((id, j) =>
      named(yaml, path('limits', j), id, known.limits, 'a limit in limits.yaml'),
    ),
    ...(step.letters ?? []).flatMap((id, j) =>
      known.letters.length === 0 ? [] : named(yaml, path('letters', j), id, known.letters, 'a letter'),
    ),
    ...(step.standards ?? []).flatMap((ref, j) =>
      named(yaml, path('standards', j), ref, known.points, 'a point of a standard'),
    ),
    ...(step.next ?? []).flatMap(({ step: ref }, j) =>
      stepAt(ref, route, known.routes) ? [] : named(yaml, path('next', j, 'step'), ref, refs, 'a step'),
    ),
  ];
}

function historyProblems({ yaml, value }: ContentFiles['complaints']['history'][number], known: Known) {
  const [first] = known.routes.values();
  const keys = [...known.routes.values()].flatMap((route) =>
    route.steps.map((step) => stepKey({ route, step })),
  );
  const check = (ref: string | null, path: Path) =>
    ref === null || (first && ref.includes('#') && stepAt(ref, first, known.routes))
      ? []
      : named(yaml, path, ref, keys, 'a route and one of its steps');
  return [
    ...value.rungs.flatMap(({ replaced }, i) => check(replaced.step, ['rungs', i, 'replaced', 'step'])),
    ...value.meeting.triggers.flatMap(({ step }, i) => check(step, ['meeting', 'triggers', i, 'step'])),
    ...check(value.meeting.replaced.step, ['meeting', 'replaced', 'step']),
  ];
}
