import type { ContentFiles } from './files.ts';
import { eachNamed, eachOnce, fileNamedForId, type KnownNames, lostName, named, stem } from './names.ts';
import type { ContentProblem, Path } from './problems.ts';
import { isOfRelease, siteAddresses } from './site-pages.ts';
import { at, told, type YamlFile } from './yaml.ts';

/** Where files disagree with their own names or with one another. */
export function referenceProblems(files: ContentFiles, known: KnownNames): ContentProblem[] {
  const { forces, policingBodies, services, corrections, neighbourhoods } = files;
  return [
    ...[...forces, ...policingBodies, ...services, ...corrections, ...neighbourhoods].flatMap(fileNamedForId),
    ...forces.flatMap((force) => bodyOfForce(force, policingBodies, known)),
    ...policingBodies.flatMap((body) => forceOfBody(body, forces, known)),
    ...repeatedAreaCodes(forces),
    ...neighbourhoods.flatMap((entry) => folderOfForce(entry, known)),
    ...files.knownGaps.flatMap(({ yaml, value }) =>
      value.flatMap((gap, i) =>
        gap.force === 'all' ? [] : knownForce(yaml, [i, 'force'], gap.force, known),
      ),
    ),
    ...corrections.flatMap(({ yaml, value: { target } }) =>
      target.kind !== 'postcodePartnership' ? knownForce(yaml, ['target', 'force'], target.force, known) : [],
    ),
    ...files.changes.flatMap((entry) => changeProblems(entry, known)),
    ...files.questions.flatMap((entry) => questionProblems(entry, known)),
    ...pageProblems(files, known),
  ];
}

const changeProblems = ({ yaml, value }: ContentFiles['changes'][number], known: KnownNames) =>
  value.flatMap(({ touches: { routes, standards } }, i) => [
    ...eachNamed(yaml, [i, 'touches', 'routes'], routes, known.routes, 'a complaint route'),
    ...eachNamed(yaml, [i, 'touches', 'standards'], standards, known.frameworks, 'a framework in standards/'),
  ]);

const questionProblems = ({ yaml, value }: ContentFiles['questions'][number], known: KnownNames) => [
  ...eachOnce(
    yaml,
    value.map(({ id }) => id),
    (i) => [i, 'id'],
    {
      expected: 'an id of its own for each question',
      fix: 'give one of the two another id, or delete it',
    },
  ),
  ...value.flatMap(({ to, answer }, i) => [
    ...('standard' in to
      ? named(yaml, [i, 'to', 'standard'], to.standard, known.points, 'a point of a standard')
      : []),
    ...('route' in to ? named(yaml, [i, 'to', 'route'], to.route, known.routes, 'a route') : []),
    ...[...answer.matchAll(/\{limit:([^}]*)\}/g)].flatMap(([, id]) =>
      named(yaml, [i, 'answer'], id, known.limits, 'a limit in limits.yaml'),
    ),
  ]),
];

/** Addresses on this site, of questions and of words of the field, that lead to no page or to no place on it. */
function pageProblems(files: ContentFiles, known: KnownNames): ContentProblem[] {
  const addresses = siteAddresses(files, known);
  const page = (yaml: YamlFile, path: Path, address: string) =>
    isOfRelease(address) ? [] : named(yaml, path, address, addresses, 'a page, or of a place on it,');
  return [
    ...files.questions.flatMap(({ yaml, value }) =>
      value.flatMap(({ to }, i) => ('page' in to ? page(yaml, [i, 'to', 'page'], to.page) : [])),
    ),
    ...files.glossary.flatMap(({ yaml, value }) =>
      value.flatMap((term, i) => page(yaml, [i, 'page'], term.page)),
    ),
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
  const lost = [...Map.groupBy(problems, (one) => one.lost)].filter(
    ([name, places]) => name !== undefined && places.length >= MANY,
  );
  if (lost.length === 0) return [...problems];
  const rest = problems.filter((one) => lost.every(([name]) => name !== one.lost) && !one.unused);
  const told = lost.flatMap(([, [first, ...others]]) => {
    const files = [...new Set(others.map(({ file }) => file))];
    const where = files.length > 3 ? `${files.length} files` : files.join(' and ');
    const fix = `if it was deleted or renamed, restore it: ${others.length} other places in ${where} name it. Else: ${first?.fix ?? ''}`;
    return first ? [{ ...first, fix }] : [];
  });
  return [...told, ...rest];
}

const knownForce = (yaml: YamlFile, path: Path, id: string, { forces }: KnownNames): ContentProblem[] =>
  lostName(at(yaml, path), id, forces, {
    expected: 'the id of a force in forces/',
    otherwise: 'use the name of a file in forces/, without .yaml',
  });

function bodyOfForce(
  { yaml, value }: ContentFiles['forces'][number],
  bodies: ContentFiles['policingBodies'],
  { policingBodies }: KnownNames,
) {
  const id = value.policingBody;
  if (id === null) return [];
  const lost = lostName(at(yaml, ['policingBody']), id, policingBodies, {
    expected: 'the id of a body in policing-bodies/, or null',
    otherwise: 'write null, or add the body to policing-bodies/',
  });
  if (lost.length > 0) return lost;
  const body = bodies.find((one) => one.value.id === id);
  if (!body) return [];
  return told(body.value.oversees !== value.id, yaml, ['policingBody'], {
    found: `"${id}", which oversees ${body.value.oversees}`,
    expected: 'the body that oversees this force',
    fix: `correct this, or "oversees" in ${body.yaml.file}`,
  });
}

function forceOfBody(
  body: ContentFiles['policingBodies'][number],
  forces: ContentFiles['forces'],
  known: KnownNames,
) {
  const { yaml, value } = body;
  const unknown = knownForce(yaml, ['oversees'], value.oversees, known);
  const force = forces.find((one) => one.value.id === value.oversees);
  if (unknown.length > 0 || !force || force.value.policingBody === value.id) return unknown;
  const names = force.value.policingBody === null ? 'no body' : `the body "${force.value.policingBody}"`;
  // Who came before or after it, in a file of its own: policing-bodies/kent-mayor.yaml oversees kent.
  return told(!value.id.startsWith(`${value.oversees}-`), yaml, ['oversees'], {
    found: `"${value.oversees}", but ${force.yaml.file} names ${names}`,
    expected: 'a force whose "policingBody" is this body',
    fix: `write policingBody: ${value.id} in ${force.yaml.file}, or correct this`,
  });
}

function repeatedAreaCodes(forces: ContentFiles['forces']): ContentProblem[] {
  const seen = new Map<string, string>();
  return forces.flatMap(({ yaml, value: { pfaCode } }) => {
    const first = pfaCode === null ? undefined : seen.get(pfaCode);
    if (pfaCode !== null && first === undefined) seen.set(pfaCode, yaml.file);
    return told(first !== undefined, yaml, ['pfaCode'], {
      found: `"${pfaCode ?? ''}", which ${first ?? ''} has too`,
      expected: 'a code that no other force has',
      fix: 'look the code up and correct one of the two',
    });
  });
}

function folderOfForce({ yaml, value }: ContentFiles['neighbourhoods'][number], known: KnownNames) {
  const folder = yaml.file.split('/')[1] ?? '';
  if (folder === value.force) return knownForce(yaml, ['force'], value.force, known);
  return told(true, yaml, ['force'], {
    found: `"${value.force}"`,
    expected: `"${folder}", as the folder is named`,
    fix: `move the file to neighbourhoods/${value.force}/, or write force: ${folder}`,
  });
}
