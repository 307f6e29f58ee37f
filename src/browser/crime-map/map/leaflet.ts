import type { Path, Renderer } from 'leaflet';
import { Map } from 'leaflet/src/map/Map.js';
import { SVG } from 'leaflet/src/layer/vector/SVG.js';
// Each adds itself to the map. What is not named here stays out of the reader's download.
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export { Layer } from 'leaflet/src/layer/Layer.js';
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js';
export { SVG };
export { Map };

/** Every shape names the renderer that draws it, so the map need not choose one, nor bring a second kind. */
Map.include({
  getRenderer(this: Map, { options: { renderer } }: Path): Renderer {
    if (!renderer) throw new TypeError('A shape on the map must name its renderer.');
    if (!this.hasLayer(renderer)) this.addLayer(renderer);
    return renderer;
  },
});

/**
 * The sheets that shapes lie in are stretched while a map is zoomed: see crime-map.ts. At its end they are drawn anew for the
 * new view, once.
 */
SVG.include({ _onZoom: () => undefined, _onZoomEnd: () => undefined });
