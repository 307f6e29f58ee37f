import type { ContentFiles } from './files.ts';
import { type KnownNames, misnamed } from './names.ts';
import type { ContentProblem, Path } from './problems.ts';
import { at, type YamlFile } from './yaml.ts';

/** Pages whose addresses no content decides: those of src/pages, as tests/unit/content-pages.test.ts holds them to. */
export const fixedPages = [
  ...['', 'about/', 'accessibility/', 'changes/', 'complaints/', 'complaints/2009/', 'complaints/deadlines/'],
  ...['complaints/letter/', 'crime-map/', 'crime-map/figures/', 'data/', 'forces/', 'keep/', 'partnerships/'],
  ...['postcodes/', 'privacy/', 'report-cards/', 'report-cards/claim/', 'report-cards/compare/'],
  ...['report-cards/figures/', 'report-cards/method/', 'report-cards/trust/', 'search/', 'services/'],
  ...['services/support/', 'sources/', 'standards/', 'standards/policing-pledge/'],
];

/** Where a question or a word of the search leads to a page that is not there, or to no place on it. */
export const pageProblems = (
  { questions, glossary }: Pick<ContentFiles, 'questions' | 'glossary'>,
  known: KnownNames,
): ContentProblem[] => [
  ...questions.flatMap(({ yaml, value }) =>
    value.flatMap(({ to }, i) => ('page' in to ? leadsNowhere(yaml, [i, 'to', 'page'], to.page, known) : [])),
  ),
  ...glossary.flatMap(({ yaml, value }) =>
    value.flatMap(({ page }, i) => leadsNowhere(yaml, [i, 'page'], page, known)),
  ),
];

function leadsNowhere(yaml: YamlFile, path: Path, address: string, known: KnownNames): ContentProblem[] {
  const [page = '', place] = address.split('#');
  const words = {
    expected: 'the address of a page that is there',
    otherwise: 'copy it from the page, from its first slash on',
  };
  const lost = misnamed(
    at(yaml, path),
    page,
    pagesOf(known).map((one) => ['/', one].join('')),
    words,
  );
  if (lost.length > 0 || place === undefined || !page.includes('services/')) return lost;
  const services = {
    expected: 'a service that is there, behind the #',
    otherwise: 'use the name of a file in services/',
  };
  return misnamed(at(yaml, path), place, known.services, services);
}

const pagesOf = ({ frameworks, routes, forces }: KnownNames): string[] => [
  ...fixedPages,
  ...frameworks.map((id) => `standards/${id}/`),
  ...routes.map((id) => `complaints/${id}/`),
  ...forces.flatMap((id) => [`forces/${id}/`, `report-cards/${id}/`, `complaints/forces/${id}/`]),
];
