import { describe, expect, it } from 'vitest';
import {
  areaCsv,
  forceFile,
  forceFiles,
  kindsCsv,
  monthsShown,
  partnershipFile,
  partnershipFiles,
  teamsOf,
} from '../../src/read/crime/area-csv.ts';
import { forceScope, partnershipScope, teamsWithin } from '../../src/read/crime/area-figures.ts';
import { siteData } from '../../src/read/site.ts';

const why = 'Some month is not known.';
const all = [
  ...forceFiles().map((names) => ({ file: forceFile(names), scope: forceScope() })),
  ...partnershipFiles().map((names) => ({ file: partnershipFile(names), scope: partnershipScope() })),
  ...[...siteData().areaForces.keys()].flatMap((force) =>
    teamsOf(force).map((file) => ({ file, scope: teamsWithin(force) })),
  ),
];

function rowsOf(text: string): Record<string, string>[] {
  const [head = '', ...rows] = text.trimEnd().split('\n');
  const names = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

/** An area's crimes of one kind in some months, added up from its own file; NaN where one is not known. */
function addedUp(text: string, kind: string, from: string, to: string): number {
  return text
    .split('\n')
    .map((line) => line.split(','))
    .filter(([, month = '', category]) => category === kind && month >= from && month <= to)
    .reduce((sum, [, , , count = '']) => sum + (count === '' ? NaN : Number(count)), 0);
}

describe('the file of how kinds compare and changed', () => {
  it('counts what the area’s own file counts, over twelve months and over each stretch', () => {
    for (const { file, scope } of all) {
      const own = areaCsv(file, '');
      for (const row of rowsOf(kindsCsv(file, scope, why))) {
        const { category = '', from = '', to = '' } = row;
        if (row['crimes'] !== '') expect(addedUp(own, category, from, to)).toBe(Number(row['crimes']));
        for (const part of ['before', 'after'])
          if (row[part] !== '')
            expect(addedUp(own, category, row[`${part}From`] ?? '', row[`${part}To`] ?? '')).toBe(
              Number(row[part]),
            );
      }
    }
  });

  it('has no number where a month that it takes is missing, and says so', () => {
    const lacking = all.flatMap(({ file, scope }) =>
      rowsOf(kindsCsv(file, scope, why)).filter(({ crimes }) => crimes === ''),
    );
    expect(lacking.length).toBeGreaterThan(0);
    for (const row of lacking) {
      expect(row).toMatchObject({
        rate: '',
        low: '',
        high: '',
        standing: '',
        status: 'incomplete',
        reason: why,
      });
    }
  });

  it('has no row for an area of which nothing is held', () => {
    const file = forceFile({ force: 'greater-manchester' });
    expect(rowsOf(kindsCsv(file, forceScope(), why))).toEqual([]);
  });

  it('gives a rate with its range, and what can be said of its change', () => {
    const { file, scope } = all.find(({ file: { area } }) => area === 'merseyside') ?? {};
    if (!file || !scope) throw new Error('no Merseyside');
    const burglary = rowsOf(kindsCsv(file, scope, why)).find(({ category }) => category === 'burglary');
    expect(burglary).toMatchObject({
      from: monthsShown().at(-12),
      to: monthsShown().at(-1),
      status: 'published',
    });
    const [low, rate, high] = ['low', 'rate', 'high'].map((key) => Number(burglary?.[key]));
    expect(low).toBeLessThan(rate ?? 0);
    expect(rate).toBeLessThan(high ?? 0);
    expect(burglary?.['reading']).toMatch(/^(?:rose|fell|unclear)$/);
  });
});
