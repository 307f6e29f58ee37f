import { remembered } from '../../domain/cache.ts';
import { need, type SiteData, siteData } from '../../read/site.ts';
import type { MapTeam } from '../../schemas/crime-map/crime-map.ts';
import { teamArea } from './areas.ts';
import { gapsOf } from './figures.ts';
import { smallAreaBreaks, smallAreas } from './small-areas.ts';

/** `/data/v1/crime-map/<force>/<neighbourhood>.json` */
export function teamFile(force: string, id: string): MapTeam {
  const site = siteData();
  const team = teamArea(force, id, null);
  const { named, teams, gaps, withoutPoint } = sameForAll(site, force);
  return {
    release: site.areas.release.id,
    team,
    force: named,
    partnerships: (team.partnerships ?? []).map((code) => {
      const { slug, name } = need(site.partnerships, code);
      return { id: slug, name };
    }),
    teams,
    gaps,
    withoutPoint,
    ...smallAreas(force, id),
    breaks: smallAreaBreaks(force),
  };
}

/** What the files of a force's teams have in common: the largest forces have hundreds. */
const sameForAll = remembered(({ forces, areaForces, evidence, teamName }: SiteData, force) => ({
  named: { id: force, name: need(forces, force).name },
  teams: need(areaForces, force).neighbourhoods.map((id) => ({ id, name: teamName(force, id) })),
  gaps: gapsOf(force, 'place'),
  withoutPoint: evidence.street
    .filter((file) => file.force === force)
    .reduce((sum, file) => sum + file.withoutPoint, 0),
}));
