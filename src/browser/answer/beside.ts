import type { LonLat } from '../../domain/crime-map/near-mile.ts';
import { beside as words } from '../../i18n/look-up/answer.ts';
import { element, link } from '../dom.ts';
import { addresses } from '../look-up/addresses.ts';
import { postcodeDirectory } from '../look-up/directory.ts';
import type { ShownArea } from './parts.ts';

/** Where a page has room for a picture beside its answer. As in home.css. */
const WIDE = '(min-width: 60rem)';

/** Puts the reader's own patch where the page showed an example. Without its outlines the place stays empty. */
export async function showBeside({ ref, name, force }: ShownArea, here: LonLat | null): Promise<void> {
  const place = document.querySelector('[data-room-beside]');
  if (!place) return;
  place.querySelector('.answer-example')?.remove();
  if (!ref || !matchMedia(WIDE).matches) return;
  const figure = element('figure', { 'data-beside': '', class: 'answer-beside' });
  place.append(figure);
  const picture = await import('./area-picture.ts')
    .then((chunk) => chunk.areaPicture(ref, postcodeDirectory.release, here))
    .catch(() => null);
  if (!picture) return;
  figure.append(
    picture.drawn,
    element(
      'figcaption',
      {},
      `${words.patch(name)} `,
      ...(here ? [`${words.ring} `] : []),
      ...(picture.leavesOut ? [`${words.farPart} `] : []),
      link(addresses.map(ref, force.id), words.crimes),
    ),
  );
}
