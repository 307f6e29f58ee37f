import type { AreaFile } from '../crime/area-csv.ts';
import { forceTable, neighbourhoodTable, partnershipTable } from '../crime/area-crime.ts';
import { need, siteData } from '../site.ts';

export const forceFiles = () => siteData().content.forces.map(({ id }) => ({ force: id }));

export const forceFile = ({ force }: { force: string }): AreaFile => ({
  area: force,
  force,
  level: 'force',
  table: forceTable(force),
});

export const partnershipFiles = () =>
  siteData().areas.areas.partnerships.map(({ slug }) => ({ partnership: slug }));

/** A partnership goes by its ONS code in every file. */
export function partnershipFile(names: { partnership: string }): AreaFile {
  const bySlug = new Map(siteData().areas.areas.partnerships.map((one) => [one.slug, one]));
  const partnership = need(bySlug, names.partnership);
  return {
    area: partnership.code,
    force: partnership.force,
    level: 'partnership',
    table: partnershipTable(partnership)?.all ?? null,
  };
}

/** Every team of a force that has figures. */
export const teamsOf = (force: string): AreaFile[] =>
  need(siteData().areaForces, force).neighbourhoods.map((id) => ({
    area: id,
    force,
    level: 'place',
    table: neighbourhoodTable(force, id),
  }));
