import type { AreaFile } from '../crime/area-csv.ts';
import { forceTable, neighbourhoodTable, partnershipTable } from '../crime/area-crime.ts';
import { need, siteData } from '../site.ts';

/** Parts of an address, as Astro hands them over. */
type Params = Record<string, string | undefined>;

export const forceFiles = () => siteData().content.forces.map(({ id }) => ({ params: { force: id } }));

export const forceFile = ({ force = '' }: Params): AreaFile => ({
  area: force,
  force,
  level: 'force',
  table: forceTable(force),
});

export const partnershipFiles = () =>
  siteData().areas.areas.partnerships.map(({ slug }) => ({ params: { slug } }));

/** A partnership goes by its ONS code in every file. */
export function partnershipFile({ slug = '' }: Params): AreaFile {
  const bySlug = new Map(siteData().areas.areas.partnerships.map((one) => [one.slug, one]));
  const partnership = need(bySlug, slug);
  return {
    area: partnership.code,
    force: partnership.force,
    level: 'partnership',
    table: partnershipTable(partnership)?.all ?? null,
  };
}

export const teamFiles = () =>
  siteData().areas.areas.neighbourhoods.map(({ force, id }) => ({ params: { force, neighbourhood: id } }));

export const teamFile = ({ force = '', neighbourhood = '' }: Params): AreaFile => ({
  area: neighbourhood,
  force,
  level: 'place',
  table: neighbourhoodTable(force, neighbourhood),
});
