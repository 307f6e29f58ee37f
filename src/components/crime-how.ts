import { crime as words } from '../i18n/crime/crime.ts';
import { monthName, monthSpan } from '../i18n/format.ts';
import { monthRuns } from '../domain/crime/months.ts';
import { siteData } from '../read/site.ts';

/** How a force's rows were counted, and how many had no place. */
export function forceCrimeHow(force: string): string[] {
  const files = siteData().evidence.street.filter((file) => file.force === force);
  if (files.length === 0) return [];
  const sum = (key: 'withoutPoint' | 'withoutLsoa' | 'rejected') =>
    files.reduce((all, file) => all + file[key], 0);
  const rejected = sum('rejected');
  return [
    words.byForce,
    words.noPoint(sum('withoutPoint')),
    words.noLsoa(sum('withoutLsoa')),
    ...(rejected > 0 ? [words.rejected(rejected)] : []),
  ];
}

/** How crimes of a force's partnerships were counted. */
export const byLsoa = (force: string): string =>
  words.byLsoa(siteData().areas.release.unknownLsoaCodes?.some((one) => one.force === force) ?? false);

/** What railway police add to an area's counts, and in which months. */
export function railwayNote(): string {
  const { forces, evidence } = siteData();
  const railway = [...forces.values()].filter(({ kind }) => kind === 'specialist').map(({ id }) => id);
  const months = evidence.street.filter(({ force }) => railway.includes(force)).map(({ month }) => month);
  return words.railways(
    monthRuns(months).map(([from, to]) => (from === to ? monthName(from) : monthSpan(from, to))),
  );
}
