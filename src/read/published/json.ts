import { coverageTable, monthsOfDataset, notKnownAt } from '../../domain/crime/coverage.ts';
import type { Force } from '../../schemas/places/force.ts';
import { type Dataset, datasets } from '../../schemas/crime/coverage.ts';
import type { PublishedForce, PublishedForces, PublishedRelease } from '../../schemas/published-files.ts';
import type { CitedSource, CoverageRow } from '../../schemas/published-datasets.ts';
import { forceTable } from '../crime/area-crime.ts';
import { overseerToday } from '../complaints/complaints.ts';
import { need, siteData } from '../site.ts';

/** `/data/v1/release.json` */
export function publishedRelease(): PublishedRelease {
  const { areas, content } = siteData();
  const { release } = areas;
  const used = [...new Set(release.inputs.map(({ source }) => source))].sort();
  return {
    release: release.id,
    ...release,
    sources: citedSources(used),
    street: areas.coverage,
    coverage: coverageRows(content.forces.map(({ id }) => id)),
  };
}

/** `/data/v1/forces.json` */
export function publishedForces(): PublishedForces {
  const { areas, content } = siteData();
  const forces = [...content.forces].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { release: areas.release.id, forces: forces.map(listed) };
}

/** `/data/v1/forces/<force>.json` */
export function publishedForce(id: string): PublishedForce {
  const { areas, forces, areaForces, areaNeighbourhoods, partnerships, teamName } = siteData();
  const force = need(forces, id);
  const area = areaForces.get(id);
  const table = forceTable(id);
  return {
    release: areas.release.id,
    force: listed(force),
    contacts: force.contacts,
    policingBody: overseerToday(id),
    partnerships: (area?.partnerships ?? []).map((code) => {
      const { name, slug, population } = need(partnerships, code);
      return { code, name, slug, population };
    }),
    neighbourhoods: (area?.neighbourhoods ?? []).map((team) => ({
      id: team,
      name: teamName(id, team),
      population: need(areaNeighbourhoods, `${id}/${team}`).population,
    })),
    coverage: coverageRows([id]),
    crime: table && {
      months: [...table.months],
      categories: Object.fromEntries([...table.byCategory].map(([slug, counts]) => [slug, [...counts]])),
    },
  };
}

function listed({ id, name, shortName, kind, nation, pfaCode, website }: Force) {
  const { areaForces } = siteData();
  return {
    id,
    name,
    shortName,
    kind,
    nation,
    pfaCode,
    website,
    policingBody: overseerToday(id)?.name ?? null,
    population: areaForces.get(id)?.population ?? null,
  };
}

/** Entries of `content/sources.yaml` as published files carry them. */
export const citedSources = (ids: readonly string[]): CitedSource[] =>
  ids.map((id) => {
    const { title, publisher, address, licence, checked, read } = need(siteData().content.sources, id);
    return { id, title, publisher, address, licence, checked, read };
  });

/** What was published and what we hold, for some forces; of every dataset unless told. */
export function coverageRows(forces: readonly string[], of: readonly Dataset[] = datasets): CoverageRow[] {
  const { evidence } = siteData();
  return coverageTable(evidence, forces, of, monthsCovered).map(
    ({ force, month, dataset, status, gaps }) => ({
      force,
      month,
      dataset,
      status,
      notKnownAt: notKnownAt({ gaps }),
      reason: gaps.map(({ reason }) => reason).join(' '),
    }),
  );
}

/** Every month from a dataset's first to its last, held or not; the months of crime for one of which nothing is held. */
export function monthsCovered(dataset: Dataset): string[] {
  const { evidence } = siteData();
  const own = monthsOfDataset(evidence, dataset);
  return own.length > 0 ? own : monthsOfDataset(evidence, 'street');
}
