import { join } from 'node:path';
import proj4 from 'proj4';
import { membersOf, rowsOf } from './independent.ts';

/** All of Merseyside and its surroundings, the border with Scotland, Wales, London, some coasts. */
const AREAS = 'l ch pr wa wn td ca ll sa cf se w ec tr nr hu po b'.split(' ');

/** As the EPSG registry gives it for 27700, with the shift to WGS84 that Ordnance Survey publishes. */
const BRITISH_NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

export interface SampledPostcode {
  postcode: string;
  scotland: boolean;
  /** Longitude and latitude; null where Ordnance Survey has no location. */
  at: [number, number] | null;
}

/** So many postcodes of Code-Point Open, evenly through the postcode areas above. */
export async function samplePostcodes(data: string, count: number): Promise<SampledPostcode[]> {
  const grid = proj4('EPSG:4326', BRITISH_NATIONAL_GRID);
  const rows: string[][] = [];
  const wanted = (name: string) => AREAS.some((area) => name.endsWith(`Data/CSV/${area}.csv`));
  for await (const [, csv] of membersOf(join(data, 'postcodes/codepo_gb.zip'), wanted))
    rows.push(...rowsOf(`\n${csv}`));
  return Array.from({ length: count }, (_, i) => {
    const row = rows[Math.floor((i * rows.length) / count)] ?? [];
    const [name = '', quality = '', easting = '', northing = '', country = ''] = row;
    const bare = name.replaceAll(' ', '');
    const [lon = NaN, lat = NaN] = grid.inverse([Number(easting), Number(northing)]);
    return {
      postcode: `${bare.slice(0, -3)} ${bare.slice(-3)}`,
      scotland: country === 'S92000003',
      at: quality === '90' ? null : [lon, lat],
    };
  });
}
