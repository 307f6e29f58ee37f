/** Metres in a degree of latitude, near enough anywhere in Great Britain (WGS84: 111,230 to 111,330). */
export const METRES_PER_DEGREE = 111_280;

/** Metres in a degree of longitude at a latitude, from the WGS84 equatorial radius. */
export const metresPerDegreeEast = (lat: number) => 111_413 * Math.cos((lat * Math.PI) / 180);

/** Metres between two points, on a plane about the first. */
export const metresBetween = (x: number, y: number, x2: number, y2: number): number =>
  Math.hypot((x2 - x) * metresPerDegreeEast(y), (y2 - y) * METRES_PER_DEGREE);

/**
 * Metres from a point to a straight edge, on a plane about the point: exact to a few per mille below 10 km.
 * @param east metres in a degree of longitude there.
 */
export function metresToEdge(
  x: number,
  y: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  east: number,
): number {
  const ax = (x1 - x) * east;
  const ay = (y1 - y) * METRES_PER_DEGREE;
  const dx = (x2 - x) * east - ax;
  const dy = (y2 - y) * METRES_PER_DEGREE - ay;
  const along = shareAlong(ax, ay, dx, dy);
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** The place on a straight edge that is nearest to a point. */
export function nearestOnEdge(
  x: number,
  y: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): [number, number] {
  const east = metresPerDegreeEast(y);
  const along = shareAlong(
    (x1 - x) * east,
    (y1 - y) * METRES_PER_DEGREE,
    (x2 - x1) * east,
    (y2 - y1) * METRES_PER_DEGREE,
  );
  return [x1 + along * (x2 - x1), y1 + along * (y2 - y1)];
}

/** How far along an edge, 0 to 1, it is nearest to the origin. */
function shareAlong(ax: number, ay: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  return length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
}

/** A distance in metres as degrees of longitude and latitude, at a latitude. */
export const degreesOf = (metres: number, lat: number) => ({
  east: metres / metresPerDegreeEast(lat),
  north: metres / METRES_PER_DEGREE,
});
