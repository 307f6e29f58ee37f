/**
 * Where a page or file of this site is, from `/forces/kent/` as the site knows it: the folder of the host that the site
 * lives in is put before it. Every address within the site is made here; a lint rule sees to it.
 */
export const sitePath = (path: `/${string}`): string => `${folder}${path}`;

/** `/know-your-patch`; nothing where the site has the host to itself, nor outside a build of the site. */
const folder = typeof __SITE_FOLDER__ === 'undefined' ? '' : __SITE_FOLDER__;
