import { describe, expect, it } from 'vitest';
import { csv } from '../../src/domain/csv.ts';

describe('a CSV file', () => {
  it('starts with the column names and ends every line with LF', () => {
    expect(csv(['force', 'crimes'], [['kent', 0]])).toBe('force,crimes\nkent,0\n');
  });

  it('quotes what would break a cell', () => {
    expect(csv(['reason'], [['None, "yet"\nat all']])).toBe('reason\n"None, ""yet""\nat all"\n');
  });
});
