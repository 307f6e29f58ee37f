import { areaSourcesOf } from '../domain/places/area-editions.ts';
import type { Evidence } from '../domain/crime/coverage.ts';
import { doubtGaps } from '../domain/crime/doubts.ts';
import { type Content, loadContent } from './content/content.ts';
import { type AreaRelease, loadRelease } from './release.ts';

/** What pages are made from: the written content, the imported release, and both by id. */
export type SiteData = ReturnType<typeof make>;

let made: SiteData | undefined;

/** Everything pages need, read once for the whole build. */
export function siteData(): SiteData {
  made ??= make(loadContent(), loadRelease());
  return made;
}

function make(content: Content, areas: AreaRelease) {
  const areaNeighbourhoods = new Map(
    areas.areas.neighbourhoods.map((one) => [`${one.force}/${one.id}`, one]),
  );
  /** What tells a missing figure from a nought. */
  const evidence: Evidence = {
    street: areas.coverage,
    ...areas.otherCoverage,
    gaps: [
      ...content.knownGaps,
      ...doubtGaps(areas.coverage, content.doubtWords),
      ...doubtGaps(areas.otherCoverage.outcomes, content.doubtWords, 'outcomes'),
      ...doubtGaps(areas.otherCoverage['stop-and-search'], content.doubtWords, 'stop-and-search'),
    ],
  };
  return {
    content,
    areas,
    evidence,
    forces: new Map(content.forces.map((force) => [force.id, force])),
    /** By force id; a force without a territory has none. */
    areaForces: new Map(areas.areas.forces.map((force) => [force.id, force])),
    partnerships: new Map(areas.areas.partnerships.map((one) => [one.code, one])),
    /** By `<force>/<neighbourhood id>`. */
    areaNeighbourhoods,
    /** What the release's areas were made from, to be cited. */
    sources: areaSourcesOf(areas.release.inputs),
    /** A team's name; its id where nobody has written the name down. */
    teamName: (force: string, id: string): string => {
      const key = `${force}/${id}`;
      return content.neighbourhoods.get(key)?.name ?? areaNeighbourhoods.get(key)?.name ?? id;
    },
  };
}

/** @throws RangeError where an id that content or release holds leads nowhere: the two do not belong together. */
export function need<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined)
    throw new RangeError(`"${key}" is in content/areas but not in content, or the other way round.`);
  return value;
}

/** What a rate rests on, for the column `source` of a file. */
export const rateSources = () => ['police-uk-street-crime', ...siteData().sources.smallAreas].join(' ');
