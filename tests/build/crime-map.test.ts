import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteData } from '../../src/read/site.ts';
import type { FigureArea, MapFigures } from '../../src/schemas/crime-map/crime-map.ts';

const { evidence, content, areas } = siteData();
const { months } = areas.release;
const site = 'dist-test';
const read = (path: string) => readFileSync(join(site, path), 'utf8');
const json = (path: string) => JSON.parse(read(`data/v1/crime-map/${path}.json`)) as unknown;
const holds = (force: string, month: string) =>
  evidence.street.some((file) => file.force === force && file.month === month && file.rows > 0);
const lost = (force: string) => months.flatMap((month, i) => (holds(force, month) ? [] : [i]));
const forces = content.forces.filter(({ kind }) => kind === 'territorial').map(({ id }) => id);

/** Every area in every file of the map, with the force whose files it rests on. */
const mapped: { force: string; file: string; area: FigureArea }[] = [
  ...['forces', 'forces-outcomes'].flatMap((file) =>
    (json(file) as MapFigures).areas.map((area) => ({ force: area.id, file, area })),
  ),
  ...forces.flatMap((force) =>
    [force, `${force}-outcomes`].flatMap((file) =>
      (json(file) as MapFigures).areas.map((area) => ({ force, file, area })),
    ),
  ),
  ...forces.flatMap((force) =>
    (json(force) as MapFigures).splits.flatMap((split) =>
      [`${force}-${split}`, `${force}-${split}-outcomes`].flatMap((file) =>
        (json(file) as MapFigures).areas.map((area) => ({ force, file, area })),
      ),
    ),
  ),
];

const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((all, n) => all + (n ?? 0), 0);

describe('files of the crime map', () => {
  it('name every month that is not held as unknown, for every area', () => {
    const wrong = mapped.filter(
      ({ force, area }) => JSON.stringify(area.unknown) !== JSON.stringify(lost(force)),
    );
    expect(wrong.map(({ file, area }) => `${file} ${area.id}`)).toEqual([]);
  });

  it('hold no nought, nor any count, in such a month', () => {
    const counted = mapped.flatMap(({ force, file, area }) =>
      area.rows.flatMap(([, , counts]) =>
        lost(force)
          .filter((month) => counts[month] !== null)
          .map((month) => `${file} ${area.id} ${months[month] ?? ''}: ${counts[month] ?? ''}`),
      ),
    );
    expect(counted).toEqual([]);
  });

  it('hold a count for every kind in every other month', () => {
    const empty = mapped.flatMap(({ force, file, area }) =>
      area.rows
        .filter(([, , counts]) => counts.filter((count) => count === null).length > lost(force).length)
        .map(([category]) => `${file} ${area.id} ${category}`),
    );
    expect(empty).toEqual([]);
  });

  it('say why, wherever a month is missing', () => {
    const silent = forces.filter((force) => {
      const gaps = (json(force) as MapFigures).gaps[force] ?? [];
      return lost(force).length > 0 && !gaps.some(({ runs }) => runs.length > 0);
    });
    expect(silent).toEqual([]);
  });

  it('add up to the published CSV of forces', () => {
    const csv = new Map<string, number>();
    for (const line of read('data/v1/crime/forces.csv').trimEnd().split('\n').slice(1)) {
      const [force = '', , , crimes = ''] = line.split(',');
      csv.set(force, (csv.get(force) ?? 0) + Number(crimes));
    }
    for (const { file, area } of mapped.filter(({ area }) => area.level === 'force'))
      expect([file, area.id, area.rows.reduce((all, [, , counts]) => all + sum(counts), 0)]).toEqual([
        file,
        area.id,
        csv.get(area.id) ?? 0,
      ]);
  });
});

describe('tables of the crime map', () => {
  const pages = readdirSync(join(site, 'crime-map'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => ({ name, html: read(join('crime-map', name)) }));
  const cellsOf = (row: string) =>
    [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell
        .replace(/<[^>]*>/g, '')
        .replaceAll('&amp;', '&')
        .trim(),
    );
  const rowsOf = (html: string) => [...html.matchAll(/<tr[^>]*>[^]*?<\/tr>/g)].map(([row]) => cellsOf(row));

  it('show no nought for an area of which no month is held', () => {
    expect(pages.length).toBeGreaterThan(forces.length);
    const without = pages.flatMap(({ html }) => rowsOf(html).filter((cells) => cells.at(-1) === '0 of 12'));
    expect(without.length).toBeGreaterThan(4);
    for (const [, ...cells] of without)
      expect(cells).toEqual(['No figures', 'No rate', 'No figures', '0 of 12']);
  });

  it('say of every force how many months are held', () => {
    const held = new Map(
      rowsOf(read('crime-map/figures/index.html')).map((cells) => [
        cells[0]?.replace(' *', ''),
        cells.at(-1),
      ]),
    );
    for (const { id, name } of content.forces.filter(({ kind }) => kind === 'territorial'))
      expect(held.get(name)).toBe(`${months.length - lost(id).length} of ${months.length}`);
  });

  it('have at every map point kinds, months and outcomes that each add up to what was recorded there', () => {
    const points = pages
      .filter(({ name }) => /^figures\/[^/]+\/[^/]+\//.test(name))
      .flatMap(({ html }) =>
        html
          .split('list-table')
          .slice(1)
          .flatMap((table) => rowsOf(table.split('</table>')[0] ?? '').slice(1)),
      );
    const numbers = (text: string, pattern: RegExp) =>
      [...text.matchAll(pattern)].map(([, digits = '']) => Number(digits.replaceAll(',', '')));
    const wrong = points.filter(([, total = '', ...told]) => {
      const [recorded] = numbers(total, /^([\d,]+)$/g);
      const [kinds = '', when = '', outcomes = ''] = told.length === 1 ? ['', ...told] : told;
      const others = told.length === 1 ? [] : [kinds, outcomes];
      const parts = [...others.map((text) => numbers(text, /\(([\d,]+)\)/g)), numbers(when, /([\d,]+) in /g)];
      return !parts.every((part) => sum(part) === recorded);
    });
    expect(points.filter((cells) => cells.length === 5).length).toBeGreaterThan(50);
    expect(points.filter((cells) => cells.length === 3).length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});

describe('CSV files of crime, by partnership and by team', () => {
  it('have no row for a month in which the reporting force’s file is not held', () => {
    const reported = read('data/v1/crime/partnerships.csv').trimEnd().split('\n').slice(1);
    const strange = reported.filter((row) => {
      const [, force = '', month = ''] = row.split(',');
      return !holds(force, month);
    });
    expect(strange).toEqual([]);
    const ofTeams = read('data/v1/crime/neighbourhoods.csv').trimEnd().split('\n').slice(1);
    const strangeTeams = ofTeams.filter((row) => {
      const [force = '', , month = ''] = row.split(',');
      return !holds(force, month);
    });
    expect(strangeTeams).toEqual([]);
  });
});
