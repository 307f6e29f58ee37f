import proj4 from 'proj4';

/**
 * OSGB36 / British National Grid (EPSG:27700) with Ordnance Survey's seven-parameter shift to WGS84, good to
 * about 5 m: well within the 100 m at which an answer names the neighbours too.
 */
const grid =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs';

export const nationalGrid = proj4(grid, 'EPSG:4326');

/** How far the grid reaches, in metres: east, and north. */
export const GRID_SIZE: readonly [number, number] = [700_000, 1_300_000];

/** Easting and northing in metres → longitude and latitude in degrees, WGS84. */
export function toLonLat(easting: number, northing: number): [number, number] {
  const [lon, lat] = nationalGrid.forward([easting, northing]);
  return [lon, lat];
}
