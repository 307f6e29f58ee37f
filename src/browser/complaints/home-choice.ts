import type { ComplaintNation } from '../../schemas/complaints/body.ts';
import { council as words } from '../../i18n/complaints/home.ts';
import { element, link, list, need } from '../dom.ts';
import { limited } from '../fetched.ts';
import { keptArea } from '../kept-area.ts';

interface Link {
  href: string;
  text: string;
}
type Known = Record<string, { ways: Link[]; rules: Link[] }>;

/** A council as it was found: by its name, with what makes it less than sure. */
interface Found {
  council: string | null;
  nation: string;
  nearBoundary: boolean;
}

/** From when a wait for the file of an outcode is given up, in milliseconds. */
const LIMIT = 15_000;

/**
 * Asks for the council by a postcode, which goes no further than the look-up's own file, or takes it from the area
 * that this device was asked to remember. `setNation` puts away what is only for the other nation.
 */
export function askForCouncil(page: HTMLElement, setNation: (nation: ComplaintNation) => void): void {
  const host = page.querySelector<HTMLElement>('[data-home]');
  const form = host?.querySelector('form');
  if (!host || !form) return;
  const show = (found: Found) => {
    showCouncil(page, host, found);
    if (found.nation === 'England' || found.nation === 'Wales') setNation(found.nation);
  };
  const kept = keptArea();
  if (kept?.nation !== undefined)
    show({ council: kept.council ?? null, nation: kept.nation, nearBoundary: false });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // A council of before would stand beside a postcode that it is not for.
    clearCouncil(page, host);
    void find(form).then((found) => {
      if (found) show(found);
    });
  });
}

/** Null where it was not found, which is then said beside the field. */
async function find(form: HTMLFormElement): Promise<Found | null> {
  const field = need(form.querySelector('input'), 'field');
  const say = (text: string) => {
    need(form.querySelector('[role="alert"]'), 'error').textContent = text;
    field.toggleAttribute('aria-invalid', text !== '');
    if (text !== '') field.focus();
    return null;
  };
  say('');
  const limit = limited(LIMIT);
  try {
    const { findPostcode } = await import('../look-up/find-answer.ts');
    const answer = await findPostcode(field.value, limit.signal);
    if ('place' in answer) {
      const { council, force } = answer.place;
      return { council, nation: force.nation, nearBoundary: answer.near.length > 0 };
    }
    return say(answer.kind === 'dataUnavailable' ? words.failed : words.notFound);
  } catch (error) {
    reportError(error);
    return say(words.failed);
  } finally {
    limit.clear();
  }
}

function clearCouncil(page: HTMLElement, host: HTMLElement): void {
  need(host.querySelector('[data-part="council"]'), 'council').replaceChildren();
  for (const place of page.querySelectorAll('[data-council-name], [data-council-ways]'))
    place.replaceChildren();
  keepCouncil(page, null);
}

/** Letters start with the council that was found: its name goes along in their addresses, never the postcode. */
function keepCouncil(page: HTMLElement, council: string | null): void {
  for (const anchor of page.querySelectorAll<HTMLAnchorElement>('a[href*="?letter="]')) {
    const address = new URL(anchor.href);
    if (council === null) address.searchParams.delete('council');
    else address.searchParams.set('council', council);
    anchor.href = address.href;
  }
}

function showCouncil(page: HTMLElement, host: HTMLElement, { council, nearBoundary }: Found): void {
  const known = JSON.parse(host.dataset['councils'] ?? '{}') as Known;
  const { ways = [], rules = [] } = (council === null ? undefined : known[council]) ?? {};
  const links = [...ways, ...rules].map(({ href, text }) => [link(href, text)]);
  const reach = link(host.dataset['find'] ?? '', words.find(council ?? words.noName));
  const told = council === null ? words.none : words.yours(council);
  need(host.querySelector('[data-part="council"]'), 'council').replaceChildren(
    element('p', {}, element('b', {}, told), nearBoundary ? ` ${words.nearBoundary}` : ''),
    list([reach], ...links),
    ...(rules.length > 0 ? [] : [element('p', { class: 'small' }, words.noRule)]),
  );
  for (const place of page.querySelectorAll('[data-council-name]'))
    place.textContent = council === null ? '' : words.nameOf(council);
  keepCouncil(page, council);
  for (const place of page.querySelectorAll('[data-council-ways]'))
    place.replaceChildren(
      ...[...ways, ...rules].map(({ href, text }) => element('li', {}, link(href, text))),
    );
}
