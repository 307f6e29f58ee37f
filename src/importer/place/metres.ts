/** Metres in a degree of latitude, near enough anywhere in Great Britain (WGS84: 111,230 to 111,330). */
const METRES_PER_DEGREE = 111_280;

/** Metres in a degree of longitude at a latitude, from the WGS84 equatorial radius. */
export const metresPerDegreeEast = (lat: number) => 111_413 * Math.cos((lat * Math.PI) / 180);

/** Metres from a point to a straight edge, on a plane about the point: exact to a few per mille below 10 km. */
export function metresToEdge(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const east = metresPerDegreeEast(y);
  const ax = (x1 - x) * east;
  const ay = (y1 - y) * METRES_PER_DEGREE;
  const bx = (x2 - x) * east;
  const by = (y2 - y) * METRES_PER_DEGREE;
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** A distance in metres as degrees of longitude and latitude, at a latitude. */
export const degreesOf = (metres: number, lat: number) => ({
  east: metres / metresPerDegreeEast(lat),
  north: metres / METRES_PER_DEGREE,
});
