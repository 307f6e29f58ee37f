/** The pages of plain tables. */
export const tableWords = {
  title: 'Crime figures as tables',
  titleOf: (name: string) => `Crime figures as tables: ${name}`,
  description:
    'Everything on the crime map as plain tables, for each force, partnership, team and map point.',
  lead: (span: string) =>
    `All months of this release, ${span}. To choose months, kinds and outcomes, use the map.`,
  toMap: 'See this on the map',
  partnerships: 'By community safety partnership',
  teams: 'By neighbourhood team',
  smallAreas: 'By small area',
  points: 'By map point',
  incidents: 'Anti-social behaviour incidents',
  months: 'Months held',
  held: (known: number, asked: number) => `${known} of ${asked}`,
  residents: 'Residents',
  missing: 'Months that are missing, and why',
  caption: (span: string) => `Recorded by each police force, ${span}`,
  recorded: 'What was recorded',
  files: 'The same figures as files:',
  forcesFile: 'forces (CSV)',
  partnershipsFile: 'partnerships (CSV)',
  teamsFile: 'teams (CSV)',
  pointsFile: 'this team’s points (JSON)',
};
