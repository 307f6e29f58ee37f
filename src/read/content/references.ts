import type { Entry } from './entry.ts';
import type { ContentFiles } from './files.ts';
import { type ContentProblem, type Path, writePath } from './problems.ts';
import type { YamlFile } from './yaml.ts';
import { nearestName } from './nearest-name.ts';

/** Where files disagree with their own names or with one another. */
export function referenceProblems(files: ContentFiles): ContentProblem[] {
  const { forces, policingBodies, services, corrections, neighbourhoods } = files;
  const forceIds = stems(files.names, 'forces');
  return [
    ...[...forces, ...policingBodies, ...services, ...corrections, ...neighbourhoods].flatMap(fileNamedForId),
    ...forces.flatMap((force) => bodyOfForce(force, policingBodies, stems(files.names, 'policing-bodies'))),
    ...policingBodies.flatMap((body) => forceOfBody(body, forces, forceIds)),
    ...repeatedAreaCodes(forces),
    ...neighbourhoods.flatMap((entry) => folderOfForce(entry, forceIds)),
    ...files.knownGaps.flatMap(({ yaml, value }) =>
      value.flatMap((gap, i) =>
        gap.force === 'all' ? [] : knownForce(yaml, [i, 'force'], gap.force, forceIds),
      ),
    ),
    ...corrections.flatMap(({ yaml, value: { target } }) =>
      target.kind !== 'postcodePartnership'
        ? knownForce(yaml, ['target', 'force'], target.force, forceIds)
        : [],
    ),
  ];
}

/** Ids by the names of a folder's files, so that a broken file still counts as there. */
const stems = (names: readonly string[], folder: string) =>
  names.filter((name) => name.startsWith(`${folder}/`)).map(stem);

export const stem = (file: string) => file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);

export const at = (yaml: YamlFile, path: Path) => ({
  file: yaml.file,
  line: yaml.line(path),
  path: writePath(path),
});

const orChoose = (name: string, ids: readonly string[], otherwise: string) => {
  const meant = nearestName(name, ids);
  return meant ? `did you mean "${meant}"?` : otherwise;
};

export function fileNamedForId({ yaml, value: { id } }: Entry<{ id: string }>): ContentProblem[] {
  const name = stem(yaml.file);
  if (name === id) return [];
  const fix = `rename the file to ${id}.yaml, or change the id to ${name}`;
  return [
    { ...at(yaml, ['id']), found: `"${id}"`, expected: `"${name}", as the file is named`, fix, renamed: id },
  ];
}

/**
 * Without what only follows from a file whose name and id do not agree: every place that names it would be told
 * otherwise, and told to change what is right.
 */
export function withoutEchoes(problems: readonly ContentProblem[]): ContentProblem[] {
  const renamed = problems.flatMap(({ renamed: id, file }) => (id === undefined ? [] : [{ id, file }]));
  const echoes = (one: ContentProblem) =>
    one.renamed === undefined &&
    renamed.some(
      ({ id, file }) =>
        one.found.includes(`"${id}"`) ||
        one.found.includes(`"${stem(file)}"`) ||
        one.found.includes(`"${id}#`),
    );
  return problems
    .filter((one) => !echoes(one))
    .map((one) => {
      const others = problems.filter(
        (other) => echoes(other) && other.found.includes(`"${one.renamed ?? ''}`),
      ).length;
      return one.renamed === undefined || others === 0
        ? one
        : { ...one, fix: `rename the file to ${one.renamed}.yaml: ${others} other places name it so` };
    });
}

/** What so many places name is more likely lost than misspelt. */
const MANY = 5;

/**
 * With one problem for a thing that many places name and that is not there, as of a file that was deleted: told of at the
 * first of them. What is then of no use follows from it.
 */
