import { areaFragment, type AreaRef } from '../../domain/places/area-fragment.ts';
import { sitePath } from '../../domain/site-path.ts';

const folder = (...parts: string[]) =>
  sitePath(`/${parts.map((part) => `${encodeURIComponent(part)}/`).join('')}`);

/** Addresses of the site's own pages and files, wherever on its host the site lives. */
export const addresses = {
  outcodeFile: (outcode: string) => sitePath(`/data/v1/postcodes/${outcode}.json`),
  /** The same as it was when a page of an earlier release was built; the host keeps those of the last one. */
  keptOutcodeFile: (outcode: string, release: string) =>
    sitePath(`/data/releases/${release}/postcodes/${outcode}.json`),
  outcode: (outcode: string) => folder('postcodes', outcode),
  byList: () => folder('postcodes'),
  services: () => folder('services'),
  search: () => folder('search'),
  standards: () => folder('standards'),
  card: (force: string) => folder('report-cards', force),
  complain: (force: string) => `${folder('complaints')}?force=${encodeURIComponent(force)}`,
  /** The crime map of an area; of the whole force where neither team nor ward is known. */
  map: (ref: AreaRef | null, force: string) =>
    `${folder('crime-map')}${ref === null ? `#force=${encodeURIComponent(force)}` : areaFragment(ref)}`,
  forces: () => folder('forces'),
  force: (id: string) => folder('forces', id),
  team: (force: string, id: string) => folder('forces', force, id),
  partnership: (slug: string) => folder('partnerships', slug),
};
