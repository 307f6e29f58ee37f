import { type Described, escape, picture, round } from './svg.ts';

/** A row of the ladder. `exit`: it stands in another route. */
export interface LadderRow {
  key: string;
  title: string;
  /** Small words under it: who handles it, or where it goes on. */
  under: string;
  exit: boolean;
  /** Its number where it is not its place: some steps may be left out. */
  number?: number;
}

export interface LadderLink {
  from: string;
  to: string;
}

export interface Ladder extends Described {
  rows: readonly LadderRow[];
  links: readonly LadderLink[];
}

/** `gap`: from the rail to the nearest lane. `apart`: where a way leaves a rung below where others come in. */
const size = { width: 330, row: 64, tallRow: 80, foot: 4, lane: 9, left: 12, dot: 9, gap: 9, apart: 4 };

interface Arc {
  from: number;
  to: number;
  lane: number;
}

/** Rows from top to bottom on a rail; a way that passes rows by runs in a lane of its own on the left. */
export function complaintLadder(ladder: Ladder): string {
  const { rows, links } = ladder;
  const place = new Map(rows.map(({ key }, i) => [key, i]));
  const arcs = lanes(
    links.flatMap(({ from, to }) => {
      const ends = [place.get(from), place.get(to)];
      return ends[0] === undefined || ends[1] === undefined ? [] : [{ from: ends[0], to: ends[1] }];
    }),
  );
  const most = Math.max(0, ...arcs.map(({ lane }) => lane));
  const rail = size.left + (most > 0 ? size.gap + most * size.lane : 0);
  const x = rail + size.dot + 10;
  /** Higher where what stands under a title of two lines needs two as well. */
  const tall = rows.some((row) => titleLines(row, x).length > 1 && underLines(row, x).length > 1);
  const pitch = tall ? size.tallRow : size.row;
  const height = rows.length * pitch + size.foot;
  return picture(
    'ladder',
    { width: size.width, height },
    ladder,
    ...arcs.map((arc) => drawnArc(arc, rail, pitch)),
    ...rows.map((row, i) => drawnRow(row, middle(i, pitch), i, rail)),
  );
}

/** The next row is lane 0; the rest take the nearest lane that is free over their whole length. */
function lanes(ends: readonly { from: number; to: number }[]): Arc[] {
  const placed: Arc[] = [];
  const byLength = [...ends].sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
  for (const { from, to } of byLength) {
    let lane = to === from + 1 ? 0 : 1;
    while (lane > 0 && placed.some((other) => other.lane === lane && overlap(other, { from, to }))) lane++;
    placed.push({ from, to, lane });
  }
  return placed;
}

const overlap = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  Math.min(a.from, a.to) < Math.max(b.from, b.to) && Math.min(b.from, b.to) < Math.max(a.from, a.to);

/** From the top of the drawing to the middle of a row's dot, in its units. */
const middle = (i: number, pitch: number) => i * pitch + 24;

const titleLines = ({ title }: LadderRow, x: number) => wrapped(title, Math.floor((size.width - x) / 8.4));
const underLines = ({ under }: LadderRow, x: number) => wrapped(under, Math.floor((size.width - x) / 6.3));

function drawnArc({ from, to, lane }: Arc, rail: number, pitch: number): string {
  const down = to > from;
  const [start, end] = [
    middle(from, pitch) + (down ? size.dot : -size.dot),
    middle(to, pitch) + (down ? -size.dot : size.dot),
  ];
  if (lane === 0)
    return `<path class="ladder-line" d="M${round(rail)} ${start}V${end - 4}"/>${tip(rail, end, down)}`;
  const x = rail - size.gap - lane * size.lane;
  const [leave, enter] = [middle(from, pitch) + size.apart, middle(to, pitch) - size.apart];
  const bend = down ? 12 : -12;
  return [
    `<path class="ladder-line" d="M${round(rail - size.dot)} ${leave}`,
    `Q${round(x)} ${leave} ${round(x)} ${leave + bend}V${enter - bend}`,
    `Q${round(x)} ${enter} ${round(rail - size.dot - 5)} ${enter}"/>`,
    `<path class="ladder-tip" d="M${round(rail - size.dot)} ${enter}l-7 -4v8z"/>`,
  ].join('');
}

const tip = (x: number, y: number, down: boolean) =>
  `<path class="ladder-tip" d="M${round(x)} ${y}l-4 ${down ? '-7' : '7'}h8z"/>`;

function drawnRow(row: LadderRow, y: number, i: number, rail: number): string {
  const { exit, number } = row;
  const x = rail + size.dot + 10;
  const lines = titleLines(row, x);
  const top = y + 5 - (lines.length - 1) * 9;
  const words = lines
    .map((line, at) => `<tspan x="${round(x)}" y="${round(top + at * 18)}">${escape(line)}</tspan>`)
    .join('');
  const below = underLines(row, x)
    .map(
      (line, at) =>
        `<text class="ladder-under" x="${round(x)}" y="${round(top + lines.length * 18 - 1 + at * 15)}">${escape(line)}</text>`,
    )
    .join('');
  return [
    `<circle class="${exit ? 'ladder-exit' : 'ladder-dot'}" cx="${round(rail)}" cy="${y}" r="${String(size.dot)}"/>`,
    exit
      ? ''
      : `<text class="ladder-number" x="${round(rail)}" y="${y + 4}">${String(number ?? i + 1)}</text>`,
    `<text class="ladder-title">${words}</text>`,
    below,
  ].join('');
}

/** Two lines at most, broken between words. */
function wrapped(text: string, letters: number): string[] {
  if (text.length <= letters) return [text];
  const at = text.lastIndexOf(' ', letters);
  return at < 1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
