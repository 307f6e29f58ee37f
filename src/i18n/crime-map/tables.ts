import { monthOnly, number } from '../format.ts';

/**
 * How months and what was counted in them are told, those of a year together where there are several years: "2 in
 * March; 1 in May", "2024: 1 in November, 3 in December; 2025: 2 in March". Never "March 2", which reads as a day.
 * @param months null for those that are not known
 */
export function countsByMonth(months: readonly (string | null)[]): (counts: ArrayLike<number>) => string {
  const names = months.map((month) =>
    month === null ? null : { year: month.slice(0, 4), name: monthOnly(month) },
  );
  const several = new Set(names.flatMap((month) => month?.year ?? [])).size > 1;
  return (counts) => {
    let [text, year] = ['', ''];
    for (const [i, month] of names.entries()) {
      const count = counts[i] ?? 0;
      if (!month || count === 0) continue;
      const sameYear = month.year === year;
      year = month.year;
      if (text !== '') text += several && sameYear ? ', ' : '; ';
      if (several && !sameYear) text += `${year}: `;
      text += `${number(count)} in ${month.name}`;
    }
    return text;
  };
}

/** The pages of plain tables. */
export const tableWords = {
  noRate: 'No rate',
  title: 'Crime figures as tables',
  titleOf: (name: string) => `Crime figures as tables: ${name}`,
  description:
    'Everything on the crime map as plain tables, for each force, partnership, team and map point.',
  lead: (span: string) => `All months, ${span}. To choose months, kinds and outcomes, use the map.`,
  toMap: 'See this on the map',
  partnerships: 'By community safety partnership',
  teams: 'By neighbourhood team',
  wards: 'By electoral ward',
  smallAreas: 'By small area',
  points: 'Crimes by map point',
  incidentPoints: 'Anti-social behaviour by map point',
  outcomesMean:
    'Dealt with out of court: by a caution, penalty, warning or local settlement. Passed on: to another organisation. No prosecution possible: though a suspect is known.',
  noOutcomes: 'Incidents of anti-social behaviour have no outcome: most are not crimes in law.',
  incidents: 'Anti-social behaviour incidents',
  months: 'Months known',
  held: (known: number, asked: number) => `${known} of ${asked}`,
  residents: 'Residents',
  missing: 'Months that are missing, and why',
  caption: (span: string) => `Recorded by each police force, ${span}`,
  files: 'The same figures as files:',
  forcesFile: 'forces (CSV)',
  partnershipsFile: 'partnerships (CSV)',
  teamsFile: 'teams (CSV)',
};
