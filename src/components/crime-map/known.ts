import { knownStreet } from '../../domain/crime/coverage.ts';
import { areaRows, mapCategories } from '../../domain/crime-map/figures.ts';
import { outcomeGroups } from '../../domain/crime/outcome-groups.ts';
import { need, siteData } from '../../read/site.ts';
import type { MapKnown } from '../../schemas/crime-map/crime-map.ts';
import { mappedForces } from './areas.ts';
import { hasSurroundings } from './surroundings.ts';
import { gapsOf } from './figures.ts';

/** `/data/v1/crime-map/known.json` */
export function mapKnown(): MapKnown {
  const { areas, evidence, forces } = siteData();
  const { months } = areas.release;
  const lists = { months, categories: mapCategories, outcomes: outcomeGroups };
  const known = mappedForces().map((force) => [
    force,
    {
      name: need(forces, force).name,
      ...(areas.hasAreaSums(force)
        ? areaRows(lists, [], knownStreet(evidence, force, 'place'), 'together')
        : { unknown: months.map((_, i) => i), rows: [] }),
      gaps: gapsOf(force, 'place'),
      withoutPoint: evidence.street
        .filter((file) => file.force === force)
        .reduce((sum, file) => sum + file.withoutPoint, 0),
    },
  ]);
  return {
    ...{ release: areas.release.id, months, orientation: hasSurroundings() },
    forces: Object.fromEntries(known) as MapKnown['forces'],
  };
}
