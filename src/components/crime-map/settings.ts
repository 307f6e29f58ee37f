import type { AppSettings } from '../../browser/crime-map/state.ts';
import type { SiteData } from '../../read/site.ts';

/**
 * What the map's script needs to know of this build.
 * @throws RangeError for a base map that this version cannot draw: better no site than one without its map.
 */
export function mapSettings({ areas, content }: SiteData, start: string | null): AppSettings {
  const { baseMap } = content.site;
  if (baseMap.kind === 'pmtiles')
    throw new RangeError(
      'content/site.yaml: baseMap.kind is "pmtiles", but this version has no renderer for PMTiles (the protomaps-leaflet package). Choose "none" or "tiles".',
    );
  const { id, months } = areas.release;
  return { release: id, months, base: baseMap, start };
}
