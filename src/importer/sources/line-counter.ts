const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;

/** Where a byte stands: at the start of a cell, in a plain one, in a quoted one, or behind a quote in a quoted one. */
const [START, PLAIN, QUOTED, CLOSING] = [0, 1, 2, 3] as const;

/** Which of four kinds each byte is: newline, comma, quote, or any other. Numbers, since files of quotes are long. */
const kinds = new Uint8Array(256).fill(3);
[NEWLINE, COMMA, QUOTE].forEach((byte, kind) => (kinds[byte] = kind));

/** The state after a byte, by the state before it and the kind of byte: four for each state. */
const next = Uint8Array.from([
  ...[START, START, QUOTED, PLAIN],
  // A quote means something only at the start of a cell, or in a quoted one, where two stand for one.
  ...[START, START, PLAIN, PLAIN],
  ...[QUOTED, QUOTED, CLOSING, QUOTED],
  ...[START, START, QUOTED, PLAIN],
]);

/**
 * Counts lines as bytes go by, and keeps the first. A last line without its newline counts; a line break inside a quoted
 * cell does not, except in `breaks`: a file whose quotes do not match has no other count that can be trusted.
 */
export class LineCounter {
  first = '';
  #records = 0;
  #breaks = 0;
  #state: number = START;
  #inFirst = true;
  #open = false;

  /** Rows of CSV, the header among them. */
  get count(): number {
    return this.#state === QUOTED ? this.breaks : this.#records + Number(this.#open);
  }

  /** Lines, wherever their ends stand. */
  get breaks(): number {
    return this.#breaks + Number(this.#open);
  }

  add(chunk: Buffer) {
    if (chunk.length === 0) return;
    if (this.#inFirst) this.#keepFirst(chunk);
    if (this.#state !== QUOTED && !chunk.includes(QUOTE)) this.#countPlain(chunk);
    else this.#countQuoted(chunk);
    this.#open = chunk.at(-1) !== NEWLINE;
  }

  /** Most files hold no quote. */
  #countPlain(chunk: Buffer) {
    let lines = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) lines++;
    this.#records += lines;
    this.#breaks += lines;
    const last = chunk.at(-1);
    this.#state = last === NEWLINE || last === COMMA ? START : PLAIN;
  }

  #countQuoted(chunk: Buffer) {
    let state = this.#state;
    for (let i = 0; i < chunk.length; i++) {
      const kind = kinds[chunk[i] as number] as number;
      if (kind === 0) {
        this.#breaks++;
        if (state !== QUOTED) this.#records++;
      }
      state = next[state * 4 + kind] as number;
    }
    this.#state = state;
  }

  #keepFirst(chunk: Buffer) {
    const end = chunk.indexOf(NEWLINE);
    this.first += chunk.toString('utf8', 0, end === -1 ? chunk.length : end);
    this.#inFirst = end === -1 && this.first.length < 64 * 1024;
  }
}
