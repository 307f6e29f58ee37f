import { sourcePage } from '../../domain/source-address.ts';
import { serviceNeeds } from '../../schemas/places/service.ts';
import type { ContentFiles } from './files.ts';
import type { KnownNames } from './names.ts';

/**
 * Pages that stand whatever content and release say, each with the places on it that content may lead to. Here they are
 * written without the site's first slash.
 */
export const standingPages: Readonly<Record<string, readonly string[]>> = {
  '': ['your-area'],
  'about/': [],
  'accessibility/': [],
  'changes/': [],
  'complaints/': [],
  'complaints/2009/': [],
  'complaints/deadlines/': [],
  'complaints/letter/': [],
  'crime-map/': [],
  'crime-map/figures/': [],
  'data/': [],
  'forces/': [],
  'keep/': [],
  'partnerships/': [],
  'postcodes/': [],
  'privacy/': [],
  'report-cards/': [],
  'report-cards/claim/': [],
  'report-cards/compare/': [],
  'report-cards/figures/': ['figures'],
  'report-cards/method/': [],
  'report-cards/trust/': ['national'],
  'search/': [],
  'services/': [],
  'services/support/': ['owed'],
  'sources/': [],
  'standards/': ['all', 'situations', 'kinds'],
  'standards/policing-pledge/': ['tally'],
};

/** Pages of places hang on the release, which the content does not know. */
export const isOfRelease = (page: string) =>
  /^\/(?:partnerships\/[^/#]+|postcodes\/[^/#]+|forces\/[^/#]+\/[^/#]+|crime-map\/figures\/[^/#]+(?:\/[^/#]+)?)\//.test(
    page,
  );

/** Addresses that content may lead to, from the site's own first slash: pages, and places on them after a `#`. */
export function siteAddresses(files: ContentFiles, known: KnownNames): string[] {
  const pages = new Map<string, readonly string[]>(Object.entries(standingPages));
  const add = (page: string, places: readonly string[] = []) =>
    pages.set(page, [...(pages.get(page) ?? []), ...places]);
  for (const id of known.forces) {
    add(`forces/${id}/`);
    add(`complaints/forces/${id}/`);
  }
  for (const id of new Set(
    files.reportCards.grades.flatMap(({ value }) => value).map(({ force }) => force),
  )) {
    add(`report-cards/${id}/`);
    add(`report-cards/${id}/newsroom/`);
  }
  // The newest has the first page of report cards instead: which that is, its grades say.
  for (const { value } of files.reportCards.rounds) add(`report-cards/rounds/${value.id}/`);
  for (const { id } of files.sources.flatMap(({ value }) => value)) add(`sources/${sourcePage(id)}/`, [id]);
  for (const id of known.letters) add(`complaints/letter/?letter=${id}`);
  for (const id of known.limits) add(`complaints/deadlines/?limit=${id}`);
  for (const id of known.frameworks) add(`standards/${id}/`);
  for (const ref of known.points) {
    const [framework = '', point = ''] = ref.split('#');
    add(`standards/${framework}/`, [point]);
  }
  add(
    'standards/',
    files.situations.map(({ value }) => value.id),
  );
  add('services/', [...serviceNeeds, ...files.services.filter(isListed).map(({ value }) => value.id)]);
  for (const { value } of files.complaints.routes)
    add(
      `complaints/${value.id}/`,
      value.steps.map(({ id }) => id),
    );
  return [...pages].flatMap(([page, places]) =>
    ['', ...places.map((place) => `#${place}`)].map((place) => ['/', page, place].join('')),
  );
}

/** Services for the abused have a page of their own, and no place on the list. */
const isListed = ({ value: { needs, councils } }: ContentFiles['services'][number]) =>
  councils !== undefined || needs.some((need) => need !== 'abuse');
