import { expect, test } from 'vitest';
import { areaBrief, briefForces } from '../../src/components/answer/briefs.ts';
import { exampleArea } from '../../src/components/answer/example.ts';
import { coreQuestions } from '../../src/domain/report-cards/report-card.ts';
import { reportCards } from '../../src/read/report-cards/report-cards.ts';

test('an answer never shows a part of a force’s grades as if it were all of them', () => {
  const core = coreQuestions(reportCards().latest.round).length;
  const tallied = briefForces()
    .map((id) => areaBrief(id).grades)
    .filter(({ tally }) => tally.length > 0)
    .map(({ tally, notFound }) => tally.reduce((sum, [, areas]) => sum + areas, notFound));
  expect(tallied).not.toEqual([]);
  expect(tallied.filter((areas) => areas < core)).toEqual([]);
});

test('the example on the home page is an area of which all is known', () => {
  const example = exampleArea();
  expect(example?.map).toContain('<circle');
  expect(example?.happened).toMatch(/\d+ crimes? in /);
  expect(example?.tally).not.toEqual([]);
});
