/** A page of outlines with made-up wards of these codes. */
export const wards = (codes: string[]) => ({
  type: 'FeatureCollection',
  features: codes.map((code) => ({
    type: 'Feature',
    properties: { WD25CD: code, WD25NM: 'Made up' },
    geometry: { type: 'Polygon', coordinates: [] },
  })),
});
