/** Words that want room on a map, centred on a point; widths and heights in pixels. */
export interface WantedLabel {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Which labels have room for themselves, the earlier before the later: none overlaps another. */
export function labelsWithRoom<Label extends WantedLabel>(labels: readonly Label[]): Label[] {
  const placed: Label[] = [];
  for (const label of labels) if (!placed.some((other) => overlap(label, other))) placed.push(label);
  return placed;
}

const overlap = (a: WantedLabel, b: WantedLabel) =>
  2 * Math.abs(a.x - b.x) < a.width + b.width && 2 * Math.abs(a.y - b.y) < a.height + b.height;

/** Words in lines of so many letters at most, where the words themselves allow. */
export function wrapped(words: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
