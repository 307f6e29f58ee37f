/** A word to be put on a picture at a point, more important ones first in the list. */
export interface Label {
  words: string;
  x: number;
  y: number;
  /** How far from the point to keep, for a mark that is drawn there: the words stand above or below it. */
  clear?: number;
}

/** A label that found room: its lines, centred on x, the first on baseline y. */
export interface PlacedLabel {
  lines: string[];
  x: number;
  y: number;
}

/** A rectangle; y grows downwards. */
interface Room {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Of the letters' size: the height of a line, and a little over the mean width of a letter. */
const [LINE, LETTER] = [1.08, 0.56];
/** Kept free along the edges. */
const EDGE = 2;
/** Where a label may go when its own place is taken: up or down by so many lines. */
const NUDGES = [0, 0.75, -0.75, 1.5, -1.5];

/** What labels must stay in, and how large their letters are. */
export interface Sheet extends Room {
  letters: number;
}

/**
 * Labels that have room for themselves: none overlaps another or leaves the sheet; the rest are left out.
 * @param marks what is drawn there, and not to be covered where that can be helped.
 */
export function placeLabels(
  labels: readonly Label[],
  sheet: Sheet,
  marks: readonly Room[] = [],
): PlacedLabel[] {
  const taken: Room[] = [];
  return labels.flatMap((label) => {
    const free = options(label, sheet).filter(
      ({ room }) => inside(room, sheet) && !taken.some((other) => meet(room, other)),
    );
    const covered = ({ room }: Option) => marks.filter((mark) => meet(room, mark)).length;
    const [found] = free.sort((a, b) => covered(a) - covered(b));
    if (!found) return [];
    taken.push(found.room);
    return [found.placed];
  });
}

interface Option {
  placed: PlacedLabel;
  room: Room;
}

function options(label: Label, sheet: Sheet): Option[] {
  const wraps = [[label.words], halves(label.words)].filter((lines) => lines !== null);
  const places = wraps.map((lines) => option(label, lines, sheet));
  // Each place is tried in one line and in two before the next.
  return (places[0] ?? []).flatMap((_, i) => places.flatMap((place) => place[i] ?? []));
}

/** Some lines in each of the places where they may go. */
function option(label: Label, lines: string[], sheet: Sheet): Option[] {
  const { letters } = sheet;
  const width = Math.max(...lines.map((line) => line.length)) * LETTER * letters;
  const height = lines.length * LINE * letters;
  const x = label.clear === undefined ? label.x : within(label.x, width / 2, sheet);
  return tops(label, height, letters).map((top) => ({
    placed: { lines, x, y: top + 0.82 * letters },
    room: { left: x - width / 2, right: x + width / 2, top, bottom: top + height },
  }));
}

function tops({ y, clear }: Label, height: number, letters: number): number[] {
  if (clear === undefined) return NUDGES.map((nudge) => y + nudge * LINE * letters - height / 2);
  const [above, below] = [y - clear - height, y + clear];
  const further = 0.75 * LINE * letters;
  return [above, below, above - further, below + further];
}

/** The nearest place to x that has room on both sides. */
const within = (x: number, half: number, { left, right }: Sheet) =>
  Math.min(Math.max(x, left + EDGE + half), right - EDGE - half);

/** Two lines of about the same length, broken at a space or after a hyphen; null for one word. */
function halves(words: string): string[] | null {
  const breaks = [...words.matchAll(/ /g)].map(({ index }) => index);
  const middle = words.length / 2;
  const [best] = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return best === undefined ? null : [words.slice(0, best), words.slice(best + 1)];
}

const inside = (room: Room, { left, top, right, bottom }: Sheet) =>
  room.left >= left + EDGE &&
  room.top >= top + EDGE &&
  room.right <= right - EDGE &&
  room.bottom <= bottom - EDGE;

const meet = (a: Room, b: Room) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
