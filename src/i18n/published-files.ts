/** What each kind of published file holds, by its id in the catalogue (`src/components/published-files/`). */
export const fileWords = {
  release: 'Release, months, the files it was made from, and coverage',
  coverage: 'What was published and what we hold, by force, month and dataset',
  forces: 'Every force, with its area, population and oversight body',
  force: 'One force: contacts, partnerships, teams, crime by month',
  areas:
    'What an answer says of each team and ward of a force: crimes by month, whether the newest month is usual, and the force’s grades',
  teams:
    'What a force publishes of its teams: names and ranks, how to reach them, places, priorities with dates and what was done, meetings to come',
  decisions: 'What was decided about crimes, by month and decision, for a force and its patches',
  'stop-and-search':
    'Stop and search by month, what was looked for and what came of it, for a force and its patches',
  postcodes: 'Every postcode of one outcode and its place',
  wards: 'Every electoral ward with its council, force, partnership and residents',
  'team-lists': 'Every team of each force whose whole list was imported',
  'small-areas': 'Outlines of the small areas of a force, as TopoJSON',
  boundaries: 'Outlines of all forces, as TopoJSON',
  'boundaries-partnerships': 'Outlines of a force, its partnerships and those around it, as TopoJSON',
  'boundaries-force':
    'Outlines of a force’s teams and wards, its land, and the land beside it, as TopoJSON packed smaller',
  'map-coasts': 'Coasts of Scotland, Ireland, France and other neighbours, as TopoJSON',
  'map-towns': 'The large towns of England and Wales, for a map',
  'map-town-cells': 'Every town and village in one square of the map',
  'crime-forces': 'Crime by force, month and category',
  'crime-partnerships': 'Crime by partnership, reporting force, month and category',
  'crime-neighbourhoods': 'Crime by neighbourhood team, month and category',
  'crime-wards': 'Crime by electoral ward of a force’s area and category, a column for each month',
  'compare-forces':
    'Forces beside one another: crimes, residents, rate with its range, place as far as chance leaves it open',
  'compare-partnerships': 'The same for all partnerships',
  'compare-neighbourhoods': 'The same for teams, each beside those of its force',
  'points-index': 'Which cells of the map have published map points, and the lists that they are numbered by',
  points: 'Crime at each published map point in one cell of the map, by month, category and outcome',
  'force-months': 'A force by month and category, with what is missing, why and the source',
  'force-outcomes': 'What became of its crimes, by category',
  'force-kinds': 'Its kinds of crime beside those of other forces, and how each changed',
  'partnership-months': 'A partnership by month and category, with what is missing, why and the source',
  'partnership-outcomes': 'What became of its crimes, by category',
  'partnership-kinds': 'Its kinds of crime beside those of other partnerships, and how each changed',
  'neighbourhood-months': 'The teams of a force by category, a column for each month',
  'neighbourhood-outcomes': 'What became of their crimes, by category',
  'neighbourhood-kinds':
    'Each team’s kinds of crime beside those of the force’s other teams, and how each changed',
  'map-forces':
    'What the map draws of all forces: counts by month and category, gaps, and the classes of colour',
  'map-forces-outcomes': 'The same, by what became of the crimes',
  'map-force': 'What the map draws of a force with its partnerships',
  'map-force-outcomes': 'The same, by what became of the crimes',
  'map-patches': 'What the map draws of a force’s teams or wards',
  'map-patches-outcomes': 'The same, by what became of the crimes',
  'map-known': 'Months that are known at map points, by force, and records that came without a point',
  'map-small-areas': 'The small areas of each of a force’s teams, with residents',
  standards:
    'What the public is owed: every standard with its numbers, dates, status and source; grades of the 2009 inspection; figures on how far standards are kept',
  'complaint-routes':
    'How to complain: questions, routes, steps, who handles each, every time limit with its source, and the ladder of 2009',
  'complaint-contacts': 'Who handles the steps in one force, and how to reach them',
  similar: 'The five places most like each partnership, team or ward, with how far each is',
  newsroom: 'Up to ten findings on a force for an article, each with rank, source, date and caution',
  'report-cards-rows': 'Every inspection grade that we found, with its source',
  'report-cards': 'Every round, grade and official figure by force in one small file',
  'search-documents':
    'What the search finds by words: questions, routes, standards, services, pages and words of the field',
  'search-places': 'Places whose name has a word that begins with the letter',
  files: 'Every kind of file listed here, and the address of every file',
  schemas: 'What the files of a kind hold, as JSON Schema; of a CSV file, what one row holds',
} as const;
export type FileKindId = keyof typeof fileWords;

export const fileGroups = {
  places: 'Forces, teams and postcodes',
  counts: 'Crime, all areas in one file',
  areas: 'Crime, a file for each area',
  map: 'What the crime map draws',
  rules: 'Standards, complaints and report cards',
  search: 'What the search reads',
  about: 'About the files',
} as const;

const all = (count: number) =>
  count === 1 ? 'There is one.' : `There are ${count.toLocaleString('en-GB')}.`;

/** How many there are of a kind, by the last name in its address. */
export const fileCounts: Readonly<Record<string, (count: number) => string>> = {
  force: (count) => `One file for each force that is in: ${count}.`,
  partnership: (count) => `One file for each partnership. ${all(count)}`,
  neighbourhood: (count) => `One file for each team. ${all(count)}`,
  outcode: (count) => `One file for each outcode, the first half of a postcode. ${all(count)}`,
  letter: (count) => `One file for each letter or digit. ${all(count)}`,
  schema: (count) => `One file for each schema. ${all(count)}`,
};

export const fileList = {
  show: 'Show all of them',
  such: 'Such as',
  listed: 'All are listed in',
};
