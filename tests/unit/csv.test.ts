import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import { BYTE_ORDER_MARK, csv, plainCsv, readCsv } from '../../src/domain/csv.ts';

const cell = (value: string | number) => csv(['a'], [[value]]).slice('\uFEFFa\n'.length, -1);

describe('a CSV file', () => {
  it('starts with the mark of UTF-8 and the column names, and ends every line with LF', () => {
    expect(csv(['force', 'crimes'], [['kent', 0]])).toBe('\uFEFFforce,crimes\nkent,0\n');
    expect(new TextEncoder().encode(csv(['a'], [])).slice(0, 3)).toEqual(Uint8Array.from([0xef, 0xbb, 0xbf]));
  });

  it('quotes what would break a cell', () => {
    expect(cell('None, "yet"\nat all')).toBe('"None, ""yet""\nat all"');
  });

  test.each(['=1+1', '+44 20 7946 0000', '-cmd', '@SUM(A1)', '\tx', ' =1', '\u00a0@A1', '\u200b=1', '＝1'])(
    'keeps %j, which a spreadsheet would run, as text',
    (value) => {
      expect(cell(value)).toBe(`'${value}`);
    },
  );

  test.each(['1-2', '3/4', '1-3-25', 'MAR1', 'Sept-24', '12MAR', '2011/12', '10:30', '1E5', '007'])(
    'keeps the id %j, which a spreadsheet would make another of, as text',
    (value) => {
      expect(cell(value)).toBe(`'${value}`);
    },
  );

  test.each([
    '2025-03',
    '2025-03-09',
    '2025',
    '3 March 2025',
    'mid-2022',
    '12.5',
    '-3.1',
    '0',
    '0.5',
    'E05000001',
    'MAYFAIR',
    'March',
    'Marsh 2',
    'N1',
    'E1E3',
    'may',
  ])('leaves %j as it is', (value) => {
    expect(cell(value)).toBe(value);
  });

  it('gives text back as it was, an apostrophe of its own with it', () => {
    const texts = ["'Tis so", '=1', '1-2', ' =1', 'plain'];
    expect(
      readCsv(
        csv(
          ['a'],
          texts.map((text) => [text]),
        ),
      ).map(({ a }) => a),
    ).toEqual(texts);
  });

  it('leaves numbers alone', () => {
    expect(cell(-3)).toBe('-3');
  });

  it('comes back whole by a reader that knows the mark', () => {
    const rows = parse<{ name: string }>(csv(['name'], [['Caffè – “Hub One”']]), {
      columns: true,
      bom: true,
    });
    expect(rows).toEqual([{ name: 'Caffè – “Hub One”' }]);
  });

  it('comes back by our own reader as it was', () => {
    const rows = [
      ['kent', '1-2', 'None, "yet"\nat all'],
      ['', '=x', 'é'],
    ];
    expect(readCsv(csv(['a', 'b', 'c'], rows)).map((row) => Object.values(row))).toEqual(rows);
    expect(readCsv(csv(['a'], []))).toEqual([]);
  });

  it('is bare where only programs read it', () => {
    expect(plainCsv(['id'], [['1-2'], ['=x']])).toBe('id\n1-2\n=x\n');
    expect(plainCsv(['id'], []).startsWith(BYTE_ORDER_MARK)).toBe(false);
  });
});
