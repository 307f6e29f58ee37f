import { csv } from '../../domain/csv.ts';
import { categoriesOf, type Filter } from '../../domain/crime-map/filter-choice.ts';
import type { Item } from '../../domain/crime-map/items.ts';
import type { Scene } from '../../domain/crime-map/scene.ts';
import { saveFile } from '../take-away.ts';
import { csvWords as words } from '../../i18n/crime-map/list.ts';

/** The list as it stands, with what was chosen, what is missing and where it comes from in every row. */
export function listCsv(scene: Scene, filter: Filter, items: readonly Item[], release: string): string {
  const chosen = [
    filter.from,
    filter.to,
    filter.what,
    categoriesOf(filter).join(' '),
    filter.outcomes.length > 0 ? filter.outcomes.join(' ') : words.anyOutcome,
  ];
  const tail = [words.source, release];
  return csv(
    [...words.columns],
    items.map((item) => [
      item.name,
      ...placeOf(scene, item),
      ...chosen,
      item.tally.count ?? '',
      item.tally.known,
      item.tally.asked,
      item.residents ?? '',
      item.rate === null ? '' : fixed(item.rate),
      item.monthly === null ? '' : fixed(item.monthly),
      reasons(scene, item),
      ...tail,
    ]),
  );
}

/** Hands the list to the reader as a file. @param near whether it is of a mile, which the name then says. */
export function saveList(
  scene: Scene,
  filter: Filter,
  items: readonly Item[],
  release: string,
  near: boolean,
): void {
  const text = listCsv(scene, filter, items, release);
  saveFile(words.file(near ? 'near' : scene.whole.id), text, 'text/csv;charset=utf-8');
}

function placeOf(scene: Scene, item: Item): [string, string | number, string | number] {
  if (!scene.points) return [scene.areas[item.index]?.id ?? '', '', ''];
  const [lon, lat] = item.at;
  return ['', lon, lat];
}

/** Why months are missing, where any that was asked for is. */
function reasons(scene: Scene, { index, tally }: Item): string {
  if (tally.known === tally.asked) return '';
  const own = scene.areas[index]?.gaps ?? [];
  return [...scene.gaps, ...own].flatMap((gap) => gap.reasons).join(' ') || words.notImported;
}

const fixed = (rate: number) => String(Math.round(rate * 1000) / 1000);
