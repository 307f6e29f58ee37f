/** Addresses whose making reads the files of every team of the country. */
const COUNTRY = /^\/data\/v1\/(?:crime-map\/[^/]+\.json|crime\/(?:compare\/)?neighbourhoods\.csv)$/;

/** Addresses below one force's, all made from that force's files. */
const FORCE =
  /^\/(?:forces|crime-map\/figures|data\/v1\/(?:boundaries|crime-map|crime\/neighbourhoods|crime))\/(?!forces\/|partnerships\/|compare\/|neighbourhoods\/)([a-z-]+)\//;

const PARTNERSHIP = /^\/(?:data\/v1\/crime\/)?partnerships\/./;

const POSTCODES = /^\/(?:data\/v1\/)?postcodes\/([A-Z]+)\d/;

/** Those that take longest come first, so that whoever shares a build has small ones left to end with. */
const FIRST = ['country', 'rest', 'partnerships'];

/** Pages and files that are made from the same files of the release. */
export function groupOf(pathname: string): string {
  if (COUNTRY.test(pathname)) return 'country';
  if (PARTNERSHIP.test(pathname)) return 'partnerships';
  const force = FORCE.exec(pathname)?.[1];
  if (force !== undefined) return `force ${force}`;
  const area = POSTCODES.exec(pathname)?.[1];
  return area === undefined ? 'rest' : `postcodes ${area}`;
}

/** The rest of an address below a force's, of which one team's pages and files have the same beginning. */
const TEAM = /^(.+?)(?:\/.*|(?:-kinds|-outcomes)?\.(?:csv|json))$/;

const teamOf = (pathname: string) => TEAM.exec(pathname.replace(FORCE, ''))?.[1] ?? '';

/** The same paths, group by group and team by team: what a page needs is in memory from the page before it. */
export function inGroups<Path extends { pathname: string }>(paths: readonly Path[]): Path[] {
  const groups = Map.groupBy(paths, ({ pathname }) => groupOf(pathname));
  const rank = (group: string) => (FIRST.includes(group) ? FIRST.indexOf(group) : FIRST.length);
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([, own]) => [...Map.groupBy(own, ({ pathname }) => teamOf(pathname)).values()].flat());
}
