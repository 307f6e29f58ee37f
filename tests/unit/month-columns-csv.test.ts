import { expect, it } from 'vitest';
import { monthsShown } from '../../src/read/crime/area-csv.ts';
import { neighbourhoodTable } from '../../src/read/crime/area-crime.ts';
import { readCsv } from '../../src/domain/csv.ts';
import { teamsCsv } from '../../src/read/published/csv.ts';
import { siteData } from '../../src/read/site.ts';

it('a force’s file of teams has every count in the column of its month, and a blank where a month is not known', () => {
  const rows = readCsv(teamsCsv('merseyside'));
  expect(rows.length).toBeGreaterThan(0);
  const months = monthsShown();
  const teams = siteData().areas.areas.neighbourhoods.filter(({ force }) => force === 'merseyside');
  for (const { id } of teams) {
    const table = neighbourhoodTable('merseyside', id);
    for (const [category, counts] of table?.byCategory ?? []) {
      const row = rows.find((one) => one['area'] === id && one['category'] === category);
      const told = (table?.months ?? []).map((month) => row?.[month] ?? '');
      expect(told).toEqual(counts.map((count) => (count === null ? '' : String(count))));
      for (const month of months) if (!table?.months.includes(month)) expect(row?.[month]).toBe('');
    }
  }
});
