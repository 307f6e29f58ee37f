import { describe, expect, it } from 'vitest';
import { toLonLat } from '../../src/importer/place/national-grid.ts';

/**
 * Points that Ordnance Survey publishes to test conversions with (OSTN15 test file): easting and northing on the
 * British National Grid, longitude and latitude in ETRS89, which is WGS84 to within a metre.
 */
const STATIONS: [string, [number, number], [number, number]][] = [
  ['Scilly', [91492.146, 11318.804], [-6.29977752014, 49.9222639373]],
  ['the Lizard', [170370.718, 11572.405], [-5.20304609998, 49.9600613782]],
  ['Plymouth', [250359.811, 62016.569], [-4.10864563561, 50.4388582561]],
  ['the Isle of Wight', [449816.371, 75335.861], [-1.2978227724, 50.57563665]],
  ['Southampton', [438710.92, 114792.25], [-1.450514337, 50.9312793791]],
  ['Glamorgan', [292184.87, 168003.465], [-3.5512834924, 51.4007822014]],
  ['Kent', [639821.835, 169565.858], [1.44454730409, 51.3744702555]],
  ['London', [530624.974, 178388.464], [-0.1199255718, 51.4893656495]],
  ['Carmarthenshire', [241124.584, 220332.641], [-4.3085247696, 51.858908964]],
  ['Essex', [599445.59, 225722.826], [0.89724327012, 51.8943663735]],
  ['Norfolk', [562180.547, 319784.995], [0.40153547065, 52.7513668717]],
  ['Cheshire', [357455.843, 383290.436], [-2.6404932081, 53.3448028019]],
  ['Anglesey', [247958.971, 393492.909], [-4.289180697, 53.4162851604]],
  ['Lancashire', [331534.564, 431920.794], [-3.04045490691, 53.7791102576]],
  ['Leeds', [422242.186, 433818.701], [-1.66379168242, 53.8002151963]],
];

const METRES_PER_DEGREE = 111_200;

describe('the British National Grid', () => {
  it.each(STATIONS)(
    'is within 10 m of Ordnance Survey’s own figures at %s',
    (_, [easting, northing], [lon, lat]) => {
      const [foundLon, foundLat] = toLonLat(easting, northing);
      const east = (foundLon - lon) * METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
      const north = (foundLat - lat) * METRES_PER_DEGREE;
      expect(Math.hypot(east, north)).toBeLessThan(10);
    },
  );
});
