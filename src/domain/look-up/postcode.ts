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

/** A postcode in its usual form: `L8 1TZ` is outcode `L8`, incode `1TZ`. */
export interface Postcode {
  outcode: string;
  incode: string;
  text: string;
}

/** Places whose postcodes can be told apart by their letters alone. */
export type Elsewhere =
  'northern-ireland' | 'isle-of-man' | 'channel-islands' | 'bfpo' | 'overseas' | 'non-geographic';

export type BadFormat =
  | { why: 'empty' | 'strangeCharacter' | 'tooShort' | 'tooLong' | 'notAPostcode' | 'several' }
  /** Only the first part, "L8", or that and a piece of the rest. */
  | { why: 'outcodeOnly'; outcode: string }
  /** Half of a London district, "W1": one of these was meant. */
  | { why: 'halfOutcode'; outcode: string; districts: readonly string[] };

/** `correctedFrom` is what was typed, tidied, where a letter or digit of it was read as another. */
export type ReadPostcode = Postcode & { correctedFrom?: string };

export type PostcodeReading =
  | ({ kind: 'ok' } & ReadPostcode)
  | { kind: 'outside'; where: Elsewhere; text: string }
  | ({ kind: 'badFormat' } & BadFormat);

/**
 * Reads what a person typed as one postcode. Case, spaces, dashes and other punctuation are forgiven, and the
 * slips O for 0 and I or L for 1 are put right where the position leaves no doubt. It knows the shapes of
 * postcodes, not which ones exist. Never throws.
 */
export function readPostcode(typed: string): PostcodeReading {
  const pieces = typed
    .normalize('NFKC')
    .split(/[\p{P}\p{S}\p{Z}\p{C}]+/u)
    .filter((piece) => piece !== '');
  const compact = pieces.join('');
  if (compact === '') return { kind: 'badFormat', why: 'empty' };
  if (!/^[A-Za-z0-9]+$/.test(compact)) return { kind: 'badFormat', why: 'strangeCharacter' };
  return readCompact(compact.toUpperCase(), pieces);
}

function readCompact(compact: string, pieces: readonly string[]): PostcodeReading {
  if (BFPO.test(compact))
    return { kind: 'outside', where: 'bfpo', text: compact.replace(/^BFP[O0]/, 'BFPO ').trim() };
  if (OF_NO_PLACE.test(compact))
    return {
      kind: 'outside',
      where: 'non-geographic',
      text: compact.startsWith('G') ? 'GIR 0AA' : 'SAN TA1',
    };
  if (OVERSEAS.test(compact)) return { kind: 'outside', where: 'overseas', text: compact };
  // Run together and without a single digit it is a word that happens to fit, such as "bills".
  const couldBeWord = pieces.length === 1 && !/\d/.test(compact);
  const postcode = couldBeWord ? null : readWhole(compact);
  if (postcode) return elsewhere(postcode.outcode, postcode.text) ?? { kind: 'ok', ...postcode };
  const outcode = readFirstPart(compact, pieces);
  if (outcode) return elsewhere(outcode, outcode) ?? { kind: 'badFormat', why: 'outcodeOnly', outcode };
  return {
    kind: 'badFormat',
    why: compact.length < 5 ? 'tooShort' : compact.length > 7 ? 'tooLong' : 'notAPostcode',
  };
}

function readWhole(compact: string): ReadPostcode | null {
  const outcode = fitOutcode(compact.slice(0, -3));
  const incode = fitUnit(compact.slice(-3));
  if (outcode === null || incode === null) return null;
  const postcode = { outcode, incode, text: `${outcode} ${incode}` };
  if (outcode + incode === compact) return postcode;
  return { ...postcode, correctedFrom: `${compact.slice(0, -3)} ${compact.slice(-3)}` };
}

/** "L8", "l 8" and "L8 1T" all give L8. */
function readFirstPart(compact: string, pieces: readonly string[]): string | null {
  const first = (pieces[0] ?? '').toUpperCase();
  const begun = /\d/.test(first) && compact.length - first.length <= 2 ? fitOutcode(first) : null;
  return begun ?? (/\d/.test(compact) ? fitOutcode(compact) : null);
}

const BFPO = /^BFP[O0]\d{0,4}$/;

/** Overseas territories with postcodes of their own form: Ascension to Turks and Caicos, then the numbered ones. */
const OVERSEAS =
  /^(?:(?:ASCN|BBND|BIQQ|FIQQ|PCRN|SIQQ|STHL|TDCU|TKCA)(?:[1IL]ZZ)?|AI\d{4}|KY\d{5}|MSR\d{4}|VG\d{4})$/;

/** Girobank's, the one postcode without a digit before the space, and Father Christmas's. */
const OF_NO_PLACE = /^(?:G[1I]R[0O]AA|SANTA[1I])$/;

const AREAS_ELSEWHERE = new Map<string, Elsewhere>([
  ['BT', 'northern-ireland'],
  ['IM', 'isle-of-man'],
  ['JE', 'channel-islands'],
  ['GY', 'channel-islands'],
  ['BF', 'bfpo'],
  ['GX', 'overseas'],
  // Banks and others that get much post, returned parcels, and Father Christmas.
  ['BX', 'non-geographic'],
  ['XX', 'non-geographic'],
  ['XM', 'non-geographic'],
]);

function elsewhere(outcode: string, text: string): PostcodeReading | null {
  const where = AREAS_ELSEWHERE.get(outcode.replace(/\d.*$/, ''));
  return where === undefined ? null : { kind: 'outside', where, text };
}
