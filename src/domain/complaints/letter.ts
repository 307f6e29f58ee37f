import type { LetterCondition, LetterTemplate } from '../../schemas/complaints/letter.ts';
import type { Limit } from '../../schemas/complaints/deadlines.ts';
import { lastDay } from './deadlines.ts';
import type { BankHolidays } from './working-days.ts';

/** A field of a letter, as far as writing the letter needs it. */
export interface BlueprintField {
  id: string;
  kind: 'text' | 'longText' | 'date' | 'choice';
  /** What stands in the letter while it is empty, without its brackets. */
  blank: string;
  when?: LetterCondition | undefined;
  options?: readonly { id: string; text: string }[] | undefined;
}

/** A letter before its facts: what content says, with standards and laws already put into words. */
export interface Blueprint {
  id: string;
  subject: string;
  fields: readonly BlueprintField[];
  to: readonly { line: string; when?: LetterCondition | undefined }[];
  parts: readonly { text: string; when?: LetterCondition | undefined }[];
  /** The time limits that it counts, by id. */
  spans: Readonly<Record<string, Pick<Limit, 'value' | 'unit' | 'firstDayCounts'>>>;
}

/** Last days that hang on dates of a letter; the first that runs is the one that counts. */
type LetterClocks = LetterTemplate['clocks'];

/** What was filled in, by field: text as typed, a day as `YYYY-MM-DD`, the id of a choice. Empty is not filled in. */
export type Facts = Readonly<Record<string, string>>;

/** What a letter needs besides its facts. */
export interface Surroundings {
  today: string;
  holidays: BankHolidays;
  /** Names, where they are known. */
  force: string | null;
  body: string | null;
  /** Who it goes to, where that is not whom the letter names. */
  recipient: string | null;
  /** The recipient's postal address under its first line, line by line. */
  address: readonly string[];
  words: LetterFrame;
}

/** Words that every letter has, in the language of the edition. */
export interface LetterFrame {
  greeting: string;
  closing: string;
  date: (day: string) => string;
  blank: (words: string) => string;
  blanks: { force: string; body: string; lastDay: string; name: string; address: string; contact: string };
}

/** Fields that every letter has. */
export const senderIds = { name: 'your-name', address: 'your-address', contact: 'your-contact' } as const;

export interface Letter {
  sender: string[];
  date: string;
  to: string[];
  greeting: string;
  subject: string;
  /** A paragraph may hold line breaks that were typed. */
  paragraphs: string[];
  closing: string;
  name: string;
}

export const fieldOf = (when: LetterCondition): string =>
  'is' in when ? when.field : 'filled' in when ? when.filled : when.notFilled;

/** Whether a part of a letter belongs in it. What hangs on a field that is itself left out does not count as filled. */
export function holds(when: LetterCondition | undefined, facts: Facts): boolean {
  if (!when) return true;
  const fact = (facts[fieldOf(when)] ?? '').trim();
  if ('is' in when) return when.is.includes(fact);
  return 'filled' in when ? fact !== '' : fact === '';
}

/** Facts of the fields that are asked for: what was typed into one that has since been hidden is left out. */
export function factsAsked(fields: readonly BlueprintField[], facts: Facts): Facts {
  return fields.reduce<Facts>(
    (kept, { id, when }) => (holds(when, kept) ? kept : { ...kept, [id]: '' }),
    facts,
  );
}

/** The clock that runs by what was filled in; undefined while none does. */
export const runningClock = (clocks: LetterClocks, facts: Facts): LetterClocks[number] | undefined =>
  clocks.find(({ when, from }) => holds(when, facts) && (facts[from] ?? '') !== '');

/**
 * The facts, with why it is late only where it is: as a blank in brackets while that is not said, and left out
 * before the last day has passed.
 */
export function withLateness(
  { fields, clocks, spans }: Pick<Blueprint, 'fields' | 'spans'> & { clocks: LetterClocks },
  facts: Facts,
  { today, holidays, words }: Pick<Surroundings, 'today' | 'holidays' | 'words'>,
): Facts {
  const running = runningClock(clocks, facts);
  const span = running && spans[running.limit];
  const day = span && lastDay(span, facts[running.from] ?? '', holidays);
  const late = day && day < today ? running.late : undefined;
  const asked = clocks.flatMap(({ late: id }) => id ?? []);
  const blank = words.blank(fields.find(({ id }) => id === late)?.blank ?? '');
  const said = (id: string) => (id === late ? (facts[id] ?? '').trim() || blank : '');
  return { ...facts, ...Object.fromEntries(asked.map((id) => [id, said(id)])) };
}

/** Writes the letter. A fact that is missing becomes a blank in brackets, and nothing is made up for it. */
export function composeLetter(blueprint: Blueprint, given: Facts, around: Surroundings): Letter {
  const facts = factsAsked(blueprint.fields, given);
  const { words } = around;
  const write = (text: string) => writeWords(text, blueprint, facts, around);
  const typed = (id: string, blank: string) => clean(facts[id] ?? '') || words.blank(blank);
  const recipient = blueprint.to.find(({ when }) => holds(when, facts));
  const name = typed(senderIds.name, words.blanks.name);
  return {
    sender: [
      name,
      ...typed(senderIds.address, words.blanks.address).split('\n'),
      typed(senderIds.contact, words.blanks.contact),
    ],
    date: words.date(around.today),
    to: [around.recipient ?? write(recipient?.line ?? ''), ...around.address].filter(
      (line, i, all) => all.indexOf(line) === i,
    ),
    greeting: words.greeting,
    subject: write(blueprint.subject),
    paragraphs: blueprint.parts.filter(({ when }) => holds(when, facts)).map(({ text }) => write(text)),
    closing: words.closing,
    name,
  };
}

