import type { GradeCountRow, GradeRow } from '../../schemas/report-cards/rows.ts';
import type { CardRound, PublishedCount } from './grade.ts';
import { cellOf, coreQuestions, gradesOf, type RoundTable } from './report-card.ts';

/** A grade's word and how many areas have it, best first; grades that none has are left out. */
export type GradeParts = readonly (readonly [grade: string, areas: number])[];

interface Known {
  /** The areas that we know by name. */
  named: readonly { grade: string; question: string }[];
  /** The inspectorate's own page for this force. */
  lookAt: string;
}

/**
 * What is known of one force in one round. `named`: every core area with its grade. `counted`: some are missing, and
 * the whole count was published. `bounded`: of the count only a part is stated. `partly`: some areas, and no count.
 * `nothing`: neither. Only the last says that a force's grades are not known.
 */
export type KnownGrades = Known &
  (
    | {
        kind: 'named';
        parts: GradeParts;
        /** How many of the areas are worked out, not stated. */
        derived: number;
      }
    | {
        kind: 'counted';
        parts: GradeParts;
        /** Of the counted, those whose area is not known; null where our grades break the count. */
        unnamed: GradeParts | null;
        count: PublishedCount;
      }
    | {
        kind: 'bounded';
        /** Grades of which the count says that no area has them. */
        none: readonly string[];
        count: PublishedCount;
      }
    | { kind: 'partly'; parts: GradeParts; missing: number }
    | { kind: 'nothing' }
  );

/** @throws RangeError for a force that the table does not have. */
export function knownGrades(table: RoundTable, force: string): KnownGrades {
  const graded = gradesOf(table, force);
  const core = coreQuestions(table.round);
  const missing = core.filter(({ id }) => cellOf(table, force, id).kind !== 'graded').length;
  const named = graded.map(({ question, cell }) => ({ grade: cell.grade, question: question.name }));
  const ours = table.round.scale.map((_, rank) => graded.filter(({ cell }) => cell.rank === rank).length);
  const known = { named, lookAt: table.lookAt(force) };
  if (missing === 0) {
    const derived = graded.filter(({ cell }) => cell.basis === 'derived').length;
    return { ...known, kind: 'named', parts: partsOf(table.round, ours), derived };
  }
  const count = table.counts.get(force);
  const whole = count && wholeCount(count);
  if (count && whole) {
    const left = whole.map((published, rank) => published - (ours[rank] ?? 0));
    return {
      ...known,
      kind: 'counted',
      parts: partsOf(table.round, whole),
      unnamed: left.some((n) => n < 0) ? null : partsOf(table.round, left),
      count,
    };
  }
  if (count) {
    const none = table.round.scale.filter((_, rank) => count.byRank[rank] === 0).map(({ grade }) => grade);
    return { ...known, kind: 'bounded', none, count };
  }
  if (named.length === 0) return { ...known, kind: 'nothing' };
  return { ...known, kind: 'partly', parts: partsOf(table.round, ours), missing };
}

/**
 * The count to show for a force in lists: as published where that is whole, else our own where every core area is
 * known, else null. Our own grades come first where the sources disagree and we hold them all.
 */
export function countOf(table: RoundTable, force: string): { parts: GradeParts; published: boolean } | null {
  const known = knownGrades(table, force);
  if (known.kind === 'named') return { parts: known.parts, published: false };
  return known.kind === 'counted' ? { parts: known.parts, published: true } : null;
}

const wholeCount = ({ byRank }: PublishedCount): number[] | null => {
  const whole = byRank.filter((count) => count !== null);
  return whole.length === byRank.length ? whole : null;
};

const partsOf = (round: CardRound, counts: readonly number[]): GradeParts =>
  round.scale.flatMap(({ grade }, rank) => {
    const count = counts[rank] ?? 0;
    return count > 0 ? [[grade, count] as const] : [];
  });

/** The published counts of one round, by force id. A grade without a column is one that is not stated. */
export const publishedCounts = (round: CardRound, rows: readonly GradeCountRow[]) =>
  new Map(
    rows
      .filter(({ framework }) => framework === round.id)
      .map((row): [string, PublishedCount] => {
        const byRank = round.scale.map(({ grade }) => {
          const [, column] = columns.find(([word]) => word === grade) ?? [];
          return column === undefined ? null : row[column];
        });
        return [row.force, { byRank, basis: row.basis, source: row.source, note: row.note }];
      }),
  );

/** The five-grade scale of the rounds for which counts are published, best first, and the column of each. */
const columns = [
  ['Outstanding', 'outstanding'],
  ['Good', 'good'],
  ['Adequate', 'adequate'],
  ['Requires improvement', 'requires-improvement'],
  ['Inadequate', 'inadequate'],
] as const;

/** Published count and ours, of one grade. `published` is null where it is not stated. */
export interface GradeCount {
  grade: string;
  published: number | null;
  ours: number;
}

/**
 * How our grades of one force and round compare with the count that was published. `agrees`: the same, grade by
 * grade. `incomplete`: we hold fewer, and nothing that the count rules out. `differs`: we hold more of some
 * grade than was published.
 */
export interface CountCheck {
  row: GradeCountRow;
  result: 'agrees' | 'incomplete' | 'differs';
  counts: GradeCount[];
  /** How many grades the count has that we have not found; null where the count itself is not whole. */
  missing: number | null;
}

/** Grades of basis `inferred` are none: they are not counted. */
export function checkCounts(counts: readonly GradeCountRow[], grades: readonly GradeRow[]): CountCheck[] {
  return counts.map((row) => {
    const ours = grades.filter(
      (grade) => grade.force === row.force && grade.framework === row.framework && grade.basis !== 'inferred',
    );
    const compared = columns.map(([grade, column]) => ({
      grade,
      published: row[column],
      ours: ours.filter((one) => one.grade === grade).length,
    }));
    return { row, counts: compared, ...judge(compared) };
  });
}

function judge(counts: readonly GradeCount[]): Pick<CountCheck, 'result' | 'missing'> {
  const whole = counts.every(({ published }) => published !== null);
  const over = counts.some(({ published, ours }) => published !== null && ours > published);
  const missing = counts.reduce((sum, { published, ours }) => sum + (published ?? 0) - ours, 0);
  if (over) return { result: 'differs', missing: whole ? missing : null };
  if (whole && missing === 0) return { result: 'agrees', missing: 0 };
  return { result: 'incomplete', missing: whole ? missing : null };
}
