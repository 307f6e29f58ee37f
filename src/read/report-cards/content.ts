import type { Comparable, ComparableRow } from '../../schemas/report-cards/comparable.ts';
import type { National } from '../../schemas/report-cards/national.ts';
import type { Round } from '../../schemas/report-cards/framework.ts';
import type {
  AboutCards,
  CardCorrection,
  CauseRow,
  Difference,
  GradeCountRow,
  GradeRow,
  JudgmentRow,
  MonitoringRow,
  Region,
} from '../../schemas/report-cards/rows.ts';
import type { Entry } from '../content/entry.ts';
import type { ReportCardFiles } from './files.ts';

/** What `content/report-cards/` says, checked. */
export interface ReportCardContent {
  /** Null for content without report cards. */
  about: AboutCards | null;
  /** Null where there is none. */
  national: National | null;
  /** Oldest first. */
  rounds: readonly Round[];
  /** Every row, of whatever basis. */
  grades: readonly GradeRow[];
  counts: readonly GradeCountRow[];
  /** Oldest first. */
  monitoring: readonly MonitoringRow[];
  judgments: readonly JudgmentRow[];
  /** By force, then oldest first; those without a date come last. */
  causes: readonly CauseRow[];
  /** By force id. */
  regions: ReadonlyMap<string, Region>;
  differences: readonly Difference[];
  /** Newest first. */
  corrections: readonly CardCorrection[];
  /** As lists show them. */
  comparables: readonly Comparable[];
  /** Rows of all comparables' tables. */
  figures: readonly ComparableRow[];
}

export function gatherReportCards(files: ReportCardFiles): ReportCardContent {
  return {
    about: files.about[0]?.value ?? null,
    national: files.national[0]?.value ?? null,
    rounds: values(files.rounds).sort((a, b) => order(a.inForceFrom, b.inForceFrom)),
    grades: rows(files.grades),
    counts: rows(files.counts),
    monitoring: rows(files.monitoring).sort((a, b) => order(a.entered, b.entered)),
    judgments: rows(files.judgments),
    causes: rows(files.causes).sort(
      (a, b) => order(a.force, b.force) || order(a.raised ?? 'later', b.raised ?? 'later'),
    ),
    regions: new Map(rows(files.regions).map(({ force, region }) => [force, region])),
    differences: rows(files.differences),
    corrections: rows(files.corrections).sort((a, b) => order(b.date, a.date)),
    comparables: values(files.comparables).sort((a, b) => a.order - b.order),
    figures: rows(files.figures),
  };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const values = <T>(entries: readonly Entry<T>[]): T[] => entries.map(({ value }) => value);
const rows = <T>(entries: readonly Entry<T[]>[]): T[] => entries.flatMap(({ value }) => value);
