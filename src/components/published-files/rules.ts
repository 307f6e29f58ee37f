import { publishedComplaintContacts, publishedComplaints } from '../../read/complaints/complaints.ts';
import { reportCards } from '../../read/report-cards/report-cards.ts';
import { siteData } from '../../read/site.ts';
import { publishedStandards } from '../../read/standards/standards.ts';
import { sayLimits } from '../complaints/limit-words.ts';
import { placeLetters, searchPlaces } from '../../read/search/places.ts';
import { searchDocuments } from '../search/documents.ts';
import { newsroomCsv } from '../report-cards/newsroom.ts';
import { publishedReportCards, reportCardsCsv } from '../report-cards/published.ts';
import { kind, laidOut, packed } from './file-kind.ts';

/** What is owed, how to complain, how forces were graded. */
export const rules = [
  kind({
    id: 'standards',
    path: 'standards.json',
    schema: 'standards',
    make: () => laidOut(publishedStandards()),
  }),
  kind({
    id: 'complaint-routes',
    path: 'complaint-routes.json',
    schema: 'complaint-routes',
    make: () => laidOut(sayLimits(publishedComplaints())),
  }),
  kind({
    id: 'complaint-contacts',
    path: 'complaint-contacts/<force>.json',
    schema: 'complaint-contacts',
    files: () => siteData().content.forces.map(({ id }) => ({ force: id })),
    make: ({ force }) => packed(publishedComplaintContacts(force)),
  }),
  kind({
    id: 'report-cards-rows',
    path: 'report-cards.csv',
    schema: 'report-cards-row',
    make: reportCardsCsv,
  }),
  kind({
    id: 'report-cards',
    path: 'report-cards.json',
    schema: 'report-cards',
    make: () => packed(publishedReportCards()),
  }),
  kind({
    id: 'newsroom',
    path: 'newsroom/<force>.csv',
    schema: 'newsroom-row',
    files: () => reportCards().forces.map(({ force }) => ({ force: force.id })),
    make: ({ force }) => newsroomCsv(force),
  }),
];

/** What the search reads. */
export const search = [
  kind({
    id: 'search-documents',
    path: 'search/documents.json',
    schema: 'search-documents',
    make: () => packed(searchDocuments()),
  }),
  kind({
    id: 'search-places',
    path: 'search/places/<letter>.json',
    schema: 'search-places',
    files: () => placeLetters().map((letter) => ({ letter })),
    make: ({ letter }) => packed(searchPlaces(letter)),
  }),
];
