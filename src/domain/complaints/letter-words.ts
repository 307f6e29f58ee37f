/** What a placeholder in a letter's words stands for. */
export type Placeholder =
  | { kind: 'field'; field: string }
  | { kind: 'limit' | 'law'; limit: string }
  /** Counted from the first of the fields that is filled in. */
  | { kind: 'lastDay'; limit: string; fields: readonly string[] }
  | { kind: 'name'; of: 'force' | 'body' };

/** Words of a letter, cut where its placeholders are. */
export type LetterWords = (string | Placeholder)[];

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
