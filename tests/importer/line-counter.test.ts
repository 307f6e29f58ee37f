import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineCounter } from '../../src/importer/sources/line-counter.ts';

const counted = (text: string, cut = text.length) => {
  const counter = new LineCounter();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += Math.max(1, cut))
    counter.add(bytes.subarray(at, at + Math.max(1, cut)));
  return counter;
};

describe('the count of rows of a CSV file', () => {
  it('takes a line break inside a quoted cell for a part of the cell', () => {
    expect(counted('a,b\n1,"two\nlines"\n3,4\n')).toMatchObject({ count: 3, breaks: 4, first: 'a,b' });
    expect(counted('a,b\n1,"""two""\r\nlines, ""all"""\n3,4')).toMatchObject({ count: 3, breaks: 4 });
  });

  it('takes a quote in the middle of a cell for a letter', () => {
    expect(counted('a,b\n1,5" pipe\n2,3\n').count).toBe(3);
  });

  it('falls back on lines where a quote never closes', () => {
    expect(counted('a,b\n1,"two\n3,4\n').count).toBe(3);
  });

  it('is the same however the bytes come', () => {
    const cells = fc.constantFrom('1', '', '"quoted"', '"a\nb"', '"say ""so""\n"', 'mid"dle');
    const rows = fc.array(fc.array(cells, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 7 }), (table, cut) => {
        const text = table.map((row) => row.join(',')).join('\n') + '\n';
        expect(counted(text, cut).count).toBe(table.length);
        expect(counted(text, cut).breaks).toBe(counted(text).breaks);
      }),
    );
  });
});
