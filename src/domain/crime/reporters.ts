import type { CountSeries, ForceCrime } from '../../schemas/crime/counts.ts';
import { type Evidence, knownStreet } from './coverage.ts';
import { type CrimeTable, anyCounted, crimes, incidents, tableFromSeries, total } from './totals.ts';

/** What one force's files say of a partnership. */
export interface Reporter {
  force: string;
  table: CrimeTable;
}

export interface PartnershipCrime {
  /** All reporters together. A month is unknown while the home force's own file for it is not held. */
  all: CrimeTable;
  /** The partnership's own force first, if we hold any of its files; then others that did, by id. */
  reporters: Reporter[];
}

/** A partnership's crime from its home force's file; null where that force's counts are not in the release. */
export function partnershipCrime(
  crime: ForceCrime | null,
  partnership: string,
  evidence: Evidence,
): PartnershipCrime | null {
  if (!crime) return null;
  const series: Record<string, CountSeries> = { [crime.force]: [], ...crime.partnerships[partnership] };
  const reporters = Object.entries(series)
    .map(([force, own]) => ({
      force,
      table: tableFromSeries(crime, [own], knownStreet(evidence, force, 'partnership')),
    }))
    .filter(({ force, table }) =>
      force === crime.force
        ? total(crimes(table)) !== null
        : anyCounted(crimes(table)) || anyCounted(incidents(table)),
    )
    .sort((a, b) => order(a.force, crime.force).localeCompare(order(b.force, crime.force), 'en'));
  return {
    all: tableFromSeries(crime, Object.values(series), knownStreet(evidence, crime.force, 'partnership')),
    reporters,
  };
}

const order = (force: string, home: string) => (force === home ? '' : force);
