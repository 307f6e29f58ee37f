import { answer as words, gradeShapes } from '../../i18n/look-up/answer.ts';
import { categoryName } from '../../i18n/crime/crime.ts';
import type { AreaRef } from '../../domain/places/area-fragment.ts';
import type { AreaBrief, BriefCrimes } from '../../schemas/look-up/brief.ts';
import { addresses } from '../look-up/addresses.ts';
import { element, link, paragraph, svg } from '../dom.ts';

/** An area as its answer shows it, whether it was found by postcode, by name or by an address that was shared. */
export interface ShownArea {
  /** "L8 3SL is in", or just "Your area". */
  intro: string;
  /** Null for a force alone, where neither team nor ward is known. */
  ref: AreaRef | null;
  name: string;
  force: { id: string; name: string; nation: string; website: string };
  ward: { name: string; nameWelsh?: string | undefined; likelyTeam?: string | undefined } | null;
  council: string | null;
  partnership: { name: string; slug: string } | null;
  /** Who holds the force to account; null where that is not known. */
  policingBody: string | null;
  /** What makes the answer less than sure, shown above its parts. */
  notes: readonly Node[];
}

/** One of the answer's five parts: its question, what it says, and the way on. */
export function part(title: string, on: HTMLAnchorElement | null, ...says: (Node | string)[]): HTMLElement {
  const body = element('div', { class: 'part-says' }, element('h3', {}, title), ...says);
  return element('div', { class: 'part' }, body, ...(on ? [on] : []));
}

export const onward = (address: string, text: string) => {
  const made = link(address, text);
  made.className = 'part-on';
  made.append(element('span', { 'aria-hidden': 'true' }, ' ›'));
  return made;
};

const strong = (text: string) => element('p', { class: 'part-main' }, text);
const small = (text: string) => element('p', { class: 'soft part-small' }, text);

/** What happened: the newest month, whether that is usual there, and the range of the others. */
export function happened(crimes: BriefCrimes | null, brief: AreaBrief, map: string): HTMLElement {
  const known = brief.months.flatMap((month, i) => {
    const count = crimes?.counts[i] ?? null;
    return count === null ? [] : [{ month, count }];
  });
  const [first] = known;
  const newest = brief.months.at(-1) ?? '';
  const last = known.at(-1);
  if (!crimes || !first || !last)
    return part(words.happened, onward(map, words.map), strong(words.unknown), ...missing(brief));
  const counts = known.map(({ count }) => count);
  const range = words.range(Math.min(...counts), Math.max(...counts), first.month, last.month);
  const kind = brief.categories[crimes.top];
  return part(
    words.happened,
    onward(map, words.map),
    strong(words.newest(last.count, last.month) + (last.month === newest ? words.usual[crimes.usual] : '')),
    small(`${range}${kind === undefined ? '' : words.most(categoryName(kind))}.`),
    ...(last.month === newest ? [] : [small(words.unknownMonth(newest))]),
    ...(known.length === brief.months.length ? [] : missing(brief)),
    sparkline(brief.months.map((_, i) => crimes.counts[i] ?? null)),
  );
}

const missing = ({ missing }: AreaBrief) => (missing === null ? [] : [small(missing)]);

/** How good the force is: each grade of the latest round by shape, number and word. */
export function good({ force, grades }: AreaBrief): HTMLElement {
  const tally = grades.tally.map(([grade, areas], i) =>
    element(
      'li',
      { class: 'tally', 'data-rank': String(grades.ranks[i] ?? '') },
      element('span', { 'aria-hidden': 'true' }, gradeShapes[grades.ranks[i] ?? -1] ?? ''),
      ` ${areas} ${grade}`,
    ),
  );
  if (grades.notFound > 0)
    tally.push(element('li', { class: 'tally soft' }, words.notFound(grades.notFound)));
  const onCard = onward(addresses.card(force.id), words.card);
  if (tally.length === 0)
    return part(words.good(force.name), onCard, strong(words.noGrades), small(grades.round));
  const round = element('li', { class: 'part-small' }, grades.round);
  return part(words.good(force.name), onCard, element('ul', { class: 'tallies' }, ...tally, round));
}

/** Two promises that matter most. */
export const owed = ({ owed: points }: AreaBrief): HTMLElement =>
  part(
    words.owed,
    onward(addresses.standards(), words.all),
    element(
      'p',
      { class: 'part-main' },
      ...points.flatMap(({ title, address }) => [link(address, `${title}.`), ' ']),
    ),
  );

export const wrong = (force: { id: string; name: string }): HTMLElement =>
  part(words.wrong, onward(addresses.complain(force.id), words.start), strong(words.complain(force.name)));

/** Who else can help at a place: what is for the whole force's area, and what is for its own council. */
export function services({ services: all }: AreaBrief, council: string | null): HTMLElement {
  const here = all.filter(
    ({ councils }) => councils === undefined || (council !== null && councils.includes(council)),
  );
  const lines = here.map(({ problem, name, contact }) =>
    element(
      'div',
      {},
      element('dt', {}, problem),
      element('dd', {}, name, ...(contact ? [', ', link(contact.href, contact.words)] : [])),
    ),
  );
  const heading = element('h3', { id: 'answer-services' }, words.services);
  return element(
    'section',
    { class: 'answer-services', 'aria-labelledby': heading.id },
    heading,
    element('dl', { class: 'facts' }, ...lines),
    paragraph(link(addresses.services(), words.allServices)),
  );
}

const SIZE = { width: 96, height: 28 };

/** Months as a small line with a gap where one is not known; what it shows stands in words beside it. */
function sparkline(counts: readonly (number | null)[]): SVGSVGElement {
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  const at = (count: number, i: number) =>
    `${((i / Math.max(1, counts.length - 1)) * SIZE.width).toFixed(1)} ${(SIZE.height - (count / most) * (SIZE.height - 4) - 2).toFixed(1)}`;
  const path = counts
    .map((count, i) => {
      if (count === null) return '';
      const before = i > 0 ? counts[i - 1] : null;
      return `${before === null || before === undefined ? 'M' : 'L'}${at(count, i)}`;
    })
    .join('');
  const [x = '', y = ''] = at(counts.at(-1) ?? 0, counts.length - 1).split(' ');
  const end = (counts.at(-1) ?? null) === null ? [] : [svg('circle', { cx: x, cy: y, r: 2.5 })];
  return svg(
    'svg',
    { class: 'spark', viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, 'aria-hidden': 'true' },
    svg('path', { d: path }),
    ...end,
  );
}
