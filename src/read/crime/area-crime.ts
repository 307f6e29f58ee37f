import { knownStreet } from '../../domain/crime/coverage.ts';
import { type CrimeTable, tableFromSeries } from '../../domain/crime/totals.ts';
import { withEveryMonth } from '../../domain/crime/month-spans.ts';
import { type PartnershipCrime, partnershipCrime } from '../../domain/crime/reporters.ts';
import type { Partnership } from '../../schemas/places/partnership.ts';
import { Lru } from '../lru.ts';
import { siteData } from '../site.ts';
import { teamSums, wardSums } from './team-sums.ts';

const made = new Map<string, unknown>();

/** Each is worked out once for the whole build: an area's own page and every comparison use it. */
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/** A force's own counts; null where none of its files is in the release. */
export const forceTable = (force: string): CrimeTable | null =>
  once(`force/${force}`, () => {
    const { areas, evidence } = siteData();
    const crime = areas.forceCrime(force);
    const held = evidence.street.some((file) => file.force === force);
    if (!crime || !held) return null;
    return withEveryMonth(tableFromSeries(crime, [crime.counts], knownStreet(evidence, force)));
  });

/** A partnership's counts, whoever reported them. */
export const partnershipTable = (partnership: Partnership): PartnershipCrime | null =>
  once(`partnership/${partnership.code}`, () => {
    const { areas, evidence } = siteData();
    const crime = partnershipCrime(areas.forceCrime(partnership.force), partnership.code, evidence);
    return crime && { ...crime, all: withEveryMonth(crime.all) };
  });

/** Those of the whole country would take more memory than all else. */
const teams = new Lru<CrimeTable | null>(1000);

/** A neighbourhood's counts, whoever reported them; null where they are not in the release. */
export const neighbourhoodTable = (force: string, id: string): CrimeTable | null =>
  teams.get(`${force}/${id}`, () => {
    const sums = teamSums(force, id);
    const known = knownStreet(siteData().evidence, force, 'place');
    const value = sums && withEveryMonth(tableFromSeries(sums, [sums.rows], known));
    return { value, size: 1 };
  });

/** A ward's counts, whoever reported them; null where none of its force's files is in the release. */
export function wardTable(force: string, code: string): CrimeTable | null {
  const sums = wardSums(force, code);
  const known = knownStreet(siteData().evidence, force, 'place');
  return sums && withEveryMonth(tableFromSeries(sums, [sums.rows], known));
}
