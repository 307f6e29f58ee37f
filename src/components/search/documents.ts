import { isNational } from '../../domain/standards/standards.ts';
import { sitePath } from '../../domain/site-path.ts';
import { addressOf } from '../../domain/standards/points.ts';
import { searchablePages } from '../../i18n/search.ts';
import type { QuestionTarget, SearchDocument, SearchDocuments } from '../../schemas/search/search.ts';
import { placeLetters } from '../../read/search/places.ts';
import { siteData } from '../../read/site.ts';
import { pointsShown, standards } from '../../read/standards/standards.ts';
import { sayLimits } from '../complaints/limit-words.ts';

/** `/data/v1/search/documents.json` */
export const searchDocuments = (): SearchDocuments => ({
  release: siteData().areas.release.id,
  letters: placeLetters(),
  documents: documents(),
});

/** Everything that is found by words: questions, routes, standards, services, pages and words of the field. */
export const documents = (): SearchDocument[] => [
  ...questions(),
  ...routes(),
  ...points(),
  ...services(),
  ...searchablePages.map((page) => ({ kind: 'page' as const, ...page })),
  ...siteData().content.glossary.map(({ word, means, also, page }) => ({
    kind: 'word' as const,
    title: word,
    address: sitePath(page),
    says: means,
    also,
  })),
];

const questions = (): SearchDocument[] =>
  siteData().content.questions.map(({ question, answer, also, to }) => ({
    kind: 'question',
    title: question,
    address: addressOfTarget(to),
    says: sayLimits(answer),
    also,
  }));

const addressOfTarget = (to: QuestionTarget): string =>
  'page' in to
    ? sitePath(to.page)
    : 'route' in to
      ? sitePath(`/complaints/${to.route}/`)
      : addressOf(to.standard);

const routes = (): SearchDocument[] =>
  [...siteData().content.complaints.routes.values()].map(({ id, title, shortTitle, lead, isFor }) => ({
    kind: 'route',
    title,
    address: sitePath(`/complaints/${id}/`),
    says: firstSentence(sayLimits(lead)),
    also: sayLimits([shortTitle, ...isFor].join(' ')),
  }));

/** Points of national frameworks, and each framework by its own name. */
const points = (): SearchDocument[] =>
  standards().frameworks.flatMap((framework) => [
    {
      kind: 'standard' as const,
      title: framework.name,
      address: sitePath(`/standards/${framework.id}/`),
      says: firstSentence(framework.summary),
    },
    ...(isNational(framework) ? pointsShown(framework) : []).map(({ point }) => ({
      kind: 'standard' as const,
      title: point.title,
      address: addressOf(`${framework.id}#${point.id}`),
      says: firstSentence(point.statement),
      also: framework.name,
    })),
  ]);

const services = (): SearchDocument[] =>
  siteData().content.services.map(({ id, name, use, needs }) => ({
    kind: 'service',
    title: name,
    // Help with abuse has a page of its own, with a quick way out.
    address: sitePath(needs.includes('abuse') ? `/services/support/#${id}` : `/services/#${id}`),
    says: use,
  }));

/** Enough to know whether to go there. A full stop after a single letter or within a number ends nothing. */
const firstSentence = (text: string) =>
  /^.*?[^\s.]{2,}[.!?](?=\s|$)/s.exec(text)?.[0].replaceAll(/\s+/g, ' ') ?? text;
