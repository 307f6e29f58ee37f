import type { GradeCountRow, GradeRow } from '../../schemas/report-cards/rows.ts';

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
