type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

/** By these bytes a spreadsheet knows that a file is UTF-8; without them Excel shows "â€™" for an apostrophe. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows → a CSV that people open in spreadsheets and programs read: RFC 4180 with LF, UTF-8 with its mark. Text that a
 * spreadsheet would take for a formula, a date or another number begins with an apostrophe, so that it stays text.
 */
export const csv = (columns: readonly string[], rows: Rows): string =>
  BYTE_ORDER_MARK + lines([columns, ...rows], (value) => quoted(asText(value)));

/** Files of the same columns as one. */
export const oneFile = ([first = '', ...others]: readonly string[]): string =>
  [first, ...others.map((file) => file.slice(file.indexOf('\n') + 1))].join('');

/** The same without mark or apostrophe, for files that only programs read. */
export const plainCsv = (columns: readonly string[], rows: Rows): string => lines([columns, ...rows], quoted);

const lines = (rows: Rows, write: (value: Cell) => Cell) =>
  rows.map((row) => `${row.map(write).join(',')}\n`).join('');

const quoted = (value: Cell): Cell =>
  typeof value === 'string' && /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

const asText = (value: Cell): Cell => (typeof value === 'string' && misread(value) ? `'${value}` : value);

/** A number as it is meant, or a month or day as these files write them: a spreadsheet reads them rightly. */
const meant = /^(?:-?(?:0|[1-9]\d{0,14})(?:\.\d+)?|\d{4}-\d{2}(?:-\d{2})?)$/;
/** Also behind blanks that nobody sees, and as wide as a letter of Chinese. */
const formula = /^(?:[\t\r\n]|[\s\u200b\ufeff]*[=+\-@＝＋－＠])/;
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dateLike = new RegExp(
  [
    // 1-2, 3/4/2025, 12.1.25
    String.raw`\d{1,4}[-/.]\d{1,4}(?:[-/.]\d{1,4})?`,
    // MAR1, Sept-24, 12MAR; a whole date in words is left alone, for it is meant
    String.raw`${month}[-/ ]?\d{1,4}`,
    String.raw`\d{1,2}[-/ ]?${month}`,
    // 10:30, 1E5, 007, and numbers that are longer than a spreadsheet keeps
    String.raw`\d{1,2}:\d{2}(?::\d{2})?`,
    String.raw`\d+(?:\.\d+)?e[+-]?\d+`,
    String.raw`0\d+`,
    String.raw`\d{16,}`,
  ]
    .map((shape) => `^${shape}$`)
    .join('|'),
  'i',
);

const misread = (value: string): boolean =>
  !meant.test(value) && (formula.test(value) || (/\d/.test(value) && dateLike.test(value)));

/** A CSV of ours, read back: a record for each row, by column. The apostrophe that keeps text from a spreadsheet goes. */
export function readCsv(text: string): Record<string, string>[] {
  const bare = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const [head = [], ...rows] = splitRows(bare);
  return rows.map((row) =>
    Object.fromEntries(head.map((column, place) => [column, withoutMark(row[place] ?? '')])),
  );
}

const withoutMark = (cell: string) => (cell.startsWith("'") && misread(cell.slice(1)) ? cell.slice(1) : cell);

/** A cell in quotes or without, and what ends it. */
const part = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy;

function splitRows(text: string): string[][] {
  const rows: string[][] = [[]];
  part.lastIndex = 0;
  while (part.lastIndex < text.length) {
    const found = part.exec(text);
    if (!found) throw new SyntaxError('This is not a CSV file of ours.');
    rows.at(-1)?.push((found[1] ?? found[2] ?? '').replaceAll('""', '"'));
    if (found[3] === '\n' && part.lastIndex < text.length) rows.push([]);
  }
  return rows;
}
