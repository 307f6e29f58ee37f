// A second way to the map: what both ways lead to comes in one piece (`map-parts` in astro.config.mjs) and weighs less.
import './crime-map.ts';
