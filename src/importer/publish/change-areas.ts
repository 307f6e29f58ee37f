import type { AreaRelease } from '../../read/release.ts';
import { type ChangeSection, lineOf, NOTHING_TO_DO, without } from './change-section.ts';

/** Names of areas by a key that is unique over all kinds. */
type Names = ReadonlyMap<string, string>;

/** Areas that came, went or are called something else. */
export function areaChanges(before: AreaRelease, after: AreaRelease): ChangeSection {
  const kinds = [
    ['forces', forcesOf],
    ['partnerships', partnershipsOf],
    ['neighbourhoods', neighbourhoodsOf],
  ] as const;
  const lines = kinds.flatMap(([kind, of]) => {
    const [old, now] = [of(before), of(after)];
    return [
      ...lineOf(`${kind} added`, without(now.keys(), old.keys())),
      ...lineOf(`${kind} removed`, without(old.keys(), now.keys())),
      ...lineOf(`${kind} renamed`, renamed(old, now)),
    ];
  });
  const removed = lines.some((line) => line.includes(' removed '));
  return {
    title: 'Areas',
    lines,
    action: removed
      ? 'find out where each removed area went. Move or delete its file in content/neighbourhoods/, and have the host answer its old address with the new page.'
      : lines.length > 0
        ? 'look whether files in content/neighbourhoods/ should carry the new names.'
        : NOTHING_TO_DO,
  };
}

const forcesOf = ({ areas }: AreaRelease): Names => new Map(areas.forces.map(({ id }) => [id, id]));

const partnershipsOf = ({ areas }: AreaRelease): Names =>
  new Map(areas.partnerships.map(({ code, name }) => [code, name]));

const neighbourhoodsOf = ({ areas }: AreaRelease): Names =>
  new Map(areas.neighbourhoods.map(({ force, id, name }) => [`${force}/${id}`, name ?? '']));

const renamed = (old: Names, now: Names): string[] =>
  [...now].flatMap(([key, name]) => {
    const before = old.get(key);
    return before === undefined || before === name || before === ''
      ? []
      : [`${key} from "${before}" to "${name}"`];
  });
