import { knownStreet } from '../domain/coverage.ts';
import { type CrimeTable, tableFromPoints, tableFromSeries } from '../domain/crime-totals.ts';
import { type PartnershipCrime, partnershipCrime } from '../domain/reporters.ts';
import type { Partnership } from '../schemas/partnership.ts';
import { siteData } from './site.ts';

/** A force's own counts; null where none of its files is in the release. */
export function forceTable(force: string): CrimeTable | null {
  const { areas, evidence } = siteData();
  const crime = areas.forceCrime(force);
  const held = evidence.street.some((file) => file.force === force);
  return crime && held ? tableFromSeries(crime, [crime.counts], knownStreet(evidence, force)) : null;
}

/** A partnership's counts, whoever reported them. */
export function partnershipTable(partnership: Partnership): PartnershipCrime | null {
  const { areas, evidence } = siteData();
  return partnershipCrime(areas.forceCrime(partnership.force), partnership.code, evidence);
}

/** A neighbourhood's counts, whoever reported them; null where they are not in the release. */
export function neighbourhoodTable(force: string, id: string): CrimeTable | null {
  const { areas, evidence } = siteData();
  const crime = areas.neighbourhoodCrime(force, id);
  return crime && tableFromPoints(crime, knownStreet(evidence, force));
}
