import type { Scene } from '../../domain/crime-map/scene.ts';
import type { MapArea } from '../../domain/crime-map/view.ts';
import { near as nearWords } from '../../i18n/crime-map/controls.ts';
import { page } from '../../i18n/crime-map/crime-map.ts';
import type { FigureArea } from '../../schemas/crime-map/crime-map.ts';
import { FileFault, type Files, type MissingFile, NoSuchArea } from './files.ts';
import type { NearPoints } from './near-find.ts';

type Inner = Exclude<MapArea, { level: 'country' }>;

/**
 * What to tell of a file that was not there: that its area is not in the release, or else that the file is missing.
 * @throws FileFault where the lists of areas, which tell, cannot be fetched either.
 */
export async function faultOfMissing(fault: MissingFile, area: MapArea, files: Files): Promise<Error> {
  if (area.level === 'country' || (await listed(area, files))) return fault;
  return new NoSuchArea(fault.message);
}

/**
 * The name of what was asked for and did not come: as `seen`, the view before, has it, or the lists of areas; null where
 * neither does.
 */
export async function nameOfAsked(
  area: MapArea,
  near: NearPoints | null,
  seen: Scene | undefined,
  files: Files,
): Promise<string | null> {
  if (near) return nearWords.title(near.to.name, near.radius);
  if (area.level === 'country') return page.country;
  try {
    return (seen && nameSeen(seen, area)) ?? (await listed(area, files))?.name ?? null;
  } catch (error) {
    if (error instanceof FileFault) return null;
    throw error;
  }
}

/** The name of an area that a view shows, leads up to or leads into. */
function nameSeen({ view, whole, crumbs, areas }: Scene, area: Inner): string | undefined {
  const wanted = JSON.stringify(area);
  const seen = [
    ...crumbs,
    ...areas.map(({ name, inside }) => ({ name, area: inside })),
    { name: whole.name, area: view.area },
  ];
  return seen.find((one) => JSON.stringify(one.area) === wanted)?.name;
}

/** What the release says of an area; undefined where it has none of that name. */
async function listed(area: Inner, files: Files): Promise<FigureArea | undefined> {
  const { areas: forces } = await files.figures('forces', false);
  const force = forces.find(({ id }) => id === area.force);
  if (area.level === 'force' || !force) return force;
  const { splits, areas: inForce } = await files.figures(area.force, false);
  if (area.level === 'partnership')
    return inForce.find(({ level, slug }) => level === 'partnership' && slug === area.id);
  const split = area.level === 'team' ? 'teams' : 'wards';
  if (!splits.includes(split)) return undefined;
  const { areas } = await files.figures(`${area.force}-${split}`, false);
  return areas.find(({ id }) => id === area.id);
}
