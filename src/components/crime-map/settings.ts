import type { AppSettings } from '../../browser/crime-map/state.ts';
import type { SiteData } from '../../read/site.ts';

/** What the map's script needs to know of this build. */
export function mapSettings({ areas, content }: SiteData): AppSettings {
  const { id, months } = areas.release;
  return { release: id, months, base: content.site.baseMap, start: null };
}
