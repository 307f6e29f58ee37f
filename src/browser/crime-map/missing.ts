import type { MapArea } from '../../domain/crime-map/view.ts';
import { type Files, type MissingFile, NoSuchArea } from './files.ts';

/**
 * What to tell of a file that was not there: that its area is not in the release, or else that the file is missing.
 * @throws FileFault where the lists of areas, which tell, cannot be fetched either.
 */
export async function faultOfMissing(fault: MissingFile, area: MapArea, files: Files): Promise<Error> {
  return (await isInRelease(area, files)) ? fault : new NoSuchArea(fault.message);
}

async function isInRelease(area: MapArea, files: Files): Promise<boolean> {
  if (area.level === 'country') return true;
  const { areas: forces } = await files.figures('forces', false);
  if (!forces.some(({ id }) => id === area.force)) return false;
  if (area.level !== 'team' && area.level !== 'ward') return true;
  const { splits } = await files.figures(area.force, false);
  const split = area.level === 'team' ? 'teams' : 'wards';
  if (!splits.includes(split)) return false;
  const { areas } = await files.figures(`${area.force}-${split}`, false);
  return areas.some(({ id }) => id === (area.level === 'team' ? area.team : area.ward));
}
