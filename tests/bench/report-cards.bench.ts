import { gzipSync } from 'node:zlib';
import { publishedReportCards } from '../../src/components/report-cards/published.ts';
import { compare } from '../../src/domain/report-cards/comparison.ts';
import { comparisonData } from '../../src/domain/report-cards/comparison-data.ts';
import { readComparison, type ForcesComparison } from '../../src/domain/report-cards/comparison-state.ts';
import type { PublishedReportCards } from '../../src/schemas/report-cards/published.ts';
import { type Figure, medianMs } from './measure.ts';

/** What comparing all 43 forces costs a reader: one file, read once, and sorted as often as they like. */
export function benchReportCards(): Figure[] {
  const text = JSON.stringify(publishedReportCards());
  const parse = () => JSON.parse(text) as PublishedReportCards;
  const data = comparisonData(parse());
  const figures = data.figures.map(({ id }) => id).join(',');
  const asked = (sort: string) => readComparison(`figures=${figures}&sort=${sort}`, data) as ForcesComparison;
  const byGrade = asked('grade.investigating-crime');
  const byFigure = asked('figure.officers-2026');
  return [
    {
      what: 'comparison of 43 forces in every round, one file, gzip',
      value: gzipSync(`${text}\n`).length / 1024,
      unit: 'kB',
      budget: '≤ 30 kB',
    },
    {
      what: 'its tables put back together',
      value: medianMs(51, () => void comparisonData(parse())),
      unit: 'ms',
      baseline: { what: 'reading its JSON', value: medianMs(51, () => void parse()) },
    },
    {
      what: `43 forces × ${data.figures.length} figures sorted by a grade`,
      value: medianMs(101, () => void compare(data, byGrade)),
      unit: 'ms',
      baseline: { what: 'sorted by a figure', value: medianMs(101, () => void compare(data, byFigure)) },
      budget: '≤ 16 ms',
    },
  ];
}
