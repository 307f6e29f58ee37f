import type { Dataset, KnownGap } from '../../schemas/crime/coverage.ts';
import { ImportRefused } from '../errors.ts';
import type { Files } from './files-read.ts';

/**
 * A file with rows, of a month of which somebody wrote down that there is none: one of the two is wrong.
 * @throws ImportRefused until somebody has changed the gap or left the file out.
 */
export function refuseKnownGaps(files: Files, gaps: readonly KnownGap[]) {
  const problems = Object.entries(files).flatMap(([dataset, list]) =>
    list.flatMap(({ force, month, rows }) => {
      const gap = rows > 0 ? gaps.find((one) => isOf(one, dataset as Dataset, force, month)) : undefined;
      return gap ? [words(gap, month, rows)] : [];
    }),
  );
  if (problems.length > 0) throw new ImportRefused(problems);
}

const isOf = (gap: KnownGap, dataset: Dataset, force: string, month: string) =>
  gap.status === 'notPublished' &&
  gap.dataset === dataset &&
  gap.force === force &&
  gap.from <= month &&
  (gap.to === null || month <= gap.to);

const words = ({ force, dataset, from, to, reason }: KnownGap, month: string, rows: number) =>
  `${month} ${force}: found a ${dataset} file of ${rows.toLocaleString('en-GB')} rows; expected none, since content/coverage/known-gaps.yaml says of ${from} to ${to ?? 'now'}: "${reason}" Look into the file. If the force does publish again, change the entry there (its "to"); if the file is a stray one, take it out of the archive.`;
