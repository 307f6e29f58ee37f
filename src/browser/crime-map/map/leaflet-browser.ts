/**
 * In place of Leaflet's own look at the browser, which writes HTML to find out whether SVG is known and so is refused
 * by our policy (Trusted Types). It tells Leaflet the same of the browsers that we serve: all know SVG, canvas, 3D
 * transforms and passive listeners; none is Internet Explorer, old Edge or old Opera.
 */
const agent = navigator.userAgent.toLowerCase();
const has = (name: string) => agent.includes(name);

const pointer = 'PointerEvent' in globalThis;
const touchNative = 'ontouchstart' in globalThis || 'TouchEvent' in globalThis;
const chrome = has('chrome');
/** `MacIntel`, `Win32`, `Linux x86_64`: nothing newer says as much in all of them. */
const { platform } = navigator;

export default {
  any3d: true,
  canvas: true,
  chrome,
  edge: false,
  ie3d: false,
  ielt9: false,
  linux: platform.startsWith('Linux'),
  mac: platform.startsWith('Mac'),
  mobile: 'orientation' in globalThis || has('mobile'),
  mobileOpera: false,
  msPointer: false,
  passiveEvents: true,
  pointer,
  retina: devicePixelRatio > 1,
  safari: !chrome && has('safari'),
  svg: true,
  touch: touchNative || pointer,
  touchNative,
  vml: false,
};