export function withoutTheLost(problems: readonly ContentProblem[]): ContentProblem[] {
  const named = (one: ContentProblem) =>
    /that is there|the id of a/.test(one.expected) ? /^"([^"#]+)/.exec(one.found)?.[1] : undefined;
  const byName = Map.groupBy(problems, (one) => named(one) ?? '');
  const lost = [...byName].filter(([name, places]) => name !== '' && places.length >= MANY);
  if (lost.length === 0) return [...problems];
  const rest = problems.filter(
    (one) => lost.every(([name]) => name !== named(one)) && one.expected !== 'only what a reader can come to',
  );
  const told = lost.flatMap(([, [first, ...others]]) => {
    const files = [...new Set(others.map(({ file }) => file))];
    const where = files.length > 3 ? `${files.length} files` : files.join(' and ');
    const fix = `if it was deleted or renamed, restore it: ${others.length} other places in ${where} name it. Else: ${first?.fix ?? ''}`;
    return first ? [{ ...first, fix }] : [];
  });
  return [...told, ...rest];
}

function knownForce(yaml: YamlFile, path: Path, id: string, forceIds: string[]): ContentProblem[] {
  if (forceIds.includes(id)) return [];
  const fix = orChoose(id, forceIds, 'use the name of a file in forces/, without .yaml');
  return [{ ...at(yaml, path), found: `"${id}"`, expected: 'the id of a force in forces/', fix }];
}

function bodyOfForce(
  force: ContentFiles['forces'][number],
  bodies: ContentFiles['policingBodies'],
  ids: string[],
) {
  const { yaml, value } = force;
  const id = value.policingBody;
  if (id === null) return [];
  const place = at(yaml, ['policingBody']);
  if (!ids.includes(id)) {
    const fix = orChoose(id, ids, 'write null, or add the body to policing-bodies/');
    return [{ ...place, found: `"${id}"`, expected: 'the id of a body in policing-bodies/, or null', fix }];
  }
  const body = bodies.find((one) => one.value.id === id);
  if (!body || body.value.oversees === value.id) return [];
  const fix = `correct this, or "oversees" in ${body.yaml.file}`;
  return [
    {
      ...place,
      found: `"${id}", which oversees ${body.value.oversees}`,
      expected: 'the body that oversees this force',
      fix,
    },
  ];
}

function forceOfBody(
  body: ContentFiles['policingBodies'][number],
  forces: ContentFiles['forces'],
  ids: string[],
) {
  const { yaml, value } = body;
  const unknown = knownForce(yaml, ['oversees'], value.oversees, ids);
  const force = forces.find((one) => one.value.id === value.oversees);
  if (unknown.length > 0 || !force || force.value.policingBody === value.id) return unknown;
  // Who came before or after it, in a file of its own: policing-bodies/kent-mayor.yaml oversees kent.
  if (value.id.startsWith(`${value.oversees}-`)) return unknown;
  const names = force.value.policingBody === null ? 'no body' : `the body "${force.value.policingBody}"`;
  return [
    {
      ...at(yaml, ['oversees']),
      found: `"${value.oversees}", but ${force.yaml.file} names ${names}`,
      expected: 'a force whose "policingBody" is this body',
      fix: `write policingBody: ${value.id} in ${force.yaml.file}, or correct this`,
    },
  ];
}

function repeatedAreaCodes(forces: ContentFiles['forces']): ContentProblem[] {
  const seen = new Map<string, string>();
  return forces.flatMap(({ yaml, value: { pfaCode } }) => {
    const first = pfaCode === null ? undefined : seen.get(pfaCode);
    if (pfaCode !== null && first === undefined) seen.set(pfaCode, yaml.file);
    if (first === undefined) return [];
    const found = `"${pfaCode ?? ''}", which ${first} has too`;
    return [
      {
        ...at(yaml, ['pfaCode']),
        found,
        expected: 'a code that no other force has',
        fix: 'look the code up and correct one of the two',
      },
    ];
  });
}

function folderOfForce({ yaml, value }: ContentFiles['neighbourhoods'][number], forceIds: string[]) {
  const folder = yaml.file.split('/')[1] ?? '';
  if (folder === value.force) return knownForce(yaml, ['force'], value.force, forceIds);
  const fix = `move the file to neighbourhoods/${value.force}/, or write force: ${folder}`;
  return [
    {
      ...at(yaml, ['force']),
      found: `"${value.force}"`,
      expected: `"${folder}", as the folder is named`,
      fix,
    },
  ];
}
