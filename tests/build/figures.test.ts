import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { siteData } from '../../src/read/site.ts';

const { evidence, content, areas } = siteData();
const { months } = areas.release;
const site = 'dist-test';
const holds = (force: string, month: string) =>
  evidence.street.some((file) => file.force === force && file.month === month && file.rows > 0);
const read = (path: string) => readFileSync(join(site, path), 'utf8');

/** Every force's and team's page, and every partnership's, with the force whose files it rests on. */
const pages = [
  ...content.forces.map(({ id }) => ({ force: id, path: `forces/${id}/index.html` })),
  ...areas.areas.neighbourhoods.map(({ force, id }) => ({ force, path: `forces/${force}/${id}/index.html` })),
  ...areas.areas.partnerships.map(({ force, slug }) => ({ force, path: `partnerships/${slug}/index.html` })),
];

const short = (month: string) =>
  new Date(`${month}-01`).toLocaleString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const words = (cell: string) => cell.replace(/<[^>]*>/g, '').trim();
const cellsOf = (row: string) =>
  [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => words(cell));

/** Cells below each month's head, from any table of a page that has months side by side. */
function monthColumns(html: string): Map<string, string[]> {
  const columns = new Map<string, string[]>();
  for (const [table] of html.matchAll(/<table[^]*?<\/table>/g)) {
    const [head = [], ...rows] = [...table.matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) => cellsOf(row));
    for (const month of months) {
      const index = head.indexOf(short(month).replace('Sept', 'Sep'));
      if (index > 0)
        columns.set(month, [...(columns.get(month) ?? []), ...rows.map((row) => row[index] ?? '')]);
    }
  }
  return columns;
}

/** Cells beside each month's name, from the tables of crimes that have a row for each month. */
function monthRows(html: string): Map<string, string[]> {
  const crimes = [...html.matchAll(/<table[^]*?<\/table>/g)]
    .map(([table]) => table)
    .filter((table) => /<th[^>]*>\s*Crimes\s*<\/th>/.test(table))
    .join('');
  const long = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
  return new Map(
    months.flatMap((month) => {
      const name = long.format(new Date(`${month}-01`));
      const row = new RegExp(`<th scope="row"[^>]*>${name}(?: ${month.slice(0, 4)})?</th>[^]*?</tr>`).exec(
        crimes,
      );
      return row ? [[month, cellsOf(row[0]).slice(1)]] : [];
    }),
  );
}

/** Cells of one area's page by month, from each kind of table. */
const tables = pages.flatMap(({ force, path }) => {
  const html = read(path);
  return [monthColumns(html), monthRows(html)].map((cells) => ({ force, path, cells }));
});

describe('built pages', () => {
  it('show no nought, and no number, where a month is missing', () => {
    const shown = tables.flatMap(({ force, path, cells }) =>
      [...cells]
        .filter(([month, words]) => !holds(force, month) && words.some((one) => one !== 'no figures'))
        .map(([month, words]) => `${path} ${month}: ${words.join(' ')}`),
    );
    expect(shown).toEqual([]);
  });

  it('show numbers for every month that is held', () => {
    const lacking = tables.flatMap(({ force, path, cells }) =>
      months
        .filter((month) => holds(force, month) && !cells.get(month)?.some((one) => /^[\d,]+$/.test(one)))
        .map((month) => `${path} ${month}`),
    );
    expect(lacking).toEqual([]);
  });

  it('of areas are at most 25 kB when packed, for a cheap phone', () => {
    const heavy = pages
      .map(({ path }) => ({ path, bytes: gzipSync(read(path)).length }))
      .filter(({ bytes }) => bytes > 25_000);
    expect(heavy).toEqual([]);
  });

  it('link only to figures that are there', () => {
    const broken = pages.flatMap(({ path }) =>
      [...read(path).matchAll(/href="(\/data\/v1\/crime\/[^"]*\.csv)"/g)]
        .map(([, href = '']) => decodeURIComponent(href))
        .filter((href) => !existsSync(join(site, href))),
    );
    expect(broken).toEqual([]);
  });
});

describe('built CSV files of crime', () => {
  const folder = join(site, 'data/v1/crime');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.csv'),
  );

  it('name their columns and have as many cells in every row', () => {
    expect(files.length).toBeGreaterThan(300);
    const uneven = files.flatMap((name) => {
      const [head = '', ...rows] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
      return rows
        .filter((row) => row.replace(/"[^"]*"/g, '').split(',').length !== head.split(',').length)
        .map((row) => `${name}: ${row}`);
    });
    expect(uneven).toEqual([]);
  });

  it('of all forces have no row for a month that is not held', () => {
    const rows = read('data/v1/crime/forces.csv').trimEnd().split('\n').slice(1);
    const strange = rows.filter((row) => {
      const [force = '', month = ''] = row.split(',');
      return !holds(force, month);
    });
    expect(strange).toEqual([]);
  });
});
