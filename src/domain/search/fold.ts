import type { Found } from './find.ts';

/** Words that are written in more than one way, as they are looked for. */
const SAME = new Map([
  ['st', 'saint'],
  ['sts', 'saints'],
  ['nr', 'near'],
  ['utd', 'united'],
]);

/** Words that say nothing of what is looked for. */
const EMPTY = new Set(
  'a am an and are at be by can do does did for from has have how i if im in is it ive me my of on or our that the their them they this to was we what when where which who why will with you your'.split(
    ' ',
  ),
);

/** Words that so many names of places share that none of them is found by these alone. */
const SHARED = new Set(
  'upper lower great little north south east west central new old le la de upon under town ward saint'.split(
    ' ',
  ),
);

/**
 * What was typed, or a name, as words to be compared: small letters without accents or apostrophes, `&` as nothing,
 * "St" as "saint". "Bury St. Edmunds" → bury, saint, edmunds.
 */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word !== 'and')
    .map((word) => SAME.get(word) ?? word);

/** The words of a question that tell it from others; all of them where none does. */
export function tellingWords(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !EMPTY.has(word));
  return telling.length > 0 ? telling : words;
}

/** Whether what was typed reads as a question or a sentence, and not as a name. */
export const isQuestion = (text: string): boolean =>
  text.includes('?') || wordsOf(text).filter((word) => EMPTY.has(word)).length >= 2;

/** Letters and digits under which a place is filed: the first of each word of its names that is not shared by many. */
export function lettersOf(...names: string[]): string[] {
  const letters = names.flatMap((name) => {
    const words = wordsOf(name);
    const own = words.filter((word) => !SHARED.has(word) && !EMPTY.has(word));
    return (own.length > 0 ? own : words).map((word) => word.slice(0, 1));
  });
  return [...new Set(letters)].sort();
}

/** Words that stand beside a name and do not tell which: "Leeds police", "crime in Hull". */
const GENERAL = new Set(
  'police constabulary council crime crimes team force station officer road street'.split(' '),
);

/**
 * Which file of places may hold what was typed: that of its longest telling word. A place is filed under each word of
 * its name, so one file is enough, and a first search stays small.
 */
export function lettersAsked(typed: string): string[] {
  const words = wordsOf(typed);
  const telling = words.filter((word) => !EMPTY.has(word) && !SHARED.has(word));
  const own = telling.filter((word) => !GENERAL.has(word));
  const [some = []] = [own, telling, words].filter((list) => list.length > 0);
  const [longest] = [...some].sort((a, b) => b.length - a.length);
  return longest === undefined ? [] : [longest.slice(0, 1)];
}

/** Whether a name was typed of which only a part is found: "Roath, Cardiff" where nothing is called Roath. */
export const onlyNearest = (found: readonly Found[], typed: string): boolean =>
  !isQuestion(typed) && found.every(({ whole }) => !whole);
