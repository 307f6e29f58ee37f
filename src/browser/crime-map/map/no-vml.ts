/** In place of Leaflet's drawing for Internet Explorer 8, which nobody has. */
export const vmlCreate = null;
export const vmlMixin = {};
