import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/domain/crime/coverage.ts';
import { crimes } from '../../src/domain/crime/totals.ts';
import { partnershipCrime } from '../../src/domain/crime/reporters.ts';
import type { ForceCrime } from '../../src/schemas/crime/counts.ts';

const code = 'E22000001';
const held = (force: string, month: string) => ({
  force,
  month,
  rows: 1,
  withoutPoint: 0,
  withoutLsoa: 0,
  rejected: 0,
});
const evidence: Evidence = {
  street: [held('kent', '2025-01'), held('kent', '2025-02'), held('btp', '2025-01')],
  gaps: [],
};
const crime = (partnerships: ForceCrime['partnerships'], force = 'kent'): ForceCrime => ({
  release: 'r',
  force,
  months: ['2025-01', '2025-02', '2025-03'],
  categories: ['burglary'],
  outcomes: ['none-published'],
  counts: [],
  partnerships,
});

describe("a partnership's crime", () => {
  it('is what all forces reported there, in the months that its own force published', () => {
    const found = partnershipCrime(
      crime({ [code]: { kent: [[0, 0, [5, 6, null]]], btp: [[0, 0, [2, null, null]]] } }),
      code,
      evidence,
    );
    expect(found && crimes(found.all)).toEqual([7, 6, null]);
  });

  it('tells its own force from the others, its own first', () => {
    const found = partnershipCrime(
      crime({ [code]: { btp: [[0, 0, [2, null, null]]], kent: [[0, 0, [5, 6, null]]] } }),
      code,
      evidence,
    );
    expect(found?.reporters.map(({ force }) => force)).toEqual(['kent', 'btp']);
  });

  it('is nought for its own force, not missing, where that force published nothing there', () => {
    const found = partnershipCrime(crime({}), code, evidence);
    expect(found?.reporters.map(({ force, table }) => [force, crimes(table)])).toEqual([
      ['kent', [0, 0, null]],
    ]);
  });

  it('is not known where only other forces reported', () => {
    const found = partnershipCrime(
      crime({ [code]: { btp: [[0, 0, [2, null, null]]] } }, 'greater-manchester'),
      code,
      evidence,
    );
    expect(found && crimes(found.all)).toEqual([null, null, null]);
    expect(found?.reporters.map(({ force }) => force)).toEqual(['btp']);
  });

  it('is not known where nothing of the force is in the release', () => {
    expect(partnershipCrime(null, code, evidence)).toBeNull();
  });
});
