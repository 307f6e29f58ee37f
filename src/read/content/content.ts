import type { KnownGap } from '../../schemas/crime/coverage.ts';
import type { DoubtWords } from '../../schemas/crime/doubt.ts';
import type { Site } from '../../schemas/site.ts';
import { gatherComplaints } from '../complaints/content.ts';
import { bankHolidayProblems, letterProblems } from '../complaints/clocks-and-letters.ts';
import { complaintProblems } from '../complaints/problems.ts';
import { contentFolder } from '../site-file.ts';
import { citationProblems, uncitedProblems } from './citations.ts';
import { byId, inOrder, keyed, values } from './yaml.ts';
import { type ContentFiles, readContentFiles } from './files.ts';
import { ContentError, type ContentProblem } from './problems.ts';
import { wayInProblems } from '../complaints/way-in-problems.ts';
import { referenceProblems, withoutEchoes, withoutTheLost } from './references.ts';
import { knownNames } from './names.ts';
import { gapProblems } from './known-gaps.ts';
import { senseProblems } from './sense.ts';
import { gatherReportCards } from '../report-cards/content.ts';
import { reportCardProblems } from '../report-cards/problems.ts';
import { once } from '../in-memory.ts';
import { siteDate } from '../site-date.ts';
import { standardProblems } from '../standards/files.ts';

/** Today, or the day that pages are built for where that is later: what was looked up today is not still to come. */
const latestDay = () => [siteDate(''), siteDate()].sort().at(-1) ?? '';

/**
 * The content of the site, from its folder or another; each folder is read once.
 * @throws ContentError with everything that is wrong, where anything is.
 */
export const loadContent = (root: string = contentFolder()): Content => contentIn(root);
const contentIn = once(readContent);

function readContent(root: string): Content {
  const problems: ContentProblem[] = [];
  const files = readContentFiles(root, (problem) => problems.push(problem));
  // How files fit together is told once each is sound by itself: of a broken one, every file that names it would be told.
  if (problems.length === 0) problems.push(...fitProblems(files));
  problems.push(...senseProblems(files, latestDay()), ...gapProblems(files, latestDay()));
  if (problems.length === 0) problems.push(...uncitedProblems(files));
  const site = files.site[0]?.value;
  const doubtWords = files.doubtWords[0]?.value;
  if (problems.length > 0 || !site || !doubtWords)
    throw new ContentError(withoutTheLost(withoutEchoes(problems)));
  return assemble(site, doubtWords, files);
}

function fitProblems(files: ContentFiles): ContentProblem[] {
  const known = knownNames(files);
  return [
    ...referenceProblems(files, known),
    ...standardProblems(files, known),
    ...letterProblems(files, known),
    ...bankHolidayProblems(files),
    ...reportCardProblems(files, known),
    ...complaintProblems(files, known),
    ...wayInProblems(files),
    ...citationProblems(files),
  ];
}

/** What the site says, checked: every id leads somewhere and every fact cites a source in the list. */
export type Content = ReturnType<typeof assemble>;

function assemble(site: Site, doubtWords: DoubtWords, files: ContentFiles) {
  const forces = values(files.forces).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const territorial = forces.filter(({ kind }) => kind === 'territorial').map(({ id }) => id);
  return {
    site,
    // What a reader is told of a month whose file cannot be right.
    doubtWords,
    sources: byId(values(files.sources).flat()),
    // By name.
    forces,
    policingBodies: byId(values(files.policingBodies)),
    neighbourhoods: keyed(values(files.neighbourhoods), ({ force, id }) => `${force}/${id}`),
    services: inOrder(values(files.services)),
    // One entry for each force, also where the file says `all`.
    knownGaps: values(files.knownGaps)
      .flat()
      .flatMap((gap) => forEachForce(gap, territorial)),
    airports: values(files.airports).flat(),
    // Parts of towns that the search knows by name.
    districts: values(files.districts).flat(),
    // What people ask the search.
    questions: values(files.questions).flat(),
    // Words of the field.
    glossary: values(files.glossary).flat(),
    corrections: values(files.corrections),
    // What is changing in policing, as listed.
    changes: values(files.changes).flat(),
    // Newest month first.
    commentary: values(files.commentary).sort((a, b) => (a.month < b.month ? 1 : -1)),
    complaints: gatherComplaints(files.complaints),
    reportCards: gatherReportCards(files.reportCards),
    standards: inOrder(values(files.standards)),
    situations: inOrder(values(files.situations)),
    deliveries: values(files.deliveries),
    // By the id of the framework that was inspected.
    inspections: byId(values(files.inspections)),
  };
}

const forEachForce = (gap: KnownGap, territorial: string[]): KnownGap[] =>
  gap.force === 'all' ? territorial.map((force) => ({ ...gap, force })) : [gap];
