import { isKnown } from '../../../domain/crime-map/facts.ts';
import type { Scene } from '../../../domain/crime-map/scene.ts';
import { pictureSource as words } from '../../../i18n/crime-map/picture.ts';
import { caveats, notes, shownSentence, titleOf } from '../heading.ts';
import { FileFault, type Files } from '../files.ts';
import { legendHead } from '../legend.ts';
import { planOf } from '../map/plan.ts';
import { type Surroundings, surroundingsOf } from '../map/surroundings.ts';
import { nearGaps } from '../near-view.ts';
import type { AppState } from '../state.ts';
import { boxOfPicture } from './draw.ts';
import { type PictureKind, savePicture } from './save.ts';

/** Saves what is shown now, with what must be said of it. @param unit radius in pixels of a circle that stands for one */
export async function takePicture(
  root: HTMLElement,
  { drawn, view, near, items }: AppState,
  files: Files,
  { release, unit, kind }: { release: string; unit: number; kind: PictureKind },
): Promise<void> {
  if (!drawn) return;
  const { scene, outlines } = drawn;
  const { filter } = view;
  const said = [...notes(scene, filter, items), ...(near ? nearGaps(near) : []), ...caveats(scene, filter)];
  const around = await surroundingsIn(files, scene, boxOfPicture(planOf(scene, outlines), near));
  const unknown = scene.points !== null && !isKnown(scene, filter);
  const site = document.title.split(' · ').at(-1) ?? '';
  const written = {
    title: near ? scene.whole.name : titleOf(scene),
    shown: shownSentence(scene, filter, items),
    key: legendHead(scene, filter),
    foot: [
      ...said.map((line) => line.textContent),
      ...(scene.farPart ? [words.farPart] : []),
      around ? `${words.source} ${words.towns}` : words.source,
      words.by(site, release),
    ],
  };
  const pictured = { scene: { ...scene, view }, outlines, items, near, around, unknown, unit };
  await savePicture(root, pictured, written, `crime-map-${near ? 'near' : scene.whole.id}`, kind);
}

/** What lies in a box and a good way round it, for a picture is wider than what it is of; null where it did not come. */
async function surroundingsIn(
  files: Files,
  { view: { area } }: Scene,
  [west, south, east, north]: readonly [number, number, number, number],
): Promise<Surroundings | null> {
  const [x, y] = [(east - west) / 2, (north - south) / 2];
  try {
    return await surroundingsOf(files, area, [west - x, south - y, east + x, north + y]);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return null;
  }
}
