/**
 * The shapes of a postcode's two parts, `A` a letter and `9` a digit. The slips people make (O for 0, I or L
 * for 1, and back) are put right where the shape says which of the two must stand there.
 */
const OUTCODE_SHAPES = ['A9', 'A99', 'AA9', 'AA99', 'A9A', 'AA9A'];

/**
 * What Royal Mail never allots is left out where it keeps a slip from looking like a postcode: no area I or O,
 * no I as second letter, no two-figure district that starts with 0, no I, L or O as a district's letter.
 */
const OUTCODE = /^(?:[A-HJ-NP-Z]|[A-Z][A-HJ-Z])(?:\d|[1-9]\d|[1-9][A-HJKMNP-Z])$/;

/** C, I, K, M, O and V are not used after the space. */
const UNIT = /^\d[ABD-HJLNP-UW-Z]{2}$/;

const TO_DIGIT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const TO_LETTER: Readonly<Record<string, string>> = { '0': 'O', '1': 'I' };

/** The outcode that `text` (capitals and digits) spells or all but spells; null where it cannot be one. */
export function fitOutcode(text: string): string | null {
  const readings = OUTCODE_SHAPES.map((shape) => fit(text, shape)).filter((reading) => reading !== null);
  const allotted = readings.filter((reading) => OUTCODE.test(reading));
  return allotted.sort((a, b) => changes(text, a) - changes(text, b))[0] ?? null;
}

/** The three characters after the space that `text` spells or all but spells; null where it cannot. */
export function fitUnit(text: string): string | null {
  const reading = fit(text, '9AA');
  return reading !== null && UNIT.test(reading) ? reading : null;
}

function fit(text: string, shape: string): string | null {
  if (text.length !== shape.length) return null;
  return Array.from(text, (char, at) =>
    shape[at] === '9' ? (TO_DIGIT[char] ?? char) : (TO_LETTER[char] ?? char),
  ).join('');
}

const changes = (text: string, reading: string) =>
  Array.from(text).filter((char, at) => char !== reading[at]).length;
