import type { ContentFiles } from '../content/files.ts';
import type { ContentProblem, Path } from '../content/problems.ts';
import { named } from '../content/named.ts';
import { at, fileNamedForId, stem } from '../content/references.ts';
import type { YamlFile } from '../content/yaml.ts';

/** What may be named from a file about standards, by kind. */
interface Known {
  forces: string[];
  frameworks: string[];
  /** None in content without complaint routes: then none is asked for. */
  routes: string[];
  points: string[];
  services: string[];
}

/** Where files about standards disagree with their names, with one another, or name what is not there. */
export function standardProblems(files: ContentFiles): ContentProblem[] {
  const { standards, situations, deliveries, inspections } = files;
  const known: Known = {
    forces: stems(files.names, 'forces'),
    frameworks: stems(files.names, 'standards'),
    routes: stems(files.names, 'complaints/routes'),
    points: pointRefs(files),
    services: stems(files.names, 'services'),
  };
  return [
    ...[...standards, ...situations, ...deliveries, ...inspections].flatMap(fileNamedForId),
    ...standards.flatMap((entry) => frameworkProblems(entry, known)),
    ...situations.flatMap(({ yaml, value }) => [
      ...value.points.flatMap((ref, i) => pointAt(yaml, ['points', i], ref, known)),
      ...value.services.flatMap((id, i) => named(yaml, ['services', i], id, known.services, 'a service')),
    ]),
    ...deliveries.flatMap(({ yaml, value }) => [
      ...pointAt(yaml, ['point'], value.point, known),
      ...Object.keys(value.forces ?? {}).flatMap((id) =>
        named(yaml, ['forces', id], id, known.forces, 'a force'),
      ),
    ]),
    ...inspections.flatMap((entry) => inspectionProblems(entry, known)),
  ];
}

function frameworkProblems({ yaml, value }: ContentFiles['standards'][number], known: Known) {
  const { appliesTo, points } = value;
  const ids = points.map(({ id }) => id);
  const forces =
    appliesTo.kind === 'forces'
      ? appliesTo.forces.map((id, i) => ({ id, path: ['appliesTo', 'forces', i] }))
      : appliesTo.kind === 'neighbourhoods'
        ? [{ id: appliesTo.force, path: ['appliesTo', 'force'] }]
        : [];
  return [
    ...forces.flatMap(({ id, path }) => named(yaml, path, id, known.forces, 'a force')),
    ...ids.flatMap((id, i) => (ids.indexOf(id) < i ? [repeated(yaml, ['points', i, 'id'], id)] : [])),
    ...points.flatMap(({ ifNotMet: { complaint } }, i) =>
      complaint === null || known.routes.length === 0
        ? []
        : named(
            yaml,
            ['points', i, 'ifNotMet', 'complaint'],
            complaint,
            known.routes,
            'a route in complaints/routes/',
          ),
    ),
    ...points.flatMap((point, i) =>
      (point.successors ?? []).flatMap((successor, j) =>
        successor.point === null
          ? []
          : pointAt(yaml, ['points', i, 'successors', j, 'point'], successor.point, known),
      ),
    ),
  ];
}

function inspectionProblems({ yaml, value }: ContentFiles['inspections'][number], known: Known) {
  const grades = value.scale.map(({ grade }) => grade);
  return [
    ...named(yaml, ['id'], value.id, known.frameworks, 'a framework'),
    ...Object.entries(value.forces).flatMap(([id, { grade }]) => [
      ...named(yaml, ['forces', id], id, known.forces, 'a force'),
      ...named(yaml, ['forces', id, 'grade'], grade, grades, 'a grade of the scale'),
    ]),
    ...value.points.flatMap(({ point }, i) =>
      pointAt(yaml, ['points', i, 'point'], `${value.id}#${point}`, known),
    ),
  ];
}

/** Ids of the files directly in a folder, so that a broken file still counts as there. */
const stems = (names: readonly string[], folder: string) =>
  names
    .filter((name) => name.startsWith(`${folder}/`) && !name.slice(folder.length + 1).includes('/'))
    .map(stem);

/** Every point as typed, also in files that do not fit the schema: a slip there must not break all that name it. */
export function pointRefs(files: ContentFiles): string[] {
  return files.yaml
    .filter(({ file }) => /^standards\/[^/]+$/.test(file))
    .flatMap(({ file, value }) => pointIds(value).map((id) => `${stem(file)}#${id}`));
}

function pointIds(value: unknown): string[] {
  const points = (value as { points?: unknown } | null)?.points;
  if (!Array.isArray(points)) return [];
  return (points as ({ id?: unknown } | null)[]).flatMap((point) =>
    typeof point?.id === 'string' ? [point.id] : [],
  );
}

const pointAt = (yaml: YamlFile, path: Path, ref: string, known: Known) =>
  named(yaml, path, ref, known.points, 'a point of a framework in standards/');

const repeated = (yaml: YamlFile, path: Path, id: string): ContentProblem => ({
  ...at(yaml, path),
  found: `"${id}" a second time`,
  expected: 'an anchor that no other point of this file has',
  fix: 'give the newer point another id; never change one that has been published',
});
