export type Direction = 'up' | 'down' | 'left' | 'right';

interface Spot {
  x: number;
  y: number;
}

/**
 * The next thing on a map in a direction, for a reader who moves by arrow keys: near, and not too far off to the
 * side. Null where nothing lies that way. `y` runs downwards, as on a screen.
 */
export function nextInDirection(spots: readonly Spot[], from: number, direction: Direction): number | null {
  const here = spots[from];
  if (!here) return null;
  let [best, least]: [number | null, number] = [null, Infinity];
  spots.forEach(({ x, y }, i) => {
    const [along, aside] = turned(x - here.x, y - here.y, direction);
    if (along <= 0 || aside > 2 * along) return;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [i, cost];
  });
  return best;
}

/** How far in the direction, and how far to either side of it. */
function turned(dx: number, dy: number, direction: Direction): [number, number] {
  switch (direction) {
    case 'up':
      return [-dy, Math.abs(dx)];
    case 'down':
      return [dy, Math.abs(dx)];
    case 'left':
      return [-dx, Math.abs(dy)];
    case 'right':
      return [dx, Math.abs(dy)];
  }
}
