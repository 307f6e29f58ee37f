export type Ring = readonly (readonly [number, number])[];

/** A closed square, or any rectangle, by its west, south, east and north edges in degrees. */
export const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** As the importer holds it. */
export const flat = (ring: Ring) => new Float64Array(ring.flat());

const coordinates = (ring: Ring) => ring.map(([lon, lat]) => `${lon},${lat}`).join(' ');
const boundary = (side: string, ring: Ring) =>
  `<${side}BoundaryIs><LinearRing><coordinates>${coordinates(ring)}</coordinates></LinearRing></${side}BoundaryIs>`;

/** A neighbourhood's KML as data.police.uk writes it; the first ring of each polygon is its outside. */
export const kmlOf = (id: string, polygons: readonly (readonly Ring[])[]): string =>
  '<?xml version="1.0" encoding="utf-8"?>\n' +
  `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>${id}</name><Placemark><name>${id}</name>${polygons
    .map(
      ([outside = [], ...holes]) =>
        `<Polygon>${boundary('outer', outside)}${holes.map((hole) => boundary('inner', hole)).join('')}</Polygon>`,
    )
    .join('')}</Placemark></Folder></Document></kml>`;

export interface MadeUpArea {
  code: string;
  name: string;
  ring: Ring;
}

/** An ONS boundary file; `columns` as in `PFA20`. */
export const geoJsonOf = (columns: string, areas: readonly MadeUpArea[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: areas.map(({ code, name, ring }) => ({
      type: 'Feature',
      properties: { [`${columns}CD`]: code, [`${columns}NM`]: name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });
