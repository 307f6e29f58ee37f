import type { Map } from 'leaflet';
import { scaleLengths } from '../../../i18n/crime-map/drawing.ts';

/** Widest bar in pixels: the next shorter one, two fifths as wide at the least, still holds its words. */
const WIDEST = 145;

/** The longest bar that fits: its words and its width in pixels. None where a pixel stands for very little. */
export function scaleBar(metresAPixel: number): { words: string; width: number } | null {
  const fitting = scaleLengths.find(([metres]) => metres / metresAPixel <= WIDEST);
  return fitting ? { words: fitting[1], width: Math.round(fitting[0] / metresAPixel) } : null;
}

/** Keeps a bar at the map's edge as long as the distance that is written on it, in the middle of the map. */
export function showScale(map: Map, bar: HTMLElement): void {
  const write = () => {
    const { y } = map.getSize();
    const [from, to] = [map.containerPointToLatLng([0, y / 2]), map.containerPointToLatLng([100, y / 2])];
    const made = scaleBar(map.distance(from, to) / 100);
    if (!made) return;
    bar.textContent = made.words;
    bar.style.width = `${made.width}px`;
  };
  map.on('moveend zoomend resize', write);
}
