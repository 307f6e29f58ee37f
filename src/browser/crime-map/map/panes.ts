import type { Map } from 'leaflet';

/** What is drawn, from the bottom up, in two sheets: streets lie between them. */
const SHEETS = { ground: ['coasts', 'land'], drawn: ['shade', 'lines', 'points', 'here', 'labels'] } as const;

/**
 * Makes the panes that everything is drawn in. While a map is zoomed nothing is drawn anew: each sheet is stretched as
 * one, which costs a browser next to nothing, until the zoom has come to its end.
 */
export function makePanes(map: Map): void {
  const sheets = Object.entries(SHEETS).map(([name, panes]) => {
    const sheet = map.createPane(name);
    for (const pane of panes) map.createPane(pane, sheet);
    return sheet;
  });
  const drawnAt = () => ({ zoom: map.getZoom(), origin: map.getPixelOrigin() });
  let drawn = drawnAt();
  const place = (transform: string) => {
    for (const sheet of sheets) sheet.style.transform = transform;
  };
  map.on('zoom', () => {
    const scale = map.getZoomScale(map.getZoom(), drawn.zoom);
    const { x, y } = drawn.origin.multiplyBy(scale).subtract(map.getPixelOrigin());
    place(`translate(${x}px, ${y}px) scale(${scale})`);
  });
  map.on('moveend viewreset', () => {
    drawn = drawnAt();
    place('');
  });
}
