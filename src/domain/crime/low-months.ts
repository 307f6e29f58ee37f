import type { FileCoverage } from '../../schemas/places/area-release.ts';
import { boundsAround } from './month-bounds.ts';

/** Below this part of the lowest month around it a month may be half a file. In 2025 no whole one was below 0.86. */
const THIN = 0.75;

/** Months of one force that hold fewer rows than they should, and not so few that they are doubted. */
export function lowMonths(
  files: readonly FileCoverage[],
): { month: string; found: number; lowest: number }[] {
  const held = files.filter(({ rows }) => rows > 0);
  const bounds = boundsAround(held.map(({ month, rows }) => ({ month, value: rows })));
  return held.flatMap(({ month, rows, doubts = [] }, i) => {
    const lowest = bounds[i]?.low ?? 0;
    const told = doubts.some(({ measure }) => measure === 'rows' || measure === 'tooFewRows');
    return rows < lowest * THIN && !told ? [{ month, found: rows, lowest }] : [];
  });
}
