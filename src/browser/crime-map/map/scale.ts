import type { Map } from 'leaflet';

const MILE = 1609.344;

/** Lengths that the bar may stand for, in metres, and what they are called. */
const LENGTHS: readonly (readonly [number, string])[] = [
  [100 * MILE, '100 miles'],
  [50 * MILE, '50 miles'],
  [20 * MILE, '20 miles'],
  [10 * MILE, '10 miles'],
  [5 * MILE, '5 miles'],
  [2 * MILE, '2 miles'],
  [MILE, '1 mile'],
  [MILE / 2, '½ mile'],
  [MILE / 4, '¼ mile'],
  [200, '200 m'],
  [100, '100 m'],
  [50, '50 m'],
  [20, '20 m'],
];

/** Widest bar in pixels. */
const WIDEST = 110;

/** Keeps a bar at the map's edge as long as the distance that is written on it, in the middle of the map. */
export function showScale(map: Map, bar: HTMLElement): void {
  const write = () => {
    const { y } = map.getSize();
    const [from, to] = [map.containerPointToLatLng([0, y / 2]), map.containerPointToLatLng([100, y / 2])];
    const metresAPixel = map.distance(from, to) / 100;
    const fitting = LENGTHS.find(([metres]) => metres / metresAPixel <= WIDEST);
    if (!fitting) return;
    bar.textContent = fitting[1];
    bar.style.width = `${Math.round(fitting[0] / metresAPixel)}px`;
  };
  map.on('moveend zoomend resize', write);
}
