import type { ContentFiles } from '../content/files.ts';
import { eachNamed, eachOnce, fileNamedForId, type KnownNames, named } from '../content/names.ts';
import type { ContentProblem } from '../content/problems.ts';

const A_POINT = 'a point of a framework in standards/';

/** Where files about standards disagree with their names, with one another, or name what is not there. */
export function standardProblems(files: ContentFiles, known: KnownNames): ContentProblem[] {
  const { standards, situations, deliveries, inspections } = files;
  return [
    ...[...standards, ...situations, ...deliveries, ...inspections].flatMap(fileNamedForId),
    ...standards.flatMap((entry) => frameworkProblems(entry, known)),
    ...situations.flatMap(({ yaml, value }) => [
      ...eachNamed(yaml, ['points'], value.points, known.points, A_POINT),
      ...eachNamed(yaml, ['services'], value.services, known.services, 'a service'),
    ]),
    ...deliveries.flatMap(({ yaml, value }) => [
      ...named(yaml, ['point'], value.point, known.points, A_POINT),
      ...Object.keys(value.forces ?? {}).flatMap((id) =>
        named(yaml, ['forces', id], id, known.forces, 'a force'),
      ),
    ]),
    ...inspections.flatMap((entry) => inspectionProblems(entry, known)),
  ];
}

function frameworkProblems({ yaml, value }: ContentFiles['standards'][number], known: KnownNames) {
  const { appliesTo, points } = value;
  const ids = points.map(({ id }) => id);
  return [
    ...(appliesTo.kind === 'forces'
      ? eachNamed(yaml, ['appliesTo', 'forces'], appliesTo.forces, known.forces, 'a force')
      : []),
    ...(appliesTo.kind === 'neighbourhoods'
      ? named(yaml, ['appliesTo', 'force'], appliesTo.force, known.forces, 'a force')
      : []),
    ...eachOnce(yaml, ids, (i) => ['points', i, 'id'], {
      expected: 'an anchor that no other point of this file has',
      fix: 'give the newer point another id; never change one that has been published',
    }),
    // In content without complaint routes none is asked for.
    ...(known.routes.length === 0 ? [] : points).flatMap(({ ifNotMet: { complaint } }, i) =>
      named(
        yaml,
        ['points', i, 'ifNotMet', 'complaint'],
        complaint,
        known.routes,
        'a route in complaints/routes/',
      ),
    ),
    ...points.flatMap(({ successors = [] }, i) =>
      successors.flatMap(({ point }, j) =>
        named(yaml, ['points', i, 'successors', j, 'point'], point, known.points, A_POINT),
      ),
    ),
  ];
}

function inspectionProblems({ yaml, value }: ContentFiles['inspections'][number], known: KnownNames) {
  const grades = value.scale.map(({ grade }) => grade);
  return [
    ...named(yaml, ['id'], value.id, known.frameworks, 'a framework'),
    ...Object.entries(value.forces).flatMap(([id, { grade }]) => [
      ...named(yaml, ['forces', id], id, known.forces, 'a force'),
      ...named(yaml, ['forces', id, 'grade'], grade, grades, 'a grade of the scale'),
    ]),
    ...value.points.flatMap(({ point }, i) =>
      named(yaml, ['points', i, 'point'], `${value.id}#${point}`, known.points, A_POINT),
    ),
  ];
}
