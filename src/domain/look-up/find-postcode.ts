import { hasOutcode, unpackOutcodes } from './outcodes.ts';
import { type PostcodeReading, readPostcode } from './postcode.ts';

/** Outcodes that begin with half of a London district: for `W1` they are W1A, W1B, and so on. */
export const halvedDistricts = (packed: string, half: string): string[] =>
  /^[A-Z]{1,2}\d$/.test(half)
    ? unpackOutcodes(packed).filter((outcode) => /\d[A-Z]$/.test(outcode) && outcode.slice(0, -1) === half)
    : [];

/**
 * Reads what was typed as a postcode; failing that, takes the one postcode that stands in it, as in a pasted address.
 * `packed` are the outcodes that exist: of words that only look like a postcode ("D1 2ND FLR") none is taken. What
 * was pasted is then `correctedFrom`, so that the reader sees what was read.
 */
export function readTyped(typed: string, packed: string): PostcodeReading {
  const whole = readPostcode(typed);
  if (whole.kind !== 'badFormat' || whole.why === 'empty') return whole;
  const within = postcodesIn(typed).filter(
    (read) => read.kind === 'outside' || hasOutcode(packed, read.outcode),
  );
  const [only] = within;
  if (only === undefined) return firstPartIn(typed, packed) ?? whole;
  if (within.some(({ text }) => text !== only.text)) return whole;
  return only.kind === 'ok' ? { ...only, correctedFrom: shortened(typed.trim()) } : only;
}

/** "London W1" or "L3, Liverpool": one first part of a postcode that exists, before or after words without a digit. */
function firstPartIn(typed: string, packed: string): PostcodeReading | null {
  const words = wordsOf(typed);
  const [outcode, ...more] = words.filter((word) => /\d/.test(word));
  if (outcode === undefined || more.length > 0 || ![words[0], words.at(-1)].includes(outcode)) return null;
  const exists = hasOutcode(packed, outcode) || halvedDistricts(packed, outcode).length > 0;
  return exists ? { kind: 'badFormat', why: 'outcodeOnly', outcode } : null;
}

/** So much of a pasted text is looked at, in letters: an address has less. */
const LONGEST = 400;

/** A whole postcode run together, such as M11AE, has so many characters at least. */
const SHORTEST = 5;

/** So much of it is shown back. */
const SHOWN = 60;

const shortened = (text: string) => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`);

type Whole = Exclude<PostcodeReading, { kind: 'badFormat' }>;

const wordsOf = (text: string) =>
  text
    .slice(0, LONGEST)
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');

/** Whole postcodes among the words of a text: one word (L38EW), or two that follow one another (L3 8EW). */
function postcodesIn(text: string): Whole[] {
  const words = wordsOf(text);
  return words
    .flatMap((word, i) => [
      /\d/.test(word) && word.length >= SHORTEST ? exactly(word) : null,
      exactly(`${word} ${words[i + 1] ?? ''}`, word),
    ])
    .filter((read) => read !== null);
}

/** Spelt without a slip: in a long text a word with one is more likely just another word. */
function exactly(text: string, outcode?: string): Whole | null {
  const read = readPostcode(text);
  if (read.kind === 'outside') return read.text === text ? read : null;
  if (read.kind !== 'ok' || read.correctedFrom !== undefined) return null;
  return outcode === undefined || read.outcode === outcode ? read : null;
}

/** Whether what could not be read was meant as a postcode: it begins like one, and is about as long. */
export const meantAsPostcode = (typed: string): boolean => {
  const compact = typed.replaceAll(/[^A-Za-z0-9]/g, '');
  return compact === '' || (compact.length <= 8 && /^[A-Za-z]{1,2}\d/.test(compact));
};
