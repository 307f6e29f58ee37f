import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { changesFileSchema } from '../../schemas/changes.ts';
import { correctionSchema } from '../../schemas/crime/correction.ts';
import { downloadsSchema } from '../../schemas/downloads.ts';
import { forceSchema } from '../../schemas/places/force.ts';
import { airportsFileSchema, knownGapsFileSchema } from '../../schemas/crime/coverage.ts';
import { doubtWordsSchema } from '../../schemas/crime/doubt.ts';
import { neighbourhoodSchema } from '../../schemas/places/neighbourhood.ts';
import { policingBodySchema } from '../../schemas/places/policing-body.ts';
import { serviceSchema } from '../../schemas/places/service.ts';
import { districtsFileSchema, glossaryFileSchema, questionsFileSchema } from '../../schemas/search/search.ts';
import { siteSchema } from '../../schemas/site.ts';
import { sourcesFileSchema } from '../../schemas/source.ts';
import {
  deliverySchema,
  frameworkSchema,
  inspectionSchema,
  situationSchema,
} from '../../schemas/standards/standard.ts';
import { type Entry, readYaml, type YamlFile } from './yaml.ts';
import { entriesIn, namesIn, tellOddEndings, tellStrangers } from './folder.ts';
import type { Report } from './problems.ts';
import { readCommentary } from './commentary.ts';
import { readComplaintFiles } from '../complaints/content.ts';
import { readReportCardFiles } from '../report-cards/content.ts';
import { schemaProblems } from './schema-problems.ts';

/** Everything in the content folder, file by file. A file with problems is in `yaml` if it is YAML at all. */
export type ContentFiles = ReturnType<typeof readContentFiles>;

/** Names that the content folder may hold. `areas` is the imported release and has a reader of its own. */
const known = {
  files: [
    'site.yaml',
    'sources.yaml',
    'downloads.yaml',
    'changes.yaml',
    'districts.yaml',
    'questions.yaml',
    'glossary.yaml',
    'README.md',
  ],
  folders: [
    'areas',
    'commentary',
    'complaints',
    'corrections',
    'coverage',
    'forces',
    'neighbourhoods',
    'policing-bodies',
    'report-cards',
    'services',
    'standards',
  ],
  coverage: ['airports.yaml', 'doubts.yaml', 'known-gaps.yaml'],
  standards: ['delivery', 'inspections', 'situations'],
};

/** Read and check each content file by itself; what is wrong is told to `report`. */
export function readContentFiles(root: string, report: Report) {
  reportStrangers(root, report);
  const yaml: YamlFile[] = [];
  const names: string[] = [];
  const file = <T>(name: string, schema: z.ZodType<T>): Entry<T>[] => {
    if (!existsSync(join(root, name))) {
      report({ file: name, line: null, path: '', ...missing });
      return [];
    }
    names.push(name);
    const read = readYaml(root, name, report);
    if (!read) return [];
    yaml.push(read);
    const problems = schemaProblems(read, schema);
    problems.forEach(report);
    return problems.length > 0 ? [] : [{ yaml: read, value: schema.parse(read.value) }];
  };
  /** A file without which a content folder is whole. */
  const optional = <T>(name: string, schema: z.ZodType<T>) =>
    existsSync(join(root, name)) ? file(name, schema) : [];
  const folder = <T>(name: string, schema: z.ZodType<T>, within: readonly string[] = []) =>
    yamlNames(root, name, within, report).flatMap((one) => file(`${name}/${one}`, schema));
  return {
    /** Paths of all files, readable or not. */
    names,
    yaml,
    site: file('site.yaml', siteSchema),
    sources: file('sources.yaml', sourcesFileSchema),
    /** Only the download needs it. */
    downloads: optional('downloads.yaml', downloadsSchema),
    /** News, not a duty. */
    changes: optional('changes.yaml', changesFileSchema),
    forces: folder('forces', forceSchema),
    policingBodies: folder('policing-bodies', policingBodySchema),
    neighbourhoods: subfolders(root, 'neighbourhoods').flatMap((force) =>
      folder(`neighbourhoods/${force}`, neighbourhoodSchema),
    ),
    services: folder('services', serviceSchema),
    knownGaps: file('coverage/known-gaps.yaml', knownGapsFileSchema),
    doubtWords: file('coverage/doubts.yaml', doubtWordsSchema),
    /** A caution, not a duty. */
    airports: optional('coverage/airports.yaml', airportsFileSchema),
    /** The search works without these three, only less well. */
    districts: optional('districts.yaml', districtsFileSchema),
    questions: optional('questions.yaml', questionsFileSchema),
    glossary: optional('glossary.yaml', glossaryFileSchema),
    corrections: folder('corrections', correctionSchema),
    commentary: readCommentary(root, report, (read) => yaml.push(read)),
    complaints: readComplaintFiles(root, file, folder, report),
    reportCards: readReportCardFiles(root, file, report),
    standards: folder('standards', frameworkSchema, known.standards),
    situations: folder('standards/situations', situationSchema),
    deliveries: folder('standards/delivery', deliverySchema),
    inspections: folder('standards/inspections', inspectionSchema),
  };
}

const missing = {
  found: 'no such file',
  expected: 'every content folder has one',
  fix: 'restore it from version control',
};

const subfolders = (root: string, folder: string) =>
  entriesIn(root, folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Names of the files in a folder; `within` are the folders that it may hold besides. */
function yamlNames(root: string, folder: string, within: readonly string[], report: Report): string[] {
  const names = entriesIn(root, folder)
    .filter((entry) => !entry.isDirectory() || !within.includes(entry.name))
    .map(({ name }) => name);
  tellOddEndings(folder, names, ['.yaml'], report);
  return names.filter((name) => name.endsWith('.yaml'));
}

function reportStrangers(root: string, report: Report) {
  const all = namesIn(root, '');
  const folders = subfolders(root, '');
  tellStrangers('', folders, known.folders, report);
  tellStrangers(
    '',
    all.filter((name) => !folders.includes(name)),
    known.files,
    report,
  );
  tellStrangers('coverage', namesIn(root, 'coverage'), known.coverage, report);
  for (const entry of entriesIn(root, 'neighbourhoods').filter((one) => !one.isDirectory()))
    report({
      file: `neighbourhoods/${entry.name}`,
      line: null,
      path: '',
      ...looseNeighbourhood(entry.name),
    });
}

const looseNeighbourhood = (name: string) => ({
  found: 'a file outside the folder of its force',
  expected: 'neighbourhoods/<force id>/<neighbourhood id>.yaml',
  fix: `move ${name} into the folder of its force`,
});
