import { describe, expect, it } from 'vitest';
import { countsByMonth } from '../../src/i18n/crime-map/crime-map.ts';

describe('when things were recorded at a map point', () => {
  it('is told by month in a release of one year, and no count looks like the day of a date', () => {
    const told = countsByMonth(['2025-01', '2025-02', '2025-03']);
    expect(told([2, 0, 1])).toBe('2 in January; 1 in March');
  });

  it('has the year once for all its months in a release of several, so that no year stands beside a count', () => {
    const told = countsByMonth(['2024-11', '2024-12', '2025-01', '2025-02']);
    expect(told([1, 3, 0, 2])).toBe('2024: 1 in November, 3 in December; 2025: 2 in February');
    expect(told([0, 0, 1500, 2])).toBe('2025: 1,500 in January, 2 in February');
  });

  it('leaves out months that are not known, whatever others reported there', () => {
    const told = countsByMonth(['2025-01', null, '2025-03']);
    expect(told([1, 5, 0])).toBe('1 in January');
    expect(told([0, 5, 0])).toBe('');
  });
});