const writeWords = (text: string, blueprint: Blueprint, facts: Facts, around: Surroundings) =>
  readWords(text)
    .map((piece) => (typeof piece === 'string' ? piece : fill(piece, blueprint, facts, around)))
    .join('');

function fill(piece: Placeholder, blueprint: Blueprint, facts: Facts, around: Surroundings): string {
  const { words } = around;
  switch (piece.kind) {
    case 'name':
      return around[piece.of] ?? words.blank(words.blanks[piece.of]);
    case 'lastDay':
      return dayOf(piece.limit, firstFilled(piece.fields, facts), blueprint, around);
    case 'field':
      return fieldWords(piece.field, blueprint, facts, words);
    case 'limit':
    case 'law':
      throw new RangeError(`"${piece.kind}:${piece.limit}" is put into words before a letter is written.`);
  }
}

function dayOf(
  limit: string,
  start: string,
  { spans }: Blueprint,
  { holidays, words }: Surroundings,
): string {
  const span = spans[limit];
  const day = span && start !== '' ? lastDay(span, start, holidays) : null;
  return day === null ? words.blank(words.blanks.lastDay) : words.date(day);
}

const firstFilled = (fields: readonly string[], facts: Facts): string =>
  fields.map((field) => facts[field] ?? '').find((fact) => fact !== '') ?? '';

function fieldWords(id: string, { fields }: Blueprint, facts: Facts, words: LetterFrame): string {
  const field = fields.find((one) => one.id === id);
  const fact = clean(facts[id] ?? '');
  if (!field || fact === '') return words.blank(field?.blank ?? id);
  if (field.kind === 'date') return words.date(fact);
  if (field.kind === 'choice') return field.options?.find((option) => option.id === fact)?.text ?? fact;
  return fact;
}

/** Line ends alike, no spaces at the ends of lines, and no control characters: a document cannot hold them. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .replace(/[ \t]+$/gm, '')
    .trim();

/** What a placeholder in a letter's words stands for. */
type Placeholder =
  | { kind: 'field'; field: string }
  | { kind: 'limit' | 'law'; limit: string }
  /** Counted from the first of the fields that is filled in. */
  | { kind: 'lastDay'; limit: string; fields: readonly string[] }
  | { kind: 'name'; of: 'force' | 'body' };

/** Words of a letter, cut where its placeholders are. */
type LetterWords = (string | Placeholder)[];

const pattern = /\{([^{}]*)\}/g;

/** "Dear {force}, within {limit:ask-for-review}" → its pieces in order. Never fails: braces hold a field if nothing else. */
export function readWords(text: string): LetterWords {
  const pieces: LetterWords = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push(text.slice(end, match.index));
    pieces.push(placeholder(match[1] ?? ''));
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

function placeholder(inside: string): Placeholder {
  const [first = '', limit = '', field = ''] = inside.split(':');
  if (first === 'limit' || first === 'law') return { kind: first, limit };
  if (first === 'last-day') return { kind: 'lastDay', limit, fields: field.split('|') };
  return first === 'force' || first === 'body'
    ? { kind: 'name', of: first }
    : { kind: 'field', field: inside };
}

/** The letter as plain text, as it is shown. */
export const letterText = (letter: Letter): string =>
  [
    letter.sender.join('\n'),
    letter.date,
    letter.to.join('\n'),
    letter.greeting,
    letter.subject,
    ...letter.paragraphs,
    letter.closing,
    letter.name,
  ].join('\n\n');

/** The same for a file: with the line ends that every editor knows, and one at its end. */
export const letterFile = (letter: Letter): string => `${letterText(letter).replaceAll('\n', '\r\n')}\r\n`;

/** An address that opens an empty email with its recipient and subject: the letter itself is pasted into it. */
export const emptyMailto = ({ subject }: Letter, email: string | null): string =>
  `mailto:${emailInAddress(email)}?subject=${encodeURIComponent(subject)}`;

const emailInAddress = (email: string | null) =>
  email === null ? '' : encodeURIComponent(email).replace('%40', '@');

/** Longer addresses are cut or refused by some mail programs. */
const LONGEST = 2000;

/** An address that opens the letter in a mail program, to `email` where one is known. Null where it is too long. */
export function letterMailto({ subject, ...letter }: Letter, email: string | null): string | null {
  const body = [letter.greeting, ...letter.paragraphs, letter.closing, letter.sender.join('\n')].join('\n\n');
  const encoded = [subject, body.replaceAll('\n', '\r\n')].map(encodeURIComponent);
  const address = `mailto:${emailInAddress(email)}?subject=${encoded[0] ?? ''}&body=${encoded[1] ?? ''}`;
  return address.length > LONGEST ? null : address;
}
