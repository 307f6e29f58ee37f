import type { AreaRef } from '../../domain/places/area-fragment.ts';
import { boxAround, type LonLat } from '../../domain/crime-map/near-mile.ts';
import { boxOf, isInside, meetsBox } from '../../domain/crime-map/near-beyond.ts';
import { hereWords as words } from '../../i18n/look-up/lookup.ts';
import { FileFault, type Files, filesOf, MissingFile } from '../crime-map/files.ts';
import { type Outline, outlinesOf } from '../crime-map/map/outlines.ts';
import { paragraph } from '../dom.ts';
import { postcodeDirectory } from './directory.ts';
import { areaAnswer, nameArea } from '../answer/show-area.ts';
import { showError } from './region.ts';

/** Answers for where the device is, without what it says ever leaving it; or says beside the field why not. */
export async function findHere(
  host: HTMLElement,
  signal: AbortSignal,
  again: () => void,
): Promise<() => void> {
  const problem = (text: string) => () => {
    showError(host, text);
  };
  const here = await whereAmI();
  if (here === null) return problem(words.notTold);
  try {
    const ref = await areaAt(here.at, filesOf(postcodeDirectory.release));
    if (ref === null) return problem(words.nowhere);
    const show = await areaAnswer(host, ref, signal, again, [paragraph(words.within(here.within))]);
    return () => {
      nameArea(ref);
      show();
    };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return problem(words.notLoaded);
  }
}

/** Where a device says that it is. */
interface Here {
  at: LonLat;
  /** It may be as far off as this, in metres. */
  within: number;
}

/** So far the outlines of all forces may be off, in metres: they are drawn coarsely. */
const COARSE = 1500;

/** Where this device is, once the reader allows it. Null where they do not, or it does not know. */
const whereAmI = (): Promise<Here | null> =>
  new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        resolve({ at: [longitude, latitude], within: accuracy });
      },
      () => {
        resolve(null);
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });

/**
 * The team or ward that holds a place; null where none does, as outside England and Wales. Worked out here, from
 * outlines of all forces and then of one: what is asked for names a force and nothing finer.
 * @throws FileFault where outlines could not be had.
 */
async function areaAt(at: LonLat, files: Files): Promise<AreaRef | null> {
  const near = boxAround(at, COARSE);
  const forces = outlinesOf(await files.forcesOutlines(), 'forces')
    .filter(({ shape }) => meetsBox(shape, near))
    .sort((a, b) => Number(isInside(b.shape, at)) - Number(isInside(a.shape, at)));
  for (const { id: force } of forces) {
    const topology = await files.patchOutlines(force).catch(noneIfMissing);
    for (const [kind, layer] of [
      ['team', 'neighbourhoods'],
      ['ward', 'wards'],
    ] as const) {
      const found = topology && smallestAt(outlinesOf(topology, layer), at);
      if (found) return { kind, force, id: found.id };
    }
  }
  return null;
}

/** Of several patches that hold a place the smaller has it, as everywhere on this site. */
const smallestAt = (areas: readonly Outline[], at: LonLat): Outline | undefined =>
  areas.filter(({ shape }) => isInside(shape, at)).sort((a, b) => extent(a) - extent(b))[0];

function extent({ shape }: Outline): number {
  const [west, south, east, north] = boxOf(shape);
  return (east - west) * (north - south);
}

function noneIfMissing(error: unknown): null {
  if (error instanceof MissingFile) return null;
  throw error;
}
