import { pictureSource as words } from '../../../i18n/crime-map/picture.ts';
import { caveats, notes, shownSentence, titleOf } from '../heading.ts';
import { legendHead } from '../legend.ts';
import { nearGaps } from '../near-view.ts';
import type { AppState } from '../state.ts';
import { type PictureKind, savePicture } from './save.ts';

/** Saves what is shown now, with what must be said of it. @param unit radius in pixels of a circle that stands for one */
export async function takePicture(
  root: HTMLElement,
  { drawn, view, near, items }: AppState,
  release: string,
  unit: number,
  kind: PictureKind,
): Promise<void> {
  if (!drawn) return;
  const { scene, outlines } = drawn;
  const { filter } = view;
  const said = [...notes(scene, filter, items), ...(near ? nearGaps(near) : []), ...caveats(scene, filter)];
  const site = document.title.split(' · ').at(-1) ?? '';
  const written = {
    title: near ? scene.whole.name : titleOf(scene),
    shown: shownSentence(scene, filter, items),
    key: legendHead(scene, filter),
    foot: [...said.map((line) => line.textContent), words.source, words.by(site, release)],
  };
  const pictured = { scene: { ...scene, view }, outlines, items, near, unit };
  await savePicture(root, pictured, written, `crime-map-${near ? 'near' : scene.whole.id}`, kind);
}
