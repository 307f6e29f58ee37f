import { forceWithin } from '../../i18n/format.ts';
import { answer as words } from '../../i18n/look-up/answer.ts';
import { ownValue } from '../../domain/own-value.ts';
import type { AreaBrief, BriefCrimes } from '../../schemas/look-up/brief.ts';
import { addresses } from '../look-up/addresses.ts';
import { reveal } from '../look-up/region.ts';
import { element, heading, link } from '../dom.ts';
import { good, happened, onward, owed, part, services, type ShownArea, wrong } from './parts.ts';
import { forgetArea, keepArea, keptArea } from '../kept-area.ts';

/** The answer as it stands before its figures have come: named, and with the ways on. */
export function areaView(area: ShownArea): HTMLElement[] {
  return [
    element('p', { class: 'soft intro' }, area.intro),
    heading(area.name),
    where(area),
    ...(area.notes as HTMLElement[]),
    element('div', { class: 'parts' }, who(area, null), waiting(), wrong(area.force)),
    ...around(area),
    ...tools(area),
  ];
}

/** Puts in the figures, and who else can help; with no file, says so and leaves the ways on. */
export function fillParts(region: HTMLElement, area: ShownArea, brief: AreaBrief | null): void {
  const parts = region.querySelector('.parts');
  if (!parts) return;
  if (brief === null) {
    parts.querySelector('.waiting')?.replaceChildren(words.notLoaded);
    return;
  }
  parts.replaceChildren(
    who(area, brief),
    happened(crimesOf(area, brief), brief, mapOf(area)),
    good(brief),
    owed(brief),
    wrong(area.force),
  );
  region.append(services(brief, area.council));
  // Not where the reader has gone on meanwhile.
  if (document.activeElement === region) reveal(region);
}

function crimesOf({ ref }: ShownArea, { teams, wards }: AreaBrief): BriefCrimes | null {
  if (ref?.kind === 'team') return ownValue(teams, ref.id)?.crimes ?? null;
  return ref?.kind === 'ward' ? (ownValue(wards, ref.id)?.crimes ?? null) : null;
}

const mapOf = ({ ref, force }: ShownArea) => addresses.map(ref, force.id);

const waiting = () => element('p', { class: 'soft waiting' }, words.waiting);

/** What it is and whose: the force, the council, and the ward where that has another name. */
function where({ ref, force, ward, council, name }: ShownArea): HTMLElement {
  const kind = ref?.kind === 'team' ? words.team : ref?.kind === 'ward' ? words.ward : null;
  const { nameWelsh } = ward ?? {};
  return element(
    'p',
    { class: 'where' },
    ...(kind === null ? [] : [kind, forceWithin(force.name).slice(0, -force.name.length)]),
    link(addresses.force(force.id), force.name),
    council === null ? '' : words.inCouncil(council),
    '.',
    ...(ward && ward.name !== name ? [` ${words.wardIs(ward.name)}`] : []),
    ...(nameWelsh === undefined || nameWelsh === name
      ? []
      : [` ${words.inWelsh}: `, element('span', { lang: 'cy' }, nameWelsh), '.']),
  );
}

/** Who works together here and who watches over the force. */
function around({ partnership, policingBody, ward, name }: ShownArea): HTMLElement[] {
  const parts: (Node | string)[] = [
    ...(ward && ward.name === name ? [`${words.wardIs(ward.name)} `] : []),
    ...(partnership
      ? [link(addresses.partnership(partnership.slug), words.partnership(partnership.name)), '. ']
      : []),
    ...(policingBody === null ? [] : [words.overseen(policingBody)]),
  ];
  return parts.length > 0 ? [element('p', { class: 'soft around' }, ...parts)] : [];
}

/** Who polices it and how to reach them; where the team is not known, whom to ask. */
function who({ ref, force, ward, name }: ShownArea, brief: AreaBrief | null): HTMLElement {
  const report = brief?.force.report ?? null;
  const ring =
    report === null
      ? [words.ringOnly]
      : [element('span', {}, link('tel:101', words.ringOnly), ', ', link(report, words.orOnline))];
  const on =
    ref?.kind === 'team'
      ? onward(addresses.team(ref.force, ref.id), words.reach)
      : onward(addresses.force(force.id), words.reachForce);
  return part(
    words.who,
    on,
    element('p', { class: 'part-main' }, ...ring),
    element('p', { class: 'part-small' }, `${words.danger} `, link('tel:999', '999'), '.'),
    ...(ref?.kind === 'team'
      ? []
      : asks(force.name, ward?.name ?? (ref ? name : null), ward?.likelyTeam, brief)),
  );
}

function asks(
  force: string,
  ward: string | null,
  likely: string | undefined,
  brief: AreaBrief | null,
): Node[] {
  const text =
    ward === null
      ? words.askHere(force)
      : likely === undefined
        ? words.ask(force, ward)
        : words.likely(ward, force, likely);
  const finder = brief?.force.finder ?? null;
  return [
    element(
      'p',
      { class: 'soft part-small' },
      text,
      ...(finder === null ? [] : [' ', link(finder, words.finder), '.']),
    ),
  ];
}

/** What a reader may do with an answer: have this device remember its area, hand its address on, say that it is wrong. */
function tools(area: ShownArea): HTMLElement[] {
  if (area.ref === null) return [];
  return [
    element('div', { class: 'answer-tools' }, remember(area), share(area), link('#wrong', words.wrongHere)),
  ];
}

function remember({ ref, name, force, council }: ShownArea): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  const kept = keptArea();
  box.checked = kept !== null && ref !== null && kept.ref.id === ref.id && kept.ref.force === ref.force;
  box.addEventListener('change', () => {
    if (ref === null) return;
    if (!box.checked) forgetArea();
    else box.checked = keepArea({ ref, name, force, council, nation: force.nation });
  });
  return element('label', { class: 'remember' }, box, ` ${words.remember}`);
}

function share({ name }: ShownArea): HTMLElement {
  const button = element('button', { type: 'button', class: 'plain' }, words.share);
  button.addEventListener('click', () => {
    void shareAddress(name).then((copied) => {
      if (copied) button.textContent = words.copied;
    });
  });
  return button;
}

/** True where the address was copied, since this browser has nothing to share with. */
async function shareAddress(title: string): Promise<boolean> {
  const url = location.href;
  try {
    if ('share' in navigator) {
      await navigator.share({ title, url });
      return false;
    }
    await (navigator as Navigator).clipboard.writeText(url);
    return true;
  } catch (error) {
    // Turned away by the reader, or not allowed here: the address is in the address bar all the same.
    if (error instanceof DOMException) return false;
    throw error;
  }
}
