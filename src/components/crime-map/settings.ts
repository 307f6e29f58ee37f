import type { AppSettings } from '../../browser/crime-map/state.ts';
import { baseMapOf } from '../../read/base-map.ts';
import type { SiteData } from '../../read/site.ts';

/** What the map's script needs to know of this build. */
export function mapSettings({ areas, content }: SiteData): AppSettings {
  const { id, months } = areas.release;
  return { release: id, months, base: baseMapOf(content.site, __SANDBOX__), start: null };
}
