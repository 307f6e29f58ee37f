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

/** A run of words that says nothing where every name has it. */
const SHARED_AT_LEAST = 2;

/**
 * Names without the longest run of words that all of them share, such as "Community Police Team" on a map of such
 * teams. As they were where nothing is shared, or where one would be left without a word.
 */
export function withoutShared(names: readonly string[]): string[] {
  const shared = sharedRun(names.map((name) => name.split(' ')));
  // What stands after a dash is the beginning of a name of its own: "Hub One".
  const run = shared.slice(0, shared.lastIndexOf('–') + 1 || shared.length);
  const short = names.map((name) => trimmed(` ${name} `.replace(` ${run.join(' ')} `, ' ')));
  return run.length < SHARED_AT_LEAST || short.includes('') ? [...names] : short;
}

function sharedRun([first = [], ...others]: readonly string[][]): string[] {
  const lengths = others.length === 0 ? [] : first.map((_, i) => first.length - i);
  for (const length of lengths)
    for (let from = 0; from + length <= first.length; from++) {
      const run = first.slice(from, from + length);
      if (others.every((words) => ` ${words.join(' ')} `.includes(` ${run.join(' ')} `))) return run;
    }
  return [];
}

/** Without the dashes and spaces that stood before or after what was taken out. */
const trimmed = (name: string) => name.replace(/^[\s–-]+|[\s–-]+$/g, '');
