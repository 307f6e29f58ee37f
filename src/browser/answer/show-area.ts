import { areaFragment, type AreaRef, readAreaFragment } from '../../domain/places/area-fragment.ts';
import type { LocatedAnswer } from '../../domain/look-up/lookup.ts';
import { sitePath } from '../../domain/site-path.ts';
import { answer as words, beside as besideWords } from '../../i18n/look-up/answer.ts';
import { ownValue } from '../../domain/own-value.ts';
import type { AreaBrief } from '../../schemas/look-up/brief.ts';
import { cautions, reading } from '../look-up/message-view.ts';
import { postcodeDirectory } from '../look-up/directory.ts';
import { element, link, paragraph } from '../dom.ts';
import { fetchJson, limited } from '../fetched.ts';
import { fill, yourArea } from '../look-up/region.ts';
import { showUnavailable } from '../look-up/unavailable.ts';
import { areaView, fillParts } from './area-view.ts';
import type { ShownArea } from './parts.ts';
import type { LonLat } from '../../domain/crime-map/near-mile.ts';
import { addresses } from '../look-up/addresses.ts';

/** So long a reader waits for figures before that is said, in milliseconds. */
const LIMIT = 15_000;

/** Shows a postcode's area. Its address names the area from then on: Back and a shared link bring it again. */
export function showLocated(host: HTMLElement, found: LocatedAnswer): void {
  const { place, postcode } = found;
  const { neighbourhood, force, ward } = place;
  const ref: AreaRef | null =
    neighbourhood.kind === 'team'
      ? { kind: 'team', force: neighbourhood.force, id: neighbourhood.id }
      : ward && !ward.nameOnly
        ? { kind: 'ward', force: force.id, id: ward.code }
        : null;
  const area: ShownArea = {
    ...place,
    intro: words.isIn(postcode.text),
    ref,
    name: nameOf(place),
    notes: [...reading(postcode), ...cautions(found)],
  };
  // An answer in the header's fold is one of a page with an address of its own.
  if (!ref) leaveArea(host);
  else if (!host.classList.contains('look-up-compact')) nameArea(ref);
  const view = areaView(area);
  fill(host, ...view);
  void showBeside(area, found.here);
  void fetchSoon(force.id).then((brief) => {
    // A newer answer may stand there by now.
    if (view.every((part) => part.isConnected)) fillParts(yourArea(), area, brief);
  });
}

/** A ward without an outline can only be told of: what is shown is the force. */
const nameOf = ({ neighbourhood, ward, force }: LocatedAnswer['place']) =>
  neighbourhood.kind === 'team' ? neighbourhood.name : ward && !ward.nameOnly ? ward.name : force.name;

/**
 * Asks for the area that an address names, and gives back how to show it: by then a newer look-up may have taken its
 * place. @param ref null for an address that names none. @param notes what must be said of how it was found.
 */
export async function areaAnswer(
  host: HTMLElement,
  ref: AreaRef | null,
  signal: AbortSignal,
  again: () => void,
  notes: readonly HTMLElement[] = [],
): Promise<() => void> {
  const fetched = ref && (await fetchBrief(ref.force, postcodeDirectory.release, signal));
  if (fetched === 'failed')
    return () => {
      showUnavailable(host, again);
    };
  const area = fetched && areaOf(ref, fetched, notes);
  return () => {
    if (!area) {
      fill(host, paragraph(words.notInRelease));
      return;
    }
    fill(host, ...areaView(area));
    void showBeside(area, null);
    fillParts(yourArea(), area, fetched);
  };
}

/** The area of a brief; a ward that a team's area was worked out from is shown as that team. */
function areaOf(asked: AreaRef, brief: AreaBrief, notes: readonly HTMLElement[]): ShownArea | null {
  const { force, teams, wards, partnerships, councils } = brief;
  const known = asked.kind === 'ward' ? ownValue(wards, asked.id)?.team : undefined;
  const ref: AreaRef = known === undefined ? asked : { ...asked, kind: 'team', id: known };
  const team = ref.kind === 'team' ? ownValue(teams, ref.id) : undefined;
  const ward = ref.kind === 'ward' ? ownValue(wards, ref.id) : undefined;
  const name = team?.name ?? ward?.name;
  if (name === undefined) return null;
  const [code] = team?.partnerships ?? [ward?.partnership];
  return {
    intro: words.area,
    ref,
    name,
    force,
    ward: ward ?? null,
    council: ward ? (councils[ward.council] ?? null) : null,
    partnership: (code === undefined ? undefined : partnerships[code]) ?? null,
    policingBody: null,
    notes,
  };
}

async function fetchSoon(force: string): Promise<AreaBrief | null> {
  const limit = limited(LIMIT);
  try {
    const fetched = await fetchBrief(force, postcodeDirectory.release, limit.signal);
    return fetched === 'failed' ? null : fetched;
  } finally {
    limit.clear();
  }
}

/** What the site says of a force's areas; null where it has no such force, `failed` also for another release's file. */
async function fetchBrief(
  force: string,
  release: string,
  signal: AbortSignal,
): Promise<AreaBrief | 'failed' | null> {
  const fetched = await fetchJson(sitePath(`/data/v1/areas/${encodeURIComponent(force)}.json`), signal);
  if (fetched.kind === 'missing') return null;
  if (fetched.kind !== 'file') return 'failed';
  const file = fetched.value;
  return isBrief(file) && file.release === release ? file : 'failed';
}

const isBrief = (file: unknown): file is AreaBrief =>
  typeof file === 'object' && file !== null && 'wards' in file && 'teams' in file && 'services' in file;

/** The page's address names the area that is shown from then on. Where it named another, Back leads to that one. */
export function nameArea(ref: AreaRef): void {
  const fragment = areaFragment(ref);
  if (location.hash === fragment) return;
  if (readAreaFragment(location.hash)) history.pushState(null, '', fragment);
  else history.replaceState(history.state, '', fragment);
}

/**
 * The page's address names no area any more, for what is shown is of none; Back leads to the one that it named. Only for
 * a look-up that is the page's own: what stands in the address of a page with a form in its header is of that page.
 */
export function leaveArea(host: HTMLElement): void {
  if (host.classList.contains('look-up-compact') || !readAreaFragment(location.hash)) return;
  history.pushState(null, '', location.pathname + location.search);
}

/** Where a page has room for a picture beside its answer. As in home.css. */
const WIDE = '(min-width: 60rem)';

/** Puts the reader's own patch where the page showed an example. Without its outlines the place stays empty. */
async function showBeside({ ref, name, force }: ShownArea, here: LonLat | null): Promise<void> {
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
      `${besideWords.patch(name)} `,
      ...(here ? [`${besideWords.ring} `] : []),
      ...(picture.leavesOut ? [`${besideWords.farPart} `] : []),
      link(addresses.map(ref, force.id), besideWords.crimes),
    ),
  );
}
