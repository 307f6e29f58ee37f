import { describe, expect, it } from 'vitest';
import { countsByMonth } from '../../src/i18n/crime-map-tables.ts';

describe('when things were recorded at a map point', () => {
  it('is told by month in a release of one year', () => {
    const told = countsByMonth(['2025-01', '2025-02', '2025-03']);
    expect(told([2, 0, 1])).toBe('January 2; March 1');
  });

  it('has the year once for all its months in a release of several, so that no year stands beside a count', () => {
    const told = countsByMonth(['2024-11', '2024-12', '2025-01', '2025-02']);
    expect(told([1, 3, 0, 2])).toBe('2024: November 1, December 3; 2025: February 2');
    expect(told([0, 0, 1500, 2])).toBe('2025: January 1,500, February 2');
  });

  it('leaves out months that are not known, whatever others reported there', () => {
    const told = countsByMonth(['2025-01', null, '2025-03']);
    expect(told([1, 5, 0])).toBe('January 1');
    expect(told([0, 5, 0])).toBe('');
  });
});
