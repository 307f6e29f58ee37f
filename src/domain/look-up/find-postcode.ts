import { hasOutcode, unpackOutcodes } from './outcodes.ts';
import { type PostcodeReading, readPostcode } from './postcode.ts';

/** Outcodes that begin with half of a London district: for `W1` they are W1A, W1B, and so on. */
export const halvedDistricts = (packed: string, half: string): string[] =>
  /^[A-Z]{1,2}\d$/.test(half)
    ? unpackOutcodes(packed).filter((outcode) => /\d[A-Z]$/.test(outcode) && outcode.slice(0, -1) === half)
    : [];

/**
 * Reads what was typed as a postcode; failing that, takes the one postcode that stands in it, as in a pasted address.
 * `packed` are the outcodes that exist: of words that only look like a postcode ("D1 2ND FLR") none is taken, and
 * "UK L3 8EW" is not read as one that begins with UK. What was pasted is then `correctedFrom`, so that the reader
 * sees what was read.
 */
export function readTyped(pasted: string, packed: string): PostcodeReading {
  const typed = inLatin(pasted.replaceAll(/%20|&nbsp;|&#160;/gi, ' '));
  const whole = readPostcode(typed);
  if (whole.kind === 'outside' || (whole.kind === 'badFormat' && whole.why === 'empty')) return whole;
  const isWhole = whole.kind === 'ok' && hasOutcode(packed, whole.outcode);
  if (isWhole && whole.correctedFrom === undefined && !/^[^A-Z0-9]*[A-Z][^A-Z0-9]/i.test(typed)) return whole;
  const [only, ...others] = within(typed, packed);
  if (only === undefined) return isWhole ? whole : leftOver(whole, typed, packed);
  // "A L3 8EW": flat A at L3 8EW, or AL3 8EW?
  if (isWhole && whole.text !== only.text && whole.correctedFrom === undefined) return several;
  if (isWhole && whole.text === only.text) return whole;
  if (others.some(({ text }) => text !== only.text)) return several;
  return only.kind === 'ok' ? { ...only, correctedFrom: shortened(typed.trim()) } : only;
}

/** Cyrillic and Greek capitals that nobody can tell from Latin ones, by place: a keyboard that was left in another script. */
const ALIKE = 'АВЕКМНОРСТУХІЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LATIN = 'ABEKMHOPCTYXISJABEZHIKMNOPTYX';

const inLatin = (text: string): string =>
  text.replace(
    /[\u0370-\u03ff\u0400-\u045f]/g,
    (letter) => LATIN[ALIKE.indexOf(letter.toUpperCase())] ?? letter,
  );

const several = { kind: 'badFormat', why: 'several' } as const;

/** Of what holds no postcode as it should be spelt. */
const leftOver = (whole: PostcodeReading, typed: string, packed: string): PostcodeReading =>
  withoutNought(whole, packed) ?? (whole.kind === 'ok' ? whole : (firstPartIn(typed, packed) ?? whole));

/** "L03 8EW" for L3 8EW, as catalogues and some satnavs write it; never SO1 2AB, of an older Southampton, for Sheffield's S1. */
function withoutNought(whole: PostcodeReading, packed: string): PostcodeReading | null {
  const [, area, nought, rest] =
    whole.kind === 'ok' ? (/^([A-Z]{1,2})([0O])(\d.*)$/.exec(whole.correctedFrom ?? whole.text) ?? []) : [];
  if (area === undefined || rest === undefined) return null;
  if (nought === 'O' && unpackOutcodes(packed).some((one) => one.startsWith(`${area}O`))) return null;
  const read = readPostcode(area + rest);
  if (read.kind !== 'ok' || !hasOutcode(packed, read.outcode)) return null;
  return { ...read, correctedFrom: `${area}0${rest}` };
}

/** Postcodes in a text: those that are spelt rightly, else one at its end that is all but spelt rightly. */
function within(typed: string, packed: string): Whole[] {
  const words = wordsOf(typed);
  const spelt = postcodesIn(words);
  const exists = (read: Whole) => read.kind === 'outside' || hasOutcode(packed, read.outcode);
  const isHalf = (read: Whole) => read.kind === 'ok' && halvedDistricts(packed, read.outcode).length > 0;
  return [() => spelt.filter(exists), () => spelt.filter(isHalf), () => lastOf(words).filter(exists)].reduce<
    Whole[]
  >((found, next) => (found.length > 0 ? found : next()), []);
}

/** An address ends in its postcode: there, in two words after others, a slip such as O for 0 is put right. */
function lastOf(words: readonly string[]): Whole[] {
  const [outcode, incode] = words.slice(-2);
  if (words.length < 3 || outcode === undefined || incode?.length !== 3 || !/\d/.test(outcode)) return [];
  const read = readPostcode(`${outcode} ${incode}`);
  return read.kind === 'ok' && read.outcode.length === outcode.length ? [read] : [];
}

/** "London W1" or "L3, Liverpool": one first part of a postcode that exists, before or after words without a digit. */
function firstPartIn(typed: string, packed: string): PostcodeReading | null {
  const words = wordsOf(typed);
  const [outcode, ...more] = words.filter((word) => /\d/.test(word));
  if (outcode === undefined || more.length > 0 || ![words[0], words.at(-1)].includes(outcode)) return null;
  // "L3 BEW" is a whole postcode with a slip.
  if (words.length === 2 && words[0] === outcode && words[1]?.length === 3) return null;
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

/** The words of a text, without a country's name at its end. */
const wordsOf = (text: string) =>
  text
    .slice(0, LONGEST)
    .toUpperCase()
    .replace(/[^A-Z0-9]+(?:UK|U\.K\.|GB|UNITED KINGDOM|GREAT BRITAIN|ENGLAND|WALES|CYMRU)[^A-Z0-9]*$/, '')
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');

/** Whole postcodes among words: one word (L38EW), or two that follow one another (L3 8EW). */
function postcodesIn(words: readonly string[]): Whole[] {
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
