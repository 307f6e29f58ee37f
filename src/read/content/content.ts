import type { Airport, KnownGap } from '../../schemas/crime/coverage.ts';
import type { Change } from '../../schemas/changes.ts';
import type { Commentary } from '../../schemas/crime/commentary.ts';
import type { Correction } from '../../schemas/crime/correction.ts';
import type { Force } from '../../schemas/places/force.ts';
import type { DoubtWords } from '../../schemas/crime/doubt.ts';
import type { Neighbourhood } from '../../schemas/places/neighbourhood.ts';
import type { PolicingBody } from '../../schemas/places/policing-body.ts';
import type { Service } from '../../schemas/places/service.ts';
import type { District, GlossaryTerm, Question } from '../../schemas/search/search.ts';
import type { Site } from '../../schemas/site.ts';
import type { Source } from '../../schemas/source.ts';
import type { Delivery, Framework, Inspection, Situation } from '../../schemas/standards/standard.ts';
import { type ComplaintContent, gatherComplaints } from '../complaints/content.ts';
import { bankHolidayProblems, letterProblems } from '../complaints/clocks-and-letters.ts';
import { complaintProblems } from '../complaints/problems.ts';
import { contentFolder } from '../site-file.ts';
import { citationProblems, uncitedProblems } from './citations.ts';
import { byId, inOrder, keyed, values } from './entry.ts';
import { type ContentFiles, readContentFiles } from './files.ts';
import { ContentError, type ContentProblem } from './problems.ts';
import { wayInProblems } from '../complaints/way-in-problems.ts';
import { referenceProblems, withoutEchoes, withoutTheLost } from './references.ts';
import { knownNames } from './names.ts';
import { gapProblems } from './known-gaps.ts';
import { senseProblems } from './sense.ts';
import { gatherReportCards, type ReportCardContent } from '../report-cards/content.ts';
import { reportCardProblems } from '../report-cards/problems.ts';
import { siteDate } from '../site-date.ts';
import { standardProblems } from '../standards/files.ts';

/** What the site says, checked: every id leads somewhere and every fact cites a source in the list. */
export interface Content {
  site: Site;
  /** By id, in the order of the list. */
  sources: ReadonlyMap<string, Source>;
  /** By name. */
  forces: readonly Force[];
  /** By id. */
  policingBodies: ReadonlyMap<string, PolicingBody>;
  /** By `<force>/<neighbourhood id>`. */
  neighbourhoods: ReadonlyMap<string, Neighbourhood>;
  /** As lists show them. */
  services: readonly Service[];
  /** One entry for each force, also where the file says `all`. */
  knownGaps: readonly KnownGap[];
  /** What a reader is told of a month whose file cannot be right. */
  doubtWords: DoubtWords;
  airports: readonly Airport[];
  /** Parts of towns that the search knows by name. */
  districts: readonly District[];
  /** What people ask the search. */
  questions: readonly Question[];
  /** Words of the field. */
  glossary: readonly GlossaryTerm[];
  corrections: readonly Correction[];
  /** What is changing in policing, as listed. */
  changes: readonly Change[];
  /** Newest month first. */
  commentary: readonly Commentary[];
  complaints: ComplaintContent;
  reportCards: ReportCardContent;
  /** As lists show them. */
  standards: readonly Framework[];
  /** As lists show them. */
  situations: readonly Situation[];
  deliveries: readonly Delivery[];
  /** By the id of the framework that was inspected. */
  inspections: ReadonlyMap<string, Inspection>;
}

/** Today, or the day that pages are built for where that is later: what was looked up today is not still to come. */
const latestDay = () => [siteDate(''), siteDate()].sort().at(-1) ?? '';

const loaded = new Map<string, Content>();

/**
 * The content of the site, from its folder or another; each folder is read once.
 * @throws ContentError with everything that is wrong, where anything is.
 */
export function loadContent(root: string = contentFolder()): Content {
  const known = loaded.get(root);
  if (known) return known;
  const content = readContent(root);
  loaded.set(root, content);
  return content;
}

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
  return { site, doubtWords, ...assemble(files) };
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

function assemble(files: ContentFiles): Omit<Content, 'site' | 'doubtWords'> {
  const forces = values(files.forces).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const territorial = forces.filter(({ kind }) => kind === 'territorial').map(({ id }) => id);
  return {
    sources: byId(values(files.sources).flat()),
    forces,
    policingBodies: byId(values(files.policingBodies)),
    neighbourhoods: keyed(values(files.neighbourhoods), ({ force, id }) => `${force}/${id}`),
    services: inOrder(values(files.services)),
    knownGaps: values(files.knownGaps)
      .flat()
      .flatMap((gap) => forEachForce(gap, territorial)),
    airports: values(files.airports).flat(),
    districts: values(files.districts).flat(),
    questions: values(files.questions).flat(),
    glossary: values(files.glossary).flat(),
    corrections: values(files.corrections),
    changes: values(files.changes).flat(),
    commentary: values(files.commentary).sort((a, b) => (a.month < b.month ? 1 : -1)),
    complaints: gatherComplaints(files.complaints),
    reportCards: gatherReportCards(files.reportCards),
    standards: inOrder(values(files.standards)),
    situations: inOrder(values(files.situations)),
    deliveries: values(files.deliveries),
    inspections: byId(values(files.inspections)),
  };
}

const forEachForce = (gap: KnownGap, territorial: string[]): KnownGap[] =>
  gap.force === 'all' ? territorial.map((force) => ({ ...gap, force })) : [gap];
