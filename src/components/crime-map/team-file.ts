import { need, siteData } from '../../read/site.ts';
import type { MapTeam } from '../../schemas/crime-map.ts';
import { teamArea } from './areas.ts';
import { gapsOf } from './figures.ts';
import { smallAreaBreaks, smallAreas } from './small-areas.ts';

/** `/data/v1/crime-map/<force>/<neighbourhood>.json` */
export function teamFile(force: string, id: string): MapTeam {
  const { areas, forces, areaForces, partnerships, evidence, teamName } = siteData();
  const team = teamArea(force, id, null);
  return {
    release: areas.release.id,
    team,
    force: { id: force, name: need(forces, force).name },
    partnerships: (team.partnerships ?? []).map((code) => {
      const { slug, name } = need(partnerships, code);
      return { id: slug, name };
    }),
    teams: need(areaForces, force).neighbourhoods.map((other) => ({
      id: other,
      name: teamName(force, other),
    })),
    gaps: gapsOf(force),
    withoutPoint: evidence.street
      .filter((file) => file.force === force)
      .reduce((sum, file) => sum + file.withoutPoint, 0),
    ...smallAreas(force, id),
    breaks: smallAreaBreaks(force),
  };
}
