/** The pieces of the map's frame, as CrimeMapApp.astro writes them. */
export interface FrameParts {
  frame: HTMLElement;
  canvas: HTMLElement;
  cursor: HTMLButtonElement;
  panel: HTMLElement;
  tip: HTMLElement;
  status: HTMLElement;
  tools: HTMLElement;
  zoomIn: HTMLButtonElement;
  zoomOut: HTMLButtonElement;
  reset: HTMLButtonElement;
  full: HTMLButtonElement;
  streets: HTMLButtonElement;
  hint: HTMLElement;
  scale: HTMLElement;
}

/** @throws TypeError where the page and this script do not belong together. */
export function frameParts(frame: HTMLElement): FrameParts {
  return {
    frame,
    canvas: part(frame, 'map-canvas', HTMLElement),
    cursor: part(frame, 'map-cursor', HTMLButtonElement),
    panel: part(frame, 'map-panel', HTMLElement),
    tip: part(frame, 'map-tip', HTMLElement),
    status: part(frame, 'map-status', HTMLElement),
    tools: part(frame, 'map-tools', HTMLElement),
    zoomIn: part(frame, 'zoom-in', HTMLButtonElement),
    zoomOut: part(frame, 'zoom-out', HTMLButtonElement),
    reset: part(frame, 'zoom-whole', HTMLButtonElement),
    full: part(frame, 'map-fill', HTMLButtonElement),
    streets: part(frame, 'map-streets', HTMLButtonElement),
    hint: part(frame, 'map-hint', HTMLElement),
    scale: part(frame, 'map-scale', HTMLElement),
  };
}

/** The one descendant marked `data-<name>`. @throws TypeError where there is none of that kind. */
export function part<Kind extends Element>(
  host: ParentNode,
  name: string,
  kind: abstract new (...args: never[]) => Kind,
): Kind {
  const found = host.querySelector(`[data-${name}]`);
  if (!(found instanceof kind)) throw new TypeError(`The page has no part "${name}" of the map.`);
  return found;
}
