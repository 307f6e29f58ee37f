import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { comparableRowSchema, comparableSchema } from '../../schemas/report-cards/comparable.ts';
import { nationalSchema } from '../../schemas/report-cards/national.ts';
import { roundSchema } from '../../schemas/report-cards/framework.ts';
import {
  aboutCardsSchema,
  causeRowSchema,
  correctionsFileSchema,
  differencesFileSchema,
  gradeCountRowSchema,
  gradeRowSchema,
  judgmentRowSchema,
  monitoringRowSchema,
  regionRowSchema,
} from '../../schemas/report-cards/rows.ts';
import { type Entry, values } from '../content/yaml.ts';
import { namesIn, tellOddEndings, tellStrangers } from '../content/folder.ts';
import type { Report } from '../content/problems.ts';
import { readTable } from '../content/table.ts';

type ReadFile = <T>(name: string, schema: z.ZodType<T>) => Entry<T>[];

const home = 'report-cards';

/** What may stand in the folder, besides the two folders of its own. */
const files = [
  'about.yaml',
  'causes-of-concern.csv',
  'corrections.yaml',
  'differences.yaml',
  'grade-counts.csv',
  'grades.csv',
  'judgments.csv',
  'monitoring.csv',
  'national.yaml',
  'regions.csv',
];

/** Everything in `report-cards/`, file by file. Content without that folder has no report cards. */
export function readReportCardFiles(root: string, file: ReadFile, report: Report) {
  const there = existsSync(join(root, home));
  if (there) strangers(root, report);
  const table = <T>(name: string, row: z.ZodObject & z.ZodType<T>) =>
    there ? readTable(root, `${home}/${name}`, row, report) : [];
  const yaml = <T>(name: string, schema: z.ZodType<T>) => (there ? file(`${home}/${name}`, schema) : []);
  const optional = <T>(name: string, schema: z.ZodType<T>) =>
    existsSync(join(root, home, name)) ? yaml(name, schema) : [];
  const each = <T>(folder: string, schema: z.ZodType<T>) =>
    namesIn(root, `${home}/${folder}`, '.yaml').flatMap((name) => file(`${home}/${folder}/${name}`, schema));
  return {
    rounds: each('frameworks', roundSchema),
    comparables: each('comparables', comparableSchema),
    figures: namesIn(root, `${home}/comparables`, '.csv').flatMap((name) =>
      table(`comparables/${name}`, comparableRowSchema),
    ),
    grades: table('grades.csv', gradeRowSchema),
    counts: table('grade-counts.csv', gradeCountRowSchema),
    monitoring: table('monitoring.csv', monitoringRowSchema),
    judgments: table('judgments.csv', judgmentRowSchema),
    causes: table('causes-of-concern.csv', causeRowSchema),
    regions: table('regions.csv', regionRowSchema),
    about: yaml('about.yaml', aboutCardsSchema),
    national: optional('national.yaml', nationalSchema),
    differences: yaml('differences.yaml', differencesFileSchema),
    corrections: yaml('corrections.yaml', correctionsFileSchema),
  };
}
type ReportCardFiles = ReturnType<typeof readReportCardFiles>;

/** What `content/report-cards/` says, checked. */
export function gatherReportCards(files: ReportCardFiles) {
  return {
    // Null for content without report cards.
    about: files.about[0]?.value ?? null,
    // Null where there is none.
    national: files.national[0]?.value ?? null,
    rounds: values(files.rounds).sort((a, b) => order(a.inForceFrom, b.inForceFrom)),
    // Every row, of whatever basis.
    grades: rows(files.grades),
    counts: rows(files.counts),
    // Oldest first.
    monitoring: rows(files.monitoring).sort((a, b) => order(a.entered, b.entered)),
    judgments: rows(files.judgments),
    // By force, then oldest first; those without a date come last.
    causes: rows(files.causes).sort(
      (a, b) => order(a.force, b.force) || order(a.raised ?? 'later', b.raised ?? 'later'),
    ),
    // By force id.
    regions: new Map(rows(files.regions).map(({ force, region }) => [force, region])),
    differences: rows(files.differences),
    // Newest first.
    corrections: rows(files.corrections).sort((a, b) => order(b.date, a.date)),
    // As lists show them.
    comparables: values(files.comparables).sort((a, b) => a.order - b.order),
    // Rows of all comparables' tables.
    figures: rows(files.figures),
  };
}

function strangers(root: string, report: Report): void {
  tellStrangers(home, namesIn(root, home), [...files, 'comparables', 'frameworks'], report);
  for (const [name, endings] of [
    ['frameworks', ['.yaml']],
    ['comparables', ['.yaml', '.csv']],
  ] as const)
    tellOddEndings(`${home}/${name}`, namesIn(root, `${home}/${name}`), [...endings], report);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const rows = <T>(entries: readonly Entry<T[]>[]): T[] => values(entries).flat();
