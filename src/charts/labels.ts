/** A word to be put on a map at a point, more important ones first in the list. */
export interface Label {
  words: string;
  x: number;
  y: number;
}

/** A label that found room: its lines, centred on x, the first on baseline y. */
export interface PlacedLabel {
  lines: string[];
  x: number;
  y: number;
}

interface Room {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Of the letters' size: the height of a line, and a little over the mean width of a letter. */
const [LINE, LETTER] = [1.08, 0.56];
/** Where a label may go when its own place is taken: up or down by so many lines. */
const NUDGES = [0, 0.75, -0.75, 1.5, -1.5];

/** The picture that labels must stay in, and how large their letters are. */
export interface Sheet {
  width: number;
  height: number;
  letters: number;
}

/** Labels that have room for themselves: none overlaps another or leaves the picture; the rest are left out. */
export function placeLabels(labels: readonly Label[], sheet: Sheet): PlacedLabel[] {
  const taken: Room[] = [];
  return labels.flatMap((label) => {
    const found = options(label, sheet.letters).find(
      ({ room }) => inside(room, sheet) && !taken.some((other) => meet(room, other)),
    );
    if (!found) return [];
    taken.push(found.room);
    return [found.placed];
  });
}

function options(label: Label, letters: number): { placed: PlacedLabel; room: Room }[] {
  const wraps = [[label.words], halves(label.words)].filter((lines) => lines !== null);
  return NUDGES.flatMap((nudge) => wraps.map((lines) => option(label, lines, nudge, letters)));
}

function option(
  label: Label,
  lines: string[],
  nudge: number,
  letters: number,
): { placed: PlacedLabel; room: Room } {
  const width = Math.max(...lines.map((line) => line.length)) * LETTER * letters;
  const height = lines.length * LINE * letters;
  const top = label.y + nudge * LINE * letters - height / 2;
  return {
    placed: { lines, x: label.x, y: top + 0.82 * letters },
    room: { left: label.x - width / 2, right: label.x + width / 2, top, bottom: top + height },
  };
}

/** Two lines of about the same length, broken at a space or after a hyphen; null for one word. */
function halves(words: string): string[] | null {
  const breaks = [...words.matchAll(/ /g)].map(({ index }) => index);
  const middle = words.length / 2;
  const [best] = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return best === undefined ? null : [words.slice(0, best), words.slice(best + 1)];
}

const inside = (room: Room, { width, height }: Sheet) =>
  room.left >= 2 && room.top >= 2 && room.right <= width - 2 && room.bottom <= height - 2;

const meet = (a: Room, b: Room) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
