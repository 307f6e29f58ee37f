import { monthSpan } from '../i18n/format.ts';
import type { Proof } from '../i18n/home.ts';
import { siteData } from '../read/site.ts';

/** What the site holds, in numbers, counted when it is built. */
export function proof(): Proof {
  const { content, areas } = siteData();
  const { release, coverage } = areas;
  return {
    crimes: release.accounts.crime.published,
    months: monthSpan(release.months[0] ?? '', release.months.at(-1) ?? ''),
    forces: new Set(coverage.filter(({ rows }) => rows > 0).map(({ force }) => force)).size,
    grades: content.reportCards.grades.filter(({ basis }) => basis !== 'inferred').length,
    teams: areas.areas.neighbourhoods.length,
  };
}
